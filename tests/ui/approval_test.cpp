#include "tests/ui/mnemonics.h"
#include "tests/ui/practice_office.h"
#include "ui/billing/approvals_page.h"
#include "ui/billing/reason_dialog.h"
#include "ui/invoice/invoice_screen.h"
#include "ui/main_window.h"
#include "ui/manager/new_pin_dialog.h"
#include "ui/manager/pin_dialog.h"
#include "ui/settings/settings_dialog.h"
#include "ui/shared/action_table.h"
#include "ui/shared/click_guard.h"
#include "ui/shared/look.h"

#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QThreadPool>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

const QString kPin = u"4711"_s;

/// The practice company with approval on for every invoice, and nobody acting as the manager.
struct Window {
    PracticeOffice office;
    InvoiceId first = *office.invoice;
    InvoiceId second = office.another();
    MainWindow window{office.desk, office.prompter};

    Window()
    {
        must(office.desk.manager.setPin(kPin));
        must(office.desk.settings.set(u"approval.total_above_cents"_s, u"0"_s));
        office.desk.manager.endActing();
        window.resize(1280, 800);
        window.show();
        window.showInvoices();
        REQUIRE(QTest::qWaitForWindowExposed(&window));
        auto* tabs = find<QTabWidget>(u"billingTabs"_s);
        tabs->setCurrentWidget(find<ApprovalsPage>(u"approvalsPage"_s));
        REQUIRE(QTest::qWaitFor([this] { return table()->model()->rowCount() == 2; }));
    }
    template <class T>
    T* find(const QString& name) const
    {
        auto* found = window.findChild<T*>(name);
        REQUIRE(found);
        return found;
    }
    ActionTable* table() const { return find<ApprovalsPage>(u"approvalsPage"_s)->table(); }
    void click(const QString& button) const { find<QPushButton>(button)->click(); }
    /// The button, once the document in view may be approved.
    QPushButton* ready() const
    {
        auto* approve = find<QPushButton>(u"approveButton"_s);
        REQUIRE(QTest::qWaitFor([&] { return approve->isEnabled(); }));
        return approve;
    }
    [[nodiscard]] InvoiceState state(InvoiceId id) const { return must(office.desk.billing.row(id)).state; }
    void typePin(const QString& pin) const
    {
        auto* box = ready<PinDialog>();
        const QPointer<QLineEdit> field = box->findChild<QLineEdit*>(u"pinField"_s);
        QTest::keyClicks(field, pin);
        QTest::keyClick(box, Qt::Key_Return);
        REQUIRE(QTest::qWaitFor([&] { return !field || field->isEnabled(); }));
    }
    /// The dialog, once it takes keys.
    template <class T>
    T* ready() const
    {
        auto* box = window.findChild<T*>();
        REQUIRE(box);
        REQUIRE(QTest::qWaitFor([&] { return !box->template findChild<ClickGuard*>()->holds(); }));
        return box;
    }
};

void keepPicture(QWidget* widget, const QString& name)
{
    const QString folder = qEnvironmentVariable("GREENHAND_PICTURES");
    if (folder.isEmpty())
        return;
    CHECK_FALSE(QTest::qWaitFor([] { return false; }, 300));  // layouts settle
    REQUIRE(widget->grab().save(QDir(folder).filePath(name)));
}

}  // namespace

TEST_CASE("without a PIN there is no page of approvals and nobody is asked for one", "[ui][approval]")
{
    PracticeOffice office;
    MainWindow window(office.desk, office.prompter);
    CHECK_FALSE(window.findChild<ApprovalsPage*>());
    CHECK_FALSE(window.findChild<QToolButton*>(u"managerStatus"_s)->isVisibleTo(&window));
    bool done = false;
    asManager(office.desk.manager, &window, u"Anything."_s, [&] { done = true; });
    CHECK(done);
    CHECK_FALSE(window.findChild<PinDialog*>());
}

