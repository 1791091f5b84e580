#pragma once

#include "core/domain/lead.h"
#include "core/workflow/desk.h"
#include "ui/shared/paged_model.h"

namespace greenhand {

/// The leads of one stage, newest work first, narrowed by words.
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

    void search(const QString& words);
    [[nodiscard]] const QString& words() const { return m_words; }

private:
    QString m_words;
};

/// "today", "16 days", "21 days: late": how long ago the work was done.
[[nodiscard]] QString daysText(QDate finishedOn, QDate today);

}  // namespace greenhand
