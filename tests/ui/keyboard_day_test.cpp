#include "tests/ui/bench.h"
#include "ui/invoicing/invoicing_page.h"
#include "ui/invoicing/lead_list_page.h"
#include "ui/main_window.h"
#include "ui/settings/settings_dialog.h"
#include "ui/shared/action_table.h"
#include "ui/shared/asking.h"
#include "ui/shared/click_guard.h"
#include "ui/shared/qt_prompter.h"
#include "ui/shared/search_field.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QDirIterator>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

/// The real window with its real boxes, worked by keys alone; each press is counted.
class KeyboardClerk {
public:
    KeyboardClerk()
    {
        for (int n = 1; n <= 4; ++n)
            leads.push_back(bench.addLead(u"L-100%1"_s.arg(n), u"Karoo Guest House"_s, kToday.addDays(-n)));
        window = std::make_unique<MainWindow>(bench.desk, prompter);
        window->show();
        REQUIRE(QTest::qWaitForWindowExposed(window.get()));
        window->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(window.get()));
        list().table()->setFocus();
        list().table()->selectRowAt(0);
    }

    /// A box takes no key in its first moment; the clerk reads it meanwhile.
    void press(Qt::Key key, Qt::KeyboardModifiers with = {})
    {
        ++presses;
        const QWidget* top = QApplication::activeModalWidget();
        const auto* guard = top ? top->findChild<ClickGuard*>() : nullptr;
        REQUIRE(QTest::qWaitFor([&] { return !guard || !guard->holds(); }));
        QWidget* at = QApplication::focusWidget();
        REQUIRE(at);
        QTest::keyClick(at, key, with);
        QCoreApplication::processEvents();
    }
    QDialog* screen(const QString& name)
    {
        QDialog* found = nullptr;
        const bool came = QTest::qWaitFor([&] {
            for (auto* dialog : window->findChildren<QDialog*>(name))
                if (dialog == QApplication::activeModalWidget())
                    found = dialog;
            return found != nullptr;
        });
        INFO(name.toStdString());
        REQUIRE(came);
        found->activateWindow();  // offscreen no window manager does it
        REQUIRE(QTest::qWaitFor([&] {
            const QWidget* focus = QApplication::focusWidget();
            return focus && focus->window() == found;
        }));
        return found;
    }
    void toInvoice()
    {
        screen(u"jobCardScreen"_s);
        press(Qt::Key_G, Qt::ControlModifier);
        if (asksBeforeGenerating()) {
            screen(u"questionBox"_s);
            press(Qt::Key_Return);
        }
        screen(u"noticeBox"_s);
        press(Qt::Key_Return);
        screen(u"invoiceScreen"_s);
    }
    void updateAndOn() { press(Qt::Key_Return, Qt::ControlModifier); }
    [[nodiscard]] QString openCard() { return screen(u"jobCardScreen"_s)->windowTitle(); }
    [[nodiscard]] bool isScreenOpen() const
    {
        const auto dialogs = window->findChildren<QDialog*>();
        return std::ranges::any_of(dialogs, [](const QDialog* dialog) { return dialog->isVisible(); });
    }
    [[nodiscard]] LeadStage stage(std::size_t lead) { return must(bench.invoicing.row(leads[lead])).stage; }
    LeadListPage& list() { return window->findChild<InvoicingPage*>()->page(LeadStage::New); }
    [[nodiscard]] QString announced() { return window->findChild<QLabel*>(u"announcement"_s)->text(); }

    UiBench bench;
    QtPrompter prompter{nullptr};
    std::vector<LeadId> leads;
    std::unique_ptr<MainWindow> window;
    int presses = 0;
};

}  // namespace

TEST_CASE("a correct lead of the open list costs at most five key presses to Active, boxes included",
          "[ui][keyboard]")
{
    KeyboardClerk clerk;
    clerk.press(Qt::Key_Return);
    clerk.toInvoice();
    clerk.updateAndOn();
    CHECK(clerk.stage(0) == LeadStage::Active);
    CHECK(clerk.presses <= 5);
    CHECK(clerk.openCard().contains(u"L-1002"_s));
}

TEST_CASE("with the one question switched off it costs at most four", "[ui][keyboard]")
{
    KeyboardClerk clerk;
    askBeforeGenerating(false);
    clerk.press(Qt::Key_Return);
    clerk.toInvoice();
    clerk.updateAndOn();
    CHECK(clerk.stage(0) == LeadStage::Active);
    CHECK(clerk.presses <= 4);
}

TEST_CASE("a list is worked to its end without going back to it, and the end is said", "[ui][keyboard]")
{
    KeyboardClerk clerk;
    clerk.press(Qt::Key_Return);
    for (std::size_t lead = 0; lead < clerk.leads.size(); ++lead) {
        CHECK(clerk.openCard().contains(u"L-100%1"_s.arg(lead + 1)));
        clerk.toInvoice();
        clerk.updateAndOn();
        CHECK(clerk.stage(lead) == LeadStage::Active);
    }
    CHECK(clerk.presses <= 5 + 4 + 4 + 4);
    CHECK_FALSE(clerk.isScreenOpen());
    CHECK(clerk.announced().contains(u"That was the last lead of the list."_s));
    CHECK(clerk.list().isVisible());
}

