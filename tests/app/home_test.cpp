#include "tests/app/command_line_bench.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand::testing;

namespace {

/// Where the XDG base directories are, as paths below the home.
struct Folders {
    QString config, data, state, cache;
};

const Folders kNamed{u"config"_s, u"data"_s, u"state"_s, u"cache"_s};  // as the bench names them
const Folders kUsual{u".config"_s, u".local/share"_s, u".local/state"_s, u".cache"_s};

QStringList filesBelow(const QString& folder)
{
    QStringList files;
    QDirIterator every(folder, QDir::Files | QDir::System | QDir::Hidden, QDirIterator::Subdirectories);
    while (every.hasNext())
        files << QDir(folder).relativeFilePath(every.next());
    return files;
}

/// The cache may hold what libraries keep there, as the fonts' index.
bool isOurPlace(const QString& file, const Folders& folders)
{
    const auto below = [&](const QString& folder) { return file.startsWith(QString(folder % u'/')); };
    return below(folders.cache) || below(folders.config + u"/greenhand"_s)
        || below(folders.data + u"/greenhand"_s) || below(folders.state + u"/greenhand"_s);
}

/// Runs the window until these files are there.
void startUntil(const CommandLineBench& bench, const QStringList& words, const QStringList& files)
{
    QProcess window;
    bench.start(window, QString::fromUtf8(GREENHAND_WINDOW), words);
    for (const QString& file : files) {
        INFO(file.toStdString());
        CHECK(QTest::qWaitFor([&] { return QFile::exists(bench.path(file)); }, 20'000));
    }
    window.kill();
    window.waitForFinished();
}

}  // namespace

TEST_CASE("the program writes below the XDG folders and nowhere else in the home", "[app]")
{
    const bool named = GENERATE(true, false);
    const Folders& folders = named ? kNamed : kUsual;
    CommandLineBench bench;
    if (!named)
        for (const QString& folder :
             {u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_STATE_HOME"_s, u"XDG_CACHE_HOME"_s})
            bench.environment.remove(folder);
    const QString runtime = bench.path(u"runtime"_s);
    REQUIRE(QDir().mkpath(runtime));
    REQUIRE(QFile::setPermissions(runtime, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    bench.environment.insert(u"XDG_RUNTIME_DIR"_s, runtime);
    const QString ledger = folders.data + u"/greenhand/practice.greenhand"_s;

    startUntil(bench, {u"--practice"_s},
               {ledger + u"-wal"_s, folders.config + u"/greenhand/greenhand.conf"_s});
    startUntil(bench, {u"--data"_s, bench.path(u"nowhere.greenhand"_s)},  // a reason to write the log
               {folders.state + u"/greenhand/greenhand.log"_s});
    CHECK(bench.bare({u"--data"_s, bench.path(ledger), u"generate"_s, u"L-1004"_s}).exit == 0);

    const QStringList files = filesBelow(bench.path(QString()));
    CHECK(files.contains(ledger));
    for (const QString& file : files) {
        INFO(file.toStdString());
        CHECK((isOurPlace(file, folders) || file.startsWith(u"runtime/"_s)));
    }
}
