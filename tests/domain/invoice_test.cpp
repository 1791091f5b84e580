#include "core/domain/invoice.h"

#include "tests/domain/samples.h"
#include "tests/support/catch_qt.h"

#include <algorithm>
#include <functional>
#include <set>

using namespace greenhand;
using namespace greenhand::testing;

namespace {

InvoiceContent draft(const JobCard& card = jobCard())
{
    return must(draftFrom(card, customer(), draftTerms()));
}

InvoiceContent following(const InvoiceContent& invoice, const JobCard& before, const JobCard& after)
{
    return must(followJobCard(invoice, before, after, customer(), draftTerms())).content;
}

std::vector<QString> descriptions(const InvoiceContent& invoice)
{
    std::vector<QString> result;
    for (const InvoiceLine& line : invoice.lines)
        result.push_back(line.description);
    return result;
}

InvoiceLine ownLine(const QString& description)
{
    return {.id = InvoiceLineId{900},
            .from = {},
            .touched = true,
            .kind = LineKind::Other,
            .code = {},
            .description = description,
            .unit = {},
            .unitPrice = UnitPrice::fromWhole(50),
            .discount = {},
            .vatCode = u"15"_s,
            .vatRate = Rate::percent(15)};
}

Money totalOf(const InvoiceContent& invoice)
{
    return must(totals(terms(invoice.lines), invoice.priceMode)).total;
}

JobCard randomCard(std::mt19937_64& random)
{
    JobCard card = jobCard();
    card.lines.clear();
    const qint64 count = between(random, 1, 6);
    for (qint64 id = 1; id <= count; ++id) {
        JobLine line = jobLine(id, u"Line %1"_s.arg(between(random, 0, 99)), between(random, 1, 900));
        line.billable = between(random, 0, 4) ? Billable::Yes : Billable::No;
        line.vat = between(random, 0, 5) ? kStandardVat : u"0"_s;
        card.lines.push_back(line);
    }
    card.lines.front().billable = Billable::Yes;
    return card;
}

/// Lines changed, deleted, added, made billable or not, and moved.
JobCard changed(JobCard card, std::mt19937_64& random)
{
    std::vector<JobLine> lines;
    qint64 fresh = 100;
    for (JobLine line : card.lines) {
        switch (between(random, 0, 6)) {
        case 0: continue;
        case 1: line.description += u" (2)"_s; break;
        case 2: line.unitPrice = UnitPrice::fromWhole(between(random, 1, 900)); break;
        case 3: line.billable = line.billable == Billable::Yes ? Billable::No : Billable::Yes; break;
        default: break;
        }
        lines.push_back(line);
        if (!between(random, 0, 3))
            lines.push_back(jobLine(++fresh, u"New"_s));
    }
    if (!between(random, 0, 2))
        std::shuffle(lines.begin(), lines.end(), random);
    lines.push_back(jobLine(++fresh, u"Last"_s));
    card.lines = lines;
    card.orderNumber = u"PO %1"_s.arg(between(random, 1, 3));
    if (!between(random, 0, 3))
        card.priceMode = PriceMode::Inclusive;
    return card;
}

}  // namespace

