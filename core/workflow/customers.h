#pragma once

#include "core/storage/customer_documents.h"
#include "core/workflow/ledger.h"

#include <optional>
#include <vector>

namespace greenhand {

/// One line of the list of customers.
struct CustomerRow {
    Customer customer;
    QString mergedInto = {};  ///< its name
    ListCount open = {};      ///< leads that are not completed, and what they come to
};

/// What the list of customers is sorted by.
enum class CustomerSort { Name, Contact, Email, SageOne, OpenLeads, Unsent };

/// Which customer's link to Sage One holds when two were linked to different ones.
enum class LinkHolder { Stays, Goes };

struct MergeOrder {
    CustomerId stays;
    CustomerId goes;
    std::optional<LinkHolder> link = {};  ///< needed where MergePreview asks for it
};

/// What a merge would do.
struct MergePreview {
    Customer stays;
    Customer goes;
    qint64 leads = 0;     ///< that may still be edited: they move
    qint64 invoices = 0;  ///< that may still be edited: they move, and say the name of the one that stays
    qint64 sent = 0;      ///< these keep their recipient as sent
    bool needsLink = false;
    QString refusal = {};  ///< why it cannot be done now; empty: it can
};

/// What merge() has changed, for undoMerge().
struct MergedCustomers {
    struct MovedLead {
        LeadId id;
        int version;  ///< behind the merge
        std::optional<InvoiceId> invoice;
    };
    struct MovedInvoice {
        InvoiceId id;
        int version;  ///< behind the merge
        InvoiceContent before;
    };
    Customer stays;  ///< behind the merge
    Customer goes;   ///< behind the merge
    Customer staysBefore;
    std::vector<MovedLead> leads;
    std::vector<MovedInvoice> invoices;
};

/// Billing › Customers: the list, the card of one, and the merge of two.
class Customers {
public:
    explicit Customers(Ledger& ledger) : m_ledger{ledger}, m_documents{*ledger.db} {}

    Result<Chunk<CustomerRow, CustomerQuery>> page(const CustomerQuery& query) const;
    /// Of those that have such work open, by how much of it; equal ones by name.
    Result<std::vector<CustomerId>> withOpen(OpenWork work, const CustomerQuery& query, bool ascending) const;
    Result<qint64> count() const { return m_ledger.customers.count(); }
    Result<CustomerRow> row(CustomerId id) const;

    /// Leads of the customer and of those merged into it, newest work first.
    Result<std::vector<LeadRow>> leadsOf(CustomerId id, const std::optional<LeadCursor>& after,
                                         int limit) const;
    Result<std::vector<InvoiceRow>> invoicesOf(CustomerId id, std::optional<InvoiceId> after,
                                               int limit) const;
    /// Of the customer and of those merged into it, oldest first.
    Result<std::vector<HistoryRow>> historyOf(CustomerId id) const;

    /// NotReady, with a sentence, while something of the customer is on its way to Sage One.
    Result<void> unlink(CustomerId id);

    Result<MergePreview> previewMerge(CustomerId stays, CustomerId goes) const;
    /// One transaction: leads and drafts become those of the customer that stays, the other is kept as
    /// merged into it. NotReady, with a sentence, where the preview has a refusal or needs a link.
    Result<MergedCustomers> merge(const MergeOrder& order);
    /// Everything as it was. NotReady, with a sentence, when something of it was changed since.
    Result<void> undoMerge(const MergedCustomers& merged);

private:
    Result<QString> refusal(const Customer& stays, const Customer& goes) const;
    Result<void> moveLeads(const Customer& from, const Customer& to, MergedCustomers& merged);
    Result<void> moveInvoices(const Customer& from, const Customer& to, MergedCustomers& merged);
    Result<void> settleLink(const MergedCustomers& merged, std::optional<LinkHolder> holder);
    /// `was`: the one that stays, before its link was settled.
    Result<void> recordMerge(const MergedCustomers& merged, const Customer& was, const QString& ofStaying,
                             const QString& ofGoing);
    Result<bool> isAsMerged(const MergedCustomers& merged) const;
    Result<void> takeBackLeads(const MergedCustomers& merged);
    Result<void> takeBackInvoices(const MergedCustomers& merged);
    Result<void> recordLead(LeadId id, const QString& action, const Customer& from, const Customer& to);
    void tellAll();

    Ledger& m_ledger;
    CustomerDocuments m_documents;
};

}  // namespace greenhand
