#include "app/log.h"
#include "tests/support/catch_qt.h"

#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;

TEST_CASE("the log keeps its latest lines, never grows beyond its cap, and is its owner's alone", "[app]")
{
    const QTemporaryDir home;
    const QString path = home.filePath(u"deep/greenhand.log"_s);
    LogFile log(path, 1000);
    for (int i = 0; i < 200; ++i)
        log.write(u"line %1 of something that happened"_s.arg(i));
    CHECK(QFileInfo(path).size() <= 1100);
    CHECK(QFileInfo(path + u".1"_s).size() <= 1100);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().endsWith("line 199 of something that happened\n"));
    CHECK((file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther))
          == QFileDevice::Permissions());
}
