#include "app/log.h"
#include "app/process.h"
#include "app/resources.h"
#include "app/startup.h"
#include "core/in_background.h"
#include "ui/shared/language.h"
#include "ui/shared/look.h"

#include <QApplication>
#include <QIcon>
#include <QTimer>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;

int main(int argc, char* argv[])
{
    startLog();
    hardenProcess();
    ignoreWriteSignals();
    sayLastWords();
    initResources();

    QStringList words;
    for (int i = 1; i < argc; ++i)
        words << QString::fromLocal8Bit(argv[i]);
    const StartOptions options = startOptions(words);
    switch (options.wish) {  // answered before Qt looks for a display
    case StartOptions::Wish::Help:
    case StartOptions::Wish::Version:
        return std::fputs(options.text.toUtf8().constData(), stdout) < 0 ? 1 : 0;
    case StartOptions::Wish::Refused: std::fputs(options.text.toUtf8().constData(), stderr); return 2;
    case StartOptions::Wish::Run: break;
    }

    int one = 1;  // what stands behind the program's name is ours, not Qt's
    QApplication app(one, argv);
    const BackgroundEnd end;
    QApplication::setApplicationName(u"greenhand"_s);
    QApplication::setOrganizationName(u"greenhand"_s);
    QApplication::setApplicationVersion(u"" GREENHAND_VERSION ""_s);
    QGuiApplication::setDesktopFileName(u"greenhand"_s);
    QApplication::setWindowIcon(icon(u"greenhand"_s));
    QApplication::setQuitOnLastWindowClosed(false);  // until the window is there
    applyLook(app);
    applyLanguage();

    Startup startup(options);
    QTimer::singleShot(0, &startup, &Startup::begin);
    return QApplication::exec();
}
