#include "ui/job_card/customer_dialog.h"

#include "ui/job_card/customer_form.h"
#include "ui/shared/click_guard.h"
#include "ui/shared/inline_message.h"
#include "ui/shared/leave_dialog.h"
#include "ui/shared/look.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

CustomerDialog::CustomerDialog(const QString& title, const CustomerDetails& details, QWidget* parent)
    : QDialog(parent)
    , m_message(new InlineMessage(this))
    , m_form(new CustomerForm(details, this))
    , m_before(m_form->details())
    , m_cancel(new QPushButton(tr("Cance&l"), this))
    , m_save(new QPushButton(tr("&Save"), this))
{
    setObjectName(u"customerDialog"_s);
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(460);
    new ClickGuard(this, ClickGuard::Keeps::Acts);
    m_save->setObjectName(u"saveCustomerButton"_s);

    m_cancel->setObjectName(u"cancelButton"_s);
    m_cancel->setAutoDefault(false);
    m_save->setDefault(true);
    m_save->setToolTip(tr("Save the customer (Ctrl+Return)"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kSpacing);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    layout->setSpacing(kPageMargin);
    layout->addWidget(m_message);
    layout->addWidget(m_form);
    layout->addLayout(buttons);

    connect(m_form, &CustomerForm::changed, this, [this] { m_save->setEnabled(m_form->mayBeSaved()); });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, [this] {
        m_message->dismiss();
        Q_EMIT saveWanted();
    });
    m_save->setEnabled(m_form->mayBeSaved());
}

CustomerDetails CustomerDialog::details() const { return m_form->details(); }

void CustomerDialog::refuse(const QString& sentence) { m_message->tell(Tone::Bad, sentence); }

void CustomerDialog::lock(const QString& reason)
{
    m_message->tell(Tone::Info, reason);
    m_form->setReadOnly();
    m_save->setEnabled(false);
    m_save->hide();
    m_cancel->setText(tr("C&lose"));
    m_cancel->setDefault(true);
    m_cancel->setFocus();
}

void CustomerDialog::reject()
{
    if (m_form->details() == m_before)
        return QDialog::reject();
    auto* ask = new LeaveDialog(windowTitle(), this);
    connect(ask, &LeaveDialog::saveChosen, this, [this] {
        if (m_form->mayBeSaved())
            m_save->click();
        else
            m_message->tell(Tone::Bad, tr("What is marked red has to be put right before it can be saved."));
    });
    connect(ask, &LeaveDialog::discardChosen, this, [this] { QDialog::reject(); });
    ask->open();
}

void CustomerDialog::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::ControlModifier)
        m_save->click();
    else
        QDialog::keyPressEvent(event);
}

}  // namespace greenhand
