#include "ui/shared/qt_prompter.h"

#include "tests/ui/bench.h"
#include "tests/ui/mnemonics.h"
#include "ui/shared/click_guard.h"
#include "ui/shared/inline_message.h"

#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

/// What is logged while it lives.
class LogLines {
public:
    LogLines() : m_before{qInstallMessageHandler(&take)} { s_lines.clear(); }
    ~LogLines() { qInstallMessageHandler(m_before); }
    LogLines(const LogLines&) = delete;
    LogLines& operator=(const LogLines&) = delete;

    [[nodiscard]] QStringList lines() const { return s_lines; }

private:
    static void take(QtMsgType, const QMessageLogContext&, const QString& line) { s_lines << line; }

    inline static QStringList s_lines;
    QtMessageHandler m_before;
};

struct Desktop {
    UiBench bench;
    QWidget window;
    QtPrompter prompter{&window};
    int yes = 0;

    Desktop()
    {
        window.show();
        REQUIRE(QTest::qWaitForWindowExposed(&window));
    }

    void ask(Question::Safe returnKey = Question::Safe::No)
    {
        prompter.confirm({.title = u"Generate Sage One Invoice"_s,
                          .text = u"<b>One</b> & all"_s,
                          .details = u"HTTP 500"_s,
                          .yes = u"Generate"_s,
                          .no = u"Cancel"_s,
                          .returnKey = returnKey},
                         &window, [this] { ++yes; });
    }
    QDialog* box() const
    {
        auto* found = window.findChild<QDialog*>(u"questionBox"_s);
        REQUIRE(found);
        return found;
    }
    QPushButton* button(const QString& name) const { return box()->findChild<QPushButton*>(name); }
    void waitForGuard() const
    {
        const auto* guard = box()->findChild<ClickGuard*>();
        REQUIRE(QTest::qWaitFor([guard] { return !guard->holds(); }));
    }
    bool gone() const
    {
        return QTest::qWaitFor([this] { return window.findChildren<QDialog*>().isEmpty(); });
    }
};

}  // namespace

TEST_CASE("a box takes no key and no click in its first 300 ms", "[ui][prompter]")
{
    Desktop desktop;
    desktop.ask(Question::Safe::Yes);
    REQUIRE(desktop.box()->findChild<ClickGuard*>()->holds());
    QTest::keyClick(desktop.button(u"yesButton"_s), Qt::Key_Return);
    QTest::keyClick(desktop.box(), Qt::Key_Escape);
    QTest::mouseClick(desktop.button(u"yesButton"_s), Qt::LeftButton);
    CHECK(desktop.yes == 0);
    CHECK(desktop.box()->isVisible());

    desktop.waitForGuard();
    QTest::mouseClick(desktop.button(u"yesButton"_s), Qt::LeftButton);
    CHECK(desktop.yes == 1);
    CHECK(desktop.gone());
}

TEST_CASE("Return does what is safe", "[ui][prompter]")
{
    Desktop desktop;
    SECTION("not to go on, where going on cannot be taken back")
    {
        desktop.ask(Question::Safe::No);
        desktop.waitForGuard();
        QTest::keyClick(desktop.box()->focusWidget(), Qt::Key_Return);
        CHECK(desktop.yes == 0);
    }
    SECTION("to go on, where the question says so")
    {
        desktop.ask(Question::Safe::Yes);
        desktop.waitForGuard();
        QTest::keyClick(desktop.box()->focusWidget(), Qt::Key_Return);
        CHECK(desktop.yes == 1);
    }
    CHECK(desktop.gone());
}

TEST_CASE("Escape never agrees", "[ui][prompter]")
{
    Desktop desktop;
    desktop.ask(Question::Safe::Yes);
    desktop.waitForGuard();
    QTest::keyClick(desktop.box(), Qt::Key_Escape);
    CHECK(desktop.gone());
    CHECK(desktop.yes == 0);
}

TEST_CASE("a box shows its text as it is, folds its details and names every control", "[ui][prompter]")
{
    Desktop desktop;
    desktop.ask();
    const auto* text = desktop.box()->findChild<QLabel*>(u"promptText"_s);
    CHECK(text->text() == u"<b>One</b> & all"_s);
    CHECK(text->textFormat() == Qt::PlainText);
    auto* details = desktop.box()->findChild<QPlainTextEdit*>(u"detailsText"_s);
    CHECK_FALSE(details->isVisible());
    desktop.waitForGuard();
    QTest::mouseClick(desktop.button(u"detailsButton"_s), Qt::LeftButton);
    CHECK(details->isVisible());
    CHECK(unnamedControls(desktop.box()) == QStringList());
    CHECK(sharedMnemonics(desktop.box()) == QStringList());
    QTest::keyClick(desktop.box(), Qt::Key_Escape);
    CHECK(desktop.gone());
}

TEST_CASE("an answer after the asker has gone is dropped", "[ui][prompter]")
{
    Desktop desktop;
    auto asker = std::make_unique<QObject>();
    int yes = 0;
    desktop.prompter.confirm(
        {.title = u"Ask"_s, .text = u"?"_s, .details = {}, .yes = u"Yes"_s, .no = u"No"_s}, asker.get(),
        [&yes] { ++yes; });
    desktop.waitForGuard();
    asker.reset();
    QTest::mouseClick(desktop.button(u"yesButton"_s), Qt::LeftButton);
    CHECK(desktop.gone());
    CHECK(yes == 0);
}

TEST_CASE("what the window tells as a failure is in the log as well, once; what went well is not",
          "[ui][log]")
{
    Desktop desktop;
    const LogLines log;
    InlineMessage strip(&desktop.window);
    strip.tell(Tone::Info, u"Reading the list"_s);
    strip.tell(Tone::Bad, u"The disk is full."_s);
    strip.tell(Tone::Bad, u"The disk is full."_s);
    desktop.prompter.tell({.title = {}, .text = u"All is well."_s, .details = {}, .close = u"OK"_s},
                          &desktop.window);
    desktop.prompter.tell({.tone = Notice::Tone::Problem,
                           .title = {},
                           .text = u"Sage One does not answer."_s,
                           .details = u"HTTP 500"_s,
                           .close = u"OK"_s},
                          &desktop.window);
    CHECK(log.lines().filter(u"The disk is full."_s).size() == 1);
    CHECK(log.lines().filter(u"Sage One does not answer. HTTP 500"_s).size() == 1);
    CHECK(log.lines().filter(u"Reading"_s).isEmpty());
    CHECK(log.lines().filter(u"All is well"_s).isEmpty());
    strip.dismiss();
    strip.tell(Tone::Bad, u"The disk is full."_s);
    CHECK(log.lines().filter(u"The disk is full."_s).size() == 2);
}
