#include "core/workflow/words.h"
#include "tests/ui/bench.h"
#include "ui/invoice/invoice_screen.h"
#include "ui/invoicing/invoicing_page.h"
#include "ui/invoicing/lead_list_page.h"
#include "ui/job_card/customer_dialog.h"
#include "ui/job_card/customer_picker.h"
#include "ui/job_card/job_card_screen.h"
#include "ui/job_card/job_lines.h"
#include "ui/settings/settings_dialog.h"
#include "ui/shared/action_table.h"
#include "ui/shared/asking.h"
#include "ui/shared/click_guard.h"
#include "ui/shared/inline_message.h"
#include "ui/shared/line_editor.h"
#include "ui/shared/prompt_box.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QShowEvent>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

void press(QWidget* widget, Qt::Key key, Qt::KeyboardModifiers modifiers, bool again)
{
    QTest::simulateEvent(widget, true, key, modifiers, {}, again);
}

void untilAwake(const QWidget& screen)
{
    REQUIRE(QTest::qWaitFor([&] { return !screen.findChild<ClickGuard*>()->holds(); }));
}

/// Nothing but a name is known.
CustomerDetails karoo()
{
    return {
        .name = u"Karoo"_s, .contact = {}, .email = {}, .phone = {}, .vatNumber = {}, .postalAddress = {}};
}

}  // namespace

TEST_CASE("a held or doubled Ctrl+Return does not generate on the next job card", "[ui][once]")
{
    UiBench bench;
    askBeforeGenerating(false);
    const LeadId lead = bench.addLead(u"L-1"_s, u"Karoo Guest House"_s);
    JobCardScreen card(bench.desk, bench.prompter, lead);
    card.show();
    REQUIRE(QTest::qWaitForWindowExposed(&card));
    const auto isGenerated = [&] { return must(bench.invoicing.lead(lead)).invoice.has_value(); };
    if (card.findChild<ClickGuard*>()->holds()) {
        press(&card, Qt::Key_Return, Qt::ControlModifier, false);  // the second half of a double one
        press(&card, Qt::Key_G, Qt::ControlModifier, false);
        CHECK_FALSE(isGenerated());
        auto* technician = card.findChild<QLineEdit*>(u"technicianField"_s);
        QTest::keyClicks(technician, u"x"_s);  // what is typed at once is not lost
        CHECK(technician->text() == u"Thabo Nkosix"_s);
    }
    untilAwake(card);
    press(&card, Qt::Key_Return, Qt::ControlModifier, true);
    press(&card, Qt::Key_G, Qt::ControlModifier, true);
    CHECK_FALSE(isGenerated());
    press(&card, Qt::Key_Return, Qt::ControlModifier, false);
    CHECK(isGenerated());
}

TEST_CASE("the second half of a double click that opened a window moves no focus in it", "[ui][once]")
{
    QDialog window;
    auto* column = new QVBoxLayout(&window);
    auto* first = new QLineEdit;
    auto* second = new QLineEdit;
    column->addWidget(first);
    column->addWidget(second);
    new ClickGuard(&window);
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    const auto click = [&] {  // as it comes from outside: to the window, which then gives the focus
        QTest::mouseClick(window.windowHandle(), Qt::LeftButton, {},
                          second->mapTo(&window, second->rect().center()));
    };
    QShowEvent now;  // the first moment begins here, however long the window took to become active
    QCoreApplication::sendEvent(&window, &now);
    click();
    CHECK(first->hasFocus());
    untilAwake(window);
    click();
    CHECK(second->hasFocus());
}

TEST_CASE("the second half of a double click that closed a window presses nothing below it", "[ui][once]")
{
    QDialog below;
    auto* under = new QPushButton(u"Under"_s, &below);
    under->setGeometry(0, 0, 200, 100);
    below.setGeometry(0, 0, 200, 100);
    below.show();
    QDialog window;
    auto* closes = new QPushButton(u"Close"_s, &window);
    closes->setGeometry(0, 0, 200, 100);
    window.setGeometry(0, 0, 200, 100);
    QObject::connect(closes, &QPushButton::clicked, &window, &QDialog::reject);
    new ClickGuard(&window);
    window.show();
    REQUIRE(QTest::qWaitForWindowExposed(&window));
    untilAwake(window);
    const QSignalSpy pressed(under, &QPushButton::clicked);

    QTest::mouseClick(closes, Qt::LeftButton, {}, {50, 50});
    CHECK_FALSE(window.isVisible());
    QTest::mouseClick(under, Qt::LeftButton, {}, {50, 50});
    CHECK(pressed.isEmpty());
    QTest::mouseClick(under, Qt::LeftButton, {}, {150, 50});  // elsewhere it is meant
    CHECK(pressed.size() == 1);
    QTest::qWait(QApplication::doubleClickInterval() + 50);  // what Qt itself counts as two
    QTest::mouseClick(under, Qt::LeftButton, {}, {50, 50});
    CHECK(pressed.size() == 2);
}

TEST_CASE("a held or doubled Ctrl+Return does not update the invoice that has just opened", "[ui][once]")
{
    UiBench bench;
    const InvoiceId id = bench.generate(bench.addLead(u"L-1"_s, u"Karoo Guest House"_s));
    InvoiceScreen screen(bench.desk, bench.prompter, bench.navigator, id);
    screen.show();
    REQUIRE(QTest::qWaitForWindowExposed(&screen));
    if (screen.findChild<ClickGuard*>()->holds()) {
        press(&screen, Qt::Key_Return, Qt::ControlModifier, false);
        CHECK(screen.isVisible());
    }
    untilAwake(screen);
    press(&screen, Qt::Key_Return, Qt::ControlModifier, true);
    CHECK(screen.isVisible());
    press(&screen, Qt::Key_Return, Qt::ControlModifier, false);
    CHECK_FALSE(screen.isVisible());
}