TEST_CASE("an invoice's state follows from what happened to it", "[domain][invoice]")
{
    using enum InvoiceState;
    CHECK(stateOf({}) == Draft);
    CHECK(stateOf({.approved = true}) == Draft);
    CHECK(stateOf({.updated = true}) == Ready);
    CHECK(stateOf({.updated = true, .approved = true}) == Approved);
    CHECK(stateOf({.isVoid = true, .updated = true, .push = PushState::Confirmed}) == Void);

    const std::vector<std::pair<PushState, InvoiceState>> pushed{
        {PushState::Ready, Sending},          {PushState::Checking, Sending},
        {PushState::Sending, Sending},        {PushState::Confirmed, Sent},
        {PushState::Rejected, Rejected},      {PushState::Review, Review},
        {PushState::Unknown, Unknown},        {PushState::Ask, Unknown},
        {PushState::BlockedLogin, Blocked},   {PushState::BlockedRate, Blocked},
        {PushState::BlockedTls, Blocked},     {PushState::BlockedConfig, Blocked},
        {PushState::BlockedPayment, Blocked}, {PushState::BlockedProxy, Blocked},
        {PushState::Cancelled, Ready},
    };
    for (const auto& [push, state] : pushed) {
        CAPTURE(toKey(push));
        CHECK(stateOf({.updated = true, .push = push}) == state);
        if (push != PushState::Confirmed)  // no e-mail goes before its invoice
            CHECK(stateOf({.updated = true, .push = push, .email = PushState::Confirmed}) == state);
    }
    CHECK(stateOf({.updated = true, .approved = true, .push = PushState::Cancelled}) == Approved);
    for (const PushState email :
         {PushState::Ready, PushState::Unknown, PushState::Cancelled, PushState::Rejected})
        CHECK(stateOf({.updated = true, .push = PushState::Confirmed, .email = email}) == Sent);
    CHECK(stateOf({.updated = true, .push = PushState::Confirmed, .email = PushState::Confirmed}) == Emailed);
}

TEST_CASE("an invoice may be changed until it is sent, and once Sage One has rejected it",
          "[domain][invoice]")
{
    using enum InvoiceState;
    const std::set<InvoiceState> editable{Draft, Ready, Approved, Rejected};
    std::set<QString> spellings;
    for (const InvoiceState state :
         {Draft, Ready, Approved, Sending, Blocked, Unknown, Rejected, Review, Sent, Emailed, Void}) {
        CAPTURE(toKey(state));
        CHECK(isEditable(state) == editable.contains(state));
        CHECK(invoiceStateFromKey(toKey(state)) == state);
        CHECK(spellings.insert(toKey(state)).second);
    }
    CHECK(toKey(Emailed) == u"emailed"_s);
    CHECK_FALSE(invoiceStateFromKey(u"Draft"));
}

TEST_CASE("a draft has the billable job lines in their order", "[domain][invoice]")
{
    JobCard card = jobCard();
    card.lines[1].billable = Billable::No;
    card.lines[2].discount = Rate::percent(10);
    const InvoiceContent invoice = draft(card);
    CHECK(invoice.customer == CustomerId{7});
    CHECK(invoice.recipient == customer().details);
    CHECK(invoice.date == QDate(2024, 5, 13));
    CHECK(invoice.dueDate == QDate(2024, 6, 12));
    CHECK(invoice.orderNumber == u"PO 77"_s);
    CHECK(invoice.message == u"Thank you"_s);
    REQUIRE(invoice.lines.size() == 2);
    CHECK(invoice.lines[1]
          == InvoiceLine{.id = {},
                         .from = JobLineId{3},
                         .touched = false,
                         .kind = LineKind::Part,
                         .code = {},
                         .description = u"Call-out"_s,
                         .unit = u"each"_s,
                         .unitPrice = UnitPrice::fromWhole(350),
                         .discount = Rate::percent(10),
                         .vatCode = u"15"_s,
                         .vatRate = Rate::percent(15)});
    CHECK(totalOf(invoice)
          == must(jobCardTotals(card, invoice.date, Vendor::Yes, southAfricanVatTypes())).total);
}

TEST_CASE("a draft needs a customer, something to invoice and VAT types that exist", "[domain][invoice]")
{
    const auto failure = [](const JobCard& card, const std::optional<Customer>& who) {
        const Result<InvoiceContent> made = draftFrom(card, who, draftTerms());
        REQUIRE_FALSE(made);
        return made.error();
    };
    JobCard card = jobCard();
    CHECK(failure(card, std::nullopt).kind == ErrorKind::NoCustomer);
    CHECK(failure(card, customer(8)).kind == ErrorKind::NoCustomer);
    card.customer.reset();
    CHECK(failure(card, customer()).kind == ErrorKind::NoCustomer);
    card = jobCard();
    card.lines[0].vat = u"16"_s;
    CHECK(failure(card, customer()).kind == ErrorKind::BadValue);
    CHECK(failure(card, customer()).subject == u"16"_s);
    for (JobLine& line : card.lines)
        line.billable = Billable::No;
    CHECK(failure(card, customer()).kind == ErrorKind::NothingToInvoice);
    card.lines.clear();
    CHECK(failure(card, customer()).kind == ErrorKind::NothingToInvoice);
}

