#include "ui/job_card/lead_history.h"

#include "core/workflow/invoicing.h"
#include "core/workflow/words.h"
#include "ui/shared/history_words.h"

#include <QShowEvent>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

LeadHistory::LeadHistory(Invoicing& invoicing, QWidget* parent) : QListWidget(parent), m_invoicing{invoicing}
{
    setObjectName(u"historyList"_s);
    setAccessibleName(tr("History of this lead"));
    setWordWrap(true);
    setFrameShape(QFrame::NoFrame);
}

void LeadHistory::setLead(std::optional<LeadId> lead)
{
    m_lead = lead;
    if (isVisible())
        read();
}

void LeadHistory::showEvent(QShowEvent* event)
{
    QListWidget::showEvent(event);
    if (!event->spontaneous())
        read();
}

void LeadHistory::read()
{
    clear();
    if (!m_lead)
        return;
    const auto rows = m_invoicing.historyOf(*m_lead);
    if (!rows) {
        addItem(sentence(rows.error()));
        return;
    }
    for (auto row = rows->rbegin(); row != rows->rend(); ++row)
        addItem(sentence(*row));
    if (count() > 0)
        setCurrentRow(0);
}

}  // namespace greenhand
