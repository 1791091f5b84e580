#include "ui/shared/language.h"

#include "core/workflow/words.h"
#include "tests/ui/bench.h"
#include "tests/ui/mnemonics.h"
#include "tests/ui/practice_office.h"
#include "ui/invoicing/invoicing_page.h"
#include "ui/invoicing/lead_list_page.h"
#include "ui/main_window.h"
#include "ui/settings/first_run_dialog.h"
#include "ui/settings/settings_dialog.h"
#include "ui/shared/action_table.h"
#include "ui/shared/draft_words.h"
#include "ui/shared/filter_row.h"
#include "ui/shared/history_words.h"
#include "ui/shared/list_export.h"
#include "ui/window_keeper.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

/// Speaks a language until the end of the test.
class Spoken {
public:
    explicit Spoken(Language language = Language::English) { chooseLanguage(language); }
    ~Spoken()
    {
        chooseLanguage(Language::English);
        QLocale::setDefault(QLocale::c());
        setTextFormat(TextFormat::SouthAfrican);
    }
    Spoken(const Spoken&) = delete;
    Spoken& operator=(const Spoken&) = delete;
};

/// As Return in its open list does.
void chooseIn(QComboBox* box, int entry)
{
    box->setCurrentIndex(entry);
    Q_EMIT box->activated(entry);
}

struct Office {
    UiBench bench;
    Spoken english;
    WindowKeeper keeper;

    Office() : keeper(filled(bench), bench.prompter)
    {
        followFormat(*bench.ledger, bench.settings);
        window().show();
        REQUIRE(QTest::qWaitForWindowExposed(&window()));
    }
    static Desk& filled(UiBench& bench)
    {
        for (int n = 1; n <= 5; ++n)
            bench.addLead(u"L-100%1"_s.arg(n), u"Karoo Guest House"_s, kToday.addDays(-n));
        bench.generate(bench.addLead(u"L-1006"_s, u"Umhlanga Plaza"_s));
        bench.generateAndUpdate(bench.addLead(u"L-1007"_s, u"Umhlanga Plaza"_s));
        return bench.desk;
    }
    MainWindow& window() { return keeper.window(); }
    template <class Control>
    Control* find(const QString& name)
    {
        auto* found = window().findChild<Control*>(name);
        REQUIRE(found);
        return found;
    }
    LeadListPage& page(LeadStage stage) { return window().findChild<InvoicingPage*>()->page(stage); }
    /// As a person does it: in the settings.
    void choose(const QString& field, int entry)
    {
        if (!window().findChild<SettingsDialog*>())
            window().openSettings(SettingsPage::Look);
        QPointer<MainWindow> before = &window();
        chooseIn(find<QComboBox>(field), entry);
        REQUIRE(QTest::qWaitFor([&] { return !before; }));
    }
    void closeSettings() { find<SettingsDialog>(u"settingsDialog"_s)->reject(); }
};

QString headersOf(const QTableView* table)
{
    QStringList headers;
    for (int n = 0; n < table->model()->columnCount(); ++n)
        headers << table->model()->headerData(n, Qt::Horizontal).toString();
    return headers.join(u'|');
}

QStringList menusOf(const MainWindow& window)
{
    QStringList titles;
    for (const QAction* menu : window.menuBar()->actions())
        titles << menu->text().remove(u'&');
    return titles;
}

/// Letters that two entries of one menu both answer to, the menus below it included.
QStringList sharedInMenu(const QList<QAction*>& entries)
{
    QMap<QString, QStringList> owners;
    QStringList shared;
    for (const QAction* entry : entries) {
        if (const QKeySequence key = QKeySequence::mnemonic(entry->text()); !key.isEmpty())
            owners[key.toString()] << entry->text();
        if (entry->menu())
            shared += sharedInMenu(entry->menu()->actions());
    }
    for (const QStringList& texts : owners)
        if (texts.size() > 1)
            shared << texts.join(u", "_s);
    return shared;
}

}  // namespace