TEST_CASE("a draft that the clerk has not touched follows its job card as a fresh one",
          "[domain][invoice][random]")
{
    std::mt19937_64 random = randomSource("follow");
    for (int i = 0; i < 5'000; ++i) {
        const JobCard before = randomCard(random);
        const JobCard after = changed(before, random);
        const InvoiceContent invoice = draft(before);
        const Followed followed = must(followJobCard(invoice, before, after, customer(), draftTerms()));
        if (followed.content != draft(after) || !followed.pending.empty())
            FAIL("card " << i << " of " << after.lines.size() << " lines");
    }
    SUCCEED();
}

TEST_CASE("lines that the clerk touched stay, and are pending where the job card changed them",
          "[domain][invoice][random]")
{
    std::mt19937_64 random = randomSource("follow touched");
    for (int i = 0; i < 5'000; ++i) {
        const JobCard before = randomCard(random);
        JobCard after = changed(before, random);
        after.priceMode = before.priceMode;
        InvoiceContent invoice = draft(before);
        InvoiceContent typed = invoice;
        std::set<JobLineId> touched;
        for (InvoiceLine& line : typed.lines)
            if (between(random, 0, 1)) {
                line.description = u"Mine %1"_s.arg(line.from->value());
                touched.insert(*line.from);
            }
        typed.lines.insert(typed.lines.begin() + between(random, 0, qint64(typed.lines.size())),
                           ownLine(u"Own"_s));
        invoice = must(edited(invoice, typed, draftTerms()));
        const Followed followed = must(followJobCard(invoice, before, after, customer(), draftTerms()));

        std::set<JobLineId> expectedPending;
        std::vector<InvoiceLine> expected{};
        const InvoiceContent fresh = draft(after);
        for (const InvoiceLine& line : invoice.lines) {
            if (!line.from) {
                expected.push_back(line);
                continue;
            }
            if (!touched.contains(*line.from))
                continue;
            expected.push_back(line);
            const auto is = [&](const JobLine& job) { return job.id == line.from; };
            const auto was = std::find_if(before.lines.begin(), before.lines.end(), is);
            const auto now = std::find_if(after.lines.begin(), after.lines.end(), is);
            if (now == after.lines.end() || *now != *was)
                expectedPending.insert(*line.from);
        }
        for (const InvoiceLine& line : fresh.lines)
            if (!touched.contains(*line.from))
                expected.push_back(line);

        bool good = followed.content.lines.size() == expected.size()
                 && std::is_permutation(expected.begin(), expected.end(), followed.content.lines.begin());
        std::set<JobLineId> pending;
        for (const PendingChange& change : followed.pending) {
            pending.insert(change.from);
            good = good && change.onInvoice == u"Mine %1"_s.arg(change.from.value());
        }
        if (!good || pending != expectedPending || followed.pending.size() != pending.size())
            FAIL("card " << i);
    }
    SUCCEED();
}

TEST_CASE("new job lines come in at their place and deleted ones go", "[domain][invoice]")
{
    const JobCard before = jobCard();
    JobCard after = before;
    after.lines.erase(after.lines.begin());
    after.lines.insert(after.lines.begin() + 1, jobLine(9, u"Pipe"_s));
    InvoiceContent invoice = draft(before);
    for (std::size_t i = 0; i < 3; ++i)
        invoice.lines[i].id = InvoiceLineId{qint64(i) + 50};
    const InvoiceContent now = following(invoice, before, after);
    CHECK(descriptions(now) == std::vector{u"Geyser 150 l"_s, u"Pipe"_s, u"Call-out"_s});
    CHECK(now.lines[0].id == InvoiceLineId{51});
    CHECK_FALSE(now.lines[1].id);
}

