#include "ui/job_card/job_card_foot.h"

#include "ui/shared/look.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

JobCardFoot::JobCardFoot(QWidget* parent)
    : DocumentFoot(parent)
    , m_close(makeButton(tr("C&lose"), u"closeJobCardButton"_s, {}, tr("Close (Escape)")))
    , m_save(makeButton(tr("&Save"), u"saveJobCardButton"_s, {}, tr("Save the job card (Ctrl+S)")))
    , m_openInvoice(makeButton(tr("&Open invoice"), u"openInvoiceButton"_s, u"invoice"_s, {}))
    , m_generate(makeButton(tr("&Generate Invoice"), u"generateInvoiceButton"_s, u"hand"_s,
                            tr("Make the draft invoice from this job card (Ctrl+G)")))
{
    m_generate->setIconSize({20, 20});
    addWhyNot();
    for (QPushButton* button : {m_close, m_save, m_openInvoice, m_generate})
        row().addWidget(button);
    connect(m_close, &QPushButton::clicked, this, &JobCardFoot::closeWanted);
    connect(m_save, &QPushButton::clicked, this, &JobCardFoot::saveWanted);
    connect(m_openInvoice, &QPushButton::clicked, this, &JobCardFoot::openInvoiceWanted);
    connect(m_generate, &QPushButton::clicked, this, &JobCardFoot::generateWanted);
    onKey(tr("Ctrl+S"), m_save);
    onKey(tr("Ctrl+G"), m_generate);
}

void JobCardFoot::show(Invoice invoice)
{
    m_generate->setVisible(invoice == Invoice::None);
    m_openInvoice->setVisible(invoice == Invoice::Made);
}

void JobCardFoot::letSave(const QString& whyNot, const QString& standing)
{
    m_save->setEnabled(whyNot.isEmpty());
    m_generate->setEnabled(whyNot.isEmpty());
    if (!m_locked)
        sayWhyNot(whyNot, standing);
}

void JobCardFoot::lock()
{
    m_locked = true;
    m_save->hide();
    m_generate->hide();
    m_close->setFocus();
    sayWhyNot({}, {});
}

void JobCardFoot::endGenerating() { m_generate->setEnabled(false); }

QPushButton* JobCardFoot::mainButton() const { return m_generate->isVisible() ? m_generate : nullptr; }

}  // namespace greenhand
