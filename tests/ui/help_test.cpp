#include "ui/help/help.h"

#include "tests/ui/bench.h"
#include "tests/ui/mnemonics.h"
#include "ui/help/help_search.h"
#include "ui/help/help_view.h"
#include "ui/help/help_window.h"
#include "ui/help/key_sheet.h"
#include "ui/invoicing/invoicing_page.h"
#include "ui/main_window.h"
#include "ui/settings/first_run_dialog.h"
#include "ui/shared/action_table.h"
#include "ui/shared/click_guard.h"
#include "ui/shared/look.h"
#include "ui/shared/search_field.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QPrinter>
#include <QScrollBar>
#include <QSettings>
#include <QShortcut>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

struct Desktop {
    UiBench bench;
    LeadId lead;
    MainWindow window;

    Desktop() : lead(bench.addLead(u"L-1001"_s, u"Karoo Guest House"_s)), window(bench.desk, bench.prompter)
    {
        window.show();
        REQUIRE(QTest::qWaitForWindowExposed(&window));
    }
    HelpWindow& help() { return window.findChild<Help*>()->window(); }
    QString helpTitle() { return help().windowTitle().section(u" – "_s, 0, 0); }
    QDialog* screen(const QString& name) const { return window.findChild<QDialog*>(name); }

    /// What F1 shows where the focus of this window is.
    QString f1In(QWidget* in)
    {
        QWidget* focus = in->focusWidget() ? in->focusWidget() : in;
        QTest::keyClick(focus, Qt::Key_F1);
        CHECK(help().isVisible());
        return helpTitle();
    }
    template <class T>
    T* part(const QString& name)
    {
        return help().findChild<T*>(name);
    }
};

/// Every key of a screen, but for the underlined letters.
QSet<QString> keysIn(const QWidget* screen)
{
    QSet<QString> keys;
    for (const QAction* action : screen->findChildren<QAction*>())
        keys << action->shortcut().toString();
    for (const QShortcut* shortcut : screen->findChildren<QShortcut*>())
        keys << shortcut->key().toString();
    for (const QAbstractButton* button : screen->findChildren<QAbstractButton*>())
        if (button->shortcut() != QKeySequence::mnemonic(button->text()))
            keys << button->shortcut().toString();
    keys.remove({});
    return keys;
}

QSet<QString> keysOn(const std::vector<KeyLine>& lines)
{
    QSet<QString> keys;
    for (const KeyLine& line : lines)
        keys << line.key.toString();
    return keys;
}

}  // namespace

TEST_CASE("F1 shows the page about the screen that one is on", "[ui][help]")
{
    Desktop desktop;
    MainWindow& window = desktop.window;
    CHECK(desktop.f1In(&window) == u"The lists of Invoicing"_s);
    window.showInvoices();
    CHECK(desktop.f1In(&window) == u"Billing: Invoices"_s);
    window.showSyncing();
    CHECK(desktop.f1In(&window) == u"Sage One Syncing"_s);

    const auto inScreen = [&](const QString& name) {
        QDialog* screen = desktop.screen(name);
        REQUIRE(screen);
        REQUIRE(QTest::qWaitFor(
            [&] { return !screen->findChild<ClickGuard*>() || !screen->findChild<ClickGuard*>()->holds(); }));
        QString title = desktop.f1In(screen);
        screen->close();
        QTest::qWait(0);
        return title;
    };
    window.openJobCard(desktop.lead);
    CHECK(inScreen(u"jobCardScreen"_s) == u"The job card"_s);
    window.openCustomerOf(desktop.lead);
    CHECK(inScreen(u"customerDialog"_s) == u"A customer's particulars"_s);
    const InvoiceId invoice = desktop.bench.generateAndUpdate(desktop.lead);
    window.openInvoice(invoice);
    CHECK(inScreen(u"invoiceScreen"_s) == u"The invoice screen"_s);
    window.openSagePopUp(invoice);
    CHECK(inScreen(u"sagePopUp"_s) == u"Generate Sage One Invoice"_s);
}

