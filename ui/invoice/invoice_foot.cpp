#include "ui/invoice/invoice_foot.h"

#include "ui/shared/look.h"
#include "ui/shared/state_pill.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

InvoiceFoot::InvoiceFoot(QWidget* parent) : DocumentFoot(parent)
{
    row().addWidget(makePrint());
    row().addWidget(makePdf());
    addWhyNot();
    row().addWidget(makeClose());
    makeUpdates();
    row().addWidget(m_update);
    row().addWidget(m_updateNext);
    makeGreenSection();
    row().addWidget(m_green);
}

QPushButton* InvoiceFoot::makePrint()
{
    QPushButton* print =
        makeButton(tr("Print…"), u"printInvoiceButton"_s, u"print"_s, tr("Print the page (Ctrl+P)"));
    connect(print, &QPushButton::clicked, this, &InvoiceFoot::printWanted);
    onKey(tr("Ctrl+P"), print);
    return print;
}

QPushButton* InvoiceFoot::makePdf()
{
    QPushButton* pdf = makeButton(tr("Save as PD&F…"), u"savePdfButton"_s, u"pdf"_s,
                                  tr("Save the page as a PDF (Ctrl+Shift+P)"));
    connect(pdf, &QPushButton::clicked, this, &InvoiceFoot::pdfWanted);
    onKey(tr("Ctrl+Shift+P"), pdf);
    return pdf;
}

QPushButton* InvoiceFoot::makeClose()
{
    QPushButton* close = makeButton(tr("C&lose"), u"closeInvoiceButton"_s, {}, tr("Close (Escape)"));
    connect(close, &QPushButton::clicked, this, &InvoiceFoot::closeWanted);
    return close;
}

void InvoiceFoot::makeUpdates()
{
    m_update = makeButton(tr("&Update"), u"updateButton"_s, u"ok"_s, {});
    m_updateNext = makeButton(tr("Update and next lead"), u"updateNextButton"_s, u"ok"_s, {});
    nameNext(std::nullopt);
    connect(m_update, &QPushButton::clicked, this, &InvoiceFoot::updateWanted);
    connect(m_updateNext, &QPushButton::clicked, this, &InvoiceFoot::updateAndNextWanted);
}

void InvoiceFoot::makeGreenSection()
{
    m_green = new GreenSection(this);
    m_send = makeButton(tr("&Generate Sage One Invoice"), u"sageInvoiceButton"_s, u"send"_s, {});
    m_send->setIconSize({20, 20});
    connect(m_send, &QPushButton::clicked, this, &InvoiceFoot::sendWanted);
    auto* ground = new QHBoxLayout(m_green);
    ground->setContentsMargins(6, 5, 6, 5);
    ground->addWidget(m_send);
}

void InvoiceFoot::nameNext(const std::optional<QString>& lead)
{
    m_updateNext->setToolTip(
        lead ? tr("Save the draft and open the job card of %1 (Ctrl+Return)").arg(*lead)
             : tr("Save the draft and close; the list Invoicing - New has no further lead "
                  "(Ctrl+Return)"));
}

void InvoiceFoot::setLocked(bool locked)
{
    m_locked = locked;
    m_update->setVisible(!locked);
    if (!locked)
        return;
    m_updateNext->hide();
    m_green->hide();
    sayWhyNot({}, {});
}

void InvoiceFoot::show(InvoiceState state, const QString& whyNot, Saved saved)
{
    letUpdate(whyNot.isEmpty());
    const bool isDraft = state == InvoiceState::Draft;
    m_updateNext->setVisible(!m_locked && isDraft);
    m_update->setToolTip(isDraft
                             ? tr("Save the draft and close; it may then go to Sage One (Alt+U)")
                             : tr("Save the invoice and close; it may then go to Sage One (Ctrl+Return)"));
    const bool mayGo = state == InvoiceState::Ready || state == InvoiceState::Approved;
    const bool unsaved = saved == Saved::NotYet;
    m_green->setVisible(!m_locked && mayGo);
    m_send->setEnabled(whyNot.isEmpty() && !unsaved);
    m_send->setToolTip(unsaved ? tr("Press Update first, so that what you see is what is sent")
                               : tr("Send this invoice to Sage One"));
    if (!m_locked)
        sayWhyNot(whyNot, unsaved ? tr("Not saved yet: Update saves.") : QString());
}

void InvoiceFoot::letUpdate(bool may)
{
    m_update->setEnabled(may);
    m_updateNext->setEnabled(may);
}

QPushButton* InvoiceFoot::mainButton() const
{
    if (!m_update->isVisible())
        return nullptr;
    return m_updateNext->isVisible() ? m_updateNext : m_update;
}

}  // namespace greenhand
