#include "tests/walkthrough/walkthrough.h"

#include <QApplication>
#include <QDir>
#include <QTextStream>

using namespace Qt::Literals::StringLiterals;

/// Walks the clerk's manual through the real window; the argument is the folder
/// for the pictures. Exit code 0 only when every step was seen. With --help-pictures
/// it leaves the pictures that the help shows: resources/help/pictures.
int main(int argc, char* argv[])
{
    // The steps are what is printed; what Qt says of the missing display is not.
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext&, const QString& text) {
        if (type == QtFatalMsg)
            QTextStream(stderr) << text << Qt::endl;
    });
    QApplication app(argc, argv);
    QTextStream out(stdout);
    QStringList words = app.arguments().mid(1);
    const bool doubleClick = words.removeOne(u"--double-click"_s);
    const bool help = words.removeOne(u"--help-pictures"_s);
    if (words.size() != 1) {
        out << "Usage: greenhand-walkthrough [--double-click | --help-pictures] FOLDER_FOR_PICTURES\n";
        return 2;
    }
    using greenhand::Walkthrough;
    Walkthrough walkthrough(words.first(),
                            doubleClick ? Walkthrough::Way::DoubleClick : Walkthrough::Way::GreenHand,
                            help ? Walkthrough::Album::Help : Walkthrough::Album::Steps, out);
    return walkthrough.run() ? 0 : 1;
}
