#include "core/domain/date_text.h"
#include "core/domain/number_text.h"
#include "tests/ui/bench.h"
#include "tests/ui/practice_office.h"
#include "ui/invoice/invoice_screen.h"
#include "ui/invoice/problem_list.h"
#include "ui/job_card/customer_picker.h"
#include "ui/job_card/hint_list.h"
#include "ui/job_card/job_card_screen.h"
#include "ui/main_window.h"
#include "ui/shared/click_guard.h"
#include "ui/shared/inline_message.h"
#include "ui/shared/line_table.h"
#include "ui/shared/lines_model.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

/// A job card or an invoice on the screen, typed into as a clerk does.
template <class Screen>
struct Editor {
    QPointer<Screen> screen;

    ~Editor() { delete screen; }

    void show(Screen* made)
    {
        delete screen;
        screen = made;
        screen->show();
        REQUIRE(QTest::qWaitForWindowExposed(screen));
        screen->activateWindow();
        REQUIRE(QTest::qWaitFor([&] { return !screen->template findChild<ClickGuard*>()->holds(); }));
    }
    template <class T>
    T* find(const QString& name) const
    {
        auto* found = screen->template findChild<T*>(name);
        INFO(name.toStdString());
        REQUIRE(found);
        return found;
    }
    LineTable* table() const { return screen->template findChild<LineTable*>(); }
    LinesModel* lines() const { return qobject_cast<LinesModel*>(table()->model()); }
    QLineEdit* typeInto(int row, LineColumn column, const QString& text) const
    {
        table()->editCell(row, lines()->sectionOf(column));
        auto* editor = qobject_cast<QLineEdit*>(table()->indexWidget(table()->currentIndex()));
        REQUIRE(editor);
        editor->selectAll();
        QTest::keyClicks(editor, text);
        return editor;
    }
    void type(const QString& field, const QString& text) const
    {
        auto* edit = find<QLineEdit>(field);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    QString undoTip() const { return find<QToolButton>(u"undoButton"_s)->toolTip(); }
    void undo() const { QTest::keyClick(screen->focusWidget(), Qt::Key_Z, Qt::ControlModifier); }
    void redo() const { QTest::keyClick(screen->focusWidget(), Qt::Key_Y, Qt::ControlModifier); }
    QString said() const { return find<InlineMessage>(u"inlineMessage"_s)->text(); }
};

struct Card : Editor<JobCardScreen> {
    UiBench bench;
    LeadId lead = bench.addLead(u"L-1004"_s, u"Karoo Guest House"_s);

    Card() { open(); }
    void open() { show(new JobCardScreen(bench.desk, bench.prompter, lead)); }
    Result<std::optional<Typing>> kept() const
    {
        return bench.ledger->typing.of({TypedDocument::Lead, lead.value()});
    }
    /// As kill -9 leaves it: the screen is gone and nobody decided anything.
    void die() { delete screen; }
};

struct Draft : Editor<InvoiceScreen> {
    UiBench bench;
    LeadId lead = bench.addLead(u"L-1004"_s, u"Karoo Guest House"_s);
    InvoiceId id = bench.generate(lead);

    Draft() { open(); }
    void open() { show(new InvoiceScreen(bench.desk, bench.prompter, bench.navigator, id)); }
    /// The line is changed here and then on the job card.
    void changeOnBothSides()
    {
        Invoice mine = must(bench.billing.invoice(id));
        mine.content.lines[0].description = u"Geyser, as agreed"_s;
        must(bench.billing.update(id, mine.version, mine.content));
        Lead card = must(bench.invoicing.lead(lead));
        card.card.lines[0].unitPrice = UnitPrice::fromWhole(1200);
        must(bench.invoicing.saveCard(lead, card.version, card.card));
        open();
    }
};

}  // namespace

