#include "tests/ui/bench.h"
#include "ui/main_window.h"
#include "ui/settings/first_run_dialog.h"
#include "ui/shared/language.h"
#include "ui/shared/look.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QMenu>
#include <QMenuBar>
#include <QPixmap>
#include <QTabWidget>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

class Album {
public:
    Album(QString folder, QSize size) : m_folder{std::move(folder)}, m_size{size} { QDir().mkpath(m_folder); }

    void add(QWidget& widget, const QString& name) const
    {
        widget.show();
        REQUIRE(QTest::qWaitForWindowExposed(&widget));
        CHECK_FALSE(QTest::qWaitFor([] { return false; }, 300));  // layouts settle
        const QString file = u"%1-%2.png"_s.arg(name).arg(m_size.width());
        REQUIRE(widget.grab().save(QDir(m_folder).filePath(file)));
    }
    /// The screen that stands open over the window, with each of its tabs; then it goes.
    void addScreen(MainWindow& window, const QString& name) const
    {
        QDialog* screen = nullptr;
        for (auto* dialog : window.findChildren<QDialog*>())
            if (dialog->isVisible())
                screen = dialog;
        REQUIRE(screen);
        screen->resize(screen->size().boundedTo(m_size));
        const auto* tabs = screen->findChild<QTabWidget*>();
        for (int tab = 0; tab < (tabs ? tabs->count() : 1); ++tab) {
            if (tabs)
                screen->findChild<QTabWidget*>()->setCurrentIndex(tab);
            add(*screen, u"%1-%2"_s.arg(name).arg(tab));
        }
        delete screen;
    }

private:
    QString m_folder;
    QSize m_size;
};

}  // namespace

// Run by hand with GREENHAND_PICTURES=folder: whether the longest words of Afrikaans fit.
TEST_CASE("pictures of every screen in Afrikaans", "[.pictures][language]")
{
    const QString folder = qEnvironmentVariable("GREENHAND_PICTURES");
    if (folder.isEmpty()) {
        WARN("skipped: GREENHAND_PICTURES names no folder");
        return;
    }
    const QSize size = GENERATE(QSize(1280, 800), QSize(1024, 700));
    UiBench bench(LedgerKind::Practice);
    chooseLanguage(Language::Afrikaans);
    const Album album(folder, size);
    const auto customers = {u"Weskus Visserye Koöperatief Bpk"_s, u"Bergzicht Body Corporate"_s,
                            u"Umhlanga Plaza & Sons (Pty) Ltd"_s};
    int n = 0;
    std::optional<InvoiceId> ready;
    for (int round = 0; round < 6; ++round)
        for (const QString& customer : customers) {
            const LeadId lead =
                bench.addLead(u"L-%1"_s.arg(1001 + n), customer, kToday.addDays(-2 * n), 350 * n + 99);
            if (++n % 4 == 0)
                ready = bench.generateAndUpdate(lead);
            else if (n % 5 == 0)
                bench.generate(lead);
        }
    MainWindow window(bench.desk, bench.prompter);
    window.resize(size);
    for (const LeadStage stage : {LeadStage::New, LeadStage::Active, LeadStage::Completed}) {
        window.showInvoicing(stage);
        album.add(window, u"fakturering%1"_s.arg(int(stage)));
    }
    auto* tabs = window.findChild<QTabWidget*>(u"mainTabs"_s);
    for (int tab = 1; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        album.add(window, u"oortjie%1"_s.arg(tab));
    }
    window.showSyncing();
    album.add(window, u"sinkronisering"_s);
    for (const QAction* menu : window.menuBar()->actions())
        if (menu->menu())
            album.add(*menu->menu(), u"kieslys-"_s + menu->text().remove(u'&'));
    const LeadId lead = must(bench.invoicing.leads({})).front().id;
    window.openJobCard(lead);
    album.addScreen(window, u"werkkaart"_s);
    window.openInvoice(*ready);
    album.addScreen(window, u"faktuur"_s);
    window.openSagePopUp(*ready);
    album.addScreen(window, u"sage"_s);
    window.openCustomerOf(lead);
    album.addScreen(window, u"klient"_s);
    window.openSettings(SettingsPage::Look);
    album.addScreen(window, u"instellings"_s);
    FirstRunDialog first;
    album.add(first, u"eerste"_s);
    chooseLanguage(Language::English);
    QLocale::setDefault(QLocale::c());
}
