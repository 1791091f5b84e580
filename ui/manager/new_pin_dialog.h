#pragma once

#include "core/workflow/manager.h"

#include <QDialog>

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

    Manager& m_manager;
    QLineEdit* m_pin;
    QLineEdit* m_again;
    QLabel* m_answer;
    QPushButton* m_set;
};

}  // namespace greenhand
