#include "core/domain/unbilled_work.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

bool isLabour(const JobLine& line) { return line.kind == LineKind::Labour; }

void addHours(const JobCard& card, std::vector<UnbilledHint>& hints)
{
    if (std::ranges::any_of(card.lines, isLabour))
        return;
    for (const QString& text : {card.work, card.notes})
        if (const auto hours = hoursNamedIn(text)) {
            hints.push_back({UnbilledKind::HoursWithoutLabour, -1, *hours});
            return;
        }
}

/// What one unit comes to exclusive of VAT and after its discount, in ten-thousandths of a rand.
qint64 netE4(const JobLine& line, PriceMode mode, Rate vat)
{
    qint64 price = line.unitPrice.e4();
    if (mode == PriceMode::Inclusive) {
        const qint64 whole = 10'000 + qint64{vat.basisPoints()};
        price = price / whole * 10'000 + price % whole * 10'000 / whole;
    }
    const qint64 left = 10'000 - qint64{line.discount.basisPoints()};
    return price / 10'000 * left + price % 10'000 * left / 10'000;
}

/// Saved as billable, and yet the draft has no such line: the clerk took it off there.
bool isMissing(const JobLine& line, const UnbilledFacts& facts)
{
    if (!facts.draft || !facts.saved || !line.id)
        return false;
    const auto saved =
        std::ranges::find_if(facts.saved->lines, [&](const JobLine& was) { return was.id == line.id; });
    return saved != facts.saved->lines.end() && saved->billable == Billable::Yes
        && std::ranges::none_of(facts.draft->lines,
                                [&](const InvoiceLine& billed) { return billed.from == line.id; });
}

void addOfLine(const JobCard& card, std::size_t at, const UnbilledFacts& facts,
               std::vector<UnbilledHint>& hints)
{
    const JobLine& line = card.lines[at];
    const bool billed = line.billable == Billable::Yes;
    if (isLabour(line) && !billed)
        hints.push_back({UnbilledKind::LabourNotBillable, int(at), {}});
    if (billed && isMissing(line, facts))
        hints.push_back({UnbilledKind::NotOnDraft, int(at), {}});
    const auto cost = facts.costs.constFind(line.code);
    if (billed && cost != facts.costs.constEnd() && netE4(line, card.priceMode, facts.vat) < cost->e4())
        hints.push_back({UnbilledKind::BelowCost, int(at), {}});
}

}  // namespace

std::optional<QString> hoursNamedIn(const QString& text)
{
    static const QRegularExpression hours(
        u"(?<![\\w.,:])(\\d{1,3}(?:[.,]\\d{1,2})?\\s?[½¼¾]?|[½¼¾])\\s?(?:hours?|hrs?|h|ure|uur)(?!\\w)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const auto found = hours.match(text);
    return found.hasMatch() ? std::optional(found.captured().simplified()) : std::nullopt;
}

std::vector<UnbilledHint> unbilledWork(const JobCard& card, const UnbilledFacts& facts)
{
    std::vector<UnbilledHint> hints;
    addHours(card, hints);
    for (std::size_t at = 0; at < card.lines.size(); ++at)
        addOfLine(card, at, facts, hints);
    if (facts.looksAlike)
        hints.push_back({UnbilledKind::LooksAlike, -1, QString::number(*facts.looksAlike)});
    return hints;
}

}  // namespace greenhand
