#include "core/workflow/sage_setup.h"

#include "core/workflow/customers.h"
#include "tests/support/catch_qt.h"
#include "tests/workflow/office.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;
using Fault = PracticeTransport::Fault;

namespace {

const QString kCustomers = u"Customer/Get"_s;

struct Lists : Office {
    qint64 linked = must(invoicing.customer(*customer)).sageId.value();

    void read()
    {
        const auto reading = sageSetup.refresh();
        REQUIRE(QTest::qWaitFor([&] { return reading.isFinished(); }, 10'000));
        must(reading.result());
    }
    /// The list of customers lacks one, and its second page is empty, whatever its counter says.
    void passOver(qint64 id)
    {
        transport.alter = [id, pages = 0](const QString& method, HttpReply& reply) mutable {
            if (method != kCustomers)
                return;
            QJsonObject page = QJsonDocument::fromJson(reply.body).object();
            const QJsonArray given = page[u"Results"_s].toArray();
            QJsonArray kept;
            for (const auto& each : given)
                if (pages == 0 && each[u"ID"_s].toInteger() != id)
                    kept.append(each);
            ++pages;
            page[u"Results"_s] = kept;
            reply.body = QJsonDocument(page).toJson(QJsonDocument::Compact);
        };
    }
    SageStanding standing(CustomerId id) { return must(invoicing.customer(id)).standing; }
    bool isActive(CustomerId id) { return standing(id) == SageStanding::Active; }
    /// What the history tells of the customer since it was linked.
    QStringList toldSince()
    {
        QStringList actions;
        for (const HistoryRow& row : must(Customers(*ledger).historyOf(*customer)))
            actions << row.entry.action;
        return actions.mid(actions.lastIndexOf(u"linked to Sage One"_s) + 1);
    }
    void makeActive(bool active)
    {
        QJsonObject theirs = *transport.company.find(practice::Table::Customers, linked);
        theirs[u"Active"_s] = active;
        must(transport.company.save(practice::Table::Customers, theirs));
    }
    bool isListed(qint64 id) { return must(ledger->sageLists.entry(SageList::Customer, id)).has_value(); }
};

}  // namespace

TEST_CASE("a linked customer that is in Sage One's list no longer is gone, and its history says so once",
          "[workflow][connect]")
{
    Lists office;
    must(office.transport.company.remove(practice::Table::Customers, office.linked));
    for (int reading = 0; reading < 2; ++reading)
        office.read();
    CHECK(office.standing(*office.customer) == SageStanding::Gone);
    CHECK_FALSE(office.isListed(office.linked));
    CHECK(office.toldSince() == QStringList{u"gone from Sage One"_s});
}

TEST_CASE("that a customer falls asleep in Sage One and wakes again is told in its history, each once",
          "[workflow][connect]")
{
    Lists office;
    for (const bool active : {true, false, false, true, true}) {
        office.makeActive(active);
        office.read();
        CHECK(office.isActive(*office.customer) == active);
    }
    CHECK(office.toldSince() == QStringList{u"not active in Sage One"_s, u"active again in Sage One"_s});
    office.makeActive(false);
    office.read();
    must(office.transport.company.remove(practice::Table::Customers, office.linked));
    office.read();
    CHECK(office.toldSince().mid(2) == QStringList{u"not active in Sage One"_s, u"gone from Sage One"_s});
}

TEST_CASE("a list that breaks off says of nobody that he is gone", "[workflow][connect]")
{
    Lists office;
    office.passOver(office.linked);
    office.read();
    CHECK(office.isActive(*office.customer));
    CHECK(office.isListed(office.linked));
}

TEST_CASE("who is linked while the lists are read is not gone for being missing in them",
          "[workflow][connect]")
{
    Lists office;
    const Customer fresh = office.newCustomer(u"Kloof Bakery"_s);
    constexpr qint64 kNew = 7'777;
    office.transport.plan = [&](const QString& method) {
        if (method == u"Item/Get" && !office.isListed(kNew)) {  // the customers have come, all of them
            must(office.ledger->sageLists.put(SageList::Customer, {.sageId = kNew,
                                                                   .code = {},
                                                                   .name = fresh.details.name,
                                                                   .email = {},
                                                                   .taxReference = {},
                                                                   .phone = {},
                                                                   .active = true}));
            must(office.sageSetup.link(fresh.id, kNew));
        }
        return Fault::None;
    };
    office.read();
    CHECK(office.isActive(fresh.id));
    CHECK(office.isListed(kNew));
}
