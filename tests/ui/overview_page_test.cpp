#include "ui/billing/overview_page.h"

#include "tests/ui/bench.h"
#include "ui/billing/billing_page.h"
#include "ui/billing/invoices_page.h"
#include "ui/main_window.h"
#include "ui/shared/action_table.h"
#include "ui/shared/figure_panel.h"
#include "ui/shared/inline_message.h"
#include "ui/shared/language.h"
#include "ui/shared/look.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTableWidget>
#include <QTabWidget>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

struct Office {
    UiBench bench;
    LeadId late = bench.addLead(u"L-1"_s, u"Karoo Guest House"_s, kToday.addDays(-25));
    LeadId soon = bench.addLead(u"L-2"_s, u"Highveld Dairies CC"_s, kToday.addDays(-15));
    LeadId young = bench.addLead(u"L-3"_s, u"Bakers & Sons"_s, kToday.addDays(-2), 2500);
    InvoiceId ready =
        bench.generateAndUpdate(bench.addLead(u"L-4"_s, u"Bakers & Sons"_s, kToday.addDays(-5)));
    OverviewPage page{bench.desk, bench.navigator};

    void show()
    {
        page.resize(1280, 700);
        page.show();
        REQUIRE(QTest::qWaitForWindowExposed(&page));
    }
    FigurePanel& panel(const QString& name) { return *page.findChild<FigurePanel*>(name); }
    QTableWidget& numbers(const QString& name)
    {
        panel(name).findChild<QPushButton*>(u"numbersButton"_s)->setChecked(true);
        return *panel(name).findChild<QTableWidget*>(u"numbers"_s);
    }
};

}  // namespace

TEST_CASE("nothing of the overview is built before it is first shown", "[ui][overview]")
{
    UiBench bench;
    BillingPage billing(bench.desk, bench.navigator);
    billing.show();
    REQUIRE(QTest::qWaitForWindowExposed(&billing));
    CHECK(billing.findChildren<QChartView*>().isEmpty());
    CHECK(billing.findChildren<FigurePanel*>().isEmpty());
    auto* tabs = billing.findChild<QTabWidget*>(u"billingTabs"_s);
    tabs->setCurrentWidget(billing.findChild<OverviewPage*>());
    CHECK(billing.findChildren<FigurePanel*>().size() == 4);
}

TEST_CASE("the overview asks for nothing while it is not seen", "[ui][overview]")
{
    Office office;
    office.show();
    office.page.hide();
    const qint64 before = office.bench.ledger->db->statementCount();
    Q_EMIT office.bench.ledger->leadsChanged();
    QTest::qWait(20);
    CHECK(office.bench.ledger->db->statementCount() == before);
    office.page.show();
    CHECK(office.bench.ledger->db->statementCount() > before);
}

TEST_CASE("the value of each stage stands in words, numbers and bars", "[ui][overview]")
{
    Office office;
    office.show();
    const Figures& figures = office.panel(u"stagesPanel"_s).figures();
    CHECK(figures.summary.contains(u"New: 3 leads, R"_s));
    CHECK(figures.summary.contains(u"Active: 1 lead, R"_s));
    REQUIRE(figures.bars.size() == 3);
    CHECK(figures.bars[0].length == Approx(5175.0));  // R4 500 and 15 % VAT
    CHECK(figures.rows[1][1] == u"1"_s);
    office.numbers(u"stagesPanel"_s).setCurrentCell(1, 0);
    Q_EMIT office.numbers(u"stagesPanel"_s).cellActivated(1, 0);
    CHECK(office.bench.navigator.stages == std::vector{LeadStage::Active});
}

TEST_CASE("the oldest unbilled work says in words how long its clock still runs", "[ui][overview]")
{
    Office office;
    office.show();
    const Figures& figures = office.panel(u"oldestPanel"_s).figures();
    REQUIRE(figures.bars.size() == 4);
    CHECK(figures.bars[0].label.contains(u"L-1, late: 4 days over"_s));
    CHECK(figures.bars[0].tone == Tone::Bad);
    CHECK(figures.bars[1].label.contains(u"6 days left"_s));
    CHECK(figures.bars[1].tone == Tone::Warning);
    CHECK(figures.bars[3].tone == Tone::Neutral);
    CHECK(figures.summary.contains(u"Late among the oldest 4: 1."_s));
    Q_EMIT office.panel(u"oldestPanel"_s).findChild<BarPicture*>()->barClicked(0);
    CHECK(office.bench.navigator.leads == std::vector{office.late});
}

