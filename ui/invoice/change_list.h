#pragma once

#include "core/workflow/billing.h"

#include <QFrame>

#include <map>
#include <vector>

class QLabel;
class QPushButton;
class QTableWidget;
class QTableWidgetItem;

namespace greenhand {

/// What will change (product.md 4): job card and draft were both changed since they were in step.
/// Line by line, with the cents, what the invoice says and what the job card would make of it; all,
/// some or none of it is taken. Nothing changes before Update.
class ChangeList final : public QFrame {
    Q_OBJECT
public:
    explicit ChangeList(QWidget* parent = nullptr);

    /// Hidden without anything to choose; ticks stay while the same changes are shown.
    void show(const std::optional<WhatWillChange>& what, const InvoiceContent& draft);
    using QWidget::show;

Q_SIGNALS:
    void taken(const std::vector<greenhand::DraftChange>& changes);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void fill(const WhatWillChange& what, const InvoiceContent& draft);
    void tickChanged(QTableWidgetItem* cell);
    void tickTaken();
    [[nodiscard]] std::vector<DraftChange> ticked() const;

    QTableWidget* m_table;
    QPushButton* m_all;
    QPushButton* m_some;
    QPushButton* m_none;
    std::vector<DraftChange> m_changes;
    QStringList m_shown;
    std::map<QString, bool> m_ticks;  ///< by change, in the words of keyOf()
    QStringList m_keys;
};

}  // namespace greenhand
