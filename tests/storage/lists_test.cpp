#include "tests/storage/ledger_fixture.h"

#include "core/storage/price_list_repository.h"
#include "core/storage/sage_list_repository.h"
#include "core/storage/setting_repository.h"
#include "core/storage/vat_repository.h"

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

QStringList names(const std::vector<Customer>& customers)
{
    QStringList result;
    for (const Customer& customer : customers)
        result.push_back(customer.details.name);
    return result;
}

}  // namespace

TEST_CASE("settings and facts about the file are kept by key", "[storage]")
{
    const auto db = must(Database::inMemory());
    SettingRepository settings(*db);
    CHECK_FALSE(must(settings.value(u"company.name"_s)));
    must(settings.set(u"company.name"_s, u"Spark"_s));
    must(settings.set(u"company.name"_s, u"Spark & Sons"_s));
    CHECK(must(settings.value(u"company.name"_s)) == u"Spark & Sons"_s);
    CHECK(must(settings.all()) == QMap<QString, QString>{{u"company.name"_s, u"Spark & Sons"_s}});
    must(settings.setMeta(u"kind"_s, u"practice"_s));
    CHECK(must(settings.meta(u"kind"_s)) == u"practice"_s);
    CHECK_FALSE(must(settings.meta(u"company.name"_s)));
}

TEST_CASE("invoice numbers are taken one after the other, and given back by a rollback", "[storage]")
{
    const auto db = must(Database::inMemory());
    SettingRepository settings(*db);
    CHECK(must(settings.takeNumber()) == 1);
    must(settings.setMeta(u"next_number"_s, u"2280"_s));
    CHECK(must(settings.takeNumber()) == 2280);
    static_cast<void>(db->transaction([&]() -> Result<void> {
        CHECK(must(settings.takeNumber()) == 2281);
        return fail(ErrorKind::Cancelled);
    }));
    CHECK(must(settings.takeNumber()) == 2281);
    must(settings.setMeta(u"next_number"_s, u"many"_s));
    CHECK(settings.takeNumber().error().kind == ErrorKind::Storage);
}

TEST_CASE("a customer is kept, found and changed by who saw the latest", "[storage][customer]")
{
    Books books;
    const CustomerId id = books.customer(u"Zoë's Plumbing"_s);
    Customer customer = must(books.customers.find(id));
    CHECK(customer.details.postalAddress == u"1 Long Street\nCape Town"_s);
    CHECK(customer.version == 1);
    CHECK(customer.standing == SageStanding::Active);
    CHECK(must(books.customers.named(u"Zoë's Plumbing"_s)) == customer);
    CHECK_FALSE(must(books.customers.named(u"zoe's plumbing"_s)));
    const auto again = books.customers.add(named(u"Zoë's Plumbing"_s));
    CHECK(again.error().kind == ErrorKind::Duplicate);
    CHECK(again.error().subject == u"Zoë's Plumbing"_s);

    must(books.customers.linkToSage(id, 77, u"ZOE PLUMBING"_s, SageStanding::Inactive));
    CHECK(books.customers.save(customer).error().kind == ErrorKind::Conflict);
    customer = must(books.customers.find(id));
    CHECK(customer.sageId == 77);
    CHECK(customer.sageName == u"ZOE PLUMBING"_s);
    CHECK(customer.standing == SageStanding::Inactive);
    customer.details.email = u"new@example.org"_s;
    must(books.customers.save(customer));
    CHECK(must(books.customers.find(id)).details.email == u"new@example.org"_s);
    CHECK(must(books.customers.find(id)).version == customer.version + 1);
    CHECK(books.customers.find(CustomerId{9}).error().kind == ErrorKind::NotFound);
    CHECK(books.customers.linkToSage(CustomerId{9}, 1, {}, SageStanding::Active).error().kind
          == ErrorKind::NotFound);

    books.customer(u"Other"_s);
    customer = must(books.customers.find(id));
    customer.details.name = u"Other"_s;
    CHECK(books.customers.save(customer).error().kind == ErrorKind::Duplicate);
}

TEST_CASE("customers match by name, VAT number, e-mail and phone, in the order of their names",
          "[storage][customer]")
{
    Books books;
    books.customer(u"élan Travel"_s);
    books.customer(u"Zulu"_s);
    books.customer(u"Acme"_s);
    CustomerDetails odd = named(u"Odd 100%_"_s);
    odd.email = u"x@odd.co.za"_s;
    odd.phone = u"+27 31 777 0000"_s;
    must(books.customers.add(odd));
    CHECK(names(must(books.customers.matching({}, 10)))
          == QStringList{u"Acme"_s, u"élan Travel"_s, u"Odd 100%_"_s, u"Zulu"_s});
    CHECK(names(must(books.customers.matching({}, 2))) == QStringList{u"Acme"_s, u"élan Travel"_s});
    CHECK(names(must(books.customers.matching(u"ELAN"_s, 10))) == QStringList{u"élan Travel"_s});
    CHECK(names(must(books.customers.matching(u"@odd"_s, 10))) == QStringList{u"Odd 100%_"_s});
    CHECK(names(must(books.customers.matching(u"317770"_s, 10))) == QStringList{u"Odd 100%_"_s});
    CHECK(names(must(books.customers.matching(u"0%_"_s, 10))) == QStringList{u"Odd 100%_"_s});
    CHECK(must(books.customers.matching(u"41234"_s, 10)).size() == 3);
    CHECK(must(books.customers.matching(u"%"_s, 10)).size() == 1);
    CHECK(names(must(books.customers.all())).size() == 4);
}

