#pragma once

#include "core/domain/lead.h"
#include "core/workflow/desk.h"
#include "core/workflow/lists.h"
#include "ui/shared/filter_row.h"
#include "ui/shared/paged_model.h"

namespace greenhand {

/// The leads of one stage, narrowed by words and a filter, in any order.
class LeadTableModel final : public PagedModel<LeadRow, LeadId> {
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

    // Whoever changes these reads the list anew.
    void setWords(const QString& words) { m_query.search = words; }
    void setFilter(const ListFilter& filter);
    void setOrder(int column, Qt::SortOrder order);

    /// Else up to ten thousand rows are gathered and sorted first.
    [[nodiscard]] bool isReadByKey() const { return LeadRepository::isReadByKey(m_query); }
    [[nodiscard]] const LeadQuery& query() const { return m_query; }
    [[nodiscard]] const QString& words() const { return m_query.search; }
    /// Known of a list that is sorted or filtered where no index is.
    [[nodiscard]] std::optional<Gathered<LeadId>> gathered() const;
    /// A row for a file: every column but days and buttons.
    [[nodiscard]] static QStringList fileHeader();
    [[nodiscard]] static QStringList fileRow(const LeadRow& row);

private:
    Result<std::vector<LeadRow>> read(const Ledger& ledger, bool first, int limit);

    LeadQuery m_query;
    std::optional<LeadListing> m_listing;
};

/// What the State column says of a lead with an invoice in this state, or with none.
[[nodiscard]] QString leadStateText(std::optional<InvoiceState> invoice);
/// "today", "16 days", "21 days: late": how long ago the work was done.
[[nodiscard]] QString daysText(QDate finishedOn, QDate today);

}  // namespace greenhand