TEST_CASE("the running window changes its language: tabs, menus, list headers and states", "[ui][language]")
{
    Office office;
    const auto* tabs = office.find<QTabWidget>(u"mainTabs"_s);
    CHECK(tabs->tabText(0) == u"&Invoicing"_s);
    office.page(LeadStage::Active);
    const QString english = headersOf(office.page(LeadStage::New).table());
    CHECK(stateWord(InvoiceState::Sent) == u"Sent"_s);

    office.choose(u"languageField"_s, 1);
    CHECK(languageChoice() == Language::Afrikaans);
    CHECK(office.window().isVisible());
    CHECK(office.find<QTabWidget>(u"mainTabs"_s)->tabText(0) == u"&Fakturering"_s);
    CHECK(office.find<QTabWidget>(u"invoicingTabs"_s)->tabText(0) == u"&Nuut (6)"_s);
    CHECK(menusOf(office.window()).mid(0, 3) == QStringList{u"Lêer"_s, u"Wysig"_s, u"Bekyk"_s});
    const QString afrikaans = headersOf(office.page(LeadStage::New).table());
    CHECK(afrikaans.contains(u"Kliënt"_s));
    CHECK_FALSE(afrikaans.contains(u"Customer"_s));
    CHECK(english.contains(u"Customer"_s));
    CHECK(stateWord(InvoiceState::Sent) == u"Gestuur"_s);
    CHECK(stateWord(PushState::Ready) == u"Wag"_s);
    CHECK(sentence(Error{ErrorKind::Incomplete, {}, u"reason"_s}) == u"Vul asseblief die rede in."_s);

    office.choose(u"languageField"_s, 0);
    CHECK(office.find<QTabWidget>(u"mainTabs"_s)->tabText(0) == u"&Invoicing"_s);
    CHECK(headersOf(office.page(LeadStage::New).table()) == english);
}

TEST_CASE("a window in another language shows the same place, tab, search and selected row", "[ui][language]")
{
    Office office;
    office.window().showInvoicing(LeadStage::New);
    office.window().resize(1100, 720);
    ActionTable* table = office.page(LeadStage::New).table();
    office.page(LeadStage::New).findChild<QLineEdit*>(u"leadSearch"_s)->setText(u"karoo"_s);
    table->selectRowAt(3);
    const QString lead = office.page(LeadStage::New).model().at(3).reference;
    office.window().showSyncing();
    const int option = office.find<QTabWidget>(u"billingTabs"_s)->currentIndex();
    REQUIRE(option > 0);

    office.choose(u"languageField"_s, 1);
    CHECK(office.window().size() == QSize(1100, 720));
    CHECK(office.find<QTabWidget>(u"mainTabs"_s)->currentIndex() == 1);
    CHECK(office.find<QTabWidget>(u"billingTabs"_s)->currentIndex() == option);
    LeadListPage& page = office.page(LeadStage::New);
    CHECK(page.findChild<QLineEdit*>(u"leadSearch"_s)->text() == u"karoo"_s);
    REQUIRE(page.table()->selectedRow());
    CHECK(page.model().at(*page.table()->selectedRow()).reference == lead);
}

TEST_CASE("the settings stand open again in the new language, where it was chosen", "[ui][language]")
{
    Office office;
    office.choose(u"languageField"_s, 1);
    const auto* dialog = office.find<SettingsDialog>(u"settingsDialog"_s);
    CHECK(dialog->isVisible());
    CHECK(dialog->windowTitle() == u"Instellings"_s);
    CHECK(office.find<QComboBox>(u"languageField"_s)->isVisible());
    CHECK(office.find<QComboBox>(u"languageField"_s)->currentText() == u"Afrikaans"_s);
    office.closeSettings();
}

TEST_CASE("the format holds at once and stands in the history", "[ui][language][settings]")
{
    Office office;
    const auto total = [&] {
        return office.page(LeadStage::New).model().index(0, LeadTableModel::Total).data().toString();
    };
    const auto finished = [&] {
        return office.page(LeadStage::New).model().index(0, LeadTableModel::FinishedOn).data().toString();
    };
    CHECK(total() == u"R\u00a01\u00a0150,00"_s);
    CHECK(finished() == u"2026/06/29"_s);
    office.choose(u"formatField"_s, 2);
    CHECK(total() == u"R1,150.00"_s);
    CHECK(finished() == u"06/29/2026"_s);
    CHECK(must(office.bench.settings.value(u"text.format"_s)) == u"us"_s);
    office.choose(u"formatField"_s, 1);
    CHECK(finished() == u"29/06/2026"_s);
    office.closeSettings();
}

