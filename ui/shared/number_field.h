#pragma once

#include "core/domain/number_text.h"
#include "ui/shared/checked_field.h"

namespace greenhand {

/// A number as people type it, read by core/domain/number_text.h whatever the
/// system's locale, and shown as it was read when the field is left. An empty
/// field is a problem like any other.
class NumberField : public CheckedField {
    Q_OBJECT
public:
    explicit NumberField(QWidget* parent = nullptr);

    /// Nothing typed is no problem any more: there is no number.
    void allowNone();
    [[nodiscard]] bool isValid() const;
    /// Marks what is wrong, also where nothing was typed yet.
    void check();

protected:
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

    /// The text of the field as the product writes the number that was read in it.
    [[nodiscard]] virtual NumberResult<QString> readAndWritten() const = 0;

private:
    void showRead();
    [[nodiscard]] bool isNone() const;

    bool m_noneAllowed = false;
};

class MoneyField final : public NumberField {
    Q_OBJECT
public:
    using NumberField::NumberField;
    [[nodiscard]] NumberResult<Money> value() const { return readMoney(text()); }
    void setValue(Money amount) { setText(formatPlain(amount)); }

protected:
    [[nodiscard]] NumberResult<QString> readAndWritten() const override;
};

class UnitPriceField final : public NumberField {
    Q_OBJECT
public:
    using NumberField::NumberField;
    [[nodiscard]] NumberResult<UnitPrice> value() const { return readUnitPrice(text()); }
    void setValue(UnitPrice price) { setText(format(price)); }

protected:
    [[nodiscard]] NumberResult<QString> readAndWritten() const override;
};

class QuantityField final : public NumberField {
    Q_OBJECT
public:
    using NumberField::NumberField;
    [[nodiscard]] NumberResult<Quantity> value() const { return readQuantity(text()); }
    void setValue(Quantity quantity) { setText(format(quantity)); }

protected:
    [[nodiscard]] NumberResult<QString> readAndWritten() const override;
};

class RateField final : public NumberField {
    Q_OBJECT
public:
    using NumberField::NumberField;
    [[nodiscard]] NumberResult<Rate> value() const { return readRate(text()); }
    void setValue(Rate rate) { setText(format(rate)); }

protected:
    [[nodiscard]] NumberResult<QString> readAndWritten() const override;
};

}  // namespace greenhand
