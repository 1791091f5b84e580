#pragma once

#include "core/domain/invoice.h"

#include <QByteArray>
#include <QHash>

#include <optional>
#include <vector>

namespace greenhand {

/// Above these an invoice needs the financial manager's approval; none: no limit.
/// What is exactly at a limit is within it.
struct ApprovalLimits {
    std::optional<Money> total = {};
    std::optional<Rate> discountRate = {};
    std::optional<Money> discount = {};

    friend bool operator==(const ApprovalLimits&, const ApprovalLimits&) = default;
};

enum class ApprovalCause { Total, DiscountRate, Discount };

/// One way in which an invoice is over a limit.
struct ApprovalReason {
    ApprovalCause cause = ApprovalCause::Total;
    int line = -1;      ///< from 0; -1: the document
    Money amount = {};  ///< what is over the limit, where that is an amount
    Money limit = {};
    Rate rate = {};  ///< what is over the limit, where that is a rate
    Rate rateLimit = {};

    friend bool operator==(const ApprovalReason&, const ApprovalReason&) = default;
};

/// Why the invoice needs approval; nothing: it needs none. A document's discount in
/// per cent is never above that of its highest line, and a line's discount in rand
/// never above that of its document, so lines are held against the rate and the
/// document against the amount.
[[nodiscard]] std::vector<ApprovalReason> whyApproval(const InvoiceContent& content, const Totals& totals,
                                                      const ApprovalLimits& limits);

/// What was last said about an invoice.
enum class ApprovalWord {
    Asked,     ///< the clerk asked for it
    SentBack,  ///< the manager wants something changed
    Approved,
};

/// A word holds for exactly one document, named by its digest.
struct Approval {
    ApprovalWord word = ApprovalWord::Asked;
    QByteArray document = {};  ///< documentDigest() of what it was said about
    QString note = {};         ///< the manager's, to the clerk
    QString by = {};
    qint64 atMs = 0;  ///< UTC

    friend bool operator==(const Approval&, const Approval&) = default;
};

/// The word that holds for a document; none for any other than the one it was said about.
[[nodiscard]] std::optional<ApprovalWord> wordFor(const std::optional<Approval>& said,
                                                  const QByteArray& document);

/// A line whose price is not the price list's.
struct OffList {
    int line = -1;
    UnitPrice price;
    UnitPrice onList;  ///< in the document's price mode

    friend bool operator==(const OffList&, const OffList&) = default;
};

/// `prices` are the price list's by code, exclusive of VAT; lines without a code there are left out.
[[nodiscard]] std::vector<OffList> offList(const InvoiceContent& content,
                                           const QHash<QString, UnitPrice>& prices);

}  // namespace greenhand
