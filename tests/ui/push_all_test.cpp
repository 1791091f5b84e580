#include "tests/ui/mnemonics.h"
#include "tests/ui/practice_office.h"
#include "ui/billing/batch_results_dialog.h"
#include "ui/billing/billing_page.h"
#include "ui/billing/invoices_page.h"
#include "ui/billing/push_all_dialog.h"
#include "ui/billing/receipt_dialog.h"
#include "ui/main_window.h"
#include "ui/shared/action_table.h"
#include "ui/shared/click_guard.h"
#include "ui/shared/look.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDir>
#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <QTextEdit>
#include <utility>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

/// The window on the practice company, at Billing, with a few invoices that may go and a draft.
struct Window {
    PracticeOffice office;
    InvoiceId second = office.another();
    InvoiceId third = office.another();
    MainWindow window{office.desk, office.prompter};

    Window()
    {
        window.resize(1280, 800);
        window.show();
        window.showInvoices();
        REQUIRE(QTest::qWaitForWindowExposed(&window));
    }

    template <class T>
    T* find(const QString& name) const
    {
        return window.findChild<T*>(name);
    }
    QPushButton* button(const QString& name) const { return find<QPushButton>(name); }

    PushAllDialog* openPlan() const
    {
        button(u"pushAllButton"_s)->click();
        auto* dialog = find<PushAllDialog>(u"pushAllDialog"_s);
        REQUIRE(dialog);
        REQUIRE(QTest::qWaitFor([&] { return !dialog->findChild<ClickGuard*>()->holds(); }));
        return dialog;
    }
    void untilEnded() const
    {
        REQUIRE(QTest::qWaitFor(
            [&] { return must(office.desk.batch.progress())->state == BatchState::Ended; }, kPatience));
    }
    [[nodiscard]] InvoiceState state(InvoiceId id) const { return must(office.desk.billing.row(id)).state; }
};

void keepPicture(QWidget* widget, const QString& name)
{
    const QString folder = qEnvironmentVariable("GREENHAND_PICTURES");
    if (!folder.isEmpty())
        REQUIRE(widget->grab().save(QDir(folder).filePath(name)));
}

}  // namespace

TEST_CASE("Push All to Sage shows what goes and what not, sends it once and ends in one list", "[ui][batch]")
{
    const bool dark = GENERATE(false, true);
    Window clerk;
    chooseLook(*qApp, dark ? LookChoice::Dark : LookChoice::Light);
    const std::size_t before = clerk.office.inSage();
    auto* plan = clerk.openPlan();
    const int listed = plan->findChild<QTableView*>(u"pushAllTable"_s)->model()->rowCount();
    CHECK(listed >= 3);
    CHECK(plan->findChild<QLabel*>(u"chosenSentence"_s)->text().isEmpty());  // there is nothing to know of it
    CHECK(plan->findChild<QLabel*>(u"pushAllCount"_s)->text().contains(u"3 invoices go to Sage One"_s));
    CHECK(unnamedControls(plan).isEmpty());
    CHECK(sharedMnemonics(plan).isEmpty());
    keepPicture(plan, dark ? u"push_all_dark.png"_s : u"push_all_light.png"_s);
    CHECK(clerk.office.inSage() == before);  // looking sends nothing
    plan->findChild<QPushButton*>(u"pushAllStart"_s)->click();
    CHECK_FALSE(clerk.button(u"pushAllButton"_s)->isEnabled());
    CHECK(clerk.find<QFrame>(u"batchStrip"_s)->isVisible());
    keepPicture(&clerk.window, dark ? u"batch_runs_dark.png"_s : u"batch_runs_light.png"_s);
    clerk.untilEnded();
    CHECK(clerk.office.inSage() == before + 3);
    for (const InvoiceId id : {*clerk.office.invoice, clerk.second, clerk.third})
        CHECK(clerk.state(id) == InvoiceState::Emailed);
    CHECK(clerk.find<QLabel>(u"batchWords"_s)->text().contains(u"come to its end"_s));
    CHECK(clerk.button(u"batchList"_s)->isVisible());
    CHECK(clerk.office.prompter.told.empty());  // no box per invoice
    if (!clerk.find<BatchResultsDialog>(u"batchResultsDialog"_s))
        clerk.button(u"batchList"_s)->click();
    auto* results = clerk.find<BatchResultsDialog>(u"batchResultsDialog"_s);
    REQUIRE(results);
    CHECK(results->findChild<QLabel*>(u"batchResultsCount"_s)->text().startsWith(u"In Sage One: 3 of "_s));
    CHECK(unnamedControls(results).isEmpty());
    CHECK(sharedMnemonics(results).isEmpty());
    keepPicture(results, dark ? u"batch_results_dark.png"_s : u"batch_results_light.png"_s);
    results->accept();
    clerk.button(u"batchClose"_s)->click();
    CHECK_FALSE(clerk.find<QFrame>(u"batchStrip"_s)->isVisible());
    chooseLook(*qApp, LookChoice::Light);
}

