#include "ui/main_window.h"

#include "core/workflow/words.h"
#include "tests/ui/bench.h"
#include "tests/ui/mnemonics.h"
#include "ui/invoicing/invoicing_page.h"
#include "ui/invoicing/lead_list_page.h"
#include "ui/shared/action_table.h"
#include "ui/shared/look.h"
#include "ui/window_place.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QScreen>
#include <QSet>
#include <QSettings>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

struct Desktop {
    UiBench bench;
    LeadId geyser;
    LeadId pump;
    MainWindow window;

    explicit Desktop(LedgerKind kind = LedgerKind::Company)
        : bench(kind)
        , geyser(bench.addLead(u"L-1001"_s, u"Karoo Guest House"_s))
        , pump(bench.addLead(u"L-1002"_s, u"Umhlanga Plaza"_s, kToday.addDays(-5)))
        , window(bench.desk, bench.prompter)
    {
        window.show();
        REQUIRE(QTest::qWaitForWindowExposed(&window));
    }
    QDialog* screen(const QString& name) const { return window.findChild<QDialog*>(name); }
    LeadListPage& page(LeadStage stage) { return window.findChild<InvoicingPage*>()->page(stage); }
    QTabWidget* tabs(const QString& name) const { return window.findChild<QTabWidget*>(name); }
    QString announced() const { return window.findChild<QLabel*>(u"announcement"_s)->text(); }
};

}  // namespace

TEST_CASE("the green hand opens the job card, or the draft that was not updated yet", "[ui][window]")
{
    Desktop desktop;
    desktop.window.openLead(desktop.geyser);
    REQUIRE(desktop.screen(u"jobCardScreen"_s));
    CHECK_FALSE(desktop.screen(u"invoiceScreen"_s));
    desktop.screen(u"jobCardScreen"_s)->close();

    desktop.bench.generate(desktop.pump);
    desktop.window.openLead(desktop.pump);
    CHECK(desktop.screen(u"invoiceScreen"_s));
}

TEST_CASE("after Update the invoice screen closes and the lead is in Invoicing - Active", "[ui][window]")
{
    Desktop desktop;
    desktop.window.openInvoice(desktop.bench.generate(desktop.geyser));
    auto* update = desktop.screen(u"invoiceScreen"_s)->findChild<QPushButton*>(u"updateButton"_s);
    REQUIRE(update);
    REQUIRE(update->isEnabled());
    update->click();
    CHECK(QTest::qWaitFor([&] { return !desktop.screen(u"invoiceScreen"_s); }));
    CHECK(desktop.tabs(u"invoicingTabs"_s)->currentIndex() == int(LeadStage::Active));
    LeadListPage& active = desktop.page(LeadStage::Active);
    REQUIRE(active.table()->selectedRow() == 0);
    CHECK(active.model().at(0).id == desktop.geyser);
    CHECK(desktop.announced() == u"Invoice #2280 updated; L-1001 is in Invoicing - Active."_s);
    CHECK(desktop.bench.prompter.told.empty());
}

TEST_CASE("the practice company wears a band, the real one does not", "[ui][window]")
{
    Desktop real;
    CHECK_FALSE(real.window.findChild<QWidget*>(u"practiceBand"_s));
    Desktop practice(LedgerKind::Practice);
    const auto* words = practice.window.findChild<QLabel*>(u"practiceBandText"_s);
    REQUIRE(words);
    CHECK(words->text() == u"Practice company: nothing leaves this computer"_s);
    CHECK(practice.window.windowTitle().contains(u"Practice"_s));
}

TEST_CASE("the status bar names company, Sage One and what waits", "[ui][window]")
{
    Desktop desktop;
    CHECK(desktop.window.findChild<QLabel*>(u"companyStatus"_s)->text() == u"Kaap Loodgieters"_s);
    CHECK(desktop.window.findChild<QLabel*>(u"sageStatus"_s)->text() == u"Sage One: not connected"_s);
    desktop.bench.connection.heard(Error{ErrorKind::Offline, {}, {}});
    auto* waiting = desktop.window.findChild<QToolButton*>(u"waitingStatus"_s);
    CHECK(waiting->text() == u"Nothing waits"_s);
    waiting->click();
    CHECK(desktop.tabs(u"mainTabs"_s)->currentIndex() == 1);
}

TEST_CASE("the status bar warns of what waits once a try went wrong, not before", "[ui][window]")
{
    Desktop desktop;
    UiBench& bench = desktop.bench;
    const InvoiceId id = bench.generateAndUpdate(bench.addLead(u"L-1"_s, u"Karoo Guest House"_s));
    const auto said = [&] {
        Q_EMIT bench.ledger->pushesChanged();
        QCoreApplication::processEvents();
        return desktop.window.findChild<QToolButton*>(u"waitingStatus"_s)->text();
    };
    bench.push(id, {}, {});
    CHECK(said() == u"In the queue to Sage One: 1"_s);
    bench.push(id, {PushEvent::Claim}, {});
    CHECK(said() == u"In the queue to Sage One: 1"_s);
    PushFacts failed;
    failed.error = ErrorKind::Offline;
    bench.push(id, {PushEvent::LookUpFailed}, failed);
    CHECK(said() == u"1 waits in Sage One Syncing"_s);
}

