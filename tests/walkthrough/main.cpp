#include "tests/walkthrough/walkthrough.h"

#include <QApplication>
#include <QDir>
#include <QTextStream>

using namespace Qt::Literals::StringLiterals;

/// Walks the clerk's manual through the real window; the argument is the folder
/// for the pictures. Exit code 0 only when every step was seen.
int main(int argc, char* argv[])
{
    // The steps are what is printed; what Qt says of the missing display is not.
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext&, const QString& text) {
        if (type == QtFatalMsg)
            QTextStream(stderr) << text << Qt::endl;
    });
    QApplication app(argc, argv);
    QTextStream out(stdout);
    const QStringList words = app.arguments().mid(1);
    const bool doubleClick = words.contains(u"--double-click"_s);
    if (words.size() != (doubleClick ? 2 : 1)) {
        out << "Usage: greenhand-walkthrough FOLDER_FOR_PICTURES [--double-click]\n";
        return 2;
    }
    using greenhand::Walkthrough;
    Walkthrough walkthrough(words.first(),
                            doubleClick ? Walkthrough::Way::DoubleClick : Walkthrough::Way::GreenHand, out);
    return walkthrough.run() ? 0 : 1;
}
