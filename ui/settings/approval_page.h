#pragma once

#include "ui/settings/settings_page.h"

#include <array>
#include <functional>

class QCheckBox;
class QGridLayout;
class QLabel;
class QPushButton;

namespace greenhand {

class InlineMessage;
class NumberField;

/// The financial manager's page: the PIN that switches approval on, and the limits
/// above which an invoice needs it. The PIN is set at once, the limits by Save.
class ApprovalPage final : public SettingsPageWidget {
    Q_OBJECT
public:
    explicit ApprovalPage(Desk& desk, QWidget* parent = nullptr);

    SettingFields::Changes changes() const override;
    QString whatIsInvalid() const override;

private:
    /// A tick that the limit holds, and where it lies.
    struct Limit {
        QString key;
        NumberField* field = nullptr;
        std::function<qint64()> typed;     ///< in the setting's unit; -1: cannot be read
        std::function<void(qint64)> show;  ///< the same way round
        QString before = {};
        QCheckBox* holds = nullptr;
    };

    QWidget* buildPin();
    QWidget* buildLimits();
    void addLimit(QGridLayout& grid, Limit& limit, const QString& text, const QString& unit,
                  const QString& name);
    [[nodiscard]] static QString now(const Limit& limit);
    void look();
    void changePin();
    void switchOff();

    Desk& m_desk;
    QLabel* m_state;
    InlineMessage* m_message;
    QPushButton* m_pin;
    QPushButton* m_off;
    QWidget* m_limitBox = nullptr;
    std::array<Limit, 3> m_limits;
    QCheckBox* m_delete = nullptr;
    bool m_deleteBefore = false;
};

}  // namespace greenhand
