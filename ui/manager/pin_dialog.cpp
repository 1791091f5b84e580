#include "ui/manager/pin_dialog.h"

#include "core/workflow/words.h"
#include "ui/manager/pin_field.h"
#include "ui/shared/checked_field.h"
#include "ui/shared/click_guard.h"
#include "ui/shared/form_parts.h"
#include "ui/shared/look.h"
#include "ui/shared/plain_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

PinDialog::PinDialog(Manager& manager, const QString& what, QWidget* parent)
    : QDialog(parent)
    , m_manager{manager}
    , m_pin(pinField(u"pinField"_s, this))
    , m_answer(wrappedLabel({}, this))
    , m_act(new QPushButton(icon(u"lock"_s), tr("&Act as the manager"), this))
{
    setObjectName(u"pinDialog"_s);
    setWindowTitle(tr("Financial manager"));
    setAttribute(Qt::WA_DeleteOnClose);
    new ClickGuard(this);
    build(what);
    connect(m_pin, &QLineEdit::textChanged, this, &PinDialog::look);
    connect(m_act, &QPushButton::clicked, this, &PinDialog::tryPin);
    connect(this, &QDialog::rejected, this, [this] { m_check.reset(); });
    constexpr int kLookEveryMs = 250;
    auto* again = new QTimer(this);
    connect(again, &QTimer::timeout, this, &PinDialog::look);
    again->start(kLookEveryMs);
    look();
}

void PinDialog::build(const QString& what)
{
    m_answer->setObjectName(u"pinAnswer"_s);
    colourAsProblem(m_answer);
    m_answer->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_act->setObjectName(u"pinButton"_s);
    m_act->setDefault(true);
    auto* cancel = new QPushButton(tr("&Cancel"), this);
    cancel->setObjectName(u"cancelButton"_s);
    cancel->setAutoDefault(false);
    auto* label = new QLabel(tr("&PIN"), this);
    label->setBuddy(m_pin);

    auto* row = new QHBoxLayout;
    row->setSpacing(kSpacing);
    row->addWidget(label);
    row->addWidget(m_pin, 1);
    auto* text = wrappedLabel(
        tr("%1 With the PIN you act as the manager for ten minutes; the history says so.").arg(what), this);
    text->setMinimumWidth(fontMetrics().averageCharWidth() * 52);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    column->setSpacing(kSpacing);
    column->addWidget(text);
    column->addLayout(row);
    column->addWidget(m_answer);
    column->addLayout(buttonsAtEnd({cancel, m_act}));
    m_pin->setFocus();
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void PinDialog::look()
{
    if (m_check)
        return;
    const auto wait = m_manager.waitMs();
    const bool waits = wait && *wait > 0;
    m_act->setEnabled(!waits && Manager::isPin(m_pin->text()));
    if (waits)
        m_answer->setText(tr("That was not the PIN. The next one counts in %1 s.").arg((*wait + 999) / 1000));
    else if (!m_pin->text().isEmpty() || !wait)
        m_answer->setText(wait ? QString() : sentence(wait.error()));
}

void PinDialog::tryPin()
{
    if (m_check)
        return;
    m_check = std::make_unique<QObject>();
    m_pin->setEnabled(false);
    m_act->setEnabled(false);
    m_answer->setText(tr("Checking…"));
    m_manager.actThen(m_pin->text(), m_check.get(), [this](const Result<void>& answer) { take(answer); });
}

void PinDialog::take(const Result<void>& answer)
{
    m_check.release()->deleteLater();
    if (answer)
        return accept();
    m_pin->setEnabled(true);
    m_answer->setText(sentence(answer.error()));
    m_pin->clear();
    m_pin->setFocus();
    look();
}

void asManager(Manager& manager, QWidget* over, const QString& what, const std::function<void()>& act)
{
    if (manager.mayAct())
        return act();
    auto* dialog = new PinDialog(manager, what, over);
    QObject::connect(dialog, &QDialog::accepted, over, act, Qt::QueuedConnection);
    dialog->open();
}

}  // namespace greenhand