TEST_CASE("a PIN typed twice in the settings switches approval on, and the page appears", "[ui][approval]")
{
    PracticeOffice office;
    MainWindow window(office.desk, office.prompter);
    window.show();
    SettingsDialog settings(office.desk);
    settings.showPage(SettingsPage::Approval);
    settings.show();
    REQUIRE(QTest::qWaitForWindowExposed(&settings));
    CHECK_FALSE(settings.findChild<QWidget*>(u"approvalLimits"_s)->isEnabled());

    settings.findChild<QPushButton*>(u"changePinButton"_s)->click();
    auto* box = settings.findChild<NewPinDialog*>();
    REQUIRE(box);
    REQUIRE(QTest::qWaitFor([&] { return !box->findChild<ClickGuard*>()->holds(); }));
    CHECK(unnamedControls(box).isEmpty());
    CHECK(sharedMnemonics(box).isEmpty());
    auto* set = box->findChild<QPushButton*>(u"setPinButton"_s);
    QTest::keyClicks(box->findChild<QLineEdit*>(u"newPinField"_s), u"47a11"_s);  // letters are not taken
    CHECK_FALSE(set->isEnabled());
    QTest::keyClicks(box->findChild<QLineEdit*>(u"pinAgainField"_s), u"4712"_s);
    CHECK_FALSE(set->isEnabled());
    CHECK(box->findChild<QLabel*>(u"pinAnswer"_s)->text() == u"The two are not the same.");
    QTest::keyClick(box->findChild<QLineEdit*>(u"pinAgainField"_s), Qt::Key_Backspace);
    QTest::keyClicks(box->findChild<QLineEdit*>(u"pinAgainField"_s), u"1"_s);
    set->click();

    REQUIRE(QTest::qWaitFor([&] { return must(office.desk.manager.isOn()); }));
    CHECK(settings.findChild<QWidget*>(u"approvalLimits"_s)->isEnabled());
    CHECK(window.findChild<ApprovalsPage*>());
    auto* strip = window.findChild<QToolButton*>(u"managerStatus"_s);
    CHECK(strip->isVisibleTo(&window));
    CHECK(strip->text().startsWith(u"Manager: until "));
    strip->click();
    CHECK_FALSE(strip->isVisibleTo(&window));
    CHECK_FALSE(office.desk.manager.mayAct());
}

TEST_CASE("limits are saved with the PIN alone, and what was typed waits for it", "[ui][approval]")
{
    Window clerk;
    SettingsDialog settings(clerk.office.desk, &clerk.window);
    settings.showPage(SettingsPage::Approval);
    settings.show();
    CHECK(unnamedControls(&settings).isEmpty());
    CHECK(sharedMnemonics(&settings).isEmpty());
    auto* save = settings.findChild<QPushButton*>(u"saveSettingsButton"_s);
    auto* limit = settings.findChild<QLineEdit*>(u"totalLimitField"_s);
    limit->setText(u"no money"_s);
    CHECK_FALSE(save->isEnabled());
    limit->setText(u"12 500,00"_s);
    settings.findChild<QCheckBox*>(u"discountRateLimitHolds"_s)->setChecked(false);
    save->click();
    CHECK(must(clerk.office.desk.settings.value(u"approval.total_above_cents"_s)) == u"0");

    QTest::keyClick(clerk.ready<PinDialog>(), Qt::Key_Escape);
    CHECK(must(clerk.office.desk.settings.value(u"approval.total_above_cents"_s)) == u"0");
    CHECK(settings.isVisible());
    QTest::qWait(1);  // the first box goes
    save->click();
    clerk.typePin(kPin);
    REQUIRE(QTest::qWaitFor([&] { return !settings.isVisible(); }));
    CHECK(must(clerk.office.desk.settings.value(u"approval.total_above_cents"_s)) == u"1250000");
    CHECK(must(clerk.office.desk.settings.value(u"approval.discount_above_basis_points"_s)).isEmpty());
}

