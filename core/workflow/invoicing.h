#pragma once

#include "core/domain/unbilled_work.h"
#include "core/workflow/kept_typing.h"
#include "core/workflow/settings.h"

#include <QJsonObject>

#include <vector>

namespace greenhand {

struct SavedCard {
    Lead lead;
    std::vector<PendingChange> pending;  ///< lines that stay as they are on the invoice
};

struct Generated {
    InvoiceId invoice;
    qint64 number;
    Money total;
};

/// What a deletion took away, to be restored.
struct DeletedDraft {
    InvoiceId invoice;
    qint64 number;
    LeadId lead;
    QString leadReference;
    int leadVersion;  ///< of the job card that the draft was in step with
};

/// From a finished job to its draft (manual 7 to 7.2). Each verb is one
/// transaction: it happens whole or not at all, whatever stops the program.
class Invoicing {
public:
    Invoicing(Ledger& ledger, Settings& settings) : m_ledger{ledger}, m_settings{settings} {}

    Result<std::vector<LeadRow>> leads(const LeadQuery& query) const;
    Result<LeadRow> row(LeadId id) const;
    Result<ListCount> count(LeadStage stage) const;
    Result<Lead> lead(LeadId id) const;
    Result<std::vector<HistoryRow>> historyOf(LeadId id) const;

    /// An empty card with a free reference, finished today.
    Result<JobCard> blankCard() const;
    Result<LeadId> addLead(const JobCard& card, KeptTyping typing = KeptTyping::Stays);
    /// Saves the card; a draft follows it in the same transaction (product.md 4).
    /// Conflict when it was saved elsewhere since, Locked once the invoice is on its way.
    Result<SavedCard> saveCard(LeadId id, int seenVersion, const JobCard& card,
                               KeptTyping typing = KeptTyping::Stays);
    /// The next number, the draft, its lines and the history, or nothing. A lead
    /// that has its draft answers AlreadyInvoiced: it never gets a second one.
    Result<Generated> generate(LeadId id, KeptTyping typing = KeptTyping::Stays);

    /// Red: the number is kept as void with the reason, the lead goes back to New, and its next invoice
    /// has a new number and a new reference. Locked unless it may still be edited; NotReady, with a
    /// sentence, where it may be in Sage One all the same. Several at once: DraftDeletion.
    Result<DeletedDraft> deleteDraft(InvoiceId id, const QString& reason);
    /// Invoice and lead exactly as they were. NotReady, with a sentence, when the job card was saved
    /// since; AlreadyInvoiced when the lead has another draft by now.
    Result<void> restoreDraft(const DeletedDraft& deleted);
    /// Light blue: a new lead in New with the same job card, as "L-1001-2", and no invoice.
    Result<LeadId> copyLead(LeadId id);

    Result<Totals> totalsOf(const JobCard& card) const;
    /// What may be forgotten on the invoice of this card, as it is typed.
    Result<std::vector<UnbilledHint>> unbilledWork(std::optional<LeadId> id, const JobCard& card) const;
    Result<std::vector<VatType>> vatTypes() const;

    Result<std::vector<Customer>> customersMatching(const QString& text, int limit = 50) const;
    Result<Customer> customer(CustomerId id) const;
    /// Duplicate when the name is taken.
    Result<Customer> addCustomer(const CustomerDetails& details);
    Result<Customer> saveCustomer(const Customer& customer);
    Result<std::vector<PriceItem>> priceItemsMatching(const QString& text, int limit = 50) const;

private:
    Result<std::optional<Customer>> customerOf(const JobCard& card) const;
    /// The customer that a merge left in the place of the card's own.
    Result<JobCard> withStandingCustomer(JobCard card) const;
    Result<JobCard> forStandingCustomer(const Lead& lead);
    Result<LeadId> add(const JobCard& typed, const QString& action, const QJsonObject& origin,
                       KeptTyping typing);
    Result<void> endTyping(std::optional<LeadId> id, KeptTyping typing);
    Result<QHash<QString, UnitPrice>> costsOf(const JobCard& card) const;
    Result<DeletedDraft> deleteOne(InvoiceId id, const QString& reason);
    Result<void> restoreOne(const DeletedDraft& deleted);
    Result<void> recordBoth(const Lead& lead, const QString& ofLead, const Invoice& invoice,
                            const QString& ofInvoice, const QJsonObject& what);
    void tellAll();
    Result<std::vector<PendingChange>> follow(const Lead& before, const JobCard& after);

    Ledger& m_ledger;
    Settings& m_settings;
};

}  // namespace greenhand
