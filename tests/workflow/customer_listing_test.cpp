#include "core/workflow/customer_listing.h"

#include "tests/support/catch_qt.h"
#include "tests/workflow/office.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

QStringList namesOf(Office& office, bool ascending)
{
    const Customers customers(*office.ledger);
    CustomerListing listing(customers, {}, CustomerSort::Name, ascending);
    QStringList names;
    for (;;) {
        const auto rows = must(listing.next(2));
        for (const CustomerRow& row : rows)
            names << row.customer.details.name;
        if (rows.size() < 2)
            return names;
    }
}

}  // namespace

TEST_CASE("customers from Z to A are the list from A to Z turned round", "[workflow][customers][list]")
{
    Office office;
    for (const QString& name : {u"Unit 9"_s, u"Unit 10"_s, u"Öster"_s, u"Zebra"_s, u"unit 100"_s})
        office.newCustomer(name);
    QStringList up = namesOf(office, true);
    CHECK(up.size() == 6);
    std::ranges::reverse(up);
    CHECK(namesOf(office, false) == up);
}