TEST_CASE("the box of the PIN: Return in it empty does nothing, a wrong one is waited out, Escape leaves",
          "[ui][approval]")
{
    Window clerk;
    clerk.ready()->click();
    auto* box = clerk.window.findChild<PinDialog*>();
    REQUIRE(box);
    auto* pin = box->findChild<QLineEdit*>(u"pinField"_s);
    QTest::keyClicks(pin, kPin);  // the second half of a double click does not answer it
    CHECK(pin->text().isEmpty());
    clerk.ready<PinDialog>();
    CHECK(unnamedControls(box).isEmpty());
    CHECK(sharedMnemonics(box).isEmpty());
    CHECK(pin->echoMode() == QLineEdit::Password);
    QTest::keyClick(box, Qt::Key_Return);
    CHECK(box->isVisible());

    for (int tries = 1; tries <= 3; ++tries) {
        REQUIRE(QTest::qWaitFor([&] { return must(clerk.office.desk.manager.waitMs()) == 0; }, 5000));
        QTest::keyClicks(pin, u"0000"_s);
        REQUIRE(QTest::qWaitFor([&] { return box->findChild<QPushButton*>(u"pinButton"_s)->isEnabled(); }));
        QTest::keyClick(box, Qt::Key_Return);
        CHECK(box->findChild<QLabel*>(u"pinAnswer"_s)->text() == u"Checking…");
        QTest::keyClick(box, Qt::Key_Return);  // counts once
        REQUIRE(QTest::qWaitFor([&] { return pin->isEnabled(); }));
        CHECK(pin->text().isEmpty());
        CHECK(must(clerk.office.desk.ledger.approvals.pin())->wrongTries == tries);
        CHECK(must(clerk.office.desk.manager.waitMs()) > (1000 << (tries - 1)) - 900);
        QTest::keyClicks(pin, kPin);
        QTest::keyClick(box, Qt::Key_Return);  // the right one too early
        CHECK(box->isVisible());
        CHECK(box->findChild<QLabel*>(u"pinAnswer"_s)->text().contains(u"The next one counts in"));
        pin->clear();
    }
    QTest::keyClick(box, Qt::Key_Escape);
    CHECK(clerk.state(clerk.first) == InvoiceState::Ready);
    CHECK(clerk.state(clerk.second) == InvoiceState::Ready);
}

TEST_CASE("a PIN whose box is left while it is looked at lets nobody act", "[ui][approval]")
{
    Window clerk;
    clerk.ready()->click();
    auto* box = clerk.ready<PinDialog>();
    QTest::keyClicks(box->findChild<QLineEdit*>(u"pinField"_s), kPin);
    QTest::keyClick(box, Qt::Key_Return);
    QTest::keyClick(box, Qt::Key_Escape);
    REQUIRE(QThreadPool::globalInstance()->waitForDone());
    CHECK_FALSE(QTest::qWaitFor([&] { return clerk.office.desk.manager.mayAct().has_value(); }, 50));
    CHECK(clerk.state(clerk.first) == InvoiceState::Ready);
}

TEST_CASE("the manager approves several at once; then the page shows them as approved", "[ui][approval]")
{
    const bool dark = GENERATE(false, true);
    Window clerk;
    chooseLook(*qApp, dark ? LookChoice::Dark : LookChoice::Light);
    CHECK(unnamedControls(clerk.find<ApprovalsPage>(u"approvalsPage"_s)).isEmpty());
    CHECK(sharedMnemonics(clerk.find<ApprovalsPage>(u"approvalsPage"_s)).isEmpty());
    CHECK(clerk.find<QLabel>(u"approvalWhy"_s)->text().startsWith(u"over R"));
    CHECK(clerk.find<QLabel>(u"approvalWhy"_s)->isVisible());
    CHECK(clerk.find<QWidget>(u"pagePreview"_s)->width() >= 280);
    keepPicture(&clerk.window, dark ? u"approvals-dark.png"_s : u"approvals-light.png"_s);
    clerk.table()->selectAll();
    clerk.ready()->click();
    clerk.ready<PinDialog>();
    keepPicture(clerk.window.findChild<PinDialog*>(), dark ? u"pin-dark.png"_s : u"pin-light.png"_s);
    clerk.typePin(kPin);
    REQUIRE(QTest::qWaitFor([&] { return clerk.state(clerk.second) == InvoiceState::Approved; }));
    CHECK(clerk.state(clerk.first) == InvoiceState::Approved);
    REQUIRE(QTest::qWaitFor([&] { return clerk.table()->model()->rowCount() == 0; }));
    clerk.find<QPushButton>(u"approvedFilter"_s)->setChecked(true);
    CHECK(clerk.table()->model()->rowCount() == 2);
    keepPicture(&clerk.window, dark ? u"approved-dark.png"_s : u"approved-light.png"_s);
}

TEST_CASE("what waits for approval stands gravest first and is sorted by every other column",
          "[ui][approval][list]")
{
    Window clerk;
    const auto numbers = [&] {
        QStringList found;
        for (int row = 0; row < clerk.table()->model()->rowCount(); ++row)
            found << clerk.table()->model()->index(row, 1).data().toString();
        return found;
    };
    const QStringList gravest = numbers();
    auto* header = clerk.table()->horizontalHeader();
    CHECK(header->sortIndicatorSection() == 0);
    header->setSortIndicator(1, Qt::AscendingOrder);
    QStringList byNumber = gravest;
    byNumber.sort();
    CHECK(numbers() == byNumber);
    header->setSortIndicator(1, Qt::DescendingOrder);
    CHECK(numbers() == QStringList(byNumber.rbegin(), byNumber.rend()));
    header->setSortIndicator(0, Qt::AscendingOrder);
    CHECK(numbers() == QStringList(gravest.rbegin(), gravest.rend()));
    header->setSortIndicator(0, Qt::DescendingOrder);
    CHECK(numbers() == gravest);
}

