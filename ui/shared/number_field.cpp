#include "ui/shared/number_field.h"

#include "core/workflow/words.h"

#include <QKeyEvent>

namespace greenhand {

NumberField::NumberField(QWidget* parent) : CheckedField(parent)
{
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    connect(this, &QLineEdit::textChanged, this, &NumberField::check);
}

void NumberField::allowNone()
{
    m_noneAllowed = true;
    check();
}

bool NumberField::isNone() const { return m_noneAllowed && QStringView(text()).trimmed().isEmpty(); }
bool NumberField::isValid() const { return isNone() || readAndWritten().has_value(); }

void NumberField::check()
{
    const auto read = readAndWritten();
    setProblem(read || isNone() ? QString() : sentence(read.error()));
}

void NumberField::showRead()
{
    if (isReadOnly())
        return;
    if (const auto read = readAndWritten(); read && *read != text())
        setText(*read);
}

void NumberField::focusOutEvent(QFocusEvent* event)
{
    CheckedField::focusOutEvent(event);
    showRead();
}

void NumberField::keyPressEvent(QKeyEvent* event)
{
    CheckedField::keyPressEvent(event);
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        showRead();
}

NumberResult<QString> MoneyField::readAndWritten() const
{
    return value().map([](Money amount) { return formatPlain(amount); });
}

NumberResult<QString> UnitPriceField::readAndWritten() const
{
    return value().map([](UnitPrice price) { return format(price); });
}

NumberResult<QString> QuantityField::readAndWritten() const
{
    return value().map([](Quantity quantity) { return format(quantity); });
}

NumberResult<QString> RateField::readAndWritten() const
{
    return value().map([](Rate rate) { return format(rate); });
}

}  // namespace greenhand