TEST_CASE("what keeps an invoice from going is read whole below the list, and nothing counts a push of none",
          "[ui][batch]")
{
    UiBench bench(LedgerKind::Practice);
    std::vector<InvoiceId> drafts{bench.generate(bench.addLead(u"L-1"_s, u"Karoo Guest House"_s)),
                                  bench.generate(bench.addLead(u"L-2"_s, u"Bakers & Sons"_s))};
    PushAllDialog plan(
        bench.desk,
        [left = drafts]() mutable { return Result<std::vector<InvoiceId>>(std::exchange(left, {})); },
        nullptr);
    plan.setAttribute(Qt::WA_DeleteOnClose, false);
    plan.show();
    REQUIRE(QTest::qWaitForWindowExposed(&plan));
    auto* table = plan.findChild<QTableView*>(u"pushAllTable"_s);
    REQUIRE(QTest::qWaitFor([&] { return table->model()->rowCount() == 2; }));
    const auto* sentence = plan.findChild<QLabel*>(u"chosenSentence"_s);
    REQUIRE(QTest::qWaitFor([&] { return table->model()->rowCount() == 2; }));
    CHECK(sentence->text() == u"#2280: Open the invoice and press Update first."_s);
    table->selectRow(1);
    CHECK(sentence->text().startsWith(u"#2281: "_s));
    CHECK(sentence->wordWrap());
    plan.findChild<QCheckBox*>(u"pushAllCustomers"_s)->click();  // looked through again
    CHECK(QTest::qWaitFor([&] { return table->model()->rowCount() == 2 && !sentence->text().isEmpty(); }));
    CHECK(plan.findChild<QPushButton*>(u"pushAllStart"_s)->text() == u"&Push to Sage One"_s);
    CHECK(plan.findChild<QLabel*>(u"pushAllCompany"_s)->text()
          == u"To no Sage One company: none is connected"_s);
    CHECK(plan.findChild<QLabel*>(u"pushAllEnvironment"_s)->text() == u"Practice"_s);
}

TEST_CASE("without a line Push All waits, says so, and can be stopped", "[ui][batch]")
{
    Window clerk;
    clerk.office.unplug();
    clerk.openPlan()->findChild<QPushButton*>(u"pushAllStart"_s)->click();
    REQUIRE(QTest::qWaitFor(
        [&] { return must(clerk.office.desk.batch.progress())->state == BatchState::Paused; }, kPatience));
    const auto* words = clerk.find<QLabel>(u"batchWords"_s);
    CHECK(QTest::qWaitFor([&] { return words->text().contains(u"could not be reached"_s); }));
    CHECK(words->text().contains(u"Goes on by itself"_s));
    CHECK_FALSE(words->text().contains(u"try again"_s));  // the other half of the sentence says who does
    CHECK(clerk.button(u"batchPause"_s)->text() == u"Resume"_s);
    keepPicture(&clerk.window, u"batch_waits_light.png"_s);
    clerk.button(u"batchStop"_s)->click();
    clerk.untilEnded();
    CHECK(clerk.state(clerk.third) == InvoiceState::Ready);
}

