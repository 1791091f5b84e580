#pragma once

#include "core/domain/price_item.h"

#include <QDialog>

#include <optional>
#include <utility>
#include <vector>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace greenhand {

class CheckedField;
class InlineMessage;
class UnitPriceField;

/// One price of the price list: a value in, a value out. Whoever opened it saves
/// on saveWanted() and then accepts it or says what is wrong.
class PriceDialog final : public QDialog {
    Q_OBJECT
public:
    /// `vat`: codes and what they are called. No item: a new one.
    PriceDialog(const std::optional<PriceItem>& item, const std::vector<std::pair<QString, QString>>& vat,
                QWidget* parent);

    /// With the id of the one that was given.
    [[nodiscard]] PriceItem item() const;
    void refuse(const QString& sentence);

public Q_SLOTS:
    /// Asks about what was typed first.
    void reject() override;

Q_SIGNALS:
    void saveWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void fill(const std::vector<std::pair<QString, QString>>& vat);
    void buildFields(QFormLayout* form);
    void build();
    void check();
    [[nodiscard]] bool mayBeSaved() const;
    [[nodiscard]] QStringList typed() const;

    const std::optional<PriceItem> m_known;
    InlineMessage* m_message;
    CheckedField* m_code;
    CheckedField* m_description;
    QComboBox* m_kind;
    QLineEdit* m_unit;
    UnitPriceField* m_price;
    QComboBox* m_vat;
    UnitPriceField* m_cost;
    QPushButton* m_save;
    QStringList m_before;  ///< as typed() says it
};

}  // namespace greenhand
