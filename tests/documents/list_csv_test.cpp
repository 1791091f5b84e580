#include "core/documents/list_csv.h"

#include "core/documents/csv.h"
#include "tests/support/catch_qt.h"
#include "tests/support/small_disk.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

}  // namespace

TEST_CASE("a list is written as CSV that is read back as it was", "[documents][csv]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"list.csv"_s);
    auto csv = must(ListCsv::begin(path, {u"Lead"_s, u"Work"_s}));
    must(csv.add({{u"L-1"_s, u"a \"café\",\nand more"_s}}));
    must(csv.add({{u"L-2"_s, u"=1+1"_s}, {u"-5"_s, u"x"_s}}));
    CHECK(csv.rows() == 3);
    must(csv.finish());
    CHECK(contentOf(path).startsWith("\xef\xbb\xbf"));
    CHECK(contentOf(path).contains("\"'=1+1\""));
    const CsvTable table = must(readCsv(contentOf(path)));
    CHECK(table.header == QStringList{u"Lead"_s, u"Work"_s});
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[0].fields[1] == u"a \"café\",\nand more"_s);
    CHECK(table.rows[1].fields[1] == u"=1+1"_s);
    CHECK(table.rows[2].fields[0] == u"-5"_s);
}

TEST_CASE("a list that was not written to its end leaves the file as it was", "[documents][csv]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"list.csv"_s);
    {
        QFile old(path);
        REQUIRE(old.open(QIODevice::WriteOnly));
        old.write("old");
    }
    {
        auto csv = must(ListCsv::begin(path, {u"Lead"_s}));
        must(csv.add({{u"L-1"_s}}));
    }
    CHECK(contentOf(path) == "old");
    const auto refused = ListCsv::begin(folder.filePath(u"no/list.csv"_s), {u"Lead"_s});
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().subject == u"list.csv"_s);
}

#ifdef Q_OS_UNIX
TEST_CASE("a list that a disk took only a part of is a full disk's, and leaves the file as it was",
          "[documents][csv]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"list.csv"_s);
    auto csv = must(ListCsv::begin(path, {u"Lead"_s}));
    const SmallDisk disk;
    const auto written = csv.add({{QString(50'000, u'x')}});
    REQUIRE_FALSE(written.has_value());
    CHECK(written.error().kind == ErrorKind::DiskFull);
    CHECK_FALSE(QFile::exists(path));
}

TEST_CASE("a list whose last rows the disk does not take is not said to be exported", "[documents][csv]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"list.csv"_s);
    auto csv = must(ListCsv::begin(path, {u"Lead"_s}));
    must(csv.add({{QString(9'000, u'x')}}));  // held in memory until the end
    const SmallDisk disk;
    CHECK_FALSE(csv.finish().has_value());
    CHECK_FALSE(QFile::exists(path));
}
#endif