TEST_CASE("a line added on the invoice stays behind the line it stood behind", "[domain][invoice]")
{
    const JobCard before = jobCard();
    JobCard after = before;
    after.lines.push_back(jobLine(9, u"Pipe"_s));
    InvoiceContent invoice = draft(before);
    invoice.lines.insert(invoice.lines.begin() + 1, ownLine(u"Own"_s));
    invoice.lines.insert(invoice.lines.begin(), ownLine(u"First"_s));
    CHECK(descriptions(following(invoice, before, after))
          == std::vector{u"First"_s, u"Labour"_s, u"Own"_s, u"Geyser 150 l"_s, u"Call-out"_s, u"Pipe"_s});
}

TEST_CASE("lines that the clerk moved on the invoice stay moved", "[domain][invoice]")
{
    const JobCard before = jobCard();
    JobCard after = before;
    after.lines.insert(after.lines.begin() + 1, jobLine(9, u"Pipe"_s));
    InvoiceContent invoice = draft(before);
    std::reverse(invoice.lines.begin(), invoice.lines.end());
    CHECK(descriptions(following(invoice, before, after))
          == std::vector{u"Call-out"_s, u"Geyser 150 l"_s, u"Labour"_s, u"Pipe"_s});
}

TEST_CASE("a line that the clerk took off the invoice does not come back", "[domain][invoice]")
{
    const JobCard before = jobCard();
    InvoiceContent invoice = draft(before);
    invoice.lines.erase(invoice.lines.begin() + 1);
    CHECK(following(invoice, before, before) == invoice);

    JobCard after = before;
    after.lines[1].unitPrice = UnitPrice::fromWhole(1);
    const Followed followed = must(followJobCard(invoice, before, after, customer(), draftTerms()));
    CHECK(followed.content == invoice);
    REQUIRE(followed.pending.size() == 1);
    CHECK(followed.pending[0].from == JobLineId{2});
    CHECK(followed.pending[0].onInvoice.isEmpty());
}

TEST_CASE("a touched line whose job line was deleted stays and is named once", "[domain][invoice]")
{
    const JobCard before = jobCard();
    JobCard after = before;
    after.lines.erase(after.lines.begin());
    InvoiceContent invoice = draft(before);
    invoice.lines[0].touched = true;
    const Followed followed = must(followJobCard(invoice, before, after, customer(), draftTerms()));
    CHECK(followed.content == invoice);
    REQUIRE(followed.pending.size() == 1);
    CHECK(followed.pending[0].onInvoice == u"Labour"_s);
    CHECK(must(followJobCard(invoice, after, after, customer(), draftTerms())).pending.empty());
}

TEST_CASE("what the clerk wrote on the invoice's head stays, the rest follows", "[domain][invoice]")
{
    const JobCard before = jobCard();
    JobCard after = before;
    after.orderNumber = u"PO 78"_s;
    InvoiceContent invoice = draft(before);
    invoice.recipient.email = u"other@protea.example"_s;
    invoice.message = u"Mine"_s;
    invoice.dueDate = QDate(2024, 7, 1);
    InvoiceContent expected = invoice;
    expected.orderNumber = u"PO 78"_s;
    CHECK(following(invoice, before, after) == expected);
    invoice.orderNumber = u"Mine"_s;
    CHECK(following(invoice, before, after) == invoice);

    after.customer = CustomerId{8};
    const InvoiceContent moved =
        must(followJobCard(invoice, before, after, customer(8), draftTerms())).content;
    CHECK(moved.customer == CustomerId{8});
    CHECK(moved.recipient == customer(8).details);
    CHECK(followJobCard(invoice, before, after, std::nullopt, draftTerms()).error().kind
          == ErrorKind::NoCustomer);
}

