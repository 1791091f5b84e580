#include "ui/manager/new_pin_dialog.h"

#include "core/workflow/words.h"
#include "ui/manager/pin_field.h"
#include "ui/shared/click_guard.h"
#include "ui/shared/form_parts.h"
#include "ui/shared/look.h"
#include "ui/shared/plain_label.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

NewPinDialog::NewPinDialog(Manager& manager, QWidget* parent)
    : QDialog(parent)
    , m_manager{manager}
    , m_pin(pinField(u"newPinField"_s, this))
    , m_again(pinField(u"pinAgainField"_s, this))
    , m_answer(wrappedLabel({}, this))
    , m_set(new QPushButton(icon(u"lock"_s), tr("&Set the PIN"), this))
{
    setObjectName(u"newPinDialog"_s);
    setWindowTitle(tr("The financial manager's PIN"));
    setAttribute(Qt::WA_DeleteOnClose);
    new ClickGuard(this);
    build();
    for (QLineEdit* field : {m_pin, m_again})
        connect(field, &QLineEdit::textChanged, this, &NewPinDialog::look);
    connect(m_set, &QPushButton::clicked, this, &NewPinDialog::set);
    connect(this, &QDialog::rejected, this, [this] { m_work.reset(); });
    look();
}

void NewPinDialog::build()
{
    m_answer->setObjectName(u"pinAnswer"_s);
    m_set->setObjectName(u"setPinButton"_s);
    m_set->setDefault(true);
    auto* cancel = new QPushButton(tr("&Cancel"), this);
    cancel->setObjectName(u"cancelButton"_s);
    cancel->setAutoDefault(false);
    auto* form = new QFormLayout;
    form->setSpacing(kSpacing);
    form->addRow(tr("&PIN, 4 to 12 digits"), m_pin);
    form->addRow(tr("The PIN &again"), m_again);
    auto* text =
        wrappedLabel(tr("The PIN belongs to this ledger and goes with it. Greenhand cannot show it "
                        "again. If it is forgotten, “greenhand-cli forget-pin” switches approval off "
                        "on this computer, and the history says who did that."),
                     this);
    text->setMinimumWidth(fontMetrics().averageCharWidth() * 56);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    column->setSpacing(kPageMargin);
    column->addWidget(text);
    column->addLayout(form);
    column->addWidget(m_answer);
    column->addLayout(buttonsAtEnd({cancel, m_set}));
    m_pin->setFocus();
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

QString NewPinDialog::whyNot() const
{
    if (!Manager::isPin(m_pin->text()))
        return tr("A PIN is 4 to 12 digits.");
    if (m_again->text().isEmpty())
        return tr("Type it once more.");
    return m_again->text() == m_pin->text() ? QString() : tr("The two are not the same.");
}

void NewPinDialog::look()
{
    const QString why = whyNot();
    m_answer->setText(why);
    m_set->setEnabled(why.isEmpty());
    m_set->setToolTip(plainTooltip(why));
}

void NewPinDialog::set()
{
    if (m_work)
        return;
    m_work = std::make_unique<QObject>();
    setFieldsEnabled(false);
    m_answer->setText(tr("Setting the PIN…"));
    m_manager.setPinThen(m_pin->text(), m_work.get(), [this](const Result<void>& answer) { take(answer); });
}

void NewPinDialog::take(const Result<void>& answer)
{
    m_work.release()->deleteLater();
    if (answer)
        return accept();
    setFieldsEnabled(true);
    m_answer->setText(sentence(answer.error()));
}

void NewPinDialog::setFieldsEnabled(bool enabled)
{
    for (QWidget* field : std::initializer_list<QWidget*>{m_pin, m_again, m_set})
        field->setEnabled(enabled);
}

}  // namespace greenhand