TEST_CASE("VAT types are kept in the order in which they came", "[storage]")
{
    const auto db = must(Database::inMemory());
    VatRepository vat(*db);
    for (const VatType& type : southAfricanVatTypes())
        must(vat.add(type));
    CHECK(must(vat.all()) == southAfricanVatTypes());
    CHECK(vat.add(southAfricanVatTypes().front()).error().kind == ErrorKind::Duplicate);
    VatType changed = southAfricanVatTypes().front();
    changed.until = QDate(2030, 1, 1);
    must(vat.replace(changed));
    CHECK(must(vat.all()).front() == changed);
    changed.code = u"x"_s;
    CHECK(vat.replace(changed).error().kind == ErrorKind::NotFound);
}

TEST_CASE("price items match by the beginning of the code or any part of the description", "[storage]")
{
    const auto db = must(Database::inMemory());
    PriceListRepository list(*db);
    const auto add = [&](const QString& code, const QString& description) {
        return list.add({.id = PriceItemId{0},
                         .code = code,
                         .description = description,
                         .kind = LineKind::Labour,
                         .unit = u"hour"_s,
                         .price = UnitPrice::fromE4(1'499'501),
                         .vat = u"15"_s});
    };
    must(add(u"VALVE-20"_s, u"Pressure valve 20 mm"_s));
    must(add(u"GEY150"_s, u"Géyser 150 l with valve"_s));
    CHECK(add(u"GEY150"_s, u"x"_s).error().kind == ErrorKind::Duplicate);
    const auto codes = [&](const QString& search, int limit = 10) {
        QStringList found;
        for (const PriceItem& item : must(list.matching(search, limit)))
            found.push_back(item.code);
        return found;
    };
    CHECK(codes(u"gey"_s) == QStringList{u"GEY150"_s});
    CHECK(codes(u"150"_s) == QStringList{u"GEY150"_s});
    CHECK(codes(u"valve"_s) == QStringList{u"GEY150"_s, u"VALVE-20"_s});
    CHECK(codes(u"valve"_s, 1) == QStringList{u"GEY150"_s});
    CHECK(codes(u"GEYSER"_s) == QStringList{u"GEY150"_s});
    CHECK(codes(u"ey1"_s).isEmpty());
    const PriceItem item = must(list.all()).front();
    CHECK(item.code == u"GEY150"_s);
    CHECK(item.kind == LineKind::Labour);
    CHECK(item.price == UnitPrice::fromE4(1'499'501));
    CHECK(item.vat == u"15"_s);
}

TEST_CASE("a list read from Sage One takes the place of the one before", "[storage]")
{
    const auto db = must(Database::inMemory());
    SageListRepository lists(*db);
    const SageEntry geyser{.sageId = 1, .code = u"GEY"_s, .name = u"Geyser"_s};
    const SageEntry old{.sageId = 2, .code = u"OLD"_s, .name = u"Old"_s, .active = false};
    must(lists.replace(SageList::Item, {geyser, old}));
    must(lists.replace(
        SageList::TaxType,
        {{.sageId = 1, .name = u"Standard"_s, .rateBasisPoints = 1500, .usable = false, .isDefault = true}}));
    CHECK(must(lists.itemWithCode(u"GEY"_s))->sageId == 1);
    CHECK_FALSE(must(lists.itemWithCode(u"OLD"_s)));
    const auto tax = must(lists.entry(SageList::TaxType, 1));
    REQUIRE(tax);
    CHECK(tax->rateBasisPoints == 1500);
    CHECK_FALSE(tax->usable);
    CHECK(tax->isDefault);
    must(lists.replace(SageList::Item, {old}));
    CHECK(must(lists.entries(SageList::Item)).size() == 1);
    CHECK_FALSE(must(lists.entry(SageList::Item, 1)));
    CHECK(must(lists.entries(SageList::TaxType)).size() == 1);
    CHECK_FALSE(lists.replace(SageList::Item, {old, old}).has_value());
    CHECK(must(lists.entries(SageList::Item)).size() == 1);

    const SageTarget target{.list = SageList::Account, .sageId = 5, .name = u"Sales"_s};
    must(lists.map(u"labour"_s, {.list = SageList::Item, .sageId = 1, .name = u"x"_s}));
    must(lists.map(u"labour"_s, target));
    CHECK(must(lists.mappings()) == QMap<QString, SageTarget>{{u"labour"_s, target}});
}
