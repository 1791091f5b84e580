#include "tests/ui/bench.h"
#include "ui/main_window.h"

#include <QAction>
#include <QFile>
#include <QFileDialog>

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
        REQUIRE_FALSE(bench.prompter.told.empty());
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