TEST_CASE("the next lead is the next of the list as it is sorted and searched", "[ui][keyboard]")
{
    KeyboardClerk clerk;
    const LeadId other = clerk.bench.addLead(u"L-1009"_s, u"Umhlanga Plaza"_s, kToday);
    clerk.list().findChild<SearchField*>()->setText(u"karoo"_s);
    REQUIRE(QTest::qWaitFor([&] { return clerk.list().model().query().search == u"karoo"_s; }));
    clerk.list().table()->sortByColumn(LeadTableModel::Reference, Qt::DescendingOrder);
    clerk.list().table()->setFocus();
    clerk.list().table()->selectRowAt(1);
    clerk.press(Qt::Key_Return);
    CHECK(clerk.openCard().contains(u"L-1003"_s));
    clerk.toInvoice();
    CHECK(clerk.screen(u"invoiceScreen"_s)
              ->findChild<QPushButton*>(u"updateNextButton"_s)
              ->toolTip()
              .contains(u"job card of L-1002 (Ctrl+Return)"_s));
    clerk.updateAndOn();
    CHECK(clerk.openCard().contains(u"L-1002"_s));
    CHECK(clerk.list().model().query().search == u"karoo"_s);
    REQUIRE(clerk.list().table()->selectedRow());
    CHECK(clerk.list().model().at(*clerk.list().table()->selectedRow()).reference == u"L-1002"_s);
    CHECK(must(clerk.bench.invoicing.row(other)).stage == LeadStage::New);
}

TEST_CASE("Update by its button closes, shows the lead in Active and opens nothing", "[ui][keyboard]")
{
    KeyboardClerk clerk;
    clerk.press(Qt::Key_Return);
    clerk.toInvoice();
    auto* update = clerk.screen(u"invoiceScreen"_s)->findChild<QPushButton*>(u"updateButton"_s);
    CHECK(update->text() == u"&Update"_s);
    const auto* guard = clerk.screen(u"invoiceScreen"_s)->findChild<ClickGuard*>();
    REQUIRE(QTest::qWaitFor([&] { return !guard->holds(); }));
    QTest::mouseClick(update, Qt::LeftButton);
    CHECK_FALSE(clerk.isScreenOpen());
    auto& active = clerk.window->findChild<InvoicingPage*>()->page(LeadStage::Active);
    CHECK(active.isVisible());
    REQUIRE(active.table()->selectedRow());
    CHECK(active.model().at(*active.table()->selectedRow()).id == clerk.leads[0]);
}

TEST_CASE("an invoice that is no draft any more has one Update, and its key is Ctrl+Return", "[ui][keyboard]")
{
    KeyboardClerk clerk;
    const InvoiceId ready = clerk.bench.generateAndUpdate(clerk.leads[0]);
    clerk.window->openInvoice(ready);
    QDialog* screen = clerk.screen(u"invoiceScreen"_s);
    CHECK_FALSE(screen->findChild<QPushButton*>(u"updateNextButton"_s)->isVisible());
    CHECK(screen->findChild<QPushButton*>(u"updateButton"_s)->toolTip().contains(u"(Ctrl+Return)"_s));
    clerk.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK_FALSE(clerk.isScreenOpen());
}

TEST_CASE("“Do not ask again” counts only with OK, and the settings switch the question on again",
          "[ui][keyboard]")
{
    KeyboardClerk clerk;
    const auto tickAnd = [&](const QString& button) {
        clerk.screen(u"jobCardScreen"_s);
        clerk.press(Qt::Key_G, Qt::ControlModifier);
        QDialog* box = clerk.screen(u"questionBox"_s);
        auto* never = box->findChild<QCheckBox*>(u"neverAgainBox"_s);
        REQUIRE(never);
        CHECK_FALSE(never->isChecked());
        never->setChecked(true);
        box->findChild<QPushButton*>(button)->click();
    };
    clerk.press(Qt::Key_Return);
    tickAnd(u"noButton"_s);
    CHECK(asksBeforeGenerating());
    tickAnd(u"yesButton"_s);
    CHECK_FALSE(asksBeforeGenerating());

    SettingsDialog settings(clerk.bench.desk);
    auto* ask = settings.findChild<QCheckBox*>(u"askBeforeGeneratingBox"_s);
    REQUIRE(ask);
    CHECK_FALSE(ask->isChecked());
    ask->click();
    CHECK(asksBeforeGenerating());
}

TEST_CASE("only the question before Generate Invoice can be switched off, never one before a push",
          "[ui][keyboard]")
{
    QStringList offers;
    QDirIterator sources(QStringLiteral(GREENHAND_SOURCE_DIR "/ui"), {u"*.cpp"_s}, QDir::Files,
                         QDirIterator::Subdirectories);
    while (sources.hasNext()) {
        QFile file(sources.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        if (file.readAll().contains(".onNeverAgain ="))
            offers << QFileInfo(file).fileName();
    }
    CHECK(offers == QStringList{u"generate_boxes.cpp"_s});
}
