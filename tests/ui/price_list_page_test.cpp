#include "ui/settings/price_list_page.h"

#include "core/workflow/price_import.h"
#include "tests/ui/bench.h"
#include "tests/ui/mnemonics.h"
#include "ui/main_window.h"
#include "ui/settings/settings_dialog.h"
#include "ui/shared/action_table.h"
#include "ui/shared/checked_field.h"
#include "ui/shared/click_guard.h"
#include "ui/shared/empty_state.h"
#include "ui/shared/inline_message.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

struct PricesBench {
    UiBench bench;
    SettingsDialog dialog{bench.desk};

    explicit PricesBench(const QByteArray& csv = {})
    {
        if (!csv.isEmpty())
            must(importPrices(*bench.ledger, csv));
        dialog.showPage(SettingsPage::Prices);
        dialog.show();
        REQUIRE(QTest::qWaitForWindowExposed(&dialog));
        dialog.activateWindow();
        REQUIRE(QTest::qWaitFor([&] { return !dialog.findChild<ClickGuard*>()->holds(); }));
    }
    template <class Widget>
    Widget* find(const QString& name)
    {
        auto* found = dialog.findChild<Widget*>(name);
        REQUIRE(found);
        return found;
    }
    ActionTable* table() { return find<ActionTable>(u"priceTable"_s); }
    QStringList codes()
    {
        QStringList shown;
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            shown << table()->model()->index(row, 0).data().toString();
        return shown;
    }
    QString said() { return find<QWidget>(u"priceListPage"_s)->findChild<InlineMessage*>()->text(); }
    void type(const QString& field, const QString& text)
    {
        auto* line = find<QLineEdit>(field);
        line->setFocus();
        line->clear();
        QTest::keyClicks(line, text);
    }
    PriceItem stored(const QString& code) { return must(bench.ledger->priceList.withCode(code)).value(); }
};

const QByteArray kPrices = "code,description,price,cost\nV1,Geyser valve,120.00,80.00\n"
                           "P1,Copper pipe,35.50,\nP2,Plastic pipe,9.00,\n";

}  // namespace

TEST_CASE("the settings list the prices, and the search narrows them by code and description",
          "[ui][settings][prices]")
{
    PricesBench prices(kPrices);
    CHECK(prices.codes() == QStringList{u"P1"_s, u"P2"_s, u"V1"_s});
    auto* search = prices.find<QLineEdit>(u"priceSearch"_s);
    search->setText(u"pipe p2"_s);
    CHECK(prices.codes() == QStringList{u"P2"_s});
    search->setText(u"nothing"_s);
    CHECK(prices.table()->emptyState()->text().contains(u"nothing"_s));
    search->clear();
    prices.table()->sortByColumn(4, Qt::DescendingOrder);
    CHECK(prices.codes() == QStringList{u"V1"_s, u"P1"_s, u"P2"_s});
}

TEST_CASE("a price is added by its own window, amounts read as they are typed everywhere",
          "[ui][settings][prices]")
{
    PricesBench prices;
    CHECK(prices.table()->emptyState()->text().contains(u"There are no prices yet"_s));
    prices.find<QPushButton>(u"newPriceButton"_s)->click();
    auto* save = prices.find<QPushButton>(u"savePriceButton"_s);
    CHECK_FALSE(save->isEnabled());
    CHECK(prices.find<CheckedField>(u"priceField"_s)->problem().isEmpty());
    prices.type(u"priceCodeField"_s, u"V1"_s);
    prices.type(u"priceDescriptionField"_s, u"Geyser valve"_s);
    CHECK_FALSE(prices.find<CheckedField>(u"priceField"_s)->problem().isEmpty());  // why there is no Save
    prices.type(u"priceField"_s, u"-3"_s);
    CHECK_FALSE(save->isEnabled());
    CHECK_FALSE(prices.find<CheckedField>(u"priceField"_s)->problem().isEmpty());
    prices.type(u"priceField"_s, u"1 234,50"_s);
    REQUIRE(save->isEnabled());
    prices.type(u"priceCostField"_s, u"cheap"_s);
    CHECK_FALSE(save->isEnabled());
    prices.type(u"priceCostField"_s, {});
    REQUIRE(save->isEnabled());
    save->click();
    CHECK(prices.codes() == QStringList{u"V1"_s});
    CHECK(prices.stored(u"V1"_s).price == UnitPrice::fromE4(12'345'000));
    CHECK_FALSE(prices.stored(u"V1"_s).cost);
    CHECK(prices.said().contains(u"V1"_s));
}