TEST_CASE("language and format wait for unsaved settings and for open screens", "[ui][language][settings]")
{
    Office office;
    SECTION("other settings were changed")
    {
        office.window().openSettings(SettingsPage::Look);
        auto* language = office.find<QComboBox>(u"languageField"_s);
        CHECK(language->isEnabled());
        office.find<QLineEdit>(u"companyPhoneField"_s)->setText(u"021 555 0199"_s);
        CHECK_FALSE(language->isEnabled());
        CHECK_FALSE(language->toolTip().isEmpty());
        CHECK_FALSE(office.find<QComboBox>(u"formatField"_s)->isEnabled());
        CHECK(office.find<QComboBox>(u"lookField"_s)->isEnabled());
    }
    SECTION("a list is being exported, until it is")
    {
        auto* running = office.window().findChild<ListExport*>();
        const QTemporaryDir home;
        bool last = false;
        running->start(home.filePath(u"list.csv"_s), {u"Lead"_s}, [&last]() -> Result<ListExport::Step> {
            return ListExport::Step{.rows = {{u"L-1"_s}}, .last = last};
        });
        office.window().openSettings(SettingsPage::Look);
        auto* language = office.find<QComboBox>(u"languageField"_s);
        CHECK_FALSE(language->isEnabled());
        last = true;
        CHECK(QTest::qWaitFor([&] { return language->isEnabled(); }));
    }
    SECTION("a job card is open")
    {
        office.window().openNewLead();
        office.window().openSettings(SettingsPage::Look);
        CHECK_FALSE(office.find<QComboBox>(u"languageField"_s)->isEnabled());
    }
}

TEST_CASE("a push under way does not notice that the language changes", "[ui][language][sage]")
{
    PracticeOffice office;
    const Spoken english;
    QTcpServer silent;  // Sage One takes the call and does not answer
    REQUIRE(silent.listen(QHostAddress::LocalHost));
    office.desk.connection.setPractice(
        {.base = QUrl(u"http://127.0.0.1:%1/api/2.0.0/"_s.arg(silent.serverPort())),
         .user = u"nobody"_s,
         .password = u"x"_s,
         .apiKey = u"{0}"_s,
         .companyId = 1});
    office.desk.connection.forget();
    WindowKeeper keeper(office.desk, office.prompter);
    keeper.window().show();
    QSignalSpy ended(&office.desk.pushing, &Pushing::finished);
    office.desk.pushing.push({*office.invoice}, {});
    REQUIRE(office.desk.pushing.busy());
    REQUIRE(QTest::qWaitFor([&] { return silent.hasPendingConnections(); }));

    keeper.window().openSettings(SettingsPage::Look);
    const QPointer<MainWindow> before = &keeper.window();
    chooseIn(before->findChild<QComboBox*>(u"languageField"_s), 1);
    REQUIRE(QTest::qWaitFor([&] { return !before; }));
    CHECK(office.desk.pushing.busy());
    CHECK(ended.isEmpty());

    QTcpSocket* call = silent.nextPendingConnection();
    silent.close();
    call->abort();
    REQUIRE(QTest::qWaitFor([&] { return !ended.isEmpty(); }, kPatience));
    CHECK_FALSE(office.desk.pushing.busy());
    // The look-up had no answer: the click stands, and it goes on when there is a line.
    CHECK(must(office.desk.billing.row(*office.invoice)).state == InvoiceState::Sending);
}

TEST_CASE("the arrow keys on the closed box of languages open it and change nothing", "[ui][language]")
{
    Office office;
    office.window().openSettings(SettingsPage::Look);
    auto* language = office.find<QComboBox>(u"languageField"_s);
    language->setFocus();
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_A}) {
        QTest::keyClick(language, key, Qt::NoModifier);
        CHECK(language->view()->isVisible());
        CHECK(language->currentIndex() == 0);
        language->hidePopup();
    }
    CHECK(languageChoice() == Language::English);
}

TEST_CASE("what a list is filtered by holds in another language and format", "[ui][language][list]")
{
    Office office;
    auto& page = office.page(LeadStage::New);
    const auto row = [](LeadListPage& list) { return list.findChild<FilterRow*>(); };
    row(page)->button()->click();
    row(page)->choose({.days = FilterRow::FromTo,
                       .from = kToday.addDays(-3),
                       .to = kToday.addDays(-2),
                       .customer = must(office.bench.invoicing.customer(
                           office.bench.customerNamed(u"Karoo Guest House"_s))),
                       .technician = u"Thabo Nkosi"_s});
    REQUIRE(page.model().rowCount() == 2);
    const QString counted = row(page)->button()->text();
    office.choose(u"formatField"_s, 2);
    LeadListPage& us = office.page(LeadStage::New);
    CHECK(us.model().rowCount() == 2);
    CHECK(row(us)->filter().rows.technician == u"Thabo Nkosi"_s);
    CHECK(row(us)->filter().rows.customer.has_value());
    CHECK(us.findChild<QLineEdit*>(u"fromFilter"_s)->text() == u"06/27/2026"_s);
    office.choose(u"languageField"_s, 1);
    LeadListPage& afrikaans = office.page(LeadStage::New);
    CHECK(afrikaans.model().rowCount() == 2);
    CHECK(row(afrikaans)->words().contains(u"Karoo Guest House"_s));
}