TEST_CASE("approvals are exported with their reasons", "[ui][approval][export]")
{
    Window clerk;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"approvals.csv"_s);
    clerk.click(u"exportApprovalsButton"_s);
    Q_EMIT clerk.find<QFileDialog>(u"exportDialog"_s)->fileSelected(path);
    REQUIRE(QTest::qWaitFor([&] { return QFile::exists(path); }));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll();
    CHECK(written.count('\n') == 3);
    CHECK(written.contains("\"over R"));
}

TEST_CASE("approvals that are not seen cost a count and no more", "[ui][approval][list]")
{
    Window clerk;
    auto* page = clerk.find<ApprovalsPage>(u"approvalsPage"_s);
    clerk.window.showInvoices();
    QSignalSpy counted(page, &ApprovalsPage::counted);
    must(clerk.office.desk.manager.act(kPin));
    must(clerk.office.desk.settings.set(u"approval.total_above_cents"_s, u"10000000000"_s));
    REQUIRE(QTest::qWaitFor([&] { return !counted.isEmpty() && counted.back()[0].toInt() == 0; }));
    CHECK(clerk.table()->model()->rowCount() == 2);  // it was not read
    clerk.find<QTabWidget>(u"billingTabs"_s)->setCurrentWidget(page);
    CHECK(clerk.table()->model()->rowCount() == 0);
}

TEST_CASE("the second click of a double click and a held Alt+A do not approve the next document",
          "[ui][approval]")
{
    const bool held = GENERATE(false, true);
    Window clerk;
    must(clerk.office.desk.manager.act(kPin));
    auto* approve = clerk.ready();
    const auto press = [&](bool again) {
        if (held)
            QTest::simulateEvent(&clerk.window, true, Qt::Key_A, Qt::AltModifier, u"a"_s, again);
        else
            approve->click();
    };
    press(false);
    REQUIRE(QTest::qWaitFor([&] { return clerk.table()->model()->rowCount() == 1; }));
    CHECK_FALSE(approve->isEnabled());
    press(true);
    if (held) {
        REQUIRE(QTest::qWaitFor([&] { return approve->isEnabled(); }));
        press(true);
    }
    CHECK_FALSE(QTest::qWaitFor([&] { return clerk.table()->model()->rowCount() == 0; }, 200));
    CHECK(must(clerk.office.desk.approvals.waiting()).size() == 1);
}

TEST_CASE("what is approved is not approved once more, whatever key is pressed", "[ui][approval]")
{
    Window clerk;
    must(clerk.office.desk.manager.act(kPin));
    clerk.ready()->click();
    clerk.click(u"approvedFilter"_s);
    REQUIRE(QTest::qWaitFor([&] { return clerk.table()->model()->rowCount() == 1; }));
    const std::size_t before = must(clerk.office.desk.billing.historyOf(clerk.first)).size()
                             + must(clerk.office.desk.billing.historyOf(clerk.second)).size();
    CHECK_FALSE(QTest::qWaitFor([&] { return clerk.find<QPushButton>(u"approveButton"_s)->isEnabled(); },
                                2 * ClickGuard::kMs));
    QTest::keyClick(&clerk.window, Qt::Key_A, Qt::AltModifier);
    CHECK(must(clerk.office.desk.billing.historyOf(clerk.first)).size()
              + must(clerk.office.desk.billing.historyOf(clerk.second)).size()
          == before);
}

TEST_CASE("approvals that cannot be read are said once, not asked for without end", "[ui][approval]")
{
    Window clerk;
    auto* page = clerk.find<ApprovalsPage>(u"approvalsPage"_s);
    must(clerk.office.desk.ledger.db->execute(u"ALTER TABLE invoice_line RENAME TO invoice_line_gone"_s));
    int counted = 0;
    QObject::connect(page, &ApprovalsPage::counted, page, [&] { ++counted; });
    page->refresh();
    QTest::qWait(200);
    CHECK(counted == 1);
    CHECK(page->findChild<QWidget*>(u"inlineMessage"_s)->isVisible());
    must(clerk.office.desk.ledger.db->execute(u"ALTER TABLE invoice_line_gone RENAME TO invoice_line"_s));
}