TEST_CASE("a month leads to what was sent in it, and one invoice is said as one", "[ui][overview]")
{
    Office office;
    must(office.bench.ledger->db->execute(
        u"UPDATE invoice SET state = 'sent' WHERE id = %1"_s.arg(office.ready.value())));
    office.show();
    const FigurePanel& months = office.panel(u"monthsPanel"_s);
    CHECK(months.figures().summary.startsWith(u"1 invoice dated in the last two years is in Sage One, "_s));
    Q_EMIT office.panel(u"monthsPanel"_s).opened(Overview::kMonths - 1);
    CHECK(office.bench.navigator.sentMonths == std::vector{QDate(kToday.year(), kToday.month(), 1)});

    MainWindow window(office.bench.desk, office.bench.prompter);
    window.show();
    window.showSentInvoices(QDate(kToday.year(), kToday.month(), 1));
    auto* list = window.findChild<InvoicesPage*>()->table();
    REQUIRE(QTest::qWaitFor([&] { return list->model()->rowCount() == 1; }));
    CHECK(list->isVisible());
    window.showSentInvoices(QDate(kToday.year(), kToday.month(), 1).addMonths(-1));
    CHECK(QTest::qWaitFor([&] { return list->model()->rowCount() == 0; }));
}

TEST_CASE("what waits leads to where it is dealt with", "[ui][overview]")
{
    Office office;
    office.show();
    REQUIRE(office.panel(u"waitingPanel"_s).figures().rows.size() == 1);
    CHECK(office.panel(u"waitingPanel"_s).figures().summary.contains(u"Ready: 1 invoice"_s));
    Q_EMIT office.panel(u"waitingPanel"_s).opened(0);
    CHECK(office.bench.navigator.shownInvoices == 1);
}

TEST_CASE("a picture is drawn again when the office has changed", "[ui][overview]")
{
    Office office;
    office.show();
    office.bench.addLead(u"L-9"_s, u"Karoo Guest House"_s, kToday.addDays(-40));
    QTest::qWait(20);
    CHECK(office.panel(u"oldestPanel"_s).figures().bars[0].label.contains(u"L-9"_s));
}

