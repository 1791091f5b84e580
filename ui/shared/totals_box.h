#pragma once

#include "core/domain/totals.h"

#include <QWidget>

class QLabel;

namespace greenhand {

/// Discount, exclusive, VAT and total of a document, or why they cannot be reckoned.
class TotalsBox final : public QWidget {
    Q_OBJECT
public:
    explicit TotalsBox(QWidget* parent = nullptr);

    void show(const Result<Totals>& totals);
    using QWidget::show;

private:
    QLabel* m_discountName;
    QLabel* m_discount;
    QLabel* m_exclusive;
    QLabel* m_vat;
    QLabel* m_total;
    QLabel* m_problem;
};

}  // namespace greenhand