TEST_CASE("the history is read in the reader's language and format", "[ui][language]")
{
    const UiBench bench;
    const Spoken afrikaans(Language::Afrikaans);
    setTextFormat(TextFormat::British);
    HistoryRow row;
    row.actor.user = u"thabo"_s;
    row.entry.action = u"saved"_s;
    row.entry.before = {{u"finished"_s, u"2026-05-13"_s}, {u"prices"_s, u"exclusive"_s}};
    row.entry.after = {{u"finished"_s, u"2026-05-14"_s}, {u"prices"_s, u"inclusive"_s}};
    CHECK(sentence(row).contains(u"13/05/2026 → 14/05/2026"_s));
    CHECK(sentence(row).contains(u"BTW uitgesluit → BTW ingesluit"_s));
    CHECK(sentence(row).contains(u"het die werkkaart gestoor"_s));
    row.entry = {
        .entity = {}, .action = u"voided"_s, .before = {}, .after = {{u"reason"_s, deletedReason()}}};
    CHECK(sentence(row).contains(u"Die konsep is geskrap voordat dit gestuur is."_s));
    CHECK(reasonWords(u"dubbel getik"_s) == u"dubbel getik"_s);
}

TEST_CASE("without a wish the desktop's language is spoken, where it is one of ours", "[ui][language]")
{
    const UiBench bench;
    Spoken english;
    QSettings().remove(u"language"_s);
    const QByteArray before = qgetenv("LANG");
    for (const auto& [desktop, wanted] :
         {std::pair("af_ZA.UTF-8", Language::Afrikaans), std::pair("en_ZA.UTF-8", Language::English),
          std::pair("de_DE.UTF-8", Language::English)}) {
        qputenv("LANG", desktop);
        CAPTURE(desktop);
        CHECK(languageChoice() == wanted);
    }
    qputenv("LANG", before);
}

TEST_CASE("what Qt itself says is Afrikaans too, and months have their Afrikaans names", "[ui][language]")
{
    const UiBench bench;
    const Spoken afrikaans(Language::Afrikaans);
    const QDialogButtonBox box(QDialogButtonBox::Cancel);
    CHECK(box.button(QDialogButtonBox::Cancel)->text() == u"Kanselleer"_s);
    QLineEdit line;
    const std::unique_ptr<QMenu> menu(line.createStandardContextMenu());
    CHECK(menu->actions().front()->text().startsWith(u"&Ontdoen"_s));
    CHECK(QLocale().toString(QDate(2026, 5, 13), u"d MMMM"_s) == u"13 Mei"_s);
}

TEST_CASE("no two controls of a window answer to one letter, in both languages",
          "[ui][language][accessibility]")
{
    UiBench bench;
    const Language language = GENERATE(Language::English, Language::Afrikaans);
    const Spoken spoken(language);
    CAPTURE(ownName(language).toStdString());
    const LeadId lead = bench.addLead(u"L-1001"_s, u"Karoo Guest House"_s);
    const InvoiceId invoice = bench.generateAndUpdate(bench.addLead(u"L-1002"_s, u"Umhlanga Plaza"_s));

    MainWindow window(bench.desk, bench.prompter);
    window.show();
    REQUIRE(QTest::qWaitForWindowExposed(&window));
    CHECK(sharedInMenu(window.menuBar()->actions()) == QStringList());
    for (const LeadStage stage : {LeadStage::New, LeadStage::Active, LeadStage::Completed}) {
        window.showInvoicing(stage);
        CHECK(sharedMnemonics(&window) == QStringList());
        CHECK(sharedInMenu(window.findChild<InvoicingPage*>()->page(stage).table()->actions())
              == QStringList());
    }
    window.showInvoices();
    CHECK(sharedMnemonics(&window) == QStringList());
    window.showSyncing();
    CHECK(sharedMnemonics(&window) == QStringList());

    const auto checkScreen = [&](const char* name) {
        QDialog* screen = nullptr;
        for (QDialog* dialog : window.findChildren<QDialog*>())
            if (dialog->isVisible())
                screen = dialog;
        CAPTURE(name);
        REQUIRE(screen);
        for (auto* tabs : screen->findChildren<QTabWidget*>())
            for (int tab = 0; tab < tabs->count(); ++tab) {
                tabs->setCurrentIndex(tab);
                CHECK(sharedMnemonics(screen) == QStringList());
            }
        CHECK(sharedMnemonics(screen) == QStringList());
        delete screen;
    };
    window.openJobCard(lead);
    checkScreen("job card");
    window.openInvoice(invoice);
    checkScreen("invoice");
    window.openSagePopUp(invoice);
    checkScreen("Sage pop-up");
    window.openCustomerOf(lead);
    checkScreen("customer");
    window.openSettings(SettingsPage::Company);
    checkScreen("settings");
}
