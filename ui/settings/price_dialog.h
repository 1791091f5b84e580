#pragma once

#include "core/domain/price_item.h"
#include "ui/shared/form_dialog.h"

#include <optional>
#include <utility>
#include <vector>

class QComboBox;
class QLineEdit;

namespace greenhand {

class CheckedField;
class UnitPriceField;

/// One price of the price list.
class PriceDialog final : public FormDialog {
    Q_OBJECT
public:
    /// `vat`: codes and what they are called. No item: a new one.
    PriceDialog(const std::optional<PriceItem>& item, const std::vector<std::pair<QString, QString>>& vat,
                QWidget* parent);

    /// With the id of the one that was given.
    [[nodiscard]] PriceItem item() const;

protected:
    [[nodiscard]] bool isChanged() const override { return typed() != m_before; }
    [[nodiscard]] bool mayBeSaved() const override;

private:
    QWidget* buildFields();
    void fill(const std::vector<std::pair<QString, QString>>& vat);
    void check();
    [[nodiscard]] QStringList typed() const;

    const std::optional<PriceItem> m_known;
    CheckedField* m_code;
    CheckedField* m_description;
    QComboBox* m_kind;
    QLineEdit* m_unit;
    UnitPriceField* m_price;
    QComboBox* m_vat;
    UnitPriceField* m_cost;
    QStringList m_before;  ///< as typed() says it
};

}  // namespace greenhand
