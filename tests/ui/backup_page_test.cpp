#include "ui/settings/backup_page.h"

#include "app/composition.h"
#include "tests/ui/bench.h"
#include "ui/main_window.h"
#include "ui/shared/click_guard.h"
#include "ui/shared/inline_message.h"
#include "ui/status_strip.h"

#include <QDialog>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

/// A window on a practice ledger in a folder of its own.
struct FiledWindow {
    UiBench looks;
    QTemporaryDir home;
    std::unique_ptr<Composition> composition;
    FakePrompter prompter;
    std::unique_ptr<MainWindow> window;

    FiledWindow()
    {
        CompositionOptions options;
        options.actor = {u"clerk"_s, u"here"_s};
        composition =
            must(Composition::createPractice(home.filePath(u"practice.greenhand"_s), std::move(options)));
        window = std::make_unique<MainWindow>(desk(), prompter);
        window->show();
        desk().backups.attend();
        REQUIRE(QTest::qWaitFor([&] { return desk().backups.hasLooked(); }, 20'000));
    }
    [[nodiscard]] Desk& desk() { return composition->desk(); }
    [[nodiscard]] QString status() { return window->findChild<QToolButton*>(u"backupStatus"_s)->text(); }
    void waitForBackup()
    {
        REQUIRE(QTest::qWaitFor([&] { return !desk().backups.isRunning(); }, 30'000));
    }
    [[nodiscard]] qsizetype backups() const
    {
        return QDir(home.filePath(u"practice.backups"_s)).entryList({u"*.backup"_s}, QDir::Files).size();
    }
};

void untilAwake(const QWidget& screen)
{
    REQUIRE(QTest::qWaitFor([&] { return !screen.findChild<ClickGuard*>()->holds(); }));
}

}  // namespace

TEST_CASE("the status bar says when the last backup was made and leads to the backups", "[ui][backup]")
{
    FiledWindow desk;
    CHECK(desk.status() == u"No backup yet"_s);
    desk.window->findChild<QToolButton*>(u"backupStatus"_s)->click();
    auto* page = desk.window->findChild<BackupPage*>();
    REQUIRE(page);
    CHECK(page->isVisible());
    page->findChild<QPushButton*>(u"backUpNowButton"_s)->click();
    CHECK(desk.status() == u"Backing up…"_s);
    CHECK_FALSE(page->findChild<QPushButton*>(u"backUpNowButton"_s)->isEnabled());
    desk.waitForBackup();
    CHECK(desk.status().startsWith(u"Backup: "_s));
    CHECK(page->findChild<QTreeWidget*>(u"backupList"_s)->topLevelItemCount() == 1);
    CHECK(desk.backups() == 1);
}

TEST_CASE("a folder that is not there cannot be saved for backups", "[ui][backup]")
{
    FiledWindow desk;
    desk.window->openSettings(SettingsPage::Backups);
    auto* page = desk.window->findChild<BackupPage*>();
    auto* folder = page->findChild<QLineEdit*>(u"backupFolder"_s);
    folder->setText(desk.home.filePath(u"stick"_s));
    CHECK(page->whatIsInvalid().contains(u"stick"_s));
    REQUIRE(QDir(desk.home.path()).mkdir(u"stick"_s));
    folder->clear();
    folder->setText(desk.home.filePath(u"stick"_s));
    CHECK(page->whatIsInvalid().isEmpty());
    CHECK(page->changes() == SettingFields::Changes{{u"backup.folder"_s, desk.home.filePath(u"stick"_s)}});
    CHECK(page->findChild<QLabel*>(u"backupPlace"_s)->text().contains(u"same disk"_s));
}

TEST_CASE("restoring says what is lost and asks before it begins", "[ui][backup]")
{
    FiledWindow desk;
    desk.desk().backups.makeNow();
    desk.waitForBackup();
    desk.window->openSettings(SettingsPage::Backups);
    auto* page = desk.window->findChild<BackupPage*>();
    QSignalSpy wanted(desk.window.get(), &MainWindow::restoreWanted);
    auto* list = page->findChild<QTreeWidget*>(u"backupList"_s);
    REQUIRE(QTest::qWaitFor([&] { return list->topLevelItemCount() == 1; }));
    auto* restore = page->findChild<QPushButton*>(u"restoreButton"_s);
    CHECK_FALSE(restore->isEnabled());
    list->setCurrentItem(list->topLevelItem(0));
    restore->click();
    CHECK(wanted.isEmpty());
    auto* message = page->findChild<InlineMessage*>();
    CHECK(message->text().contains(u"Nothing was done since."_s));
    for (QPushButton* button : message->findChildren<QPushButton*>())
        button->click();
    REQUIRE(wanted.size() == 1);
    CHECK(QFileInfo(wanted.first().first().toString()).suffix() == u"backup"_s);
}

TEST_CASE("closing makes a backup of what was done, once, and then closes", "[ui][backup][window]")
{
    FiledWindow desk;
    QSignalSpy closed(desk.window.get(), &MainWindow::closed);
    desk.window->close();
    CHECK(closed.isEmpty());
    REQUIRE(QTest::qWaitFor([&] { return !closed.isEmpty(); }, 30'000));
    CHECK(closed.size() == 1);
    CHECK(desk.backups() == 1);
    CHECK(desk.prompter.asked.empty());
}

TEST_CASE("a closing backup that fails is told, and the clerk closes all the same", "[ui][backup][window]")
{
    FiledWindow desk;
    const QString stick = desk.home.filePath(u"stick"_s);
    REQUIRE(QDir().mkpath(stick));
    must(desk.desk().settings.set(kBackupFolder, stick));
    REQUIRE(QDir().rmdir(stick));
    QSignalSpy closed(desk.window.get(), &MainWindow::closed);
    desk.window->close();
    REQUIRE(QTest::qWaitFor([&] { return !desk.prompter.asked.empty(); }, 20'000));
    CHECK(closed.isEmpty());
    CHECK(desk.prompter.asked.back().question.text.contains(u"stick is not there. Plug its disk in"_s));
    CHECK(desk.status() == u"Backup failed"_s);
    desk.prompter.sayYes();
    CHECK(closed.size() == 1);
}

TEST_CASE("a log-out waits for no backup", "[ui][backup][window]")
{
    FiledWindow desk;
    QSignalSpy closed(desk.window.get(), &MainWindow::closed);
    desk.window->closeUnasked();
    CHECK(closed.size() == 1);
    CHECK(desk.backups() == 0);
}

TEST_CASE("a clerk who keeps Greenhand open after a failed backup is not closed later",
          "[ui][backup][window]")
{
    FiledWindow desk;
    const QString stick = desk.home.filePath(u"stick"_s);
    REQUIRE(QDir().mkpath(stick));
    must(desk.desk().settings.set(kBackupFolder, stick));
    REQUIRE(QDir().rmdir(stick));
    desk.window->close();
    REQUIRE(QTest::qWaitFor([&] { return !desk.prompter.asked.empty(); }, 20'000));
    desk.prompter.sayNo();
    REQUIRE(QDir().mkpath(stick));
    Q_EMIT desk.desk().pushing.finished();
    CHECK(desk.window->isVisible());
    QSignalSpy closed(desk.window.get(), &MainWindow::closed);
    desk.window->close();  // asked anew, and now it works
    REQUIRE(QTest::qWaitFor([&] { return !closed.isEmpty(); }, 30'000));
    CHECK(QDir(stick).entryList({u"*.backup"_s}, QDir::Files).size() == 1);
}

TEST_CASE("closing twice does not give up the closing backup", "[ui][backup][window]")
{
    FiledWindow desk;
    QSignalSpy closed(desk.window.get(), &MainWindow::closed);
    desk.window->close();
    auto* waits = desk.window->findChild<QDialog*>(u"closingBackup"_s);
    REQUIRE(waits);
    waits->show();
    waits->close();
    CHECK(waits->isVisible());
    REQUIRE(QTest::qWaitFor([&] { return !closed.isEmpty(); }, 30'000));
    CHECK(desk.backups() == 1);
}

TEST_CASE("a second Space on “Back up now” does not switch automatic backups off", "[ui][backup][keys]")
{
    FiledWindow desk;
    desk.window->openSettings(SettingsPage::Backups);
    auto* page = desk.window->findChild<BackupPage*>();
    untilAwake(*page->window());
    auto* now = page->findChild<QPushButton*>(u"backUpNowButton"_s);
    now->setFocus();
    QTest::keyClick(now, Qt::Key_Space);
    QWidget* focused = page->window()->focusWidget();
    REQUIRE(focused);
    QTest::keyClick(focused, Qt::Key_Space);
    INFO(focused->objectName().toStdString());
    CHECK(page->changes().isEmpty());
    desk.waitForBackup();
}

TEST_CASE("Return on a backup asks about that backup and does not close the settings", "[ui][backup][keys]")
{
    FiledWindow desk;
    desk.desk().backups.makeNow();
    desk.waitForBackup();
    desk.window->openSettings(SettingsPage::Backups);
    auto* page = desk.window->findChild<BackupPage*>();
    auto* list = page->findChild<QTreeWidget*>(u"backupList"_s);
    REQUIRE(QTest::qWaitFor([&] { return list->topLevelItemCount() == 1; }));
    list->setCurrentItem(list->topLevelItem(0));
    untilAwake(*page->window());
    QTest::keyClick(list, Qt::Key_Return);
    CHECK(page->isVisible());
    CHECK(page->findChild<InlineMessage*>()->text().startsWith(u"Restore the backup of "_s));
}

TEST_CASE("nothing is backed up or restored beside what is typed and not saved", "[ui][backup]")
{
    FiledWindow desk;
    desk.desk().backups.makeNow();
    desk.waitForBackup();
    desk.window->openSettings(SettingsPage::Backups);
    auto* page = desk.window->findChild<BackupPage*>();
    auto* list = page->findChild<QTreeWidget*>(u"backupList"_s);
    REQUIRE(QTest::qWaitFor([&] { return list->topLevelItemCount() == 1; }));
    list->setCurrentItem(list->topLevelItem(0));
    auto* restore = page->findChild<QPushButton*>(u"restoreButton"_s);
    auto* now = page->findChild<QPushButton*>(u"backUpNowButton"_s);
    CHECK(restore->isEnabled());
    CHECK(now->isEnabled());
    page->findChild<QLineEdit*>(u"backupFolder"_s)->setText(desk.home.path());
    CHECK_FALSE(now->isEnabled());
    CHECK_FALSE(restore->isEnabled());
    CHECK(restore->toolTip().contains(u"save or discard"_s));
}
