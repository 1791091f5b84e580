#include "tests/ui/bench.h"
#include "tests/ui/mnemonics.h"
#include "tests/ui/practice_office.h"
#include "ui/billing/sage_pop_up.h"
#include "ui/billing/syncing_page.h"
#include "ui/invoice/customer_link_dialog.h"
#include "ui/invoice/invoice_screen.h"
#include "ui/main_window.h"
#include "ui/shared/action_table.h"
#include "ui/shared/click_guard.h"
#include "ui/shared/empty_state.h"
#include "ui/shared/inline_message.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

struct PopUp {
    PracticeOffice office;
    QPointer<SagePopUp> box;

    PopUp()
    {
        box = new SagePopUp(office.desk, office.prompter, office.navigator, *office.invoice);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->show();
        REQUIRE(QTest::qWaitForWindowExposed(box));
        box->activateWindow();
    }
    ~PopUp() { delete box; }
    PopUp(const PopUp&) = delete;
    PopUp& operator=(const PopUp&) = delete;

    QPushButton* button(const QString& name) const { return box->findChild<QPushButton*>(name); }
    void untilAwake() const
    {
        REQUIRE(QTest::qWaitFor([&] { return !box->findChild<ClickGuard*>()->holds(); }));
    }
};

}  // namespace

TEST_CASE("Generate sends the invoice once, shows the steps, closes and tells the end", "[ui][sage]")
{
    PopUp popUp;
    const std::size_t before = popUp.office.inSage();
    CHECK(popUp.button(u"generateButton"_s)->text().remove(u'&') == u"Generate"_s);
    CHECK(popUp.button(u"cancelButton"_s)->text().remove(u'&') == u"Cancel"_s);
    REQUIRE(popUp.button(u"generateButton"_s)->isEnabled());
    popUp.button(u"generateButton"_s)->click();
    CHECK_FALSE(popUp.button(u"generateButton"_s)->isEnabled());
    popUp.button(u"generateButton"_s)->click();
    CHECK(popUp.box->findChild<QListWidget*>(u"sageSteps"_s)->isVisible());
    REQUIRE(QTest::qWaitFor([&] { return !popUp.box; }, kPatience));
    CHECK(popUp.office.inSage() == before + 1);
    const InvoiceRow row = must(popUp.office.desk.billing.row(*popUp.office.invoice));
    CHECK(row.state == InvoiceState::Emailed);
    REQUIRE(popUp.office.navigator.lines.size() == 1);
    CHECK(popUp.office.navigator.lines[0].contains(u"is in Sage One as %1"_s.arg(row.sageNumber)));
    CHECK(popUp.office.navigator.lines[0].contains(u"e-mailed to"_s));
    CHECK(popUp.office.prompter.told.empty());
}

TEST_CASE("Return and Escape do not send", "[ui][sage]")
{
    const Qt::Key key = GENERATE(Qt::Key_Return, Qt::Key_Escape);
    PopUp popUp;
    popUp.untilAwake();
    QTest::keyClick(popUp.box, key);
    CHECK_FALSE(popUp.office.desk.pushing.busy());
    CHECK((!popUp.box || !popUp.box->isVisible()));
    CHECK(must(popUp.office.desk.billing.row(*popUp.office.invoice)).state == InvoiceState::Ready);
}

TEST_CASE("the second half of a double click on the orange button does not send", "[ui][sage]")
{
    PopUp popUp;
    popUp.box->hide();
    popUp.box->show();
    QTest::mouseClick(popUp.button(u"generateButton"_s), Qt::LeftButton);
    if (!popUp.box->findChild<ClickGuard*>()->holds()) {
        WARN("skipped: this computer took longer than the first moment");
        return;
    }
    CHECK_FALSE(popUp.office.desk.pushing.busy());
}