TEST_CASE("F1 in the settings shows the page about the page that is open", "[ui][help]")
{
    Desktop desktop;
    const auto f1On = [&](SettingsPage page) {
        desktop.window.openSettings(page);
        QDialog* settings = desktop.screen(u"settingsDialog"_s);
        REQUIRE(settings);
        QString title = desktop.f1In(settings);
        settings->findChild<QTabWidget*>(u"settingsTabs"_s)->tabBar()->setFocus();
        CHECK(desktop.f1In(settings) == title);
        settings->close();
        QTest::qWait(0);
        return title;
    };
    CHECK(f1On(SettingsPage::Company) == u"Settings: Company"_s);
    CHECK(f1On(SettingsPage::Invoices) == u"Settings: Invoices"_s);
    CHECK(f1On(SettingsPage::Prices) == u"Settings: Price list"_s);
    CHECK(f1On(SettingsPage::SageOne) == u"Settings: Sage One"_s);
    CHECK(f1On(SettingsPage::Look) == u"Settings: Language and look"_s);
    CHECK(f1On(SettingsPage::Backups) == u"Settings: Backups"_s);
}

TEST_CASE("F1 answers at the first start, when there is no window yet", "[ui][help]")
{
    UiBench bench;
    FirstRunDialog dialog;
    auto* help = new Help(&dialog);
    dialog.open();
    QTest::keyClick(&dialog, Qt::Key_F1);
    CHECK(help->window().windowTitle().startsWith(u"First start"_s));
}

TEST_CASE("Help, Manual shows the page of the list, Help, Keyboard the keys", "[ui][help]")
{
    Desktop desktop;
    desktop.window.findChild<QAction*>(u"manualAction"_s)->trigger();
    CHECK(desktop.helpTitle() == u"The lists of Invoicing"_s);
    desktop.window.findChild<QAction*>(u"keysAction"_s)->trigger();
    CHECK(desktop.helpTitle() == u"Keyboard"_s);
    desktop.help().showPage(u"vat"_s);
    QTest::keyClick(&desktop.window, Qt::Key_F1, Qt::ShiftModifier);
    CHECK(desktop.helpTitle() == u"Keyboard"_s);
    const QString keys = desktop.part<HelpView>(u"helpPage"_s)->toPlainText();
    CHECK(keys.contains(u"Ctrl+Shift+G"_s));
    CHECK(keys.contains(u"Generate Sage One Invoice"_s));
}

TEST_CASE("the help is typed into while a dialog is open, and nothing else is", "[ui][help]")
{
    Desktop desktop;
    desktop.window.openJobCard(desktop.lead);
    QDialog* card = desktop.screen(u"jobCardScreen"_s);
    REQUIRE(QTest::qWaitForWindowExposed(card));
    desktop.f1In(card);
    HelpWindow& help = desktop.help();
    REQUIRE(QTest::qWaitForWindowExposed(&help));

    auto* search = desktop.part<SearchField>(u"helpSearch"_s);
    const QPoint at = search->mapTo(&help, search->rect().center());
    QTest::mouseClick(help.windowHandle(), Qt::LeftButton, {}, at);
    for (const char letter : {'v', 'a', 't'})
        QTest::keyClick(help.windowHandle(), letter);
    CHECK(search->text() == u"vat"_s);
    CHECK(desktop.helpTitle() == u"VAT and rounding"_s);
    CHECK(card->isVisible());

    auto* tabs = desktop.window.findChild<QTabWidget*>(u"mainTabs"_s);
    const QPoint billing = tabs->tabBar()->mapTo(&desktop.window, tabs->tabBar()->tabRect(1).center());
    QTest::mouseClick(desktop.window.windowHandle(), Qt::LeftButton, {}, billing);
    CHECK(tabs->currentIndex() == 0);
}

TEST_CASE("the search finds pages that have all the words, in any order, accents and case aside",
          "[ui][help]")
{
    const HelpBook book({});
    const HelpSearch search(book);
    const auto first = [&](const QString& words) {
        const auto hits = search.find(words);
        return hits.empty() ? QString() : hits.front().page;
    };
    CHECK(first(u"vat rounding"_s) == u"vat"_s);
    CHECK(first(u"ROUNDING vat"_s) == u"vat"_s);
    CHECK(first(u"jób cárd lines"_s) == u"job-lines"_s);
    CHECK(first(u"restored copied"_s) == u"restored"_s);
    for (const HelpHit& hit : search.find(u"vat"_s))
        CHECK(hit.sentence != hit.title);
    CHECK(search.find(u"zebra"_s).empty());
    CHECK(search.find({}).empty());
    const auto hits = search.find(u"financial manager credit"_s);
    REQUIRE_FALSE(hits.empty());
    for (const QString& word : {u"one"_s, u"sage"_s})
        CHECK(foldedInPlace(search.find(u"sage one locked"_s).front().sentence).contains(word));
}

