#include "core/domain/unbilled_work.h"

#include "tests/domain/samples.h"
#include "tests/support/catch_qt.h"

using namespace greenhand;
using namespace greenhand::testing;

namespace {

JobCard card(const QString& work = u"Replaced the geyser"_s)
{
    JobCard made = jobCard();
    made.work = work;
    made.notes.clear();
    made.lines = {jobLine(1, u"Geyser"_s, 1000)};
    return made;
}

std::vector<UnbilledHint> hintsOf(const JobCard& of, const UnbilledFacts& facts = {})
{
    return unbilledWork(of, facts);
}

}  // namespace

TEST_CASE("a card in order has no hints", "[domain][unbilled]") { CHECK(hintsOf(card()).empty()); }

TEST_CASE("hours are found in what people write, and nothing else is taken for hours", "[domain][unbilled]")
{
    const std::vector<std::pair<QString, QString>> named{
        {u"was there 3 h"_s, u"3 h"_s},         {u"2 hours on site"_s, u"2 hours"_s},
        {u"worked 2,5 hrs"_s, u"2,5 hrs"_s},    {u"1½ hour"_s, u"1½ hour"_s},
        {u"4 ure gewerk"_s, u"4 ure"_s},        {u"took 3h."_s, u"3h"_s},
        {u"0.75 h and a valve"_s, u"0.75 h"_s},
    };
    for (const auto& [text, hours] : named) {
        CAPTURE(text);
        CHECK(hoursNamedIn(text) == std::optional(hours));
    }
    for (const QString& text :
         {u"house 3 has a leak"_s, u"3 hoses"_s, u"geyser 150 l"_s, u"at 14:30 h"_s, u""_s}) {
        CAPTURE(text);
        CHECK_FALSE(hoursNamedIn(text));
    }
}

TEST_CASE("hours in the text without a labour line are a hint", "[domain][unbilled]")
{
    JobCard noted = card(u"Replaced the geyser, 3 h"_s);
    CHECK(hintsOf(noted) == std::vector{UnbilledHint{UnbilledKind::HoursWithoutLabour, -1, u"3 h"_s}});
    noted.lines[0].kind = LineKind::Labour;
    CHECK(hintsOf(noted).empty());
    JobCard inNotes = card();
    inNotes.notes = u"2 hours, ask Thabo"_s;
    CHECK(hintsOf(inNotes).size() == 1);
}

TEST_CASE("labour that is not billable is a hint, a part that is not is the clerk's own wish",
          "[domain][unbilled]")
{
    JobCard free = card();
    free.lines[0].billable = Billable::No;
    CHECK(hintsOf(free).empty());
    free.lines[0].kind = LineKind::Labour;
    CHECK(hintsOf(free) == std::vector{UnbilledHint{UnbilledKind::LabourNotBillable, 0, {}}});
}

TEST_CASE("a billable line that is missing from the draft is a hint once it is saved", "[domain][unbilled]")
{
    const JobCard saved = card();
    InvoiceContent draft = must(draftFrom(saved, customer(), draftTerms()));
    UnbilledFacts facts{.draft = &draft, .saved = &saved, .costs = {}, .vat = {}, .looksAlike = {}};
    CHECK(hintsOf(saved, facts).empty());
    draft.lines.clear();
    CHECK(hintsOf(saved, facts) == std::vector{UnbilledHint{UnbilledKind::NotOnDraft, 0, {}}});
    JobCard typed = saved;
    typed.lines.push_back(jobLine(2, u"Just typed"_s));
    CHECK(hintsOf(typed, facts).size() == 1);
}

TEST_CASE("a price below cost is a hint, also after the discount and without the VAT in it",
          "[domain][unbilled]")
{
    JobCard priced = card();
    priced.lines[0].code = u"GEY150"_s;
    UnbilledFacts facts;
    facts.vat = Rate::percent(15);
    facts.costs.insert(u"GEY150"_s, UnitPrice::fromWhole(1000));
    const std::vector below{UnbilledHint{UnbilledKind::BelowCost, 0, {}}};
    CHECK(hintsOf(priced, facts).empty());
    priced.lines[0].discount = Rate::percent(1);
    CHECK(hintsOf(priced, facts) == below);
    priced.lines[0].discount = {};
    priced.priceMode = PriceMode::Inclusive;
    CHECK(hintsOf(priced, facts) == below);
    priced.lines[0].unitPrice = UnitPrice::fromWhole(1150);
    CHECK(hintsOf(priced, facts).empty());
    priced.lines[0].unitPrice = {};
    priced.lines[0].billable = Billable::No;
    CHECK(hintsOf(priced, facts).empty());
}

TEST_CASE("an invoice of the same customer, total and week is a hint", "[domain][unbilled]")
{
    UnbilledFacts facts;
    facts.looksAlike = 2280;
    CHECK(hintsOf(card(), facts) == std::vector{UnbilledHint{UnbilledKind::LooksAlike, -1, u"2280"_s}});
}
