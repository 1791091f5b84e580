#include "tests/walkthrough/walkthrough.h"

#include <QApplication>
#include <QDir>
#include <QTextStream>

using namespace Qt::Literals::StringLiterals;

/// Walks the clerk's manual through the real window; the argument is the folder
/// for the pictures. Exit code 0 only when every step was seen.
int main(int argc, char* argv[])
{
    QApplication app(argc, argv);
    QTextStream out(stdout);
    if (argc != 2) {
        out << "Usage: greenhand-walkthrough FOLDER_FOR_PICTURES\n";
        return 2;
    }
    greenhand::Walkthrough walkthrough(QString::fromLocal8Bit(argv[1]), out);
    return walkthrough.run() ? 0 : 1;
}