TEST_CASE("what is sent back shows its note on the invoice; asking once more takes it away", "[ui][approval]")
{
    Window clerk;
    must(clerk.office.desk.manager.act(kPin));
    const InvoiceId id = must(clerk.office.desk.approvals.waiting()).front().id;
    clerk.table()->selectRowAt(0);
    clerk.click(u"sendBackButton"_s);
    auto* note = clerk.ready<ReasonDialog>();
    CHECK_FALSE(note->findChild<QPushButton*>(u"reasonButton"_s)->isEnabled());
    QTest::keyClicks(note->findChild<QLineEdit*>(u"reasonField"_s), u"Why so much?"_s);
    note->findChild<QPushButton*>(u"reasonButton"_s)->click();
    clerk.office.desk.manager.endActing();

    InvoiceScreen screen(clerk.office.desk, clerk.office.prompter, clerk.office.navigator, id);
    screen.show();
    const auto problem = [&] {
        QStringList all;
        for (const QLabel* label : screen.findChildren<QLabel*>(u"problemText"_s))
            if (label->isVisible())
                all << label->text();
        return all.join(u' ');
    };
    REQUIRE(QTest::qWaitFor([&] { return problem().contains(u"Why so much?"); }));
    QPushButton* ask = nullptr;
    for (auto* button : screen.findChildren<QPushButton*>())
        if (button->text().startsWith(u"Ask for approval"))
            ask = button;
    REQUIRE(ask);
    ask->click();
    REQUIRE(QTest::qWaitFor([&] { return problem().contains(u"it waits for the financial manager"); }));
    QTest::keyClick(&screen, Qt::Key_Escape);
    CHECK_FALSE(screen.isVisible());
}

TEST_CASE("an approved invoice says that a change ends the approval, and a change does", "[ui][approval]")
{
    Window clerk;
    must(clerk.office.desk.manager.act(kPin));
    std::vector<SeenDocument> seen;
    for (const ApprovalRow& row : must(clerk.office.desk.approvals.waiting()))
        seen.push_back({row.id, row.document});
    must(clerk.office.desk.approvals.approve(seen));
    InvoiceScreen screen(clerk.office.desk, clerk.office.prompter, clerk.office.navigator, clerk.first);
    screen.show();
    CHECK(screen.findChild<QWidget*>(u"invoiceReason"_s)->isVisible());
    screen.findChild<QLineEdit*>(u"orderNumberField"_s)->setText(u"PO 77"_s);
    screen.findChild<QPushButton*>(u"updateButton"_s)->click();
    CHECK(clerk.state(clerk.first) == InvoiceState::Ready);
    CHECK(clerk.state(clerk.second) == InvoiceState::Approved);
}

TEST_CASE("switching approval off takes the page away and lets everything go", "[ui][approval]")
{
    Window clerk;
    SettingsDialog settings(clerk.office.desk, &clerk.window);
    settings.showPage(SettingsPage::Approval);
    settings.show();
    settings.findChild<QPushButton*>(u"switchApprovalOffButton"_s)->click();
    clerk.typePin(kPin);
    REQUIRE(QTest::qWaitFor([&] { return !must(clerk.office.desk.manager.isOn()); }));
    CHECK_FALSE(clerk.window.findChild<ApprovalsPage*>());
    must(clerk.office.desk.approvals.mustBeApproved(clerk.first));
}

TEST_CASE("pictures of the settings of approval", "[.pictures]")
{
    for (const bool dark : {false, true}) {
        Window clerk;
        chooseLook(*qApp, dark ? LookChoice::Dark : LookChoice::Light);
        SettingsDialog settings(clerk.office.desk, &clerk.window);
        settings.showPage(SettingsPage::Approval);
        settings.show();
        keepPicture(&settings, dark ? u"approval-settings-dark.png"_s : u"approval-settings-light.png"_s);
        NewPinDialog pin(clerk.office.desk.manager, &settings);
        pin.setAttribute(Qt::WA_DeleteOnClose, false);
        pin.show();
        keepPicture(&pin, dark ? u"new-pin-dark.png"_s : u"new-pin-light.png"_s);
        clerk.office.navigator.lines.clear();
    }
}