TEST_CASE("followed lines take the VAT of the invoice's date, not of today", "[domain][invoice]")
{
    const JobCard before = jobCard();
    JobCard after = before;
    after.lines.push_back(jobLine(9, u"Pipe"_s));
    const InvoiceContent invoice = must(draftFrom(before, customer(), draftTerms(QDate(2018, 3, 31))));
    const InvoiceContent now = following(invoice, before, after);
    CHECK(now.date == QDate(2018, 3, 31));
    for (const InvoiceLine& line : now.lines)
        CHECK(line.vatRate == Rate::percent(14));
    after.lines[0].vat = u"16"_s;
    CHECK(followJobCard(invoice, before, after, customer(), draftTerms()).error().kind
          == ErrorKind::BadValue);
}

TEST_CASE("when the job card changes to inclusive prices, the clerk's own lines keep their amounts",
          "[domain][invoice]")
{
    const JobCard before = jobCard();
    JobCard after = before;
    after.priceMode = PriceMode::Inclusive;
    InvoiceContent invoice = draft(before);
    invoice.lines[0].touched = true;
    invoice.lines.push_back(ownLine(u"Own"_s));
    const Followed followed = must(followJobCard(invoice, before, after, customer(), draftTerms()));
    CHECK(followed.content.priceMode == PriceMode::Inclusive);
    REQUIRE(followed.content.lines.size() == 4);
    CHECK(followed.content.lines[0].unitPrice == UnitPrice::fromE4(5'175'000));  // R450 and its VAT
    CHECK(followed.content.lines[1].unitPrice == UnitPrice::fromWhole(5'200));
    CHECK(followed.content.lines[3].unitPrice == UnitPrice::fromE4(575'000));
    REQUIRE(followed.pending.size() == 1);
    CHECK(followed.pending[0].from == JobLineId{1});
}

TEST_CASE("a draft whose job card lost its last line is empty rather than in the way", "[domain][invoice]")
{
    const JobCard before = jobCard();
    JobCard after = before;
    after.lines.clear();
    CHECK(following(draft(before), before, after).lines.empty());
}

TEST_CASE("an edit marks the lines that differ", "[domain][invoice]")
{
    const InvoiceContent before = draft();
    CHECK(must(edited(before, before, draftTerms())) == before);

    const std::vector<std::function<void(InvoiceLine&)>> changes{
        [](InvoiceLine& line) { line.description += u"."_s; },
        [](InvoiceLine& line) { line.kind = LineKind::Other; },
        [](InvoiceLine& line) { line.code = u"G150"_s; },
        [](InvoiceLine& line) { line.quantity = Quantity::fromWhole(2); },
        [](InvoiceLine& line) { line.unit = u"h"_s; },
        [](InvoiceLine& line) { line.unitPrice = UnitPrice::fromWhole(1); },
        [](InvoiceLine& line) { line.discount = Rate::percent(1); },
        [](InvoiceLine& line) { line.vatCode = u"0"_s; },
    };
    for (const auto& change : changes) {
        InvoiceContent typed = before;
        change(typed.lines[1]);
        const InvoiceContent after = must(edited(before, typed, draftTerms()));
        CHECK_FALSE(after.lines[0].touched);
        CHECK(after.lines[1].touched);
        CHECK_FALSE(after.lines[2].touched);
        CHECK(must(edited(after, before, draftTerms())).lines[1].touched);  // touched once, touched for good
    }
}

TEST_CASE("lines that were deleted, moved or added on the invoice touch no other", "[domain][invoice]")
{
    const InvoiceContent before = draft();
    InvoiceContent typed = before;
    std::swap(typed.lines[0], typed.lines[2]);
    typed.lines.erase(typed.lines.begin() + 1);
    typed.lines.push_back(ownLine(u"Own"_s));
    typed.lines.back().touched = false;
    typed.lines.back().vatCode = kStandardVat;
    typed.lines.push_back(typed.lines.front());  // copied on the invoice
    const InvoiceContent after = must(edited(before, typed, draftTerms()));
    REQUIRE(after.lines.size() == 4);
    CHECK_FALSE(after.lines[0].touched);
    CHECK_FALSE(after.lines[1].touched);
    CHECK(after.lines[2].touched);
    CHECK(after.lines[2].vatCode == u"15"_s);
    CHECK(after.lines[3].touched);
    CHECK_FALSE(after.lines[3].from);
}

TEST_CASE("a new date picks the VAT again but not what was picked in spite of the date", "[domain][invoice]")
{
    JobCard card = jobCard();
    card.lines[1].vat = u"14"_s;  // straddles
    card.lines[2].vat = u"0"_s;
    const InvoiceContent before = must(draftFrom(card, customer(), draftTerms(QDate(2018, 4, 10))));
    InvoiceContent typed = before;
    typed.date = QDate(2018, 3, 20);
    const InvoiceContent after = must(edited(before, typed, draftTerms()));
    CHECK(after.lines[0].vatCode == u"14"_s);
    CHECK(after.lines[0].vatRate == Rate::percent(14));
    CHECK(after.lines[1].vatRate == Rate::percent(14));
    CHECK(after.lines[2].vatCode == u"0"_s);
    for (const InvoiceLine& line : after.lines)
        CHECK_FALSE(line.touched);
    CHECK(must(edited(before, after, draftTerms())) == after);  // saved after the screen showed it

    typed = before;
    typed.date = QDate(2018, 5, 10);
    CHECK(must(edited(before, typed, draftTerms())).lines[1].vatCode == u"14"_s);

    typed = before;
    typed.lines[0].vatCode = u"14"_s;
    const InvoiceContent picked = must(edited(before, typed, draftTerms()));
    CHECK(picked.lines[0].vatRate == Rate::percent(14));
    CHECK(picked.lines[0].touched);
    typed.lines[0].vatCode = u"16"_s;
    const Result<InvoiceContent> unknown = edited(before, typed, draftTerms());
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().subject == u"16"_s);
}

TEST_CASE("another price mode touches every line, and a rate cannot be typed", "[domain][invoice]")
{
    const InvoiceContent before = draft();
    InvoiceContent typed = before;
    typed.lines[0].vatRate = Rate::percent(1);
    CHECK(must(edited(before, typed, draftTerms())) == before);
    typed.priceMode = PriceMode::Inclusive;
    for (const InvoiceLine& line : must(edited(before, typed, draftTerms())).lines)
        CHECK(line.touched);
    DraftTerms noVendor = draftTerms();
    noVendor.vendor = Vendor::No;
    for (const InvoiceLine& line : must(edited(before, before, noVendor)).lines)
        CHECK(line.vatCode == u"none"_s);
}

TEST_CASE("an Update takes the VAT of the job card when the company has become a vendor", "[domain][invoice]")
{
    JobCard card = jobCard();
    card.lines[1].vat = u"0"_s;
    DraftTerms noVendor = draftTerms();
    noVendor.vendor = Vendor::No;
    InvoiceContent before = must(draftFrom(card, customer(), noVendor));
    InvoiceLine own = before.lines[0];
    own.from.reset();
    before.lines.push_back(own);
    const InvoiceContent after = must(edited(before, before, draftTerms(), card));
    REQUIRE(after.lines.size() == 4);
    CHECK(after.lines[0].vatCode == u"15"_s);
    CHECK(after.lines[0].vatRate == Rate::percent(15));
    CHECK(after.lines[1].vatCode == u"0"_s);
    CHECK(after.lines[3].vatCode == u"15"_s);
    CHECK_FALSE(after.lines[0].touched);

    InvoiceContent typed = before;
    typed.lines[0].vatCode = u"exempt"_s;
    CHECK(must(edited(before, typed, draftTerms(), card)).lines[0].vatCode == u"exempt"_s);
}

TEST_CASE("a document's digest changes with each of its fields", "[domain][invoice]")
{
    const InvoiceContent content = draft();
    const Totals sums = must(totals(terms(content.lines), content.priceMode));
    const QByteArray digest = documentDigest(2280, u"GH-1"_s, content, sums);
    CHECK(digest.size() == 32);
    CHECK(documentDigest(2280, u"GH-1"_s, content, sums) == digest);

    std::set<QByteArray> seen{digest, documentDigest(2281, u"GH-1"_s, content, sums),
                              documentDigest(2280, u"GH-2"_s, content, sums)};
    CHECK(seen.size() == 3);
    const std::vector<std::function<void(InvoiceContent&)>> changes{
        [](InvoiceContent& c) { c.customer = CustomerId{8}; },
        [](InvoiceContent& c) { c.recipient.name += u'x'; },
        [](InvoiceContent& c) { c.recipient.contact += u'x'; },
        [](InvoiceContent& c) { c.recipient.email += u'x'; },
        [](InvoiceContent& c) { c.recipient.phone += u'x'; },
        [](InvoiceContent& c) { c.recipient.vatNumber += u'x'; },
        [](InvoiceContent& c) { c.recipient.postalAddress += u'x'; },
        [](InvoiceContent& c) { c.date = c.date.addDays(1); },
        [](InvoiceContent& c) { c.dueDate = c.dueDate.addDays(1); },
        [](InvoiceContent& c) { c.orderNumber += u'x'; },
        [](InvoiceContent& c) { c.message += u'x'; },
        [](InvoiceContent& c) { std::swap(c.orderNumber, c.message); },
        [](InvoiceContent& c) {
            c.message = c.message.first(1);
            c.orderNumber += u"hank you"_s;
        },
        [](InvoiceContent& c) { c.priceMode = PriceMode::Inclusive; },
        [](InvoiceContent& c) { c.lines.pop_back(); },
        [](InvoiceContent& c) { std::swap(c.lines[0], c.lines[1]); },
        [](InvoiceContent& c) { c.lines[0].kind = LineKind::Travel; },
        [](InvoiceContent& c) { c.lines[0].code = u"x"_s; },
        [](InvoiceContent& c) { c.lines[0].description += u'x'; },
        [](InvoiceContent& c) { c.lines[0].quantity = Quantity::fromE4(10'001); },
        [](InvoiceContent& c) { c.lines[0].unit += u'x'; },
        [](InvoiceContent& c) { c.lines[0].unitPrice = UnitPrice::fromE4(1); },
        [](InvoiceContent& c) { c.lines[0].discount = Rate::fromBasisPoints(1); },
        [](InvoiceContent& c) { c.lines[0].vatCode = u"14"_s; },
        [](InvoiceContent& c) { c.lines[0].vatRate = Rate::percent(14); },
    };
    for (std::size_t i = 0; i < changes.size(); ++i) {
        CAPTURE(i);
        InvoiceContent other = content;
        changes[i](other);
        CHECK(seen.insert(documentDigest(2280, u"GH-1"_s, other, sums)).second);
    }
    const std::vector<std::function<void(Totals&)>> sumChanges{
        [](Totals& t) { t.discount += cents(1); },
        [](Totals& t) { t.exclusive += cents(1); },
        [](Totals& t) { t.vat += cents(1); },
        [](Totals& t) { t.total += cents(1); },
        [](Totals& t) { t.byRate[0].rate = Rate::percent(14); },
        [](Totals& t) { t.byRate[0].exclusive += cents(1); },
        [](Totals& t) { t.byRate[0].vat += cents(1); },
        [](Totals& t) { t.byRate.clear(); },
    };
    for (std::size_t i = 0; i < sumChanges.size(); ++i) {
        CAPTURE(i);
        Totals other = sums;
        sumChanges[i](other);
        CHECK(seen.insert(documentDigest(2280, u"GH-1"_s, content, other)).second);
    }

    InvoiceContent stored = content;  // keys and marks of the ledger are no part of the document
    stored.lines[0].id = InvoiceLineId{1};
    stored.lines[0].from.reset();
    stored.lines[0].touched = true;
    CHECK(documentDigest(2280, u"GH-1"_s, stored, sums) == digest);
}

TEST_CASE("the digest's spelling is the one that stored documents were made with", "[domain][invoice]")
{
    const InvoiceContent content = draft();
    const Totals sums = must(totals(terms(content.lines), content.priceMode));
    CHECK(documentDigest(2280, u"GH-1"_s, content, sums).toHex()
          == QByteArrayLiteral("ce6c244ce082fb8292acfbafee8e84529d6971743df9d413f515c70ff0120be7"));
}