TEST_CASE("a place found in folded text is the same place in the text", "[ui][help]")
{
    const QString text = u"Weskus Koöperatief É ﬁ ½"_s;
    const QString folded = foldedInPlace(text);
    REQUIRE(folded.size() == text.size());
    CHECK(placeOfWord(folded, u"kooperatief") == text.indexOf(u"Koö"_s));
    CHECK(placeOfWord(u"update a date", u"da") == 9);
    CHECK(placeOfWord(u"update a date", u"dat") == 2);
}

TEST_CASE("typing in the help narrows the pages and marks the words on the page", "[ui][help]")
{
    Desktop desktop;
    desktop.f1In(&desktop.window);
    auto* search = desktop.part<SearchField>(u"helpSearch"_s);
    auto* hits = desktop.part<QListWidget>(u"helpHits"_s);
    auto* view = desktop.part<HelpView>(u"helpPage"_s);
    search->setFocus();
    QTest::keyClicks(search, u"clipboard"_s);
    REQUIRE(hits->isVisible());
    REQUIRE(hits->count() >= 1);
    CHECK(hits->item(0)->text().contains(u"clipboard"_s));
    REQUIRE_FALSE(view->extraSelections().isEmpty());
    CHECK(view->extraSelections().first().cursor.selectedText() == u"clipboard"_s);

    QTest::keyClicks(search, u" zebra"_s);
    CHECK(hits->count() == 0);
    CHECK(desktop.part<QLabel>(u"helpFound"_s)->text().contains(u"clipboard zebra"_s));
    QTest::keyClick(search, Qt::Key_Escape);
    CHECK(desktop.part<QTreeWidget>(u"helpContents"_s)->isVisible());
    CHECK(view->extraSelections().isEmpty());
    QTest::keyClick(search, Qt::Key_Escape);
    CHECK_FALSE(desktop.help().isVisible());
}

TEST_CASE("the help goes back and forward by Alt+Left and Alt+Right", "[ui][help]")
{
    Desktop desktop;
    desktop.f1In(&desktop.window);
    HelpWindow& help = desktop.help();
    help.showPage(u"vat"_s);
    help.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&help));
    CHECK(desktop.part<QToolButton>(u"helpBackButton"_s)->isEnabled());
    QTest::keyClick(help.findChild<HelpView*>(), Qt::Key_Left, Qt::AltModifier);
    CHECK(QTest::qWaitFor([&] {
        return desktop.helpTitle() == u"The lists of Invoicing"_s;
    }));  // a button takes a moment to go down
    const auto* item = desktop.part<QTreeWidget>(u"helpContents"_s)->currentItem();
    REQUIRE(item);
    CHECK(item->text(0) == u"The lists of Invoicing"_s);
    QTest::keyClick(help.findChild<HelpView*>(), Qt::Key_Right, Qt::AltModifier);
    CHECK(QTest::qWaitFor([&] { return desktop.helpTitle() == u"VAT and rounding"_s; }));
}

TEST_CASE("the help remembers how large its text was read, and where", "[ui][help]")
{
    UiBench bench;
    {
        HelpWindow help(QString{});
        help.show();
        REQUIRE(QTest::qWaitForWindowExposed(&help));
        auto* view = help.findChild<HelpView*>();
        const double before = view->font().pointSizeF();
        help.findChild<QToolButton*>(u"helpLargerButton"_s)->click();
        help.findChild<QToolButton*>(u"helpLargerButton"_s)->click();
        CHECK(view->font().pointSizeF() == before + 2);
        help.resize(900, 600);
        help.close();
    }
    HelpWindow again(QString{});
    CHECK(again.findChild<HelpView*>()->zoom() == 2);
    CHECK(again.size() == QSize(900, 600));
    again.findChild<QToolButton*>(u"helpZoomButton"_s)->click();
    CHECK(again.findChild<HelpView*>()->zoom() == 0);
}

TEST_CASE("pictures of the help fit its page, also when it is made narrow", "[ui][help]")
{
    UiBench bench;
    HelpWindow help(QString{});
    help.show();
    REQUIRE(QTest::qWaitForWindowExposed(&help));
    help.showPage(u"manual"_s);
    auto* view = help.findChild<HelpView*>();
    for (const QSize& size : {QSize(1200, 800), QSize(820, 600)}) {
        help.resize(size);
        CHECK(QTest::qWaitFor([&] { return view->horizontalScrollBar()->maximum() == 0; }));
        const int right = int(view->document()->idealWidth());
        CHECK(right <= view->viewport()->width());
    }
}

