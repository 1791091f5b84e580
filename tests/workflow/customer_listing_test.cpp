#include "core/workflow/customer_listing.h"

#include "tests/support/catch_qt.h"
#include "tests/workflow/office.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

QStringList namesOf(Office& office, bool ascending, CustomerSort by = CustomerSort::Name,
                    const QString& search = {})
{
    const Customers customers(*office.ledger);
    CustomerListing listing(customers, {.search = search}, by, ascending);
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

TEST_CASE("customers by contact, e-mail or Sage One are paged with none twice and none left out, and turned "
          "round from Z to A",
          "[workflow][customers][list]")
{
    Office office;
    for (int n = 0; n < 5; ++n)
        office.newCustomer(u"Same %1"_s.arg(n));  // none of them has a contact
    int contact = 9;
    for (const QString& name : {u"Anna"_s, u"Berta"_s, u"Cilla"_s}) {
        Customer customer = office.newCustomer(name);
        customer.details.contact = u"Unit %1"_s.arg(contact++);
        customer.details.email = u"%1@example.org"_s.arg(name == u"Anna"_s ? u"Zoe"_s : name);
        must(office.ledger->customers.save(customer));
    }
    const auto linked = [&](const QString& name, qint64 sageId, SageStanding standing) {
        const auto customer = must(office.ledger->customers.named(name));
        must(office.ledger->customers.linkToSage(customer.value().id, sageId, name, standing));
    };
    linked(u"Anna"_s, 1, SageStanding::Gone);
    linked(u"Berta"_s, 2, SageStanding::Inactive);
    linked(u"Cilla"_s, 3, SageStanding::Active);
    for (const CustomerSort by : {CustomerSort::Contact, CustomerSort::Email, CustomerSort::SageOne}) {
        QStringList up = namesOf(office, true, by);
        CHECK(QSet<QString>(up.begin(), up.end()).size() == 9);
        CHECK(up.size() == 9);
        const auto isBefore = [&](const QString& one, const QString& other) {
            return up.indexOf(one) < up.indexOf(other);
        };
        CHECK(isBefore(u"Same 0"_s, u"Same 4"_s));
        if (by == CustomerSort::Contact)
            CHECK((isBefore(u"Anna"_s, u"Berta"_s) && isBefore(u"Berta"_s, u"Cilla"_s)));  // 9, 10, 11
        if (by == CustomerSort::Email)
            CHECK((isBefore(u"Berta"_s, u"Cilla"_s) && isBefore(u"Cilla"_s, u"Anna"_s)));
        if (by == CustomerSort::SageOne)
            CHECK((isBefore(u"Same 4"_s, u"Cilla"_s) && isBefore(u"Cilla"_s, u"Berta"_s)
                   && isBefore(u"Berta"_s, u"Anna"_s)));
        std::ranges::reverse(up);
        CHECK(namesOf(office, false, by) == up);
    }
    CHECK(namesOf(office, false, CustomerSort::SageOne, u"same 3"_s) == QStringList{u"Same 3"_s});
}

TEST_CASE("customers by what they have open: who has nothing stands by name, before or behind the others",
          "[workflow][customers][list]")
{
    Office office;
    const QString own = must(office.ledger->customers.page({.limit = 1})).rows.front().details.name;
    for (const QString& name : {u"Dora"_s, u"Anna"_s, u"Cilla"_s, u"Berta"_s, u"Emma"_s})
        office.newCustomer(name);
    const auto open = [&](const QString& name, qint64 cents) {
        static int reference = 0;
        const auto customer = must(office.ledger->customers.named(name));
        must(office.ledger->db->execute(
            u"INSERT INTO lead (reference, stage, customer_id, site, order_number, technician, finished_on, "
            "work, notes, price_mode, total_cents, created_at_ms) VALUES (:reference, 'active', :customer, "
            "'', '', '', '', '', '', 'exclusive', :cents, 0)"_s,
            {{":reference"_L1, u"open-%1"_s.arg(++reference)},
             {":customer"_L1, customer.value().id.value()},
             {":cents"_L1, cents}}));
    };
    open(u"Dora"_s, 500);
    open(u"Emma"_s, 300);
    open(u"Anna"_s, 100);
    open(u"Anna"_s, 200);
    open(u"Berta"_s, 0);
    const auto ours = [&](bool ascending, CustomerSort by) {
        QStringList names = namesOf(office, ascending, by);
        CHECK(names.removeAll(own) == 1);
        return names;
    };
    CHECK(ours(true, CustomerSort::OpenLeads)
          == QStringList{u"Cilla"_s, u"Berta"_s, u"Dora"_s, u"Emma"_s, u"Anna"_s});
    CHECK(ours(false, CustomerSort::OpenLeads)
          == QStringList{u"Anna"_s, u"Berta"_s, u"Dora"_s, u"Emma"_s, u"Cilla"_s});
    CHECK(ours(true, CustomerSort::Unsent)
          == QStringList{u"Berta"_s, u"Cilla"_s, u"Anna"_s, u"Emma"_s, u"Dora"_s});
    CHECK(ours(false, CustomerSort::Unsent)
          == QStringList{u"Dora"_s, u"Anna"_s, u"Emma"_s, u"Berta"_s, u"Cilla"_s});
    CHECK(namesOf(office, false, CustomerSort::Unsent, u"a"_s).indexOf(u"Dora"_s) == 0);
    CHECK(namesOf(office, false, CustomerSort::OpenLeads, u"rt"_s) == QStringList{u"Berta"_s});
}
