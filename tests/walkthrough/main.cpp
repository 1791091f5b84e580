#include "tests/support/clerk_screen.h"
#include "tests/walkthrough/walkthrough.h"

#include <QApplication>
#include <QDir>
#include <QTextStream>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;

namespace {

bool walkForHelp(const QDir& pages, QTextStream& out)
{
    for (const Language language : languages()) {
        Walkthrough walkthrough(pages.filePath(QString(codeOf(language) % u"/pictures"_s)),
                                Walkthrough::Way::GreenHand, Walkthrough::Album::Help, language, out);
        if (!walkthrough.run())
            return false;
    }
    return true;
}

}  // namespace

/// Walks the clerk's manual through the real window; the argument is the folder
/// for the pictures. Exit code 0 only when every step was seen. With --help-pictures
/// it walks in each language and leaves the pictures that the help shows: resources/help.
int main(int argc, char* argv[])
{
    // The steps are what is printed; what Qt says of the missing display is not.
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext&, const QString& text) {
        if (type == QtFatalMsg)
            QTextStream(stderr) << text << Qt::endl;
    });
    if (!qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        greenhand::testing::useClerkScreen();
    QApplication app(argc, argv);
    QTextStream out(stdout);
    QStringList words = app.arguments().mid(1);
    const bool doubleClick = words.removeOne(u"--double-click"_s);
    const bool help = words.removeOne(u"--help-pictures"_s);
    if (words.size() != 1) {
        out << "Usage: greenhand-walkthrough [--double-click | --help-pictures] FOLDER\n";
        return 2;
    }
    if (help)
        return walkForHelp(QDir(words.first()), out) ? 0 : 1;
    Walkthrough walkthrough(words.first(),
                            doubleClick ? Walkthrough::Way::DoubleClick : Walkthrough::Way::GreenHand,
                            Walkthrough::Album::Steps, Language::English, out);
    return walkthrough.run() ? 0 : 1;
}
