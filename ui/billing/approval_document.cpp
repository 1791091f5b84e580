#include "ui/billing/approval_document.h"

#include "core/domain/date_text.h"
#include "core/domain/number_text.h"
#include "core/workflow/words.h"
#include "ui/billing/approval_table.h"
#include "ui/invoice/page_preview.h"
#include "ui/shared/look.h"
#include "ui/shared/plain_label.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

ApprovalDocument::ApprovalDocument(Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk{desk}
    , m_heading(headingLabel({}, this))
    , m_why(wrappedLabel({}, this))
    , m_offList(wrappedLabel({}, this))
    , m_preview(new PagePreview(this))
{
    m_heading->setObjectName(u"approvalHeading"_s);
    m_why->setObjectName(u"approvalWhy"_s);
    m_offList->setObjectName(u"approvalOffList"_s);
    m_preview->setAccessibleName(tr("The document that is approved"));
    m_preview->setMinimumWidth(280);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kSpacing, 0, 0, 0);
    column->setSpacing(kSpacing);
    column->addWidget(m_heading);
    column->addWidget(m_why);
    column->addWidget(m_offList);
    column->addWidget(m_preview, 1);
}

void ApprovalDocument::show(const ApprovalRow& row)
{
    const auto invoice = m_desk.billing.invoice(row.id);
    if (!invoice) {
        Q_EMIT failed(invoice.error());
        return;
    }
    m_heading->setText(tr("%1: %2").arg(nameOf(row), format(row.total)));
    showWhy(row);
    showOffList(invoice->content);
    if (auto page = m_desk.billing.printed(*invoice, invoice->content))
        m_preview->show(*std::move(page));
    else
        Q_EMIT failed(page.error());
}

void ApprovalDocument::showWhy(const ApprovalRow& row)
{
    QStringList why{approvalWords(row.standing.reasons)};
    if (row.standing.said && !row.standing.said->note.isEmpty())
        why << tr("Sent back with: “%1”").arg(row.standing.said->note);
    if (row.standing.isApproved())
        why << tr("Approved by %1, %2").arg(row.standing.said->by, momentText(row.standing.said->atMs));
    why.removeAll({});
    m_why->setText(why.join(u'\n'));
}

void ApprovalDocument::showOffList(const InvoiceContent& content)
{
    const auto differing = m_desk.approvals.offList(content);
    if (!differing) {
        Q_EMIT failed(differing.error());
        return;
    }
    QStringList lines;
    for (const OffList& off : *differing)
        lines << tr("Line %1 is at %2; the price list says %3.")
                     .arg(QString::number(off.line + 1), format(off.price), format(off.onList));
    m_offList->setText(lines.isEmpty() ? tr("No price differs from the price list.") : lines.join(u'\n'));
}

}  // namespace greenhand
