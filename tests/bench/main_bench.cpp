#include "app/resources.h"
#include "tests/bench/hour.h"
#include "tests/bench/measures.h"
#include "tests/bench/office.h"
#include "tests/bench/start.h"
#include "ui/shared/look.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::bench;

namespace {

/// In this order: what writes comes late, and verify says whether the rows were true.
const std::array kParts{std::pair{u"reading"_s, &measureReading}, std::pair{u"start"_s, &measureStart},
                        std::pair{u"window"_s, &measureWindow},   std::pair{u"page"_s, &measurePage},
                        std::pair{u"writing"_s, &measureWriting}, std::pair{u"push"_s, &measurePush},
                        std::pair{u"hour"_s, &measureHour},       std::pair{u"verify"_s, &measureVerify}};

int refuse(const QString& what)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(what));
    return 1;
}

/// Settings, anchors and logs of this user are left alone; the processes that are started inherit it.
void moveHome(const QString& home)
{
    for (const char* name :
         {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"}) {
        const QString folder = home + u'/' + QString::fromLatin1(name).toLower();
        QDir().mkpath(folder);
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv(name, folder.toLocal8Bit());
    }
}

bool write(const QString& path, const QByteArray& text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

int measure(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures Greenhand on a ledger, which is written into."_s);
    parser.addHelpOption();
    parser.addPositionalArgument(u"FILE"_s, u"A copy of a ledger from greenhand-bench-ledger."_s);
    const QCommandLineOption out(u"json"_s, u"Also write the figures here."_s, u"FILE"_s);
    const QCommandLineOption only(u"only"_s, u"Only these parts, with commas between them."_s, u"PARTS"_s);
    const QCommandLineOption once(u"once"_s, u"A few times each, only to see that it works."_s);
    parser.addOptions({out, only, once});
    parser.process(arguments);
    if (parser.positionalArguments().size() != 1)
        parser.showHelp(2);
    const Job job{.ledger = QFileInfo(parser.positionalArguments().constFirst()).absoluteFilePath(),
                  .once = parser.isSet(once)};
    const QStringList wanted = parser.value(only).split(u',', Qt::SkipEmptyParts);

    std::printf("display: %s, scale %.2g\n", qUtf8Printable(QGuiApplication::platformName()),
                qApp->devicePixelRatio());
    std::vector<Figure> figures;
    int ended = 0;
    for (const auto& [name, part] : kParts) {
        if (!wanted.isEmpty() && !wanted.contains(name))
            continue;
        const auto measured = part(job);
        if (measured)
            figures.insert(figures.end(), measured->begin(), measured->end());
        else
            ended = refuse(name + u": "_s + measured.error().detail);
    }
    std::fputs(qUtf8Printable(table(figures)), stdout);
    if (parser.isSet(out) && !write(parser.value(out), QJsonDocument(json(figures)).toJson()))
        return refuse(u"cannot write "_s + parser.value(out));
    return ended;
}

}  // namespace

int main(int argc, char* argv[])
{
    const QString mode = QString::fromLocal8Bit(argc > 1 ? argv[1] : "");
    QStringList words;
    for (int i = 2; i < argc; ++i)
        words << QString::fromLocal8Bit(argv[i]);
    if (mode == "--start"_L1)
        return startAndTell(words, argv);
    initResources();
    if (mode == "--serve-practice"_L1) {
        const QCoreApplication app(argc, argv);
        return servePractice();
    }
    const QTemporaryDir home;
    if (mode != "--hour"_L1)
        moveHome(home.path());
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"greenhand"_s);
    QApplication::setOrganizationName(u"greenhand"_s);
    QApplication::setQuitOnLastWindowClosed(false);
    applyLook(app);
    return mode == "--hour"_L1 ? workAnHour(words) : measure(QApplication::arguments());
}
