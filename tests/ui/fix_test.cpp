#include "core/domain/preflight.h"
#include "tests/ui/bench.h"
#include "ui/billing/sage_pop_up.h"
#include "ui/invoice/invoice_screen.h"
#include "ui/invoice/problem_list.h"
#include "ui/main_window.h"
#include "ui/shared/line_table.h"
#include "ui/shared/lines_model.h"

#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

/// An invoice on the screen whose cursor is somewhere else, and a Fix… that is pressed.
struct Fixing {
    UiBench bench;
    InvoiceId id = bench.generate(bench.addLead(u"L-1004"_s, u"Karoo Guest House"_s));
    QPointer<InvoiceScreen> screen = new InvoiceScreen(bench.desk, bench.prompter, bench.navigator, id);

    Fixing()
    {
        screen->show();
        REQUIRE(QTest::qWaitForWindowExposed(screen));
        screen->activateWindow();
        field(u"orderNumberField"_s)->setFocus();
    }
    ~Fixing() { delete screen; }
    Fixing(const Fixing&) = delete;
    Fixing& operator=(const Fixing&) = delete;

    [[nodiscard]] QWidget* field(const QString& name) const
    {
        auto* found = screen->findChild<QWidget*>(name);
        REQUIRE(found);
        return found;
    }
    void fix(ProblemKind kind, ProblemField where, int line = -1, const QString& value = {}) const
    {
        Q_EMIT screen->findChild<ProblemList*>()->fixWanted(
            {.kind = kind, .field = where, .line = line, .value = value});
    }
    [[nodiscard]] LineTable* table() const { return screen->findChild<LineTable*>(); }
    [[nodiscard]] LinesModel* lines() const { return qobject_cast<LinesModel*>(table()->model()); }
    [[nodiscard]] bool isIn(int row, LineColumn column) const
    {
        return table()->currentIndex() == lines()->index(row, lines()->sectionOf(column))
            && table()->indexWidget(table()->currentIndex()) == screen->focusWidget();
    }
};

}  // namespace

TEST_CASE("Fix puts the cursor into the field that the problem is about", "[ui][preflight][fix]")
{
    const Fixing fixing;
    const auto inField = [&](ProblemKind kind, ProblemField where, const QString& name) {
        CAPTURE(name.toStdString());
        fixing.field(u"orderNumberField"_s)->setFocus();
        fixing.fix(kind, where);
        CHECK(fixing.screen->focusWidget() == fixing.field(name));
    };
    inField(ProblemKind::NoEmail, ProblemField::Email, u"recipientEmail"_s);
    inField(ProblemKind::BadEmail, ProblemField::Email, u"recipientEmail"_s);
    inField(ProblemKind::DueBeforeDate, ProblemField::DueDate, u"dueDate"_s);
    inField(ProblemKind::DateLocked, ProblemField::Date, u"invoiceDate"_s);
    inField(ProblemKind::RecipientNameMissing, ProblemField::Customer, u"recipientName"_s);
    inField(ProblemKind::RecipientAddressMissing, ProblemField::Address, u"recipientAddress"_s);
}

TEST_CASE("Fix opens the very cell of the line that the problem is about", "[ui][preflight][fix]")
{
    const Fixing fixing;
    LinesModel& lines = *fixing.lines();
    lines.duplicate(0);
    lines.duplicate(0);
    const auto set = [&](int row, LineColumn column, const QString& text) {
        lines.setData(lines.index(row, lines.sectionOf(column)), text);
    };
    fixing.fix(ProblemKind::LineWithoutDescription, ProblemField::Lines, 1);
    CHECK(fixing.isIn(1, LineColumn::Description));
    fixing.fix(ProblemKind::DescriptionTooLong, ProblemField::Lines, 2);
    CHECK(fixing.isIn(2, LineColumn::Description));
    set(1, LineColumn::Price, u"0"_s);
    fixing.fix(ProblemKind::LineWithoutAmount, ProblemField::Lines, 1);
    CHECK(fixing.isIn(1, LineColumn::Price));
    set(2, LineColumn::Count, u"0"_s);
    fixing.fix(ProblemKind::LineWithoutAmount, ProblemField::Lines, 2);
    CHECK(fixing.isIn(2, LineColumn::Count));
    set(0, LineColumn::Discount, u"100"_s);
    fixing.fix(ProblemKind::LineWithoutAmount, ProblemField::Lines, 0);
    CHECK(fixing.isIn(0, LineColumn::Discount));
    fixing.fix(ProblemKind::OldVatRate, ProblemField::Lines, 1);
    CHECK(fixing.isIn(1, LineColumn::Vat));
}

TEST_CASE("Fix of an invoice without lines opens the description of a new one", "[ui][preflight][fix]")
{
    const Fixing fixing;
    fixing.lines()->remove(0);
    fixing.fix(ProblemKind::NoLines, ProblemField::Lines);
    CHECK(fixing.lines()->rowCount() == 1);
    CHECK(fixing.isIn(0, LineColumn::Description));
    fixing.fix(ProblemKind::ZeroTotal, ProblemField::Lines);
    CHECK(fixing.isIn(0, LineColumn::Price));
}