TEST_CASE(
    "while Push All is being stopped its strip says what is still on its way, and then what the end was",
    "[ui][batch]")
{
    Window clerk;
    clerk.openPlan()->findChild<QPushButton*>(u"pushAllStart"_s)->click();
    REQUIRE(QTest::qWaitFor([&] { return clerk.office.desk.pushing.current().has_value(); }, kPatience));
    const qint64 number = must(clerk.office.desk.billing.row(*clerk.office.desk.pushing.current())).number;
    clerk.button(u"batchStop"_s)->click();
    const auto* words = clerk.find<QLabel>(u"batchWords"_s);
    CHECK(
        words->text()
        == u"Stopping Push All: invoice #%1 is still on its way to Sage One, nothing more begins. 0 of 3 are through."_s
               .arg(number));
    CHECK_FALSE(clerk.button(u"batchStop"_s)->isVisible());
    CHECK_FALSE(clerk.button(u"batchPause"_s)->isVisible());
    keepPicture(&clerk.window, u"batch_stopping_light.png"_s);
    clerk.untilEnded();
    CHECK(words->text().startsWith(u"Push All to Sage was stopped. In Sage One: 1 of "_s));
    CHECK(words->text().endsWith(u"stopped: 2."_s));
    keepPicture(&clerk.window, u"batch_stopped_light.png"_s);
}

TEST_CASE("the end of a long Push All opens with its first page, and is copied whole", "[ui][batch]")
{
    UiBench bench;
    constexpr int kLong = 250;
    auto& batches = bench.ledger->batches;
    const BatchId batch = must(batches.add({.id = BatchId(0), .pausedBy = {}, .endedAtMs = {}}));
    for (int n = 0; n < kLong; ++n) {
        const InvoiceId id = bench.generate(bench.addLead(u"L-%1"_s.arg(n), u"Karoo Guest House"_s));
        must(batches.addItem(
            batch,
            {.position = n + 1, .invoice = id, .outcome = BatchOutcome::Stopped, .error = std::nullopt}));
    }
    BatchResultsDialog results(bench.desk, bench.navigator, nullptr);
    results.setAttribute(Qt::WA_DeleteOnClose, false);
    CHECK(results.findChild<QTableView*>(u"batchResultsTable"_s)->model()->rowCount() == 100);
    CHECK(results.findChild<QLabel*>(u"batchResultsCount"_s)->text()
          == u"In Sage One: 0 of 250; stopped: 250."_s);
    QApplication::clipboard()->clear();
    auto* copy = results.findChild<QPushButton*>(u"copyResultsButton"_s);
    copy->click();
    REQUIRE(QTest::qWaitFor([&] { return copy->isEnabled(); }, kPatience));
    CHECK(QApplication::clipboard()->text().count(u'\n') == kLong - 1);
}

TEST_CASE("a second press on Push sends nothing twice", "[ui][batch]")
{
    Window clerk;
    const std::size_t before = clerk.office.inSage();
    auto* start = clerk.openPlan()->findChild<QPushButton*>(u"pushAllStart"_s);
    for (int press = 0; press < 3; ++press)
        start->click();
    clerk.untilEnded();
    CHECK(clerk.office.inSage() == before + 3);
}