TEST_CASE("a page of the help is printed dark on white in the dark look as well", "[ui][help]")
{
    UiBench bench;
    chooseLook(*qApp, LookChoice::Dark);
    QTemporaryDir home;
    HelpWindow help(QString{});
    help.showPage(u"vat"_s);
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(home.filePath(u"page.pdf"_s));
    help.findChild<HelpView*>()->printTo(&printer);
    CHECK(QFileInfo(home.filePath(u"page.pdf"_s)).size() > 2000);
    chooseLook(*qApp, LookChoice::Light);
}

TEST_CASE("the keyboard page has every key of the window and of the screens, and no other", "[ui][help]")
{
    Desktop desktop;
    const QSet<QString> ofWindow = keysOn(keysOf(&desktop.window));
    const QSet<QString> ofScreens = keysOn(keysOfScreens());
    const QSet<QString> page = ofWindow + ofScreens;
    CHECK((keysIn(&desktop.window) - page).values() == QStringList());
    CHECK((ofWindow - keysIn(&desktop.window)).values() == QStringList());

    desktop.window.openJobCard(desktop.lead);
    QSet<QString> inScreens = keysIn(desktop.screen(u"jobCardScreen"_s));
    desktop.screen(u"jobCardScreen"_s)->close();
    desktop.window.openInvoice(desktop.bench.generateAndUpdate(desktop.lead));
    inScreens += keysIn(desktop.screen(u"invoiceScreen"_s));
    CHECK((inScreens - page).values() == QStringList());
    // These are taken where the keys arrive, not by a shortcut.
    const QSet<QString> taken{u"Tab"_s, u"Down"_s,        u"Return"_s, u"Menu"_s,     u"Shift+F10"_s,
                              u"Esc"_s, u"Ctrl+Return"_s, u"F1"_s,     u"Shift+F1"_s, u"Alt+Down"_s,
                              u"Up"_s,  u"J"_s,           u"K"_s,      u"PgUp"_s,     u"PgDown"_s,
                              u"Ins"_s, u"Del"_s};
    CHECK((ofScreens - inScreens - keysIn(&desktop.window) - taken).values() == QStringList());
}

TEST_CASE("every button of the window that has a key says it in its tooltip", "[ui][help]")
{
    Desktop desktop;
    int looked = 0;
    for (const QAbstractButton* button : desktop.window.findChildren<QAbstractButton*>()) {
        if (!button->isEnabled() || button->shortcut().isEmpty()
            || button->shortcut() == QKeySequence::mnemonic(button->text()))
            continue;
        INFO(button->objectName().toStdString());
        CHECK(button->toolTip().contains(button->shortcut().toString(QKeySequence::NativeText)));
        ++looked;
    }
    CHECK(looked >= 3);
}

TEST_CASE("every control of the help has a name", "[ui][help][accessibility]")
{
    UiBench bench;
    HelpWindow help(QString{});
    help.show();
    REQUIRE(QTest::qWaitForWindowExposed(&help));
    CHECK(unnamedControls(&help) == QStringList());
    CHECK(sharedMnemonics(&help) == QStringList());
    help.findChild<SearchField*>()->setText(u"invoice"_s);
    CHECK(unnamedControls(&help) == QStringList());
}

// Run by hand with GREENHAND_PICTURES=folder: what a person should look at.
TEST_CASE("pictures of the help", "[.pictures]")
{
    const QString folder = qEnvironmentVariable("GREENHAND_PICTURES");
    if (folder.isEmpty()) {
        WARN("skipped: GREENHAND_PICTURES names no folder");
        return;
    }
    const bool dark = GENERATE(false, true);
    Desktop desktop;
    chooseLook(*qApp, dark ? LookChoice::Dark : LookChoice::Light);
    HelpWindow& help = desktop.help();
    help.resize(1280, 800);
    const auto take = [&](const QString& name) {
        QTest::qWait(300);
        const QString file = u"help-"_s % name % (dark ? u"-dark.png"_s : u"-light.png"_s);
        CHECK(help.grab().save(QDir(folder).filePath(file)));
    };
    for (const HelpPage& page : help.book().pages()) {
        help.showPage(page.name);
        take(page.name);
    }
    help.findChild<SearchField*>()->setText(u"financial manager"_s);
    take(u"zz-search"_s);
    chooseLook(*qApp, LookChoice::Light);
}