TEST_CASE("a code that is taken is refused in the price's window, and what was typed stays",
          "[ui][settings][prices]")
{
    PricesBench prices(kPrices);
    prices.table()->selectRowAt(0);
    prices.table()->rowAction(u"change"_s)->trigger();
    prices.type(u"priceCodeField"_s, u"V1"_s);
    prices.find<QPushButton>(u"savePriceButton"_s)->click();
    auto* dialog = prices.find<QDialog>(u"priceDialog"_s);
    CHECK(dialog->isVisible());
    CHECK(dialog->findChild<InlineMessage*>()->text() == u"There is already one called V1."_s);
    CHECK(prices.find<QLineEdit>(u"priceCodeField"_s)->text() == u"V1"_s);
    dialog->reject();
    CHECK(prices.find<QDialog>(u"leaveDialog"_s)->isVisible());
}

TEST_CASE("a price is taken out of use by one key, and one button takes that back", "[ui][settings][prices]")
{
    PricesBench prices(kPrices);
    prices.table()->selectRowAt(1);
    prices.table()->setFocus();
    QTest::keyClick(prices.table(), Qt::Key_Delete);
    QCoreApplication::processEvents();
    CHECK(prices.codes() == QStringList{u"P1"_s, u"V1"_s});
    CHECK_FALSE(prices.stored(u"P2"_s).inUse);
    CHECK(prices.said().contains(u"P2 is out of use"_s));
    prices.find<QCheckBox>(u"showOutOfUseBox"_s)->setChecked(true);
    CHECK(prices.codes() == QStringList{u"P1"_s, u"P2"_s, u"V1"_s});
    CHECK(prices.table()->model()->index(1, 7).data().toString() == u"Out of use"_s);
    prices.find<QWidget>(u"priceListPage"_s)->findChild<InlineMessage*>()->findChild<QPushButton*>()->click();
    CHECK(prices.stored(u"P2"_s).inUse);
}

TEST_CASE("where every price is out of use the list says so, and one click shows them",
          "[ui][settings][prices]")
{
    PricesBench prices("code,description,price\nP2,Plastic pipe,9.00\n");
    prices.table()->rowAction(u"use"_s)->trigger();
    REQUIRE(QTest::qWaitFor([&] { return prices.codes().isEmpty(); }));
    CHECK(prices.table()->emptyState()->text().contains(u"No price is in use"_s));
    CHECK(sharedMnemonics(&prices.dialog) == QStringList());
    const auto ways = prices.table()->emptyState()->findChildren<QPushButton*>();
    REQUIRE_FALSE(ways.isEmpty());
    ways.front()->click();
    CHECK(prices.codes() == QStringList{u"P2"_s});
}

TEST_CASE("a new price is seen where it stands, however long the list before it is", "[ui][settings][prices]")
{
    QByteArray many = "code,description,price\n";
    for (int n = 1000; n < 1250; ++n)
        many += "P" + QByteArray::number(n) + ",Pipe,9.00\n";
    PricesBench prices(many);
    prices.find<QPushButton>(u"newPriceButton"_s)->click();
    prices.type(u"priceCodeField"_s, u"P1249-b"_s);
    prices.type(u"priceDescriptionField"_s, u"Bend"_s);
    prices.type(u"priceField"_s, u"1,00"_s);
    prices.find<QPushButton>(u"savePriceButton"_s)->click();
    const auto row = prices.table()->selectedRow();
    REQUIRE(row);
    CHECK(prices.table()->model()->index(*row, 0).data().toString() == u"P1249-b"_s);
}