TEST_CASE("Return on the Generate button is Cancel too, Space presses it", "[ui][sage]")
{
    PopUp popUp;
    popUp.untilAwake();
    popUp.button(u"generateButton"_s)->setFocus();
    QTest::keyClick(popUp.button(u"generateButton"_s), Qt::Key_Return);
    CHECK_FALSE(popUp.office.desk.pushing.busy());
    CHECK((!popUp.box || !popUp.box->isVisible()));
}

TEST_CASE("closing the box does not stop the push, and the end is still told", "[ui][sage]")
{
    PopUp popUp;
    popUp.button(u"generateButton"_s)->click();
    popUp.box->reject();
    CHECK_FALSE(popUp.box->isVisible());
    REQUIRE(QTest::qWaitFor([&] { return !popUp.box; }, kPatience));
    CHECK(must(popUp.office.desk.billing.row(*popUp.office.invoice)).state == InvoiceState::Emailed);
    CHECK(popUp.office.navigator.lines.size() == 1);
}

TEST_CASE("the error is told although box and invoice screen were closed meanwhile", "[ui][sage]")
{
    PracticeOffice office;
    MainWindow window(office.desk, office.prompter);
    window.show();
    REQUIRE(QTest::qWaitForWindowExposed(&window));
    window.openInvoice(*office.invoice);
    const QPointer<InvoiceScreen> screen = window.findChild<InvoiceScreen*>();
    window.openSagePopUp(*office.invoice);
    const QPointer<SagePopUp> box = window.findChild<SagePopUp*>();
    REQUIRE(box);
    REQUIRE(box->parentWidget() == screen);
    office.unplug();
    box->findChild<QPushButton*>(u"generateButton"_s)->click();
    box->reject();
    screen->close();
    REQUIRE(QTest::qWaitFor([&] { return !screen; }));
    REQUIRE(QTest::qWaitFor([&] { return !office.prompter.told.empty(); }, kPatience));
    CHECK(office.prompter.told[0].notice.text.contains(u"Please consult your financial manager."_s));
    office.prompter.close();
    CHECK(QTest::qWaitFor([&] { return !box; }));
}

TEST_CASE("an error is told in plain words, with the financial manager and the way to Sage One Syncing",
          "[ui][sage]")
{
    PopUp popUp;
    popUp.office.unplug();
    popUp.button(u"generateButton"_s)->click();
    REQUIRE(QTest::qWaitFor([&] { return !popUp.office.prompter.told.empty(); }, kPatience));
    const Notice notice = popUp.office.prompter.told[0].notice;
    CHECK(notice.tone == Notice::Tone::Problem);
    CHECK(notice.text.contains(u"could not be reached"_s));
    CHECK(notice.text.contains(u"Please consult your financial manager."_s));
    CHECK(notice.other == u"Open Sage One Syncing"_s);
    notice.onOther();
    CHECK(popUp.office.navigator.shownSyncing == 1);
    popUp.office.prompter.close();
    CHECK((!popUp.box || !popUp.box->isVisible()));
}

TEST_CASE(
    "an invoice that waits for its next try says the same everywhere: nothing was sent, and when it goes on",
    "[ui][sage][syncing]")
{
    PracticeOffice office;
    MainWindow window(office.desk, office.prompter);
    window.show();
    office.unplug();
    QSignalSpy finished(&office.desk.pushing, &Pushing::finished);
    office.desk.pushing.push({*office.invoice}, {});
    REQUIRE(QTest::qWaitFor([&] { return !finished.isEmpty(); }, kPatience));
    const QString said = must(office.desk.syncing.rows())[0].sentence;
    CHECK(said.contains(u"nothing was sent"_s));
    CHECK(said.contains(u"tries again in "_s));
    const auto withoutSeconds = [](QString text) { return text.remove(QRegularExpression(u"\\d+ s"_s)); };
    const QString announced = window.findChild<QLabel*>(u"announcement"_s)->text();
    CHECK(withoutSeconds(announced).endsWith(withoutSeconds(said)));
    SagePopUp box(office.desk, office.prompter, office.navigator, *office.invoice);
    CHECK(withoutSeconds(box.findChild<InlineMessage*>()->text()) == withoutSeconds(said));
    CHECK_FALSE(box.findChild<QPushButton*>(u"generateButton"_s)->isEnabled());
}

