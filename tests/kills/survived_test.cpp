#include "tests/support/survived.h"

#include "tests/support/catch_qt.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand::testing;

// Cases for the list alone, which nobody runs but the case below.
TEST_CASE("F97 a case whose first section fails and whose last says survived", "[.survived]")
{
    SECTION("first") { CHECK(false); }
    SECTION("last") { survived("F97"); }
}

TEST_CASE("F98 a case that ends before it can say anything", "[.survived]")
{
    REQUIRE(false);
    survived("F98");
}

TEST_CASE("F99 a case with two variants for each of three numbers", "[.survived]")
{
    const int number = GENERATE(1, 2, 3);
    CHECK(number > 0);
    survived("F99");
    survived("F99");
}

TEST_CASE("a fault is on the campaign's list only when every check of its case held", "[campaign]")
{
    const QTemporaryDir folder;
    const QString list = folder.filePath(u"survived"_s);
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"GREENHAND_SURVIVED"_s, list);
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(), {u"[.survived]"_s});
    REQUIRE(process.waitForFinished(60'000));
    CHECK(process.exitCode() != 0);
    QFile file(list);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == "F97 failed\nF98 failed\nF99 6\n");
}