TEST_CASE("typing in one field is one step, and Ctrl+Z takes it back inside the field", "[ui][undo]")
{
    Card card;
    card.type(u"technicianField"_s, u"Sipho"_s);
    CHECK(card.undoTip() == u"Undo change of technician (Ctrl+Z)"_s);
    card.type(u"orderNumberField"_s, u"PO 17"_s);
    CHECK(card.undoTip().startsWith(u"Undo change of order number"_s));
    card.undo();
    CHECK(card.find<QLineEdit>(u"orderNumberField"_s)->text().isEmpty());
    card.undo();
    CHECK(card.find<QLineEdit>(u"technicianField"_s)->text() == u"Thabo Nkosi"_s);
    CHECK_FALSE(card.find<QToolButton>(u"undoButton"_s)->isEnabled());
    card.redo();
    CHECK(card.find<QLineEdit>(u"technicianField"_s)->text() == u"Sipho"_s);
    QTest::keyClick(card.screen->focusWidget(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(card.find<QLineEdit>(u"orderNumberField"_s)->text() == u"PO 17"_s);
}

TEST_CASE("a long text is taken back as one step too", "[ui][undo]")
{
    Card card;
    auto* work = card.find<QPlainTextEdit>(u"workField"_s);
    const QString before = work->toPlainText();
    work->setFocus();
    QTest::keyClicks(work, u"Also the valve. "_s);
    CHECK(card.undoTip().startsWith(u"Undo change of what was done"_s));
    card.undo();
    CHECK(work->toPlainText() == before);
}

TEST_CASE("steps in the lines say which line and cell, and are taken back while the cell is open",
          "[ui][undo]")
{
    Card card;
    QLineEdit* editor = card.typeInto(0, LineColumn::Price, u"1500,50"_s);
    CHECK(card.undoTip() == u"Undo change of price in line 1 (Ctrl+Z)"_s);
    QTest::keyClick(editor, Qt::Key_Z, Qt::ControlModifier);
    CHECK(card.lines()->lines()[0].unitPrice == UnitPrice::fromWhole(1000));
    CHECK(card.find<QLabel>(u"totalTotal"_s)->text() == format(Money::fromCents(115000)));

    card.find<QPushButton>(u"duplicateLineButton"_s)->click();
    CHECK(card.undoTip().startsWith(u"Undo adding line 2"_s));
    card.typeInto(1, LineColumn::Description, u"Valve"_s);
    card.find<QPushButton>(u"moveLineUpButton"_s)->click();
    CHECK(card.undoTip().startsWith(u"Undo moving line 1"_s));
    card.find<QPushButton>(u"removeLineButton"_s)->click();
    CHECK(card.undoTip().startsWith(u"Undo removing line 1"_s));
    card.undo();
    REQUIRE(card.lines()->rowCount() == 2);
    CHECK(card.lines()->lines()[0].description == u"Valve"_s);
    card.undo();
    CHECK(card.lines()->lines()[1].description == u"Valve"_s);
    card.undo();
    card.undo();
    CHECK(card.lines()->rowCount() == 1);
    card.undo();
    CHECK(card.find<QLabel>(u"whyNotLabel"_s)->text().isEmpty());
}

TEST_CASE("Ctrl+Tab leaves the lines from any cell, with what was typed there; Ctrl+Shift+Tab goes back",
          "[ui][keys][lines]")
{
    Card card;
    const auto isInLines = [&] {
        const QWidget* focus = card.screen->focusWidget();
        return focus == card.table() || card.table()->isAncestorOf(focus);
    };
    QLineEdit* editor = card.typeInto(0, LineColumn::Price, u"1500"_s);
    QTest::keyClick(editor, Qt::Key_Tab, Qt::ControlModifier);
    CHECK_FALSE(isInLines());
    const QWidget* behind = card.screen->focusWidget();
    CHECK(card.lines()->lines()[0].unitPrice == UnitPrice::fromWhole(1500));
    CHECK(card.lines()->rowCount() == 1);  // no row is added by it

    card.table()->setFocus();
    QTest::keyClick(card.table(), Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK_FALSE(isInLines());
    CHECK(card.screen->focusWidget() != behind);
}

TEST_CASE("a number that cannot be read is taken back and comes again with its text", "[ui][undo]")
{
    Card card;
    card.typeInto(0, LineColumn::Price, u"abc"_s);
    CHECK_FALSE(card.find<QPushButton>(u"saveJobCardButton"_s)->isEnabled());
    card.undo();
    CHECK(card.find<QPushButton>(u"saveJobCardButton"_s)->isEnabled());
    card.redo();
    CHECK(card.lines()->lines()[0].wrong.at(LineColumn::Price) == u"abc"_s);
}

TEST_CASE("choosing another customer is a step", "[ui][undo]")
{
    Card card;
    card.bench.customerNamed(u"Protea Hotel"_s);
    auto* picker = card.find<CustomerPicker>(u"customerField"_s);
    picker->setFocus();
    picker->selectAll();
    QTest::keyClicks(picker, u"Protea Hotel"_s);
    if (QWidget* popup = QApplication::activePopupWidget())
        popup->hide();
    REQUIRE(picker->customer());
    CHECK(card.undoTip().startsWith(u"Undo change of customer"_s));
    card.undo();
    REQUIRE(picker->customer());
    CHECK(picker->customer()->details.name == u"Karoo Guest House"_s);
}

TEST_CASE("after saving a step back is unsaved, and forward again is saved", "[ui][undo]")
{
    Card card;
    card.type(u"orderNumberField"_s, u"PO 17"_s);
    card.find<QPushButton>(u"saveJobCardButton"_s)->click();
    CHECK(card.find<QLabel>(u"whyNotLabel"_s)->text() == u"Saved."_s);
    card.undo();
    CHECK(card.find<QLabel>(u"whyNotLabel"_s)->text() == u"Not saved yet."_s);
    card.redo();
    CHECK(card.find<QLabel>(u"whyNotLabel"_s)->text().isEmpty());
}

TEST_CASE("what is typed is kept within a second, and what an editor that died had not saved is back",
          "[ui][typing]")
{
    Card card;
    card.type(u"technicianField"_s, u"Sipho"_s);
    card.typeInto(0, LineColumn::Price, u"15x"_s);
    REQUIRE(QTest::qWaitFor([&] { return must(card.kept()).has_value(); }, 2000));
    QTest::qWait(400);
    card.die();
    card.open();
    CHECK(card.find<QLineEdit>(u"technicianField"_s)->text() == u"Sipho"_s);
    CHECK(card.lines()->lines()[0].wrong.at(LineColumn::Price) == u"15x"_s);
    CHECK(card.said().startsWith(u"Greenhand was interrupted. What you typed at"_s));
    CHECK(card.said().endsWith(u"is back and not saved yet."_s));
    CHECK(card.table()->currentIndex() == card.lines()->index(0, card.lines()->sectionOf(LineColumn::Price)));
    CHECK(must(card.bench.invoicing.lead(card.lead)).card.technician == u"Thabo Nkosi"_s);
    // It can be let go of.
    for (QPushButton* button : card.find<InlineMessage>(u"inlineMessage"_s)->findChildren<QPushButton*>())
        if (button->text() == u"Discard it"_s)
            button->click();
    CHECK(card.find<QLineEdit>(u"technicianField"_s)->text() == u"Thabo Nkosi"_s);
    CHECK_FALSE(must(card.kept()));
    // And a wrong click on that is taken back.
    card.undo();
    CHECK(card.find<QLineEdit>(u"technicianField"_s)->text() == u"Sipho"_s);
    CHECK(QTest::qWaitFor([&] { return must(card.kept()).has_value(); }, 2000));
}

TEST_CASE("saving ends what was kept, and so does Discard", "[ui][typing]")
{
    Card card;
    card.type(u"technicianField"_s, u"Sipho"_s);
    REQUIRE(QTest::qWaitFor([&] { return must(card.kept()).has_value(); }, 2000));
    card.find<QPushButton>(u"saveJobCardButton"_s)->click();
    CHECK_FALSE(must(card.kept()));
    card.type(u"technicianField"_s, u"Lerato"_s);
    REQUIRE(QTest::qWaitFor([&] { return must(card.kept()).has_value(); }, 2000));
    card.screen->reject();
    card.find<QPushButton>(u"leaveDiscardButton"_s)->click();
    CHECK_FALSE(must(card.kept()));
}

TEST_CASE("what somebody else saves does not end what was kept", "[ui][typing]")
{
    Card card;
    card.type(u"technicianField"_s, u"Sipho"_s);
    REQUIRE(QTest::qWaitFor([&] { return must(card.kept()).has_value(); }, 2000));
    card.die();
    Lead other = must(card.bench.invoicing.lead(card.lead));
    other.card.technician = u"Lerato"_s;
    must(card.bench.invoicing.saveCard(card.lead, other.version, other.card));
    REQUIRE(must(card.kept()));

    card.open();
    REQUIRE(QTest::qWaitFor([&] { return card.screen->findChild<QDialog*>(u"recoveredDialog"_s); }));
    const auto* list = card.find<QListWidget>(u"recoveredDifferences"_s);
    REQUIRE(list->count() == 1);
    CHECK(list->item(0)->text().contains(u"“Lerato”"_s));
    CHECK(list->item(0)->text().contains(u"“Sipho”"_s));
    QTest::qWait(400);  // a box takes nothing in its first moment
    SECTION("taking what was typed")
    {
        card.find<QPushButton>(u"takeTypedButton"_s)->click();
        CHECK(card.find<QLineEdit>(u"technicianField"_s)->text() == u"Sipho"_s);
        card.find<QPushButton>(u"saveJobCardButton"_s)->click();
        CHECK(must(card.bench.invoicing.lead(card.lead)).card.technician == u"Sipho"_s);
    }
    SECTION("keeping what is saved")
    {
        card.find<QPushButton>(u"keepSavedButton"_s)->click();
        CHECK(card.find<QLineEdit>(u"technicianField"_s)->text() == u"Lerato"_s);
        CHECK_FALSE(must(card.kept()));
        card.find<QToolButton>(u"undoButton"_s)->click();
        CHECK(card.find<QLineEdit>(u"technicianField"_s)->text() == u"Sipho"_s);
    }
    SECTION("deciding later")
    {
        card.find<QPushButton>(u"decideLaterButton"_s)->click();
        CHECK_FALSE(card.screen->isVisible());
        CHECK(must(card.kept()));
    }
}

TEST_CASE("the card of a new lead comes back too", "[ui][typing]")
{
    Card card;
    card.show(new JobCardScreen(card.bench.desk, card.bench.prompter, std::nullopt));
    card.type(u"technicianField"_s, u"Sipho"_s);
    const TypingPlace fresh{TypedDocument::Lead, {}};
    REQUIRE(QTest::qWaitFor([&] { return must(card.bench.ledger->typing.of(fresh)).has_value(); }, 2000));
    card.die();
    card.show(new JobCardScreen(card.bench.desk, card.bench.prompter, std::nullopt));
    CHECK(card.find<QLineEdit>(u"technicianField"_s)->text() == u"Sipho"_s);
    card.find<QPushButton>(u"saveJobCardButton"_s)->click();
    CHECK_FALSE(must(card.bench.ledger->typing.of(fresh)));
}

TEST_CASE("an invoice comes back as it was typed, and Update ends that", "[ui][typing]")
{
    Draft draft;
    draft.type(u"orderNumberField"_s, u"PO 18"_s);
    const TypingPlace place{TypedDocument::Invoice, draft.id.value()};
    REQUIRE(QTest::qWaitFor([&] { return must(draft.bench.ledger->typing.of(place)).has_value(); }, 2000));
    delete draft.screen;
    draft.open();
    CHECK(draft.find<QLineEdit>(u"orderNumberField"_s)->text() == u"PO 18"_s);
    CHECK(draft.undoTip().startsWith(u"Undo what was typed before the interruption"_s));
    draft.find<QPushButton>(u"updateButton"_s)->click();
    CHECK(must(draft.bench.billing.invoice(draft.id)).content.orderNumber == u"PO 18"_s);
    CHECK_FALSE(must(draft.bench.ledger->typing.of(place)));
}

TEST_CASE("a line changed on both sides is shown with its cents; all, some or none of it is taken",
          "[ui][what-will-change]")
{
    Draft draft;
    CHECK_FALSE(draft.find<QFrame>(u"changeList"_s)->isVisible());
    draft.changeOnBothSides();
    REQUIRE(draft.find<QFrame>(u"changeList"_s)->isVisible());
    const auto* table = draft.find<QTableWidget>(u"changeTable"_s);
    REQUIRE(table->rowCount() == 1);
    CHECK(table->item(0, 0)->text() == u"Line 1, changed on both"_s);
    CHECK(table->item(0, 1)->text().contains(u"Geyser, as agreed"_s));
    CHECK(table->item(0, 2)->text().contains(u"Geyser, 150 litre"_s));
    CHECK(table->item(0, 3)->text() == QString(u"+"_s % format(Money::fromCents(23000))));

    SECTION("all")
    {
        draft.find<QPushButton>(u"takeAllButton"_s)->click();
        CHECK(draft.lines()->lines()[0].unitPrice == UnitPrice::fromWhole(1200));
        CHECK(must(draft.bench.billing.invoice(draft.id)).content.lines[0].unitPrice
              == UnitPrice::fromWhole(1000));
        CHECK_FALSE(must(draft.bench.invoicing.lead(draft.lead)).invoice == std::nullopt);
        draft.find<QPushButton>(u"updateButton"_s)->click();
        const Invoice after = must(draft.bench.billing.invoice(draft.id));
        CHECK(after.content.lines[0].description == u"Geyser, 150 litre"_s);
        CHECK_FALSE(after.content.lines[0].touched);
        draft.open();
        CHECK_FALSE(draft.find<QFrame>(u"changeList"_s)->isVisible());
    }
    SECTION("none, and it is not asked again")
    {
        draft.find<QPushButton>(u"takeNoneButton"_s)->click();
        QTest::qWait(150);
        CHECK_FALSE(draft.find<QFrame>(u"changeList"_s)->isVisible());
        draft.find<QPushButton>(u"updateButton"_s)->click();
        CHECK(must(draft.bench.billing.invoice(draft.id)).content.lines[0].description
              == u"Geyser, as agreed"_s);
        draft.open();
        CHECK_FALSE(draft.find<QFrame>(u"changeList"_s)->isVisible());
    }
    SECTION("none, and it is not lost in silence")
    {
        draft.find<QPushButton>(u"takeNoneButton"_s)->click();
        CHECK(QTest::qWaitFor(
            [&] {
                return must(draft.bench.ledger->typing.of({TypedDocument::Invoice, draft.id.value()}))
                    .has_value();
            },
            2000));
        draft.screen->reject();
        CHECK(draft.screen->isVisible());
        CHECK(draft.find<QDialog>(u"leaveDialog"_s)->isVisible());
    }
    SECTION("undo brings the choice back")
    {
        draft.find<QPushButton>(u"takeAllButton"_s)->click();
        QTest::qWait(150);
        CHECK_FALSE(draft.find<QFrame>(u"changeList"_s)->isVisible());
        draft.find<QLineEdit>(u"orderNumberField"_s)->setFocus();
        draft.undo();
        CHECK(QTest::qWaitFor([&] { return draft.find<QFrame>(u"changeList"_s)->isVisible(); }));
        CHECK(draft.lines()->lines()[0].description == u"Geyser, as agreed"_s);
    }
    SECTION("Update without a choice asks again")
    {
        draft.find<QPushButton>(u"updateButton"_s)->click();
        draft.open();
        CHECK(draft.find<QFrame>(u"changeList"_s)->isVisible());
    }
}

TEST_CASE("lines of a spreadsheet are pasted as lines, and cells that cannot be read are marked",
          "[ui][paste]")
{
    Card card;
    QApplication::clipboard()->setText(
        u"Labour\tLAB\tPlumber\t2,5\th\t550\nnonsense\tV1\tValve\ttwo\teach\tR1 234.50\n"_s);
    card.table()->setFocus();
    card.table()->setCurrentIndex(card.lines()->index(0, card.lines()->sectionOf(LineColumn::Kind)));
    QTest::keyClick(card.table(), Qt::Key_V, Qt::ControlModifier);
    REQUIRE(card.lines()->rowCount() == 3);
    const std::vector<TypedLine>& lines = card.lines()->lines();
    CHECK(lines[1].kind == LineKind::Labour);
    CHECK(lines[1].quantity == Quantity::fromE4(25000));
    CHECK(lines[1].unitPrice == UnitPrice::fromWhole(550));
    CHECK(lines[2].unitPrice == UnitPrice::fromE4(12345000));
    CHECK(lines[2].wrong.at(LineColumn::Count) == u"two"_s);
    CHECK(lines[2].wrong.at(LineColumn::Kind) == u"nonsense"_s);
    CHECK(card.find<QLabel>(u"whyNotLabel"_s)->text().startsWith(u"Line 3, Kind"_s));
    CHECK(card.undoTip().startsWith(u"Undo adding 2 lines"_s));
    card.undo();
    CHECK(card.lines()->rowCount() == 1);
}

TEST_CASE("work that may be forgotten is hinted at under the lines and blocks nothing", "[ui][unbilled]")
{
    Card card;
    auto* work = card.find<QPlainTextEdit>(u"workField"_s);
    work->setFocus();
    QTest::keyClicks(work, u" took 3 h "_s);
    REQUIRE(QTest::qWaitFor([&] { return !card.screen->findChildren<QLabel*>(u"hintText"_s).isEmpty(); }));
    CHECK(card.find<QLabel>(u"hintText"_s)->text().contains(u"“3 h”"_s));
    CHECK(card.find<QPushButton>(u"generateInvoiceButton"_s)->isEnabled());
}

TEST_CASE("an invoice that goes to Sage One while it is typed into shows what was typed and keeps it",
          "[ui][typing][sage]")
{
    PracticeOffice office;
    Editor<InvoiceScreen> draft;
    const auto open = [&] {
        draft.show(new InvoiceScreen(office.desk, office.prompter, office.navigator, *office.invoice));
    };
    const auto kept = [&] {
        return must(office.desk.ledger.typing.of({TypedDocument::Invoice, office.invoice->value()}))
            .has_value();
    };
    open();
    draft.type(u"orderNumberField"_s, u"PO 18"_s);
    office.desk.pushing.push({*office.invoice}, {});
    REQUIRE(QTest::qWaitFor([&] { return !office.desk.pushing.busy(); }, kPatience));
    QTest::qWait(1200);  // the typing is written at the latest after a second
    CHECK(draft.find<QLineEdit>(u"orderNumberField"_s)->isReadOnly());
    CHECK(draft.said().startsWith(u"While you typed, this invoice went on its way to Sage One"_s));
    CHECK(draft.said().contains(u"“PO 18”"_s));
    CHECK(kept());
    draft.screen->reject();
    CHECK(kept());
    open();
    REQUIRE(QTest::qWaitFor([&] { return draft.said().contains(u"“PO 18”"_s); }));
    CHECK_FALSE(draft.said().contains(u"interrupted"_s));
    CHECK(draft.said().contains(u"Copy from here what you still need"_s));
    draft.screen->reject();

    // There is nothing to type on in it, so no start opens it by itself.
    MainWindow next(office.desk, office.prompter);
    next.show();
    CHECK_FALSE(QTest::qWaitFor([&] { return next.findChild<InvoiceScreen*>() != nullptr; }, 200));
}

TEST_CASE("what is kept stays kept when it cannot be looked at", "[ui][typing]")
{
    Card card;
    card.type(u"technicianField"_s, u"Sipho"_s);
    REQUIRE(QTest::qWaitFor([&] { return must(card.kept()).has_value(); }, 2000));
    card.die();
    must(card.bench.ledger->db->execute(u"ALTER TABLE lead RENAME TO lead_gone"_s));
    card.open();
    card.screen->reject();
    must(card.bench.ledger->db->execute(u"ALTER TABLE lead_gone RENAME TO lead"_s));
    CHECK(must(card.kept()));
}

TEST_CASE("typing on never writes over what was kept and could not be read; it is offered once it can be",
          "[ui][typing]")
{
    Card card;
    card.type(u"technicianField"_s, u"Sipho"_s);
    REQUIRE(QTest::qWaitFor([&] { return must(card.kept()).has_value(); }, 2000));
    card.die();
    must(card.bench.ledger->db->execute(u"ALTER TABLE typing RENAME TO typing_gone"_s));
    card.open();
    CHECK_FALSE(card.said().isEmpty());
    card.type(u"orderNumberField"_s, u"PO 19"_s);
    QTest::qWait(1200);  // the typing is written at the latest after a second
    must(card.bench.ledger->db->execute(u"ALTER TABLE typing_gone RENAME TO typing"_s));
    CHECK(must(card.kept())->typed.contains("Sipho"));
    SECTION("saving meanwhile does not end it")
    {
        card.find<QPushButton>(u"saveJobCardButton"_s)->click();
        CHECK(must(card.bench.invoicing.lead(card.lead)).card.orderNumber == u"PO 19"_s);
        REQUIRE(must(card.kept()));
        CHECK(must(card.kept())->typed.contains("Sipho"));
    }
    SECTION("typing on brings the choice")
    {
        card.type(u"orderNumberField"_s, u"PO 20"_s);
        REQUIRE(
            QTest::qWaitFor([&] { return card.screen->findChild<QDialog*>(u"recoveredDialog"_s); }, 2000));
        CHECK(must(card.kept())->typed.contains("Sipho"));
        QTest::qWait(400);  // a box takes nothing in its first moment
        SECTION("taking it, with what was typed on one step away")
        {
            card.find<QPushButton>(u"takeTypedButton"_s)->click();
            CHECK(card.find<QLineEdit>(u"technicianField"_s)->text() == u"Sipho"_s);
            card.find<QToolButton>(u"undoButton"_s)->click();
            CHECK(card.find<QLineEdit>(u"orderNumberField"_s)->text() == u"PO 20"_s);
        }
        SECTION("keeping what stands there, which is kept from then on")
        {
            card.find<QPushButton>(u"keepSavedButton"_s)->click();
            CHECK(card.find<QLineEdit>(u"orderNumberField"_s)->text() == u"PO 20"_s);
            CHECK(QTest::qWaitFor([&] { return must(card.kept())->typed.contains("PO 20"); }, 2000));
        }
        SECTION("deciding later loses neither")
        {
            card.find<QPushButton>(u"decideLaterButton"_s)->click();
            CHECK(card.screen->isVisible());
            CHECK(card.find<QLineEdit>(u"orderNumberField"_s)->text() == u"PO 20"_s);
            QTest::qWait(1200);
            CHECK(must(card.kept())->typed.contains("Sipho"));
        }
    }
}

TEST_CASE("the customer that is linked is the one on the screen", "[ui][what-will-change]")
{
    Draft draft;
    Invoice mine = must(draft.bench.billing.invoice(draft.id));
    mine.content.lines[0].description = u"Geyser, as agreed"_s;
    must(draft.bench.billing.update(draft.id, mine.version, mine.content));
    Lead card = must(draft.bench.invoicing.lead(draft.lead));
    card.card.customer = draft.bench.customerNamed(u"Umhlanga Plaza"_s);
    card.card.lines[0].unitPrice = UnitPrice::fromWhole(1200);
    must(draft.bench.invoicing.saveCard(draft.lead, card.version, card.card));
    draft.open();
    draft.find<QPushButton>(u"takeAllButton"_s)->click();
    Q_EMIT draft.screen->findChild<ProblemList*>()->fixWanted(
        {.kind = ProblemKind::CustomerNotLinked, .field = ProblemField::Customer, .value = {}});
    const auto* dialog = draft.find<QDialog>(u"customerLinkDialog"_s);
    bool named = false;
    for (const QLabel* label : dialog->findChildren<QLabel*>())
        named = named || label->text().contains(u"Umhlanga Plaza"_s);
    CHECK(named);
}

TEST_CASE("nothing is taken from the job card while something cannot be read", "[ui][what-will-change]")
{
    Draft draft;
    draft.changeOnBothSides();
    draft.typeInto(0, LineColumn::Price, u"12x"_s);
    draft.find<QPushButton>(u"takeAllButton"_s)->click();
    CHECK(draft.said().startsWith(u"Put this right first, then choose again. Line 1, "_s));
    CHECK(draft.lines()->lines()[0].wrong.at(LineColumn::Price) == u"12x"_s);
}

TEST_CASE("with all of the job card its way of pricing is taken too, and days as they are read here",
          "[ui][what-will-change]")
{
    setTextFormat(TextFormat::UnitedStates);
    Draft draft;
    Invoice mine = must(draft.bench.billing.invoice(draft.id));
    mine.content.lines[0].description = u"Geyser, as agreed"_s;
    must(draft.bench.billing.update(draft.id, mine.version, mine.content));
    Lead card = must(draft.bench.invoicing.lead(draft.lead));
    card.card.priceMode = PriceMode::Inclusive;
    must(draft.bench.invoicing.saveCard(draft.lead, card.version, card.card));
    draft.open();
    const QString due = draft.find<QLineEdit>(u"dueDate"_s)->text();
    draft.find<QPushButton>(u"takeAllButton"_s)->click();
    CHECK(draft.find<QLineEdit>(u"dueDate"_s)->text() == due);
    CHECK(draft.lines()->priceMode() == PriceMode::Inclusive);
    CHECK(draft.find<QLabel>(u"totalTotal"_s)->text() == format(Money::fromCents(100'000)));
    draft.find<QPushButton>(u"updateButton"_s)->click();
    CHECK(must(draft.bench.billing.invoice(draft.id)).content.priceMode == PriceMode::Inclusive);
    setTextFormat(TextFormat::SouthAfrican);
}

TEST_CASE("Space ticks a change from any of its cells, it is heard, and typing on keeps it",
          "[ui][what-will-change][accessibility]")
{
    Draft draft;
    draft.changeOnBothSides();
    auto* table = draft.find<QTableWidget>(u"changeTable"_s);
    const auto heard = [&] {
        return QAccessible::queryAccessibleInterface(table)->tableInterface()->cellAt(0, 0)->text(
            QAccessible::Name);
    };
    CHECK(heard() == u"Line 1, changed on both, ticked"_s);
    table->setFocus();
    table->setCurrentCell(0, 2);
    QTest::keyClick(table, Qt::Key_Space);
    CHECK(heard() == u"Line 1, changed on both, not ticked"_s);
    CHECK_FALSE(draft.find<QPushButton>(u"takeTickedButton"_s)->isEnabled());
    draft.typeInto(0, LineColumn::Description, u"Geyser, typed on"_s);
    REQUIRE(QTest::qWaitFor([&] { return table->item(0, 1)->text().contains(u"typed on"_s); }));
    CHECK(table->item(0, 0)->checkState() == Qt::Unchecked);
}

TEST_CASE("hints beyond three are shown by a button", "[ui][unbilled]")
{
    HintList hints;
    hints.show({u"one"_s, u"two"_s, u"three"_s, u"four"_s, u"five"_s});
    auto* more = hints.findChild<QPushButton*>(u"moreHintsButton"_s);
    CHECK(more->text() == u"Show 2 more"_s);
    more->click();
    const auto* others = hints.findChild<QListWidget*>(u"otherHints"_s);
    REQUIRE(others->count() == 2);
    CHECK(others->isVisible());
    CHECK(others->item(1)->text() == u"five"_s);
}

TEST_CASE("a file that is dropped on a field of the job card is attached, not written into it",
          "[ui][attachments]")
{
    Card card;
    for (const QLineEdit* field : card.screen->findChildren<QLineEdit*>()) {
        INFO(field->objectName().toStdString());
        CHECK_FALSE(field->acceptDrops());
    }
    for (const auto& name : {u"siteField"_s, u"workField"_s, u"notesField"_s}) {
        CHECK_FALSE(card.find<QPlainTextEdit>(name)->acceptDrops());
        CHECK_FALSE(card.find<QPlainTextEdit>(name)->viewport()->acceptDrops());
    }
    CHECK(card.screen->acceptDrops());
}

// Run by hand: how long a key takes in a card of 500 lines.
TEST_CASE("a key in a card of 500 lines", "[.speed]")
{
    Card card;
    Lead lead = must(card.bench.invoicing.lead(card.lead));
    lead.card.lines.resize(500, lead.card.lines[0]);
    for (std::size_t n = 1; n < lead.card.lines.size(); ++n)
        lead.card.lines[n].id.reset();
    must(card.bench.invoicing.saveCard(card.lead, lead.version, lead.card));
    card.open();
    QLineEdit* editor = card.typeInto(250, LineColumn::Price, u"1"_s);
    QElapsedTimer timer;
    qint64 worst = 0;
    for (int n = 0; n < 40; ++n) {
        timer.start();
        QTest::keyClick(editor, Qt::Key_1);
        QTest::keyClick(editor, Qt::Key_Backspace);
        worst = std::max(worst, timer.nsecsElapsed() / 2);
    }
    WARN("worst key: " << double(worst) / 1e6 << " ms");
}