TEST_CASE("the box says what goes where, and every control has its own name and letter", "[ui][sage]")
{
    PopUp popUp;
    const Invoice invoice = must(popUp.office.desk.billing.invoice(*popUp.office.invoice));
    CHECK(popUp.box->findChild<QLabel*>(u"sageTotal"_s)->text() == format(invoice.totals.total));
    CHECK(popUp.box->findChild<QLabel*>(u"sageEmail"_s)->text() == invoice.content.recipient.email);
    CHECK_FALSE(popUp.box->findChild<QLabel*>(u"sageCompany"_s)->text().isEmpty());
    CHECK(unnamedControls(popUp.box) == QStringList());
    CHECK(sharedMnemonics(popUp.box) == QStringList());
}

TEST_CASE("what stands in the way disables Generate until it is mended or agreed to", "[ui][sage]")
{
    UiBench bench;
    const InvoiceId id = bench.generateAndUpdate(bench.addLead(u"L-1"_s, u"Karoo Guest House"_s));
    SagePopUp box(bench.desk, bench.prompter, bench.navigator, id);
    box.show();
    CHECK_FALSE(box.findChild<QPushButton*>(u"generateButton"_s)->isEnabled());
    QStringList said;
    for (const auto* label : box.findChildren<QLabel*>(u"problemText"_s))
        said << label->text();
    CHECK(said.join(u' ').contains(u"not linked"_s));
    box.findChild<QCheckBox*>(u"createCustomerBox"_s)->setChecked(true);
    said.clear();
    for (const auto* label : box.findChildren<QLabel*>(u"problemText"_s))
        if (label->isVisible())
            said << label->text();
    CHECK_FALSE(said.join(u' ').contains(u"not linked"_s));
}

TEST_CASE("Sage One Syncing without a push says that none waits to be solved", "[ui][sage]")
{
    UiBench bench;
    SyncingPage page(bench.desk, bench.navigator);
    page.show();
    CHECK(page.table()->emptyState()->text().contains(u"No push waits to be solved."_s));
    CHECK_FALSE(page.findChild<QWidget*>(u"syncDetails"_s)->isVisible());
}

TEST_CASE("Sage One Syncing shows what failed, with the buttons that help", "[ui][sage]")
{
    PracticeOffice office;
    SyncingPage page(office.desk, office.navigator);
    page.show();
    office.unplug();
    QSignalSpy finished(&office.desk.pushing, &Pushing::finished);
    office.desk.pushing.push({*office.invoice}, {});
    REQUIRE(QTest::qWaitFor([&] { return !finished.isEmpty(); }, kPatience));
    REQUIRE(QTest::qWaitFor([&] { return page.table()->model()->rowCount() == 1; }));
    const SyncRow row = must(office.desk.syncing.rows())[0];
    CHECK(page.findChild<QLabel*>(u"syncSentence"_s)->text() == row.sentence);
    auto* retry = page.findChild<QPushButton*>(u"retryButton"_s);
    auto* doNotSend = page.findChild<QPushButton*>(u"doNotSendButton"_s);
    REQUIRE(retry->isVisible());
    CHECK_FALSE(page.findChild<QPushButton*>(u"mailAgainButton"_s)->isVisible());

    page.findChild<QPushButton*>(u"copyForManagerButton"_s)->click();
    const QString copied = QGuiApplication::clipboard()->text();
    CHECK(copied.contains(u"#%1"_s.arg(row.number)));
    CHECK(copied.contains(row.sentence));

    SECTION("Retry sends it once Sage One is back")
    {
        const std::size_t before = office.inSage();
        office.desk.connection.setPractice({.base = office.made->practiceServer()->url(),
                                            .user = practice::PracticeServer::kUser,
                                            .password = practice::PracticeServer::kPassword,
                                            .apiKey = practice::PracticeServer::kApiKey,
                                            .companyId = office.made->practiceServer()->companyId()});
        office.desk.connection.forget();
        retry->click();
        CHECK_FALSE(retry->isEnabled());
        retry->click();
        REQUIRE(QTest::qWaitFor([&] { return page.table()->model()->rowCount() == 0; }, kPatience));
        CHECK(office.inSage() == before + 1);
    }
    SECTION("Do not send asks for a reason")
    {
        REQUIRE(doNotSend->isVisible());
        doNotSend->click();
        auto* dialog = page.findChild<QDialog*>(u"reasonDialog"_s);
        REQUIRE(dialog);
        auto* give = dialog->findChild<QPushButton*>(u"reasonButton"_s);
        CHECK_FALSE(give->isEnabled());
        dialog->findChild<QLineEdit*>(u"reasonField"_s)->setText(u"paid in cash"_s);
        REQUIRE(give->isEnabled());
        give->click();
        CHECK(QTest::qWaitFor([&] { return page.table()->model()->rowCount() == 0; }));
    }
}

