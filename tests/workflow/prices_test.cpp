#include "core/workflow/prices.h"

#include "core/workflow/price_import.h"
#include "core/workflow/words.h"
#include "tests/support/catch_qt.h"
#include "tests/workflow/office.h"

#include <set>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using greenhand::testing::must;
using greenhand::testing::Office;

namespace {

PriceItem valve()
{
    return {.id = PriceItemId{0},
            .code = u"V1"_s,
            .description = u"Geyser valve"_s,
            .unit = u"each"_s,
            .price = UnitPrice::fromWhole(120)};
}

PriceItem itemOf(Office& office, const QString& code)
{
    const auto item = must(office.ledger->priceList.withCode(code));
    REQUIRE(item);
    return *item;
}

QStringList actionsOf(Office& office, PriceItemId id)
{
    QStringList actions;
    for (const HistoryRow& row : must(office.ledger->history.of(u"price_item"_s, id.value())))
        actions << row.entry.action;
    return actions;
}

}  // namespace

TEST_CASE("a price out of use is kept, but neither offered nor filled in, until it is put back",
          "[workflow][prices]")
{
    Office office;
    Prices prices(*office.ledger);
    const PriceItemId id = must(prices.add(valve()));
    const auto offered = [&] { return must(office.invoicing.priceItemsMatching(u"geyser v"_s)).size(); };
    REQUIRE(offered() == 1);

    PriceItem out = itemOf(office, u"V1"_s);
    out.inUse = false;
    must(prices.change(itemOf(office, u"V1"_s), out));
    CHECK(offered() == 0);
    CHECK(must(prices.page({.search = u"v1"_s})).empty());
    CHECK(must(prices.page({.search = u"v1"_s, .outOfUse = OutOfUse::Shown})).size() == 1);

    PriceItem back = itemOf(office, u"V1"_s);
    back.inUse = true;
    must(prices.change(itemOf(office, u"V1"_s), back));
    CHECK(offered() == 1);
    CHECK(actionsOf(office, id) == QStringList{u"added"_s, u"taken out of use"_s, u"put back in use"_s});
}

TEST_CASE("an import changes what a price says, not whether it is in use", "[workflow][prices]")
{
    Office office;
    Prices prices(*office.ledger);
    must(prices.add(valve()));
    PriceItem out = itemOf(office, u"V1"_s);
    out.inUse = false;
    must(prices.change(itemOf(office, u"V1"_s), out));
    const QByteArray file = "code,description,unit,price\nV1,Geyser valve,each,130.00\n";
    CHECK(must(importPrices(*office.ledger, file)).changed == 1);
    CHECK(must(importPrices(*office.ledger, file)).same == 1);
    CHECK(itemOf(office, u"V1"_s).price == UnitPrice::fromWhole(130));
    CHECK_FALSE(itemOf(office, u"V1"_s).inUse);
}

TEST_CASE("a price that was changed since it was seen is not overwritten, and nothing is changed twice",
          "[workflow][prices]")
{
    Office office;
    Prices prices(*office.ledger);
    const PriceItemId id = must(prices.add(valve()));
    const PriceItem seen = itemOf(office, u"V1"_s);
    PriceItem dearer = seen;
    dearer.price = UnitPrice::fromWhole(150);
    must(prices.change(seen, dearer));
    must(prices.change(itemOf(office, u"V1"_s), dearer));  // as it is
    PriceItem cheaper = seen;
    cheaper.price = UnitPrice::fromWhole(90);
    const auto refused = prices.change(seen, cheaper);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::Conflict);
    CHECK(itemOf(office, u"V1"_s).price == UnitPrice::fromWhole(150));
    CHECK(actionsOf(office, id) == QStringList{u"added"_s, u"changed"_s});
}

TEST_CASE("a price needs a code of its own and a description", "[workflow][prices]")
{
    Office office;
    Prices prices(*office.ledger);
    must(prices.add(valve()));
    const auto twice = prices.add(valve());
    REQUIRE_FALSE(twice);
    CHECK(sentence(twice.error()) == u"There is already one called V1."_s);
    PriceItem other = valve();
    other.code = u"V2"_s;
    must(prices.add(other));
    PriceItem taken = itemOf(office, u"V2"_s);
    taken.code = u"V1"_s;
    CHECK(prices.change(itemOf(office, u"V2"_s), taken).error().kind == ErrorKind::Duplicate);
    PriceItem nameless = valve();
    nameless.code = u" "_s;
    CHECK(sentence(prices.add(nameless).error()) == u"Please fill in the code."_s);
}

TEST_CASE("a price has a VAT type that there is, whoever adds or changes it", "[workflow][prices]")
{
    Office office;
    Prices prices(*office.ledger);
    PriceItem item = valve();
    item.vat = u"77"_s;
    const auto refused = prices.add(item);
    REQUIRE_FALSE(refused);
    CHECK(sentence(refused.error()) == u"VAT type “77” was not found."_s);
    must(prices.add(valve()));
    const PriceItem seen = itemOf(office, u"V1"_s);
    item.id = seen.id;
    CHECK(prices.change(seen, item).error().kind == ErrorKind::NotFound);
    CHECK(itemOf(office, u"V1"_s) == seen);
    item.vat = must(office.ledger->vat.all()).front().code;
    must(prices.change(seen, item));
}

TEST_CASE("the price list is read in pages by each column and both ways, every price once",
          "[workflow][prices]")
{
    Office office;
    Prices prices(*office.ledger);
    for (int n = 0; n < 25; ++n) {
        PriceItem item = valve();
        item.code = u"P%1"_s.arg(n);
        item.description = u"Pipe of %1 m"_s.arg(n % 3);
        item.unit = n % 2 ? u"m"_s : u"each"_s;
        item.price = UnitPrice::fromWhole(10 * (n % 4));
        if (n % 5)
            item.cost = UnitPrice::fromWhole(n % 2);
        must(prices.add(item));
    }
    for (const PriceSort by : {PriceSort::Code, PriceSort::Description, PriceSort::Kind, PriceSort::Unit,
                               PriceSort::Price, PriceSort::Vat, PriceSort::Cost})
        for (const bool ascending : {true, false}) {
            INFO(int(by) << ascending);
            PriceQuery query{.search = u"pipe of p"_s, .by = by, .ascending = ascending, .limit = 4};
            std::vector<PriceItem> read;
            std::set<qint64> once;
            do {
                for (const PriceItem& item : must(prices.page(query))) {
                    read.push_back(item);
                    once.insert(item.id.value());
                }
                query.after = read.back().id;
            } while (!must(prices.page(query)).empty());
            CHECK(read.size() == 25);
            CHECK(once.size() == 25);
            if (by == PriceSort::Price)
                CHECK(std::ranges::is_sorted(read, [&](const PriceItem& a, const PriceItem& b) {
                    return ascending ? a.price < b.price : b.price < a.price;
                }));
        }
}
