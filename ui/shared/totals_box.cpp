#include "ui/shared/totals_box.h"

#include "core/domain/number_text.h"
#include "core/workflow/words.h"
#include "ui/shared/checked_field.h"
#include "ui/shared/plain_label.h"

#include <QGridLayout>
#include <QLabel>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

TotalsBox::TotalsBox(QWidget* parent)
    : QWidget(parent)
    , m_discountName(plainLabel(tr("Discount"), this))
    , m_discount(plainLabel({}, this))
    , m_exclusive(plainLabel({}, this))
    , m_vat(plainLabel({}, this))
    , m_total(plainLabel({}, this))
    , m_problem(wrappedLabel({}, this))
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(2);
    const auto add = [&](int row, QLabel* name, QLabel* amount) {
        amount->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(name, row, 0);
        grid->addWidget(amount, row, 1);
    };
    add(0, m_discountName, m_discount);
    add(1, plainLabel(tr("Exclusive"), this), m_exclusive);
    add(2, plainLabel(tr("VAT"), this), m_vat);
    auto* totalName = plainLabel(tr("Total"), this);
    add(3, totalName, m_total);
    QFont strong = font();
    strong.setBold(true);
    strong.setPointSizeF(strong.pointSizeF() * 1.25);
    totalName->setFont(strong);
    m_total->setFont(strong);
    grid->addWidget(m_problem, 4, 0, 1, 2);
    grid->setColumnMinimumWidth(1, 120);
    m_discount->setObjectName(u"totalDiscount"_s);
    m_exclusive->setObjectName(u"totalExclusive"_s);
    m_vat->setObjectName(u"totalVat"_s);
    m_total->setObjectName(u"totalTotal"_s);
    m_problem->setObjectName(u"totalProblem"_s);
    colourAsProblem(m_problem);
    m_problem->hide();
}

void TotalsBox::show(const Result<Totals>& totals)
{
    m_problem->setVisible(!totals);
    if (!totals) {
        for (QLabel* amount : {m_discount, m_exclusive, m_vat, m_total})
            amount->setText(u"–"_s);
        m_problem->setText(sentence(totals.error()));
        return;
    }
    const bool reduced = totals->discount != Money();
    m_discountName->setVisible(reduced);
    m_discount->setVisible(reduced);
    m_discount->setText(format(-totals->discount));
    m_exclusive->setText(format(totals->exclusive));
    m_vat->setText(format(totals->vat));
    m_total->setText(format(totals->total));
}

}  // namespace greenhand