TEST_CASE("a link is chosen from the lists as Sage One has them now: reading them again closes nothing",
          "[ui][sage][customers]")
{
    PracticeOffice office;
    const CustomerId id = must(office.desk.billing.invoice(*office.invoice)).content.customer;
    REQUIRE(must(office.desk.invoicing.customer(id)).standing == SageStanding::Active);
    CustomerLinkDialog dialog(office.desk, id, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy linked(&dialog, &CustomerLinkDialog::linked);
    dialog.show();
    auto* read = dialog.findChild<QPushButton*>(u"readListsButton"_s);
    auto* message = dialog.findChild<InlineMessage*>();
    read->click();
    REQUIRE(QTest::qWaitFor([&] { return read->isEnabled(); }, kPatience));
    CHECK(dialog.isVisible());
    CHECK(linked.isEmpty());
    CHECK(message->text().startsWith(u"The lists were read again."_s));
    CHECK(dialog.findChild<QListWidget*>(u"sageCustomerList"_s)->count() > 0);
    office.unplug();
    read->click();
    REQUIRE(QTest::qWaitFor([&] { return read->isEnabled(); }, kPatience));
    CHECK(message->text().contains(u"could not be reached"_s));
    CHECK(dialog.isVisible());
}

TEST_CASE("for a customer that is not active in Sage One the way out is named, and one button looks again",
          "[ui][sage][customers]")
{
    PracticeOffice office;
    const CustomerId id = must(office.desk.billing.invoice(*office.invoice)).content.customer;
    const Customer linked = must(office.desk.invoicing.customer(id));
    must(
        office.desk.ledger.customers.linkToSage(id, *linked.sageId, linked.sageName, SageStanding::Inactive));
    CustomerLinkDialog dialog(office.desk, id, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy mended(&dialog, &CustomerLinkDialog::linked);
    dialog.show();
    REQUIRE(QTest::qWaitForWindowExposed(&dialog));
    CHECK(unnamedControls(&dialog) == QStringList());
    CHECK(sharedMnemonics(&dialog) == QStringList());
    const auto labels = dialog.findChildren<QLabel*>();
    CHECK(std::ranges::any_of(labels, [](const QLabel* label) {
        return label->text().contains(u"Make it active there and read the lists again"_s);
    }));
    dialog.findChild<QPushButton*>(u"readListsButton"_s)->click();  // it is active there
    REQUIRE(QTest::qWaitFor([&] { return mended.count() == 1; }, kPatience));
    CHECK(must(office.desk.invoicing.customer(id)).standing == SageStanding::Active);
    CHECK_FALSE(dialog.isVisible());
}