TEST_CASE("prices are sorted by whether they are in use as well", "[ui][settings][prices]")
{
    PricesBench prices(kPrices);
    prices.table()->rowAction(u"use"_s)->trigger();
    prices.find<QCheckBox>(u"showOutOfUseBox"_s)->setChecked(true);
    prices.table()->sortByColumn(7, Qt::AscendingOrder);
    CHECK(prices.codes() == QStringList{u"P2"_s, u"V1"_s, u"P1"_s});
    prices.table()->sortByColumn(7, Qt::DescendingOrder);
    CHECK(prices.codes() == QStringList{u"P1"_s, u"V1"_s, u"P2"_s});
}

TEST_CASE("VAT types that cannot be read are said, and a price that is changed then keeps its own",
          "[ui][settings][prices]")
{
    UiBench bench;
    must(importPrices(*bench.ledger, "code,description,price,vat\nP1,Pipe,9.00,0\n"));
    must(bench.ledger->db->execute(u"ALTER TABLE vat_type RENAME TO gone"_s));
    PriceListPage page(bench.desk);
    CHECK_FALSE(page.findChild<InlineMessage*>()->text().isEmpty());
    page.show();
    auto* table = page.findChild<ActionTable*>();
    REQUIRE(table->model()->rowCount() == 1);
    table->rowAction(u"change"_s)->trigger();
    page.findChild<QLineEdit*>(u"priceDescriptionField"_s)->setText(u"Copper pipe"_s);
    page.findChild<QPushButton*>(u"savePriceButton"_s)->click();
    const PriceItem changed = must(bench.ledger->priceList.withCode(u"P1"_s)).value();
    CHECK(changed.description == u"Copper pipe"_s);
    CHECK(changed.vat == u"0"_s);
}

TEST_CASE("a price list that was exported from the settings is imported there without a change",
          "[ui][settings][prices]")
{
    UiBench bench;
    must(importPrices(*bench.ledger, kPrices + "=V2,-flow valve,1.2340,\n"));
    MainWindow window(bench.desk, bench.prompter);
    window.show();
    window.openSettings(SettingsPage::Prices);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"prices.csv"_s);
    window.findChild<QPushButton*>(u"exportPricesButton"_s)->click();
    Q_EMIT window.findChild<QFileDialog*>(u"exportDialog"_s)->fileSelected(path);
    REQUIRE(QTest::qWaitFor([&] { return QFile::exists(path); }));
    window.findChild<QFileDialog*>(u"exportDialog"_s)->close();

    window.findChild<QPushButton*>(u"importPricesButton"_s)->click();
    Q_EMIT window.findChild<QFileDialog*>(u"priceFileDialog"_s)->fileSelected(path);
    REQUIRE(QTest::qWaitFor([&] { return !bench.prompter.told.empty(); }));
    CHECK(bench.prompter.told.back().notice.text.contains(u"4 are as they were"_s));
}

TEST_CASE("what is imported stands in the open price list at once", "[ui][settings][prices]")
{
    PricesBench prices;
    CHECK(prices.codes().isEmpty());
    must(importPrices(*prices.bench.ledger, kPrices));
    CHECK(QTest::qWaitFor([&] { return prices.codes().size() == 3; }));
}

TEST_CASE("every control of the price list and of a price's window has a name and its own letter",
          "[ui][settings][prices][accessibility]")
{
    PricesBench prices(kPrices);
    CHECK(unnamedControls(&prices.dialog) == QStringList());
    CHECK(sharedMnemonics(&prices.dialog) == QStringList());
    prices.find<QPushButton>(u"newPriceButton"_s)->click();
    auto* dialog = prices.find<QDialog>(u"priceDialog"_s);
    CHECK(unnamedControls(dialog) == QStringList());
    CHECK(sharedMnemonics(dialog) == QStringList());
    CHECK(fieldsWithoutLetter(dialog) == QStringList());
}
