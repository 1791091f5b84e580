#include "ui/billing/approve_button.h"

#include "ui/shared/click_guard.h"
#include "ui/shared/look.h"
#include "ui/shared/plain_label.h"

#include <QShortcut>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

ApproveButton::ApproveButton(QWidget* list, QWidget* parent)
    : QPushButton(greenhand::icon(u"ok"_s), {}, parent)
    , m_list{list}
    , m_settling(new QTimer(this))
    , m_key(new QShortcut(this))
{
    setObjectName(u"approveButton"_s);
    setAutoDefault(false);
    setToolTip(plainTooltip(tr("Approves what is chosen exactly as it stands")));
    m_key->setAutoRepeat(false);
    connect(m_key, &QShortcut::activated, this, &QPushButton::click);
    m_settling->setSingleShot(true);
    connect(m_settling, &QTimer::timeout, this, &ApproveButton::check);
}

void ApproveButton::offer(const ApprovalRow* inView, std::size_t chosen)
{
    nameFor(chosen);
    show();
    m_offered = inView != nullptr;
    if (inView)
        settle(*inView);
    check();
}

void ApproveButton::withdraw()
{
    hide();
    m_offered = false;
    m_inView.reset();
    check();
}

void ApproveButton::nameFor(std::size_t chosen)
{
    setText(chosen > 1 ? tr("&Approve %1 invoices").arg(chosen) : tr("&Approve"));
    setShortcut({});  // a button's own key would go on while it is held
    m_key->setKey(QKeySequence::mnemonic(text()));
}

void ApproveButton::settle(const ApprovalRow& inView)
{
    const std::pair document(inView.id, inView.document);
    if (m_inView == document)
        return;
    m_inView = document;
    if (hasFocus())
        m_list->setFocus();
    m_settling->start(ClickGuard::kMs);
}

void ApproveButton::check() { setEnabled(m_offered && !m_settling->isActive()); }

}  // namespace greenhand