TEST_CASE("the receipt of a sent invoice opens from the list, to read and to print", "[ui][receipt]")
{
    Window clerk;
    clerk.office.desk.pushing.push({clerk.second}, {});
    REQUIRE(QTest::qWaitFor([&] { return clerk.state(clerk.second) == InvoiceState::Emailed; }, kPatience));
    clerk.window.openReceipt(clerk.second);
    auto* receipt = clerk.find<ReceiptDialog>(u"receiptDialog"_s);
    REQUIRE(receipt);
    const QString text = receipt->findChild<QTextEdit*>(u"receiptText"_s)->toPlainText();
    const InvoiceRow row = must(clerk.office.desk.billing.row(clerk.second));
    CHECK(text.contains(row.reference));
    CHECK(text.contains(row.sageNumber));
    CHECK(text.contains(u"cent"_s));
    CHECK(unnamedControls(receipt).isEmpty());
    CHECK(sharedMnemonics(receipt).isEmpty());
    keepPicture(receipt, u"receipt_light.png"_s);
}

TEST_CASE("an invoice of which nothing was sent has no receipt and says why", "[ui][receipt]")
{
    Window clerk;
    clerk.window.openReceipt(clerk.third);
    CHECK_FALSE(clerk.find<ReceiptDialog>(u"receiptDialog"_s));
    CHECK(clerk.office.prompter.told.size() == 1);
}

TEST_CASE("a restored ledger says so over everything until a person says that it is the one", "[ui][epoch]")
{
    UiBench looks;
    QTemporaryDir home;
    const QString path = home.filePath(u"books.greenhand"_s);
    const Place here{u"here"_s, home.filePath(u"memory-here"_s)};
    const Place there{u"there"_s, home.filePath(u"memory-there"_s)};
    const NewLedger company{.companyName = u"Kaap"_s, .vatNumber = {}};
    must(Ledger::create(path, company, {u"clerk"_s, u"pc"_s}, {}, here));
    CompositionOptions options;
    options.place = there;
    const auto made = must(Composition::open(path, std::move(options)));
    FakePrompter prompter;
    MainWindow window(made->desk(), prompter);
    window.resize(1280, 800);
    window.show();
    REQUIRE(QTest::qWaitForWindowExposed(&window));
    auto* band = window.findChild<QFrame*>(u"adoptionBand"_s);
    REQUIRE(band);
    CHECK(band->isVisible());
    keepPicture(&window, u"adoption_light.png"_s);
    band->findChild<QPushButton*>()->click();
    CHECK_FALSE(band->isVisible());
    CHECK_FALSE(made->desk().ledger.epoch.awaitsWord());
}

TEST_CASE("Push All looks through a long list in pieces, and at nothing that was sent", "[ui][batch]")
{
    UiBench bench;
    constexpr int kLong = 300;
    std::vector<InvoiceId> drafts;
    drafts.reserve(kLong);
    for (int n = 0; n < kLong; ++n)
        drafts.push_back(bench.generate(bench.addLead(u"L-%1"_s.arg(n), u"Karoo Guest House"_s)));
    bench.push(bench.generateAndUpdate(bench.addLead(u"L-sent"_s, u"Karoo Guest House"_s)),
               {PushEvent::Claim, PushEvent::FoundEqual}, {.sageId = 4711, .sageNumber = u"INV0000417"_s});
    InvoicesPage page(bench.desk, bench.navigator);
    page.show();
    auto* pushAll = page.findChild<QPushButton*>(u"pushAllButton"_s);
    page.findChild<QPushButton*>(u"sentFilter"_s)->click();
    CHECK_FALSE(pushAll->isEnabled());
    page.findChild<QPushButton*>(u"allFilter"_s)->click();
    REQUIRE(pushAll->isEnabled());
    pushAll->click();
    auto* dialog = page.findChild<PushAllDialog*>();
    REQUIRE(dialog);
    auto* count = dialog->findChild<QLabel*>(u"pushAllCount"_s);
    CHECK(count->text().startsWith(u"Looking through the list: "_s));
    CHECK_FALSE(dialog->findChild<QPushButton*>(u"pushAllStart"_s)->isEnabled());
    CHECK(QTest::qWaitFor([&] { return count->text().contains(u"; 300 not."_s); }, kPatience));
}