TEST_CASE("Fix leads to the customer's link and to the very field of the settings", "[ui][preflight][fix]")
{
    Fixing fixing;
    fixing.fix(ProblemKind::OwnVatNumberMissing, ProblemField::Company);
    fixing.fix(ProblemKind::SageNotConnected, ProblemField::SageSettings);
    fixing.fix(ProblemKind::LineNotMapped, ProblemField::SageSettings, 0, u"part"_s);
    fixing.fix(ProblemKind::VatNotMapped, ProblemField::SageSettings, 0, u"15"_s);
    CHECK(fixing.bench.navigator.settings
          == std::vector{SettingsPage::Company, SettingsPage::SageOne, SettingsPage::SageOne,
                         SettingsPage::SageOne});
    CHECK(fixing.bench.navigator.settingFields
          == QStringList{u"companyVatNumberField"_s, u"sageUserField"_s, u"mapping_part"_s,
                         u"mapping_vat_15"_s});
    for (const ProblemKind kind :
         {ProblemKind::CustomerNotLinked, ProblemKind::CustomerInactive, ProblemKind::CustomerGone}) {
        fixing.fix(kind, ProblemField::Customer);
        const auto dialogs = fixing.screen->findChildren<QDialog*>();
        REQUIRE(dialogs.size() == 1);
        CHECK(dialogs[0]->isVisible());
        delete dialogs[0];
    }
}

TEST_CASE("Fix in the Sage pop-up goes to the field of the invoice or of the settings",
          "[ui][preflight][fix]")
{
    Fixing fixing;
    FakeNavigator& navigator = fixing.bench.navigator;
    const auto fix = [&](ProblemKind kind, ProblemField where, const QString& value = {}) {
        SagePopUp box(fixing.bench.desk, fixing.bench.prompter, navigator, fixing.id);
        Q_EMIT box.findChild<ProblemList*>()->fixWanted(
            {.kind = kind, .field = where, .line = 0, .value = value});
    };
    fix(ProblemKind::NoEmail, ProblemField::Email);
    fix(ProblemKind::LineWithoutDescription, ProblemField::Lines);
    CHECK(navigator.invoices == std::vector{fixing.id, fixing.id});
    CHECK(navigator.fixes == std::vector{ProblemKind::NoEmail, ProblemKind::LineWithoutDescription});
    fix(ProblemKind::OwnVatNumberMissing, ProblemField::Company);
    fix(ProblemKind::LineNotMapped, ProblemField::SageSettings, u"part"_s);
    CHECK(navigator.settingFields == QStringList{u"companyVatNumberField"_s, u"mapping_part"_s});
}

TEST_CASE("Fix in the Sage pop-up goes back to the invoice screen that is open below it",
          "[ui][preflight][fix]")
{
    UiBench bench;
    const InvoiceId id = bench.generateAndUpdate(bench.addLead(u"L-1004"_s, u"Karoo Guest House"_s));
    MainWindow window(bench.desk, bench.prompter);
    window.show();
    REQUIRE(QTest::qWaitForWindowExposed(&window));
    const bool isOpen = GENERATE(true, false);
    if (isOpen)
        window.openInvoice(id);
    window.openSagePopUp(id);
    Q_EMIT window.findChild<ProblemList*>(u"sageProblems"_s)
        ->fixWanted({.kind = ProblemKind::NoEmail, .field = ProblemField::Email, .line = -1, .value = {}});
    const auto screens = window.findChildren<InvoiceScreen*>();
    REQUIRE(screens.size() == 1);
    CHECK(screens[0]->focusWidget() == screens[0]->findChild<QWidget*>(u"recipientEmail"_s));
}

TEST_CASE("the Sage pop-up opens no higher than what it says", "[ui][preflight][fix]")
{
    Fixing fixing;
    SagePopUp box(fixing.bench.desk, fixing.bench.prompter, fixing.bench.navigator, fixing.id);
    box.show();
    REQUIRE(QTest::qWaitForWindowExposed(&box));
    REQUIRE(box.findChild<ProblemList*>()->isVisible());
    const auto* choice = box.findChild<QWidget*>(u"createCustomerBox"_s)->parentWidget();
    REQUIRE(choice->isVisible());
    CHECK(choice->height() == choice->sizeHint().height());
}

TEST_CASE("many problems scroll; a few are shown whole", "[ui][preflight][fix]")
{
    UiBench bench;
    const InvoiceId id = bench.generate(bench.addLead(u"L-1004"_s, u"Karoo Guest House"_s));
    const InvoiceContent content = must(bench.billing.invoice(id)).content;
    ProblemList list;
    const auto showSome = [&](int lines) {
        std::vector<Problem> problems;
        problems.reserve(std::size_t(lines));
        for (int line = 0; line < lines; ++line)
            problems.push_back({.kind = ProblemKind::LineWithoutDescription,
                                .field = ProblemField::Lines,
                                .line = line,
                                .value = {}});
        list.show(problems, content);
        list.resize(500, list.heightForWidth(500));
        QTest::qWait(0);
        return list.height();
    };
    const int two = showSome(2);
    CHECK(list.widget()->height() <= two);
    CHECK(list.findChildren<QPushButton*>().size() == 2);
    const int many = showSome(300);
    CHECK(many > two);
    CHECK(many < 250);
    CHECK(list.minimumSizeHint().height() < 250);
    CHECK(list.widget()->height() > 3000);
}
