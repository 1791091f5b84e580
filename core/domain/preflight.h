#pragma once

#include "core/domain/approval.h"
#include "core/domain/customer.h"
#include "core/domain/invoice.h"
#include "core/domain/totals.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace greenhand {

/// What stands between an invoice and Sage One. The sentence for each is in
/// core/workflow/words.cpp.
enum class ProblemKind {
    BeingEdited,  ///< somebody typed into it and has not saved; value: the invoice's number
    NoLines,
    ZeroTotal,
    LineWithoutDescription,
    LineWithoutAmount,
    LineNotMapped,  ///< no Sage item or account for the line's kind; value: the kind's key
    VatNotMapped,   ///< value: the VAT code
    VatOfVendor,    ///< but the company is none; value: the VAT type's name
    NoVatOfVendor,  ///< as if the company were none; value: the VAT type's name
    CustomerNotLinked,
    CustomerInactive,
    CustomerGone,  ///< the one it is linked to
    NoEmail,
    BadEmail,  ///< value: the address
    DueBeforeDate,
    DateLocked,            ///< value: the last locked day, ISO
    RecipientNameMissing,  ///< total above R5 000 (VAT Act s 20(4))
    RecipientAddressMissing,
    OwnVatNumberMissing,
    SageNotConnected,
    DescriptionTooLong,  ///< Sage One keeps 100 characters; the rest goes to its comments (hint)
    OldVatRate,          ///< the line's VAT type does not hold on the date (hint)
    LooksAlike,          ///< same customer, total and week; value: the other's number (hint)
    NeedsApproval,       ///< value: why
    ApprovalAsked,       ///< value: why
    SentBack,            ///< value: the manager's note
};

/// Where "Fix…" puts the cursor.
enum class ProblemField {
    None,
    Document,  ///< no field: the invoice is opened
    Customer,
    Email,
    Date,
    DueDate,
    Lines,
    Address,
    Company,
    SageSettings,
    Approval,  ///< no field: approval is asked for
};

struct Problem {
    ProblemKind kind;
    ProblemField field = ProblemField::None;
    int line = -1;  ///< from 0; -1: the document
    QString value;

    friend bool operator==(const Problem&, const Problem&) = default;
};

/// A hint never holds an invoice back.
[[nodiscard]] bool isHint(ProblemKind kind);

/// Whether it is about the financial manager's approval.
[[nodiscard]] bool isApproval(ProblemKind kind);

/// An invoice that is over a limit and not approved as it stands.
struct HeldForApproval {
    QString why;
    std::optional<Approval> said = {};  ///< about the document as it stands
};

/// Everything the rules look at, gathered beforehand.
struct PreflightFacts {
    bool sageConnected = false;
    bool willCreateCustomer = false;  ///< the clerk agreed that Sage One gets this customer
    bool willEmail = true;
    bool customerLinked = false;
    SageStanding customerStanding = SageStanding::Active;
    Vendor vendor = Vendor::Yes;
    QString ownVatNumber;
    std::optional<QDate> lockedUntil;  ///< Sage One takes nothing dated on or before this day
    std::vector<bool> lineMapped;      ///< one for each line
    std::vector<bool> vatMapped;       ///< one for each line
    std::vector<VatType> vatTypes;
    std::optional<qint64> looksAlike;  ///< the number of an invoice with the same customer, total and week
    std::optional<HeldForApproval> held = {};
};

/// The rules of product.md 5, in the order in which a clerk would mend things.
[[nodiscard]] std::vector<Problem> preflight(const InvoiceContent& invoice, const Totals& totals,
                                             const PreflightFacts& facts);

}  // namespace greenhand
