#include "core/domain/approval.h"

#include "core/domain/line_order.h"

namespace greenhand {

std::vector<ApprovalReason> whyApproval(const InvoiceContent& content, const Totals& totals,
                                        const ApprovalLimits& limits)
{
    std::vector<ApprovalReason> reasons;
    if (limits.total && totals.total > *limits.total)
        reasons.push_back({.cause = ApprovalCause::Total, .amount = totals.total, .limit = *limits.total});
    for (std::size_t at = 0; limits.discountRate && at < content.lines.size(); ++at)
        if (const Rate rate = content.lines[at].discount; rate > *limits.discountRate)
            reasons.push_back({.cause = ApprovalCause::DiscountRate,
                               .line = int(at),
                               .rate = rate,
                               .rateLimit = *limits.discountRate});
    if (limits.discount && totals.discount > *limits.discount)
        reasons.push_back(
            {.cause = ApprovalCause::Discount, .amount = totals.discount, .limit = *limits.discount});
    return reasons;
}

std::optional<ApprovalWord> wordFor(const std::optional<Approval>& said, const QByteArray& document)
{
    return said && said->document == document ? std::optional(said->word) : std::nullopt;
}

std::vector<OffList> offList(const InvoiceContent& content, const QHash<QString, UnitPrice>& prices)
{
    std::vector<OffList> found;
    for (std::size_t at = 0; at < content.lines.size(); ++at) {
        InvoiceLine line = content.lines[at];
        const auto onList = prices.constFind(line.code);
        if (line.code.isEmpty() || onList == prices.constEnd())
            continue;
        const UnitPrice price = line.unitPrice;
        line.unitPrice = *onList;
        const UnitPrice expected = inMode(line, PriceMode::Exclusive, content.priceMode).unitPrice;
        if (price != expected)
            found.push_back({.line = int(at), .price = price, .onList = expected});
    }
    return found;
}

}  // namespace greenhand
