#pragma once

#include "core/workflow/ledger.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace greenhand {

/// The first start: Practice, or My company with the three things that cannot
/// wait. Accepted with result(); rejected: the user wants neither now.
class FirstRunDialog final : public QDialog {
    Q_OBJECT
public:
    explicit FirstRunDialog(QWidget* parent = nullptr);

    /// The ledger to make: its kind, and for a company its name, VAT number and next number.
    [[nodiscard]] NewLedger choice() const;

Q_SIGNALS:
    /// A backup holds the ledger to begin with; the dialog has gone.
    void restoreWanted();

private:
    QWidget* buildChoices();
    QWidget* buildCompany();
    void choosePractice();
    void lookWhatIsTyped();

    LedgerKind m_kind = LedgerKind::Company;
    QStackedWidget* m_steps;
    QLineEdit* m_name = nullptr;
    QCheckBox* m_vendor = nullptr;
    QLineEdit* m_vatNumber = nullptr;
    QSpinBox* m_next = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_start = nullptr;
};

}  // namespace greenhand