TEST_CASE("a bar that would hide the others is cut, and says so", "[ui][overview]")
{
    UiBench bench;
    const InvoiceId big =
        bench.generateAndUpdate(bench.addLead(u"L-1"_s, u"Karoo Guest House"_s, kToday, 90'000));
    bench.addLead(u"L-2"_s, u"Bakers"_s, kToday, 100);
    must(bench.ledger->leads.move(must(bench.billing.invoice(big)).lead, LeadStage::Active,
                                  LeadStage::Completed));
    OverviewPage page(bench.desk, bench.navigator);
    page.show();
    REQUIRE(QTest::qWaitForWindowExposed(&page));
    const Figures& figures = page.findChild<FigurePanel*>(u"stagesPanel"_s)->figures();
    CHECK(figures.bars[2].label.contains(u"bar cut short"_s));
    CHECK(figures.scale.cutAt == Approx(5 * figures.bars[0].length));
}

TEST_CASE("screen readers hear a picture's name and its figures in words", "[ui][overview][accessibility]")
{
    Office office;
    office.show();
    for (FigurePanel* panel : office.page.findChildren<FigurePanel*>()) {
        auto* picture = QAccessible::queryAccessibleInterface(panel->findChild<BarPicture*>());
        REQUIRE(picture);
        CHECK_FALSE(picture->text(QAccessible::Name).isEmpty());
        CHECK(picture->text(QAccessible::Description) == panel->figures().summary);
    }
    CHECK(unnamedControls(&office.page) == QStringList());
    office.numbers(u"monthsPanel"_s);
    CHECK(unnamedControls(&office.page) == QStringList());
}

TEST_CASE("the numbers of a picture are copied, and written so that a spreadsheet runs none of them",
          "[ui][overview]")
{
    Office office;
    office.bench.addLead(u"=L-66"_s, u"Karoo Guest House"_s, kToday.addDays(-60));
    office.show();
    FigurePanel& panel = office.panel(u"oldestPanel"_s);
    panel.findChild<QPushButton*>(u"copyButton"_s)->click();
    CHECK(QGuiApplication::clipboard()->text() == panel.asText());
    CHECK(panel.asText().startsWith(u"Lead\tFinished on\tTotal\tDays\tClock\n"_s));
    QTemporaryDir folder;
    const QString path = folder.filePath(u"oldest.csv"_s);
    panel.exportTo(path);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    CHECK(bytes.count('\n') == 1 + 5);
    CHECK(bytes.contains("'=L-66"));
    CHECK(bytes.contains("2026-05-01"));  // as every other export writes days and amounts
    CHECK(bytes.contains("1150.00"));
    const auto* message = panel.findChild<InlineMessage*>();
    CHECK(message->text().startsWith(u"5 rows were exported to "_s));
    panel.exportTo(folder.filePath(u"no/such/folder.csv"_s));
    CHECK_FALSE(message->text().contains(u"exported"_s));
}

TEST_CASE("two years of months are shown, those without an invoice too", "[ui][overview]")
{
    Office office;
    office.show();
    const Figures& figures = office.panel(u"monthsPanel"_s).figures();
    REQUIRE(figures.rows.size() == 24);
    CHECK(figures.rows.front()[0] == u"Jul 2024"_s);
    CHECK(figures.rows.back()[0] == u"Jun 2026"_s);
    CHECK(figures.rows.back()[1] == u"0"_s);
}

TEST_CASE("each bar that lies has its whole label beside it, and the last month has its own",
          "[ui][overview]")
{
    const Language language = GENERATE(Language::English, Language::Afrikaans);
    chooseLanguage(language);
    {
        Office office;
        for (int n = 0; n < 8; ++n)
            office.bench.addLead(u"L-10%1"_s.arg(n), u"Karoo Guest House"_s, kToday.addDays(-30 - n));
        office.page.resize(970, 540);  // in a window of 1024 x 700
        office.page.show();
        REQUIRE(QTest::qWaitForWindowExposed(&office.page));
        QCoreApplication::processEvents();
        CHECK(office.page.findChild<QScrollArea*>()->horizontalScrollBar()->maximum() == 0);
        for (const FigurePanel* panel : office.page.findChildren<FigurePanel*>()) {
            const auto* picture = panel->findChild<BarPicture*>();
            const auto labels = picture->labels();
            INFO(panel->objectName().toStdString());
            if (panel->objectName() != u"monthsPanel"_s)
                CHECK(labels.size() == picture->bars().size());
            CHECK(labels.back().text == picture->bars().back().label);
            const bool stands = panel->objectName() == u"monthsPanel"_s;
            for (std::size_t n = 0; n < labels.size(); ++n) {
                const QRectF place = labels[n].place;
                CHECK(QRectF(picture->rect()).contains(place));
                CHECK((stands ? place.height() : place.width())
                      >= picture->fontMetrics().horizontalAdvance(labels[n].text));
                if (n > 0 && !stands)
                    CHECK_FALSE(place.intersects(labels[n - 1].place));
            }
        }
    }
    chooseLanguage(Language::English);
    QLocale::setDefault(QLocale::c());
}

// Run by hand with GREENHAND_PICTURES=folder: what a person should look at.
TEST_CASE("pictures of the overview", "[.pictures]")
{
    const QString folder = qEnvironmentVariable("GREENHAND_PICTURES");
    if (folder.isEmpty()) {
        WARN("skipped: GREENHAND_PICTURES names no folder");
        return;
    }
    const bool dark = GENERATE(false, true);
    UiBench bench;
    chooseLook(*qApp, dark ? LookChoice::Dark : LookChoice::Light);
    const QStringList names{u"Karoo Guest House"_s, u"Highveld Dairies CC"_s,
                            u"Umhlanga Plaza & Sons (Pty) Ltd"_s, u"Bergzicht Body Corporate"_s};
    for (int n = 0; n < 14; ++n)
        bench.addLead(u"L-%1"_s.arg(1001 + n), names[n % 4], kToday.addDays(-2 * n), 900 + 311 * n);
    for (int n = 0; n < 5; ++n)
        bench.generateAndUpdate(bench.addLead(u"L-%1"_s.arg(1051 + n), names[n % 4], kToday.addDays(-n)));
    bench.generate(bench.addLead(u"L-1090"_s, names[1]));
    for (int n = 0; n < 24; ++n) {
        const QDate month = kToday.addMonths(-n);
        must(bench.ledger->db->execute(
            u"INSERT INTO sent_month (month, count, total_cents) VALUES (:month, :count, :total)"_s,
            {{":month"_L1, month.toString(u"yyyy-MM"_s)},
             {":count"_L1, 40 + 7 * (n % 5)},
             {":total"_L1, 18'000'000 + 2'345'678 * ((n * 7) % 11)}}));
    }
    BillingPage billing(bench.desk, bench.navigator);
    billing.resize(1280, 740);
    billing.show();
    REQUIRE(QTest::qWaitForWindowExposed(&billing));
    billing.findChild<QTabWidget*>(u"billingTabs"_s)->setCurrentWidget(billing.findChild<OverviewPage*>());
    const auto picture = [&](const QString& name) {
        QTest::qWait(50);
        REQUIRE(billing.grab().save(
            QDir(folder).filePath(QString(name % (dark ? u"-dark.png"_s : u"-light.png"_s)))));
    };
    picture(u"overview"_s);
    billing.resize(1070, 560);  // in a window of 1100 x 700
    picture(u"overview-small"_s);
    billing.resize(1280, 740);
    for (FigurePanel* panel : billing.findChildren<FigurePanel*>())
        panel->findChild<QPushButton*>(u"numbersButton"_s)->setChecked(true);
    picture(u"overview_numbers"_s);
    chooseLook(*qApp, LookChoice::Light);
}
