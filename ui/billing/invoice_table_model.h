#pragma once

#include "core/workflow/desk.h"
#include "ui/shared/listing_model.h"

#include <QHash>

#include <array>

namespace greenhand {

using InvoiceListing = Listing<InvoiceRepository, InvoiceQuery>;

inline constexpr auto kInvoiceStates = std::to_array<InvoiceState>(
    {InvoiceState::Draft, InvoiceState::Ready, InvoiceState::Approved, InvoiceState::Sending,
     InvoiceState::Blocked, InvoiceState::Unknown, InvoiceState::Rejected, InvoiceState::Review,
     InvoiceState::Sent, InvoiceState::Emailed, InvoiceState::Void});

/// The invoices that wait for Sage One, that are there, or all; narrowed by words and a filter, in any order.
class InvoiceTableModel final : public ListingModel<InvoiceRepository, InvoiceQuery> {
public:
    enum ColumnIndex {
        Number,
        CustomerName,
        LeadReference,
        Date,
        Exclusive,
        Vat,
        Total,
        State,
        SageNumber,
        Actions
    };

    explicit InvoiceTableModel(Desk& desk, QObject* parent = nullptr);

    [[nodiscard]] InvoiceFilter shown() const { return query().filter; }
    void setShown(InvoiceFilter filter) { changeableQuery().filter = filter; }
    void setFilter(const ListFilter& filter) override;
    void setOrder(int column, Qt::SortOrder order) override;

    /// What of the list is not in Sage One yet, also what has not been scrolled to.
    [[nodiscard]] InvoiceListing toPush() const;

    // For a file: every column but buttons, and the reference.
    [[nodiscard]] static QStringList fileHeader();
    [[nodiscard]] ListExport::Next exportSteps() const;

protected:
    Result<void> readBeside() override;

private:
    const Approvals& m_approvals;
    QHash<qint64, Approval> m_said;  ///< what waits for the financial manager or was sent back
};

/// Whatever the State column may say.
[[nodiscard]] QStringList invoiceStateWords();

}  // namespace greenhand
