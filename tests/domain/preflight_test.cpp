#include "core/domain/preflight.h"

#include "tests/domain/samples.h"
#include "tests/support/catch_qt.h"

#include <algorithm>

using namespace greenhand;
using namespace greenhand::testing;

namespace {

/// An invoice with nothing in its way, to be spoilt by a test.
struct Bench {
    InvoiceContent invoice = must(draftFrom(jobCard(), customer(), draftTerms()));
    PreflightFacts facts{.sageConnected = true,
                         .willCreateCustomer = false,
                         .willEmail = true,
                         .customerLinked = true,
                         .customerStanding = SageStanding::Active,
                         .vendor = Vendor::Yes,
                         .ownVatNumber = u"4999999999"_s,
                         .lockedUntil = {},
                         .lineMapped = {true, true, true},
                         .vatMapped = {true, true, true},
                         .vatTypes = southAfricanVatTypes(),
                         .looksAlike = {}};

    [[nodiscard]] std::vector<Problem> problems() const
    {
        return preflight(invoice, must(totals(terms(invoice.lines), invoice.priceMode)), facts);
    }
    [[nodiscard]] bool onlyProblem(const Problem& expected) const
    {
        return problems() == std::vector<Problem>{expected};
    }
    /// Leaves one line of a price, VAT included.
    void costs(qint64 inclusiveCents)
    {
        invoice.priceMode = PriceMode::Inclusive;
        invoice.lines.resize(1);
        invoice.lines[0].unitPrice = UnitPrice::fromE4(inclusiveCents * 100);
    }
};

}  // namespace

TEST_CASE("an invoice in order has nothing in its way", "[domain][preflight]")
{
    CHECK(Bench().problems().empty());
}

TEST_CASE("an invoice needs a line", "[domain][preflight]")
{
    Bench bench;
    bench.invoice.lines.clear();
    CHECK(bench.onlyProblem({ProblemKind::NoLines, ProblemField::Lines, -1, {}}));
}

TEST_CASE("an invoice comes to more than nothing", "[domain][preflight]")
{
    Bench bench;
    bench.costs(0);
    CHECK(bench.problems()
          == std::vector<Problem>{{ProblemKind::ZeroTotal, ProblemField::Lines, -1, {}},
                                  {ProblemKind::LineWithoutAmount, ProblemField::Lines, 0, {}}});
}

TEST_CASE("each line has a description", "[domain][preflight]")
{
    Bench bench;
    bench.invoice.lines[1].description = u" \n\u00a0"_s;
    CHECK(bench.onlyProblem({ProblemKind::LineWithoutDescription, ProblemField::Lines, 1, {}}));
}

TEST_CASE("a company that is no VAT vendor charges none, and one that is charges as one",
          "[domain][preflight]")
{
    Bench bench;
    bench.invoice.lines.resize(1);
    const auto charges = [&](const QString& code, Vendor vendor) {
        bench.invoice.lines[0].vatCode = code;
        bench.facts.vendor = vendor;
        return bench.problems();
    };
    const auto only = [](ProblemKind kind, const QString& name) {
        return std::vector<Problem>{{kind, ProblemField::Lines, 0, name}};
    };
    CHECK(charges(u"15"_s, Vendor::No) == only(ProblemKind::VatOfVendor, u"VAT 15 %"_s));
    CHECK(charges(u"exempt"_s, Vendor::No) == only(ProblemKind::VatOfVendor, u"Exempt"_s));
    CHECK(charges(u"none"_s, Vendor::Yes) == only(ProblemKind::NoVatOfVendor, u"No VAT"_s));
    CHECK(charges(u"none"_s, Vendor::No).empty());
    CHECK(charges(u"0"_s, Vendor::Yes).empty());
}

TEST_CASE("each line has an amount", "[domain][preflight]")
{
    Bench bench;
    bench.invoice.lines[2].quantity = {};
    CHECK(bench.onlyProblem({ProblemKind::LineWithoutAmount, ProblemField::Lines, 2, {}}));
    bench = {};
    bench.invoice.lines[0].discount = Rate::percent(100);
    CHECK(bench.onlyProblem({ProblemKind::LineWithoutAmount, ProblemField::Lines, 0, {}}));
}

TEST_CASE("each line's kind is mapped to something in Sage One", "[domain][preflight]")
{
    Bench bench;
    bench.invoice.lines[1].kind = LineKind::Travel;
    bench.facts.lineMapped = {true, false, true};
    CHECK(bench.onlyProblem({ProblemKind::LineNotMapped, ProblemField::SageSettings, 1, u"travel"_s}));
}

TEST_CASE("each line's VAT type is mapped to one in Sage One", "[domain][preflight]")
{
    Bench bench;
    bench.facts.vatMapped = {true, true, false};
    CHECK(bench.onlyProblem({ProblemKind::VatNotMapped, ProblemField::SageSettings, 2, u"15"_s}));
}

TEST_CASE("what is not known to be mapped is not mapped", "[domain][preflight]")
{
    Bench bench;
    bench.facts.lineMapped.pop_back();
    bench.facts.vatMapped.pop_back();
    CHECK(bench.problems()
          == std::vector<Problem>{{ProblemKind::LineNotMapped, ProblemField::SageSettings, 2, u"part"_s},
                                  {ProblemKind::VatNotMapped, ProblemField::SageSettings, 2, u"15"_s}});
}

TEST_CASE("the customer is linked, or will be created with the clerk's yes", "[domain][preflight]")
{
    Bench bench;
    bench.facts.customerLinked = false;
    CHECK(bench.onlyProblem({ProblemKind::CustomerNotLinked, ProblemField::Customer, -1, {}}));
    bench.facts.customerStanding = SageStanding::Inactive;
    bench.facts.willCreateCustomer = true;
    CHECK(bench.problems().empty());
}

