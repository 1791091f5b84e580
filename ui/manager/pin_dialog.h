#pragma once

#include "core/workflow/manager.h"

#include <QDialog>

#include <functional>
#include <memory>

class QLabel;
class QLineEdit;
class QPushButton;

namespace greenhand {

/// Asks for the financial manager's PIN. Accepted once it was right; whoever
/// typed it acts as the manager for ten minutes.
class PinDialog final : public QDialog {
    Q_OBJECT
public:
    /// `what` says in a sentence what the PIN is asked for.
    PinDialog(Manager& manager, const QString& what, QWidget* parent);

private:
    void build(const QString& what);
    void tryPin();
    void take(const Result<void>& answer);
    void look();  ///< whether a PIN is looked at now, and how long not

    Manager& m_manager;
    QLineEdit* m_pin;
    QLabel* m_answer;
    QPushButton* m_act;
    std::unique_ptr<QObject> m_check;  ///< while a PIN is looked at; who cancels ends it
};

/// Does it at once where approval is off or the manager acts already; else when the PIN was typed.
/// Nothing happens when it was not, or when `over` has gone.
void asManager(Manager& manager, QWidget* over, const QString& what, const std::function<void()>& act);

}  // namespace greenhand
