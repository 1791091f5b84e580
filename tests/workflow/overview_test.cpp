#include "core/workflow/overview.h"
#include "tests/support/catch_qt.h"
#include "tests/workflow/office.h"

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

TEST_CASE("a push that Sage One took counts in the month of its invoice", "[workflow][overview]")
{
    Office office;
    const Overview overview(*office.ledger);
    const auto thisMonth = [&] { return must(overview.sentByMonth()).back(); };
    const InvoiceId one = office.ready(u"L-1"_s, 100'000);
    CHECK(must(overview.sentByMonth()).size() == std::size_t(Overview::kMonths));
    CHECK(thisMonth().sent.count == 0);
    office.push({one});
    CHECK(thisMonth().sent.count == 1);
    CHECK(thisMonth().sent.total == must(office.billing.invoice(one)).totals.total);
    const QDate today = office.ledger->today();
    CHECK(thisMonth().month == QDate(today.year(), today.month(), 1));
}

TEST_CASE("an invoice whose fate nobody knows is not counted as sent", "[workflow][overview]")
{
    Office office;
    const InvoiceId one = office.ready(u"L-1"_s);
    office.transport.plan = [](const QString& method) {
        return method.endsWith(u"Save"_s) ? PracticeTransport::Fault::LostBefore
                                          : PracticeTransport::Fault::None;
    };
    office.push({one});
    const Overview overview(*office.ledger);
    CHECK(must(overview.sentByMonth()).back().sent.count == 0);
    qint64 waiting = 0;
    for (const StateValue& value : must(overview.waiting()))
        waiting += value.invoices.count;
    CHECK(waiting == 1);
}

TEST_CASE("the clock of unbilled work counts down from twenty-one days", "[workflow][overview]")
{
    Office office;
    const LeadId id = office.lead(u"L-1"_s);
    Lead lead = must(office.invoicing.lead(id));
    lead.card.finishedOn = office.ledger->today().addDays(-24);
    must(office.invoicing.saveCard(id, lead.version, lead.card));
    const auto oldest = must(Overview(*office.ledger).oldestUnbilled());
    REQUIRE(oldest.size() == 1);
    CHECK(oldest.front().days == 24);
    CHECK(oldest.front().left() == -3);
}

TEST_CASE("the overview reads no more statements for a full ledger than for an empty one",
          "[workflow][overview]")
{
    Office office;
    const Overview overview(*office.ledger);
    const auto statements = [&] {
        const qint64 before = office.ledger->db->statementCount();
        must(overview.stages());
        must(overview.sentByMonth());
        must(overview.waiting());
        return office.ledger->db->statementCount() - before;
    };
    const qint64 empty = statements();
    for (int n = 0; n < 5; ++n)
        office.ready(u"L-%1"_s.arg(n));
    CHECK(statements() == empty);
}