TEST_CASE("the row menu goes when other rows are selected, and a held key does not go from row to row",
          "[ui][list][once]")
{
    UiBench bench;
    bench.addLead(u"L-1"_s, u"Karoo Guest House"_s);
    bench.addLead(u"L-2"_s, u"Karoo Guest House"_s);
    InvoicingPage page(bench.desk, bench.navigator);
    page.QWidget::show();
    REQUIRE(QTest::qWaitForWindowExposed(&page));
    ActionTable* table = page.page(LeadStage::New).table();
    table->selectRowAt(0);
    QTest::keyClick(table, Qt::Key_F10, Qt::ShiftModifier);
    const QPointer<QMenu> menu = table->findChild<QMenu*>(u"rowMenu"_s);
    REQUIRE(menu);
    table->selectRowAt(1);  // as a list does that is read anew
    CHECK((!menu || !menu->isVisible()));
    for (const RowAction& action : table->actionsOfRow())
        CHECK_FALSE(table->rowAction(action.id)->autoRepeat());
}

TEST_CASE("a message whose button says something else there lives on", "[ui][message]")
{
    InlineMessage message;
    const QString next(200, u'x');
    message.tell(Tone::Info, u"First"_s, u"Go"_s, [&message, next] {
        message.tell(Tone::Good, u"Second"_s);
        message.tell(Tone::Good, next);  // its own captures are still there
    });
    message.findChild<QPushButton*>(u"inlineMessageButton"_s)->click();
    CHECK(message.text() == next);
}

TEST_CASE("a doubled Ctrl+Return does not save the customer or the settings that have just opened",
          "[ui][once]")
{
    UiBench bench;
    CustomerDialog customer(u"New customer"_s, karoo(), nullptr);
    customer.setAttribute(Qt::WA_DeleteOnClose, false);
    SettingsDialog settings(bench.desk);
    const QSignalSpy saved(&customer, &CustomerDialog::saveWanted);
    for (QDialog* dialog : {static_cast<QDialog*>(&customer), static_cast<QDialog*>(&settings)}) {
        dialog->show();
        press(dialog, Qt::Key_Return, Qt::ControlModifier, false);
        if (!dialog->findChild<ClickGuard*>()->holds()) {
            WARN("skipped: this computer took longer than the first moment");
            continue;
        }
        CHECK(dialog->isVisible());
    }
    CHECK(saved.isEmpty());
}

TEST_CASE("customers and prices that cannot be read are not said to be missing", "[ui][customer]")
{
    const Error broken{ErrorKind::Storage, {}, u"books.greenhand"_s};
    CustomerPicker picker(
        [&](const QString&) -> Result<std::vector<Customer>> { return tl::unexpected(broken); }, nullptr);
    picker.show();
    QTest::keyClicks(&picker, u"Karoo"_s);
    CHECK(picker.problem() == sentence(broken));

    LinesModel* lines = makeJobLines(&picker);
    LineEditor editor(
        *lines, [&](const QString&) -> Result<std::vector<PriceItem>> { return tl::unexpected(broken); },
        u"Lines"_s, u"lines"_s, nullptr);
    InlineMessage message;
    editor.tellIn(message);
    editor.show();
    editor.goTo(0, LineColumn::Description);
    QTest::keyClicks(editor.table().indexWidget(editor.table().currentIndex()), u"Geyser"_s);
    CHECK(message.text() == sentence(broken));
}

TEST_CASE("Escape asks before it throws away what was typed about a customer", "[ui][customer]")
{
    CustomerDialog dialog(u"New customer"_s, karoo(), nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    REQUIRE(QTest::qWaitForWindowExposed(&dialog));
    auto* name = dialog.findChild<QLineEdit*>();
    QTest::keyClicks(name, u"x"_s);
    QTest::keyClick(name, Qt::Key_Escape);
    CHECK(dialog.isVisible());
    auto* discard = dialog.findChild<QPushButton*>(u"leaveDiscardButton"_s);
    REQUIRE(discard);
    discard->click();
    CHECK_FALSE(dialog.isVisible());
    CustomerDialog untouched(u"New customer"_s, karoo(), nullptr);
    untouched.setAttribute(Qt::WA_DeleteOnClose, false);
    untouched.show();
    untouched.reject();
    CHECK_FALSE(untouched.isVisible());
}

TEST_CASE("a Return that is held answers no question, the next press does", "[ui][keys]")
{
    UiBench bench;
    QWidget window;
    window.show();
    auto* box = new PromptBox(u"Generate"_s, u"Generate the invoice?"_s, u"question"_s, &window);
    QPushButton* yes = box->addButton(u"yes"_s, u"&Generate"_s);
    box->setSafe(yes);
    const QPointer<PromptBox> there(box);
    int pressed = 0;
    box->onPressed(yes, [&] { ++pressed; });
    box->show();
    untilAwake(*box);
    for (int times = 0; times < 3; ++times)
        press(yes, Qt::Key_Return, Qt::NoModifier, true);
    CHECK(pressed == 0);
    REQUIRE(there);
    press(yes, Qt::Key_Return, Qt::NoModifier, false);
    QTest::qWait(0);
    CHECK(pressed == 1);
}
