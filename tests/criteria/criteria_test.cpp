#include "tests/support/catch_qt.h"

#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand::testing;

namespace {

const QString kTests = QStringLiteral(GREENHAND_SOURCE_DIR "/tests/");

QString contentsOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

QSet<QString> testNames()
{
    static const QRegularExpression test(uR"rx(TEST_CASE\(\s*((?:"(?:[^"\\]|\\.)*"\s*)+))rx"_s);
    static const QRegularExpression part(uR"rx("((?:[^"\\]|\\.)*)")rx"_s);
    QSet<QString> names;
    QDirIterator sources(kTests, {u"*_test.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (sources.hasNext()) {
        const QString source = contentsOf(sources.next());
        for (auto found = test.globalMatch(source); found.hasNext();) {
            const QString literals = found.next().captured(1);
            QString name;
            for (auto at = part.globalMatch(literals); at.hasNext();)
                name += at.next().captured(1);
            names << name;
        }
    }
    return names;
}

/// The last column of each row, by the number in its first.
QMap<int, QString> rowsOf(const QString& table)
{
    static const QRegularExpression row(u"^\\| (\\d+) \\|.*\\| (.*) \\|$"_s,
                                        QRegularExpression::MultilineOption);
    QMap<int, QString> rows;
    for (auto found = row.globalMatch(table); found.hasNext();) {
        const auto line = found.next();
        CHECK_FALSE(rows.contains(line.captured(1).toInt()));
        rows[line.captured(1).toInt()] = line.captured(2);
    }
    return rows;
}

QStringList namedIn(const QString& text)
{
    static const QRegularExpression quoted(u"`([^`]+)`"_s);
    QStringList names;
    for (auto found = quoted.globalMatch(text); found.hasNext();)
        names << found.next().captured(1);
    return names;
}

/// Whether a test, a script, a picture of the tour or a folder of that name is there.
bool isThere(const QString& name, const QSet<QString>& tests, const QString& tour)
{
    if (name.startsWith(u"outside/"_s) || name.startsWith(u"tests/"_s))
        return QFile::exists(kTests % QString(name).remove(u"tests/"_s));
    if (name.startsWith(u"look/"_s)) {
        const QString picture = name.mid(5);
        return tour.contains(QString(u"u\""_s % picture % u"\"_s"_s)) || picture.startsWith(u"billing-"_s);
    }
    return tests.contains(name);
}

}  // namespace

TEST_CASE("each of the 64 criteria has its row, and every test named there exists", "[criteria]")
{
    const auto rows = rowsOf(contentsOf(kTests % u"criteria/README.md"_s));
    const QSet<QString> tests = testNames();
    const QString tour = contentsOf(kTests % u"ui/screen_tour.cpp"_s);
    CHECK(tests.size() > 1000);
    for (int criterion = 1; criterion <= 64; ++criterion) {
        INFO(criterion);
        REQUIRE(rows.contains(criterion));
        const QStringList named = namedIn(rows[criterion]);
        CHECK((!named.isEmpty() || rows[criterion].startsWith(u"not held"_s)));
        for (const QString& name : named) {
            INFO(name.toStdString());
            CHECK(isThere(name, tests, tour));
        }
    }
    CHECK(rows.size() == 64);
}

TEST_CASE("a test that is gone is found in the table", "[criteria]")
{
    CHECK(isThere(u"outside/by_keys.py"_s, {}, {}));
    CHECK_FALSE(isThere(u"outside/by_mouse.py"_s, {}, {}));
    CHECK_FALSE(isThere(u"look/nowhere"_s, {}, u"u\"here\"_s"_s));
    CHECK_FALSE(isThere(u"a test of yesterday"_s, testNames(), {}));
}
