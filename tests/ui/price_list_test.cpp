#include "core/workflow/price_import.h"
#include "tests/ui/bench.h"
#include "ui/main_window.h"

#include <QAction>
#include <QFile>
#include <QFileDialog>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

TEST_CASE("a price list is imported from the menu File, and a box says what came of it", "[ui][prices]")
{
    UiBench bench;
    MainWindow window(bench.desk, bench.prompter);
    window.show();
    const QTemporaryDir folder;
    const auto import = [&](const QString& name, const QByteArray& content) {
        if (!content.isEmpty()) {
            QFile file(folder.filePath(name));
            REQUIRE(file.open(QIODevice::WriteOnly));
            file.write(content);
        }
        window.findChild<QAction*>(u"importPricesAction"_s)->trigger();
        auto* dialog = window.findChild<QFileDialog*>(u"priceFileDialog"_s);
        REQUIRE(dialog);
        Q_EMIT dialog->fileSelected(folder.filePath(name));
        delete dialog;
        const std::size_t asked = bench.prompter.asked.size();
        const std::size_t told = bench.prompter.told.size();
        REQUIRE(QTest::qWaitFor(
            [&] { return bench.prompter.asked.size() > asked || bench.prompter.told.size() > told; }));
        if (bench.prompter.asked.size() > asked) {
            CHECK(bench.prompter.asked.back().question.returnKey == Question::Safe::No);
            bench.prompter.sayYes();
            REQUIRE(QTest::qWaitFor([&] { return bench.prompter.told.size() > told; }));
        }
        return bench.prompter.told.back().notice;
    };
    const Notice good = import(u"prices.csv"_s, "code,description,price,cost\nV1,Valve,120.00,95.50\n");
    CHECK(good.tone == Notice::Tone::Success);
    CHECK(good.text.contains(u"1 were added"_s));
    CHECK(must(bench.ledger->priceList.withCode(u"V1"_s))->cost == UnitPrice::fromE4(955'000));

    const Notice partly = import(u"bad.csv"_s, "code,description,price\nV2,Pipe,ten\nV3,Tap,50.00\n");
    CHECK(partly.tone == Notice::Tone::Problem);
    CHECK(partly.text.contains(u"1 row was left out: Line 2 (V2): “ten” is not a price."_s));
    CHECK(must(bench.ledger->priceList.withCode(u"V3"_s)).has_value());

    const Notice missing = import(u"gone.csv"_s, {});
    CHECK(missing.tone == Notice::Tone::Problem);
    CHECK(missing.text.contains(u"gone.csv"_s));
}

TEST_CASE("what a price list would change is shown before a price is changed", "[ui][prices]")
{
    UiBench bench;
    must(importPrices(*bench.ledger, "code,description,price\nV1,Valve,120.00\nV2,Pipe,10.00\n"));
    MainWindow window(bench.desk, bench.prompter);
    window.show();
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"prices.csv"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("code,description,price\nV1,Valve,99.00\nV2,Pipe,10.00\nV3,Tap,50.00\n");
    file.close();
    window.findChild<QAction*>(u"importPricesAction"_s)->trigger();
    Q_EMIT window.findChild<QFileDialog*>(u"priceFileDialog"_s)->fileSelected(file.fileName());
    REQUIRE(QTest::qWaitFor([&] { return !bench.prompter.asked.empty(); }));
    const Question& question = bench.prompter.asked.front().question;
    CHECK(question.text.contains(u"prices.csv: 1 new, 1 changed, 1 without change."_s));
    CHECK(question.yes == u"&Import 2 prices"_s);
    CHECK(must(bench.ledger->priceList.withCode(u"V1"_s))->price == UnitPrice::fromWhole(120));
    CHECK_FALSE(must(bench.ledger->priceList.withCode(u"V3"_s)));
    bench.prompter.sayYes();
    REQUIRE(QTest::qWaitFor([&] { return !bench.prompter.told.empty(); }));
    CHECK(must(bench.ledger->priceList.withCode(u"V1"_s))->price == UnitPrice::fromWhole(99));
}