TEST_CASE("the customer is there and active in Sage One", "[domain][preflight]")
{
    Bench bench;
    bench.facts.customerStanding = SageStanding::Inactive;
    CHECK(bench.onlyProblem({ProblemKind::CustomerInactive, ProblemField::Customer, -1, {}}));
    bench.facts.customerStanding = SageStanding::Gone;
    CHECK(bench.onlyProblem({ProblemKind::CustomerGone, ProblemField::Customer, -1, {}}));
}

TEST_CASE("an invoice that is mailed needs an address that can be mailed to", "[domain][preflight]")
{
    Bench bench;
    bench.invoice.recipient.email = u"thandi@protea"_s;
    CHECK(bench.onlyProblem({ProblemKind::BadEmail, ProblemField::Email, -1, u"thandi@protea"_s}));
    bench.facts.willEmail = false;
    CHECK(bench.problems().empty());
    bench.invoice.recipient.email = u"  "_s;
    CHECK(bench.problems().empty());
    bench.facts.willEmail = true;
    CHECK(bench.onlyProblem({ProblemKind::NoEmail, ProblemField::Email, -1, {}}));
}

TEST_CASE("an invoice is not due before its date", "[domain][preflight]")
{
    Bench bench;
    bench.invoice.dueDate = bench.invoice.date;
    CHECK(bench.problems().empty());
    bench.invoice.dueDate = bench.invoice.date.addDays(-1);
    CHECK(bench.onlyProblem({ProblemKind::DueBeforeDate, ProblemField::DueDate, -1, {}}));
    bench.invoice.dueDate = QDate();
    CHECK(bench.onlyProblem({ProblemKind::DueBeforeDate, ProblemField::DueDate, -1, {}}));
}

TEST_CASE("an invoice is dated after the last locked day", "[domain][preflight]")
{
    Bench bench;
    bench.facts.lockedUntil = bench.invoice.date.addDays(-1);
    CHECK(bench.problems().empty());
    bench.facts.lockedUntil = bench.invoice.date;
    CHECK(bench.onlyProblem({ProblemKind::DateLocked, ProblemField::Date, -1, u"2024-05-13"_s}));
}

TEST_CASE("above R5 000 the recipient's name and address are needed", "[domain][preflight]")
{
    Bench bench;
    bench.costs(500'001);
    bench.invoice.recipient.name.clear();
    CHECK(bench.onlyProblem({ProblemKind::RecipientNameMissing, ProblemField::Customer, -1, {}}));
    bench.invoice.recipient.name = u"Protea"_s;
    bench.invoice.recipient.postalAddress = u"\n"_s;
    CHECK(bench.onlyProblem({ProblemKind::RecipientAddressMissing, ProblemField::Address, -1, {}}));
    bench.costs(500'000);
    bench.invoice.recipient.name.clear();
    CHECK(bench.problems().empty());
}

TEST_CASE("a vendor's own VAT number is needed", "[domain][preflight]")
{
    Bench bench;
    bench.facts.ownVatNumber = u" "_s;
    CHECK(bench.onlyProblem({ProblemKind::OwnVatNumberMissing, ProblemField::Company, -1, {}}));
    bench.facts.vendor = Vendor::No;
    for (InvoiceLine& line : bench.invoice.lines)
        line.vatCode = u"none"_s;
    CHECK(bench.problems().empty());
}

TEST_CASE("without a Sage One company nothing is said of what maps to what", "[domain][preflight]")
{
    Bench bench;
    bench.facts.sageConnected = false;
    bench.facts.lineMapped = {};
    bench.facts.vatMapped = {};
    CHECK(bench.onlyProblem({ProblemKind::SageNotConnected, ProblemField::SageSettings, -1, {}}));
}

TEST_CASE("a description longer than Sage One keeps is a hint", "[domain][preflight]")
{
    Bench bench;
    bench.invoice.lines[0].description = QString(100, u'x');
    CHECK(bench.problems().empty());
    bench.invoice.lines[0].description += u'x';
    CHECK(bench.onlyProblem({ProblemKind::DescriptionTooLong, ProblemField::Lines, 0, {}}));
}

TEST_CASE("a VAT type that does not hold on the date is a hint", "[domain][preflight]")
{
    Bench bench;
    bench.invoice.lines[1].vatCode = u"14"_s;
    CHECK(bench.onlyProblem({ProblemKind::OldVatRate, ProblemField::Lines, 1, u"14"_s}));
}

TEST_CASE("an invoice that looks like another is a hint", "[domain][preflight]")
{
    Bench bench;
    bench.facts.looksAlike = 2279;
    CHECK(bench.onlyProblem({ProblemKind::LooksAlike, ProblemField::None, -1, u"2279"_s}));
}

TEST_CASE("hints come last and hold nothing back", "[domain][preflight]")
{
    Bench bench;
    bench.facts.looksAlike = 2279;
    bench.invoice.lines[0].description = QString(101, u'x');
    bench.facts.sageConnected = false;
    bench.invoice.recipient.email.clear();
    const std::vector<Problem> problems = bench.problems();
    REQUIRE(problems.size() == 4);
    CHECK(std::is_partitioned(problems.begin(), problems.end(),
                              [](const Problem& p) { return !isHint(p.kind); }));
    int hints = 0;
    for (int kind = int(ProblemKind::NoLines); kind <= int(ProblemKind::LooksAlike); ++kind)
        hints += isHint(ProblemKind(kind));
    CHECK(hints == 3);
}
