#pragma once

#include "core/domain/customer.h"
#include "core/domain/id.h"
#include "core/domain/job_card.h"
#include "core/domain/push_state.h"
#include "core/domain/totals.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace greenhand {

/// One line of an invoice. It remembers which job line it came from, and
/// whether the clerk has changed it since.
struct InvoiceLine {
    std::optional<InvoiceLineId> id;
    std::optional<JobLineId> from;
    bool touched = false;  ///< the clerk changed it on the invoice
    LineKind kind = LineKind::Part;
    QString code;
    QString description;
    Quantity quantity = Quantity::fromWhole(1);
    QString unit;
    UnitPrice unitPrice;
    Rate discount;
    QString vatCode;  ///< of the VatType that was resolved for the date
    Rate vatRate;

    friend bool operator==(const InvoiceLine&, const InvoiceLine&) = default;
};

/// What of an invoice the clerk can change on the invoice screen.
struct InvoiceContent {
    CustomerId customer;
    CustomerDetails recipient;  ///< as it will be printed
    QDate date;                 ///< time of supply; picks the VAT rate
    QDate dueDate;
    QString orderNumber;  ///< the customer's
    QString message;      ///< printed under the lines and sent along
    PriceMode priceMode = PriceMode::Exclusive;
    std::vector<InvoiceLine> lines;

    friend bool operator==(const InvoiceContent&, const InvoiceContent&) = default;
};

/// The lower-case spellings are the `state` of the command line.
enum class InvoiceState {
    Draft,  ///< generated
    Ready,  ///< updated, may go
    Approved,
    Sending,  ///< its push is ready, checking or sending
    Blocked,
    Unknown,
    Rejected,
    Review,
    Sent,
    Emailed,
    Void,
};

/// What happened to an invoice; its state follows from this alone.
struct InvoiceFacts {
    bool isVoid = false;
    bool updated = false;
    bool approved = false;
    std::optional<PushState> push = {};
    std::optional<PushState> email = {};
};

[[nodiscard]] InvoiceState stateOf(const InvoiceFacts& facts);
[[nodiscard]] QString toKey(InvoiceState state);  ///< "draft", "ready", … "emailed", "void"
[[nodiscard]] std::optional<InvoiceState> invoiceStateFromKey(QStringView key);

/// Whether job card and invoice may still be changed: up to and including
/// Ready, and in Rejected (product.md 3).
[[nodiscard]] bool isEditable(InvoiceState state);

struct Invoice {
    InvoiceId id;
    LeadId lead;
    qint64 number;      ///< ours, as 2280
    QString reference;  ///< ours for Sage One, see reference.h; never changes
    InvoiceContent content;
    Totals totals;  ///< as stored; always those of content
    InvoiceFacts facts;
    InvoiceState state;  ///< stateOf(facts)
    std::optional<qint64> sageId;
    QString sageNumber;  ///< Sage One's document number
    QString voidReason;
    qint64 createdAtMs = 0;  ///< UTC
    int version = 1;

    friend bool operator==(const Invoice&, const Invoice&) = delete;
};

[[nodiscard]] std::vector<LineTerms> terms(const std::vector<InvoiceLine>& lines);

/// What a draft is made with, beside the job card.
struct DraftTerms {
    QDate date;
    int daysToPay = 30;
    QString message;
    Vendor vendor = Vendor::Yes;
    const std::vector<VatType>* vatTypes = nullptr;
};

/// The draft of a job card: its billable lines in their order. Fails with
/// NothingToInvoice, NoCustomer or BadValue (the VAT code that no type has).
[[nodiscard]] Result<InvoiceContent> draftFrom(const JobCard& card, const std::optional<Customer>& customer,
                                               const DraftTerms& terms);

/// A line that was changed on the job card and on the invoice; the invoice's stays.
struct PendingChange {
    JobLineId from;
    QString onInvoice;  ///< its description there
};

struct Followed {
    InvoiceContent content;
    std::vector<PendingChange> pending;
};

/// The draft after its job card was saved: lines that the clerk has not touched
/// on the invoice become what a fresh draft would have; new job lines come in,
/// deleted ones go; touched ones stay as they are and are named in `pending`
/// when the job card changed them too. Lines added on the invoice itself stay.
/// `before` is the job card as it was when the draft was last in step with it.
[[nodiscard]] Result<Followed> followJobCard(const InvoiceContent& invoice, const JobCard& before,
                                             const JobCard& after, const std::optional<Customer>& customer,
                                             const DraftTerms& terms);

/// Whether an edit has to know the job card: lines were drafted while the company was no vendor.
[[nodiscard]] bool takesVatFromJobCard(const InvoiceContent& invoice, const DraftTerms& terms);

/// The invoice as the clerk's edit leaves it: lines that differ from `before`
/// are marked touched, VAT rates are those of the (possibly new) date. What was
/// drafted while the company was no vendor takes what `card` says by now.
[[nodiscard]] Result<InvoiceContent> edited(const InvoiceContent& before, InvoiceContent after,
                                            const DraftTerms& terms, const JobCard& card = {});

/// SHA-256 over everything that makes the document, in a fixed spelling; stored
/// with it and compared on load (reliability K12).
[[nodiscard]] QByteArray documentDigest(qint64 number, const QString& reference,
                                        const InvoiceContent& content, const Totals& totals);

}  // namespace greenhand
