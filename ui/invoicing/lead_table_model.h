#pragma once

#include "core/domain/lead.h"
#include "core/workflow/desk.h"
#include "ui/shared/listing_model.h"

namespace greenhand {

/// The leads of one stage, narrowed by words and a filter, in any order.
class LeadTableModel final : public ListingModel<LeadRepository, LeadQuery> {
public:
    enum ColumnIndex {
        Reference,
        Customer,
        Site,
        Work,
        FinishedOn,
        Technician,
        Total,
        Days,
        InvoiceNumber,
        State,
        Actions,
        kColumnCount
    };

    LeadTableModel(Desk& desk, LeadStage stage, QObject* parent = nullptr);

    void setFilter(const ListFilter& filter) override;
    void setOrder(int column, Qt::SortOrder order) override;

    // For a file: every column but days and buttons.
    [[nodiscard]] static QStringList fileHeader();
    [[nodiscard]] ListExport::Next exportSteps() const;
};

/// What the State column says of a lead with an invoice in this state, or with none.
[[nodiscard]] QString leadStateText(std::optional<InvoiceState> invoice);
/// "today", "16 days", "21 days: late": how long ago the work was done.
[[nodiscard]] QString daysText(QDate finishedOn, QDate today);

}  // namespace greenhand
