#include "ui/shared/form_dialog.h"

#include "ui/shared/click_guard.h"
#include "ui/shared/form_parts.h"
#include "ui/shared/free_letters.h"
#include "ui/shared/inline_message.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

FormDialog::FormDialog(const QString& title, QWidget* parent)
    : EditingDialog(parent)
    , m_message(new InlineMessage(this))
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(460);
    new ClickGuard(this, ClickGuard::Keeps::Acts);
}

void FormDialog::build(QWidget* form, const QString& saveName, const QString& saveTip)
{
    m_cancel = plainButton(tr("Cance&l"), u"cancelButton"_s, this);
    m_save = new QPushButton(tr("&Save"), this);
    m_save->setObjectName(saveName);
    m_save->setDefault(true);
    m_save->setToolTip(saveTip);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    column->setSpacing(kPageMargin);
    column->addWidget(m_message);
    column->addWidget(form);
    column->addLayout(buttonsAtEnd({m_cancel, m_save}));
    giveFreeLetters(this);
    connect(m_cancel, &QPushButton::clicked, this, &FormDialog::reject);
    connect(m_save, &QPushButton::clicked, this, [this] {
        m_message->dismiss();
        Q_EMIT saveWanted();
    });
    checkSave();
}

void FormDialog::checkSave() { m_save->setEnabled(mayBeSaved()); }

void FormDialog::refuse(const QString& sentence) { m_message->tell(Tone::Bad, sentence); }

void FormDialog::takeSaveAway(const QString& reason)
{
    m_message->tell(Tone::Info, reason);
    m_save->setEnabled(false);
    m_save->hide();
    m_cancel->setText(tr("C&lose"));
    m_cancel->setDefault(true);
    m_cancel->setFocus();
}

void FormDialog::saveAndClose()
{
    if (mayBeSaved())
        m_save->click();
    else
        refuse(tr("What is marked red has to be put right before it can be saved."));
}

QPushButton* FormDialog::mainButton() const { return m_save->isVisible() ? m_save : m_cancel; }

}  // namespace greenhand
