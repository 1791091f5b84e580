#include "app/cli/commands.h"
#include "app/cli/session.h"
#include "app/log.h"
#include "app/process.h"
#include "app/resources.h"
#include "core/in_background.h"

#include <QGuiApplication>
#include <QLocale>
#include <QTimer>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;

namespace {

/// Only what paints pages needs Qt's fonts, and never a display.
std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv, bool paintsPages)
{
    if (!paintsPages)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    auto application = std::make_unique<QGuiApplication>(argc, argv);
    useOwnFonts();
    return application;
}

int shownText(const QString& text)
{
    cli::print(text);
    return int(cli::flushed() ? cli::Exit::Done : cli::Exit::NotDone);
}

}  // namespace

int main(int argc, char* argv[])
{
    startLog();
    hardenProcess();
    ignoreWriteSignals();
    QLocale::setDefault(QLocale::c());  // the command line speaks English
    sayLastWords();
    initResources();

    QStringList words;
    for (int i = 1; i < argc; ++i)
        words << QString::fromLocal8Bit(argv[i]);
    const auto line = cli::parse(words, cli::commands());
    if (!line) {
        cli::say(line.error());
        return int(cli::Exit::WrongUse);
    }
    switch (line->wish) {
    case cli::CommandLine::Wish::Version: return shownText(u"greenhand-cli " GREENHAND_VERSION "\n"_s);
    case cli::CommandLine::Wish::Help:
        return shownText(line->command ? cli::helpText(*line->command) : cli::helpText(cli::commands()));
    case cli::CommandLine::Wish::Run: break;
    }

    int one = 1;  // what stands behind the program's name is ours, not Qt's
    const auto application = makeApplication(one, argv, line->command->paintsPages);
    const BackgroundEnd end;
    QCoreApplication::setApplicationName(u"greenhand-cli"_s);
    cli::Session session(*line);
    QTimer::singleShot(0, &session, &cli::Session::start);
    return application->exec();
}
