#pragma once

#include "core/workflow/manager.h"

#include <QDialog>

#include <memory>

class QLabel;
class QLineEdit;
class QPushButton;

namespace greenhand {

/// Sets the manager's PIN, typed twice; the first one switches approval on.
class NewPinDialog final : public QDialog {
    Q_OBJECT
public:
    NewPinDialog(Manager& manager, QWidget* parent);

private:
    void build();
    [[nodiscard]] QString whyNot() const;
    void look();
    void set();
    void take(const Result<void>& answer);
    void setFieldsEnabled(bool enabled);

    Manager& m_manager;
    QLineEdit* m_pin;
    QLineEdit* m_again;
    QLabel* m_answer;
    QPushButton* m_set;
    std::unique_ptr<QObject> m_work;  ///< while the PIN is being set; who cancels ends it
};

}  // namespace greenhand
