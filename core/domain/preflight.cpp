#include "core/domain/preflight.h"

#include "core/domain/date_text.h"

#include <algorithm>

namespace greenhand {

namespace {

/// Above this a tax invoice names the recipient and his address (VAT Act s 20(4)).
constexpr Money kFullInvoiceAbove = Money::fromCents(500'000);
/// What Sage One keeps of a line's description.
constexpr qsizetype kSageDescription = 100;

bool isBlank(const QString& text) { return QStringView(text).trimmed().isEmpty(); }

bool holds(const std::vector<bool>& flags, std::size_t at) { return at < flags.size() && flags[at]; }

const VatType* typeOf(const InvoiceLine& line, const PreflightFacts& facts)
{
    const auto type = std::ranges::find(facts.vatTypes, line.vatCode, &VatType::code);
    return type == facts.vatTypes.end() ? nullptr : &*type;
}

void checkLine(const InvoiceContent& invoice, std::size_t at, const PreflightFacts& facts,
               std::vector<Problem>& problems)
{
    const InvoiceLine& line = invoice.lines[at];
    const auto add = [&](ProblemKind kind, ProblemField field, const QString& value = {}) {
        problems.push_back({.kind = kind, .field = field, .line = int(at), .value = value});
    };
    if (isBlank(line.description))
        add(ProblemKind::LineWithoutDescription, ProblemField::Lines);
    const LineTerms terms{line.quantity, line.unitPrice, line.discount, line.vatRate};
    if (lineAmounts(terms, invoice.priceMode).total == Money{})
        add(ProblemKind::LineWithoutAmount, ProblemField::Lines);
    const VatType* type = typeOf(line, facts);
    if (type && facts.vendor == Vendor::No && type->kind != VatKind::NotVendor)
        add(ProblemKind::VatOfVendor, ProblemField::Lines, type->name);
    if (type && facts.vendor == Vendor::Yes && type->kind == VatKind::NotVendor)
        add(ProblemKind::NoVatOfVendor, ProblemField::Lines, type->name);
    if (!facts.sageConnected)  // what maps to what is not known
        return;
    if (!holds(facts.lineMapped, at))
        add(ProblemKind::LineNotMapped, ProblemField::SageSettings, toKey(line.kind));
    if (!holds(facts.vatMapped, at))
        add(ProblemKind::VatNotMapped, ProblemField::SageSettings, line.vatCode);
}

void addHints(const InvoiceContent& invoice, const PreflightFacts& facts, std::vector<Problem>& problems)
{
    for (std::size_t at = 0; at < invoice.lines.size(); ++at) {
        const InvoiceLine& line = invoice.lines[at];
        if (line.description.size() > kSageDescription)
            problems.push_back({.kind = ProblemKind::DescriptionTooLong,
                                .field = ProblemField::Lines,
                                .line = int(at),
                                .value = {}});
        const VatType* type = typeOf(line, facts);
        if (type && !type->holdsOn(invoice.date))
            problems.push_back({.kind = ProblemKind::OldVatRate,
                                .field = ProblemField::Lines,
                                .line = int(at),
                                .value = line.vatCode});
    }
    if (facts.looksAlike)
        problems.push_back({.kind = ProblemKind::LooksAlike,
                            .field = ProblemField::None,
                            .line = -1,
                            .value = QString::number(*facts.looksAlike)});
}

Problem problemOf(const HeldForApproval& held)
{
    if (!held.said)
        return {.kind = ProblemKind::NeedsApproval, .field = ProblemField::Approval, .value = held.why};
    switch (held.said->word) {
    case ApprovalWord::Asked: return {.kind = ProblemKind::ApprovalAsked, .value = held.why};
    case ApprovalWord::SentBack:
        return {.kind = ProblemKind::SentBack, .field = ProblemField::Approval, .value = held.said->note};
    case ApprovalWord::Approved: break;  // then it is not held
    }
    Q_UNREACHABLE();
}

}  // namespace

bool isHint(ProblemKind kind)
{
    switch (kind) {
    case ProblemKind::DescriptionTooLong:
    case ProblemKind::OldVatRate:
    case ProblemKind::LooksAlike: return true;
    case ProblemKind::BeingEdited:
    case ProblemKind::NoLines:
    case ProblemKind::ZeroTotal:
    case ProblemKind::LineWithoutDescription:
    case ProblemKind::LineWithoutAmount:
    case ProblemKind::LineNotMapped:
    case ProblemKind::VatNotMapped:
    case ProblemKind::VatOfVendor:
    case ProblemKind::NoVatOfVendor:
    case ProblemKind::CustomerNotLinked:
    case ProblemKind::CustomerInactive:
    case ProblemKind::CustomerGone:
    case ProblemKind::NoEmail:
    case ProblemKind::BadEmail:
    case ProblemKind::DueBeforeDate:
    case ProblemKind::DateLocked:
    case ProblemKind::RecipientNameMissing:
    case ProblemKind::RecipientAddressMissing:
    case ProblemKind::OwnVatNumberMissing:
    case ProblemKind::SageNotConnected:
    case ProblemKind::NeedsApproval:
    case ProblemKind::ApprovalAsked:
    case ProblemKind::SentBack: return false;
    }
    return false;
}

bool isApproval(ProblemKind kind)
{
    return kind == ProblemKind::NeedsApproval || kind == ProblemKind::ApprovalAsked
        || kind == ProblemKind::SentBack;
}

std::vector<Problem> preflight(const InvoiceContent& invoice, const Totals& totals,
                               const PreflightFacts& facts)
{
    std::vector<Problem> problems;
    const auto add = [&problems](ProblemKind kind, ProblemField field, const QString& value = {}) {
        problems.push_back({.kind = kind, .field = field, .line = -1, .value = value});
    };

    if (invoice.lines.empty())
        add(ProblemKind::NoLines, ProblemField::Lines);
    else if (totals.total <= Money{})
        add(ProblemKind::ZeroTotal, ProblemField::Lines);
    for (std::size_t at = 0; at < invoice.lines.size(); ++at)
        checkLine(invoice, at, facts, problems);

    if (!facts.customerLinked && !facts.willCreateCustomer)
        add(ProblemKind::CustomerNotLinked, ProblemField::Customer);
    if (facts.customerLinked && facts.customerStanding == SageStanding::Inactive)
        add(ProblemKind::CustomerInactive, ProblemField::Customer);
    if (facts.customerLinked && facts.customerStanding == SageStanding::Gone)
        add(ProblemKind::CustomerGone, ProblemField::Customer);

    if (facts.willEmail && isBlank(invoice.recipient.email))
        add(ProblemKind::NoEmail, ProblemField::Email);
    else if (facts.willEmail && !isEmailAddress(invoice.recipient.email))
        add(ProblemKind::BadEmail, ProblemField::Email, invoice.recipient.email);

    if (!invoice.dueDate.isValid() || invoice.dueDate < invoice.date)
        add(ProblemKind::DueBeforeDate, ProblemField::DueDate);
    if (facts.lockedUntil && invoice.date <= *facts.lockedUntil)
        add(ProblemKind::DateLocked, ProblemField::Date, isoDate(*facts.lockedUntil));

    if (totals.total > kFullInvoiceAbove && isBlank(invoice.recipient.name))
        add(ProblemKind::RecipientNameMissing, ProblemField::Customer);
    if (totals.total > kFullInvoiceAbove && isBlank(invoice.recipient.postalAddress))
        add(ProblemKind::RecipientAddressMissing, ProblemField::Address);
    if (facts.vendor == Vendor::Yes && isBlank(facts.ownVatNumber))
        add(ProblemKind::OwnVatNumberMissing, ProblemField::Company);
    if (!facts.sageConnected)
        add(ProblemKind::SageNotConnected, ProblemField::SageSettings);
    if (facts.held)  // last: what is mended before changes the document that is approved
        problems.push_back(problemOf(*facts.held));

    addHints(invoice, facts, problems);
    return problems;
}

}  // namespace greenhand