TEST_CASE("the status bar says since when Sage One is silent, or when it answered last", "[ui][window]")
{
    Desktop desktop;
    must(desktop.bench.settings.store({{u"sage.company_id"_s, u"1"_s}}));
    SageConnection& sage = desktop.bench.connection;
    const auto said = [&] {
        QCoreApplication::processEvents();
        return desktop.window.findChild<QLabel*>(u"sageStatus"_s)->text();
    };
    sage.heard(std::nullopt);
    CHECK(said() == u"Sage One: reachable, last at %1"_s.arg(momentText(sage.lastAnsweredMs())));
    sage.heard(Error{ErrorKind::Offline, {}, {}});
    CHECK(said() == u"Sage One: unreachable since %1"_s.arg(momentText(sage.unreachableSinceMs())));
    CHECK(sage.lastAnsweredMs() > 0);
}

TEST_CASE("no two keys and no two mnemonics of the menus are alike", "[ui][window]")
{
    Desktop desktop;
    QSet<QString> keys;
    for (const QAction* action : desktop.window.findChildren<QAction*>()) {
        if (action->shortcut().isEmpty() || action->shortcutContext() != Qt::WindowShortcut)
            continue;
        INFO(action->text().toStdString());
        CHECK_FALSE(keys.contains(action->shortcut().toString()));
        keys << action->shortcut().toString();
    }
    CHECK(keys.size() > 6);
    QSet<QString> mnemonics;
    for (const QAction* menu : desktop.window.menuBar()->actions()) {
        const QString key = QKeySequence::mnemonic(menu->text()).toString();
        CHECK_FALSE(key.isEmpty());
        CHECK_FALSE(mnemonics.contains(key));
        mnemonics << key;
    }
}

TEST_CASE("Generate Sage One Invoice needs a row that has an invoice", "[ui][window]")
{
    Desktop desktop;
    auto* generate = desktop.window.findChild<QAction*>(u"sageInvoiceAction"_s);
    generate->trigger();
    CHECK_FALSE(desktop.screen(u"sagePopUp"_s));
    CHECK_FALSE(desktop.announced().isEmpty());
    desktop.bench.generateAndUpdate(desktop.geyser);
    desktop.window.showInvoicing(LeadStage::Active);
    REQUIRE(QTest::qWaitFor([&] { return desktop.page(LeadStage::Active).table()->selectedRow() == 0; }));
    generate->trigger();
    CHECK(desktop.screen(u"sagePopUp"_s));
}

TEST_CASE("the menu ticks the look that is worn, wherever it was chosen", "[ui][window]")
{
    Desktop desktop;
    chooseLook(*qApp, LookChoice::Dark);
    auto* dark = desktop.window.findChild<QAction*>(u"lookDarkAction"_s);
    for (auto* menu : desktop.window.findChildren<QMenu*>())
        if (menu->actions().contains(dark))
            Q_EMIT menu->aboutToShow();
    CHECK(dark->isChecked());
    CHECK_FALSE(desktop.window.findChild<QAction*>(u"lookSystemAction"_s)->isChecked());
    chooseLook(*qApp, LookChoice::System);
}

TEST_CASE("what the ledger says of its own failure is for the log, not for the clerk", "[ui][window]")
{
    Desktop desktop;
    must(desktop.bench.ledger->db->execute(u"ALTER TABLE lead RENAME TO lead_gone"_s));
    desktop.window.openLead(desktop.geyser);
    must(desktop.bench.ledger->db->execute(u"ALTER TABLE lead_gone RENAME TO lead"_s));
    REQUIRE(desktop.bench.prompter.told.size() == 1);
    CHECK_FALSE(desktop.bench.prompter.told[0].notice.text.isEmpty());
    CHECK(desktop.bench.prompter.told[0].notice.details.isEmpty());
}

TEST_CASE("a window that was left where no screen is comes back into sight", "[ui][window]")
{
    UiBench bench;
    QWidget window;
    window.setGeometry(100, 100, 700, 500);
    window.show();
    window.move(9000, 9000);
    savePlace(&window, u"test/place"_s);
    QWidget again;
    restorePlace(&again, u"test/place"_s);
    CHECK(again.screen()->availableGeometry().intersects(again.frameGeometry()));
}

TEST_CASE("window and tab are found as they were left", "[ui][window]")
{
    Desktop desktop;
    desktop.window.showInvoices();
    desktop.window.close();
    CHECK(QSettings().value(u"window/tab"_s).toInt() == 1);
    MainWindow next(desktop.bench.desk, desktop.bench.prompter);
    CHECK(next.findChild<QTabWidget*>(u"mainTabs"_s)->currentIndex() == 1);
}

TEST_CASE("every control of the window has a name", "[ui][window][accessibility]")
{
    Desktop desktop;
    CHECK(unnamedControls(&desktop.window) == QStringList());
    CHECK(sharedMnemonics(&desktop.window) == QStringList());
    desktop.window.showInvoices();
    CHECK(unnamedControls(&desktop.window) == QStringList());
    CHECK(sharedMnemonics(&desktop.window) == QStringList());
    desktop.window.showSyncing();
    CHECK(unnamedControls(&desktop.window) == QStringList());
    CHECK(sharedMnemonics(&desktop.window) == QStringList());
}
