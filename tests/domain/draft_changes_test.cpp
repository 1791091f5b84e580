#include "core/domain/draft_changes.h"

#include "tests/domain/samples.h"
#include "tests/support/catch_qt.h"

#include <algorithm>

using namespace greenhand;
using namespace greenhand::testing;

namespace {

JobCard randomCard(std::mt19937_64& random)
{
    JobCard card = jobCard();
    card.lines.clear();
    for (qint64 id = 1, count = between(random, 1, 7); id <= count; ++id) {
        JobLine line = jobLine(id, u"Line %1"_s.arg(between(random, 0, 9)), between(random, 1, 900));
        line.quantity = Quantity::fromE4(between(random, 1, 50'000));
        line.vat = between(random, 0, 5) ? kStandardVat : u"0"_s;
        card.lines.push_back(line);
    }
    return card;
}

JobCard changedCard(JobCard card, std::mt19937_64& random)
{
    std::vector<JobLine> lines;
    qint64 fresh = 100;
    for (JobLine line : card.lines) {
        const qint64 what = between(random, 0, 6);
        if (what == 0)
            continue;
        if (what == 1)
            line.description += u" (2)"_s;
        if (what == 2)
            line.unitPrice = UnitPrice::fromWhole(between(random, 1, 900));
        if (what == 3)
            line.billable = Billable::No;
        lines.push_back(line);
        if (!between(random, 0, 3))
            lines.push_back(jobLine(++fresh, u"New"_s));
    }
    if (!between(random, 0, 2))
        std::shuffle(lines.begin(), lines.end(), random);
    lines.push_back(jobLine(++fresh, u"Last"_s));
    card.lines = lines;
    card.orderNumber = u"PO %1"_s.arg(between(random, 1, 3));
    return card;
}

/// What a clerk does on the invoice screen: lines changed, taken off, added, copied, moved; the head.
InvoiceContent editedInvoice(const InvoiceContent& draft, std::mt19937_64& random)
{
    InvoiceContent typed = draft;
    typed.lines.clear();
    for (InvoiceLine line : draft.lines) {
        const qint64 what = between(random, 0, 6);
        if (what == 0)
            continue;
        if (what == 1)
            line.description = u"Mine"_s;
        if (what == 2)
            line.discount = Rate::percent(int(between(random, 1, 20)));
        typed.lines.push_back(line);
        if (what == 3) {
            line.from.reset();
            line.id.reset();
            typed.lines.push_back(line);
        }
    }
    if (!between(random, 0, 2))
        std::shuffle(typed.lines.begin(), typed.lines.end(), random);
    if (!between(random, 0, 2))
        typed.recipient.name = u"Other"_s;
    if (!between(random, 0, 2))
        typed.message = u"Thank you"_s;
    if (!between(random, 0, 2))
        typed.dueDate = typed.dueDate.addDays(7);
    return must(edited(draft, typed, draftTerms()));
}

InvoiceContent withoutIds(InvoiceContent content)
{
    for (InvoiceLine& line : content.lines)
        line.id.reset();
    return content;
}

InvoiceContent draft(const JobCard& card) { return must(draftFrom(card, customer(), draftTerms())); }

}  // namespace

TEST_CASE("taking every change gives exactly what a fresh generation of the job card gives",
          "[domain][draft-changes][random]")
{
    std::mt19937_64 random = randomSource("take all");
    for (int i = 0; i < 10'000; ++i) {
        const JobCard before = randomCard(random);
        const JobCard after = changedCard(before, random);
        const InvoiceContent mine = editedInvoice(draft(before), random);
        const InvoiceContent followed =
            must(followJobCard(mine, before, after, customer(), draftTerms())).content;
        const InvoiceContent fresh = draft(after);
        const InvoiceContent all = withChanges(followed, fresh, changesTo(fresh, followed));
        if (withoutIds(all) != fresh || !changesTo(fresh, all).empty())
            FAIL("card " << i << " with " << after.lines.size() << " lines");
        if (withChanges(followed, fresh, {}) != followed)
            FAIL("card " << i << ": none changed something");
    }
    SUCCEED();
}

TEST_CASE("some changes are taken and the others are left as they are", "[domain][draft-changes]")
{
    JobCard card = jobCard();
    card.lines = {jobLine(1, u"Geyser"_s, 1000), jobLine(2, u"Valve"_s, 200)};
    InvoiceContent mine = draft(card);
    mine.lines[0].description = u"Geyser, mine"_s;
    mine.lines[1].description = u"Valve, mine"_s;
    mine.orderNumber = u"PO mine"_s;
    const InvoiceContent fresh = draft(card);
    const std::vector<DraftChange> changes = changesTo(fresh, mine);
    REQUIRE(changes.size() == 3);
    const InvoiceContent some = withChanges(mine, fresh, {changes[1]});
    CHECK(some.lines[0].description == u"Geyser, mine"_s);
    CHECK(some.lines[1].description == u"Valve"_s);
    CHECK_FALSE(some.lines[1].touched);
    CHECK(some.orderNumber == u"PO mine"_s);
}

TEST_CASE("a line that says what the job card says follows it again", "[domain][draft-changes]")
{
    InvoiceContent mine = draft(jobCard());
    for (InvoiceLine& line : mine.lines)
        line.touched = true;
    mine.lines.front().description = u"Mine"_s;
    const InvoiceContent seen = untouchedWhereFresh(mine, draft(jobCard()));
    CHECK(seen.lines.front().touched);
    CHECK(std::none_of(seen.lines.begin() + 1, seen.lines.end(),
                       [](const InvoiceLine& line) { return line.touched; }));
}
