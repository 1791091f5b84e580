#pragma once

#include "core/workflow/desk.h"
#include "ui/shared/navigator.h"
#include "ui/shared/prompter.h"

#include <QDialog>
#include <QMap>

#include <optional>
#include <vector>

class QCheckBox;
class QFormLayout;
class QHBoxLayout;
class QLabel;
class QListWidget;
class QPushButton;

namespace greenhand {

class InlineMessage;
class ProblemList;
class StatePill;

/// "Generate Sage One Invoice" (manual 7.3): what will be sent, to whom and how
/// much; Generate sends, Cancel does nothing, Return is Cancel. While it sends
/// the steps appear in place; closing the box does not stop the push.
class SagePopUp final : public QDialog {
    Q_OBJECT
public:
    SagePopUp(Desk& desk, Prompter& prompter, Navigator& navigator, InvoiceId id, QWidget* parent = nullptr);

public Q_SLOTS:
    void reject() override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    QHBoxLayout* buildHead();
    QFormLayout* buildWhatGoes();
    QWidget* buildCustomerChoice();
    QWidget* buildSteps();
    QHBoxLayout* buildButtons();
    void lookAgain();
    void showPreview(const PushPreview& preview);
    void fix(const Problem& problem);
    void linkCustomer();
    void generate();
    void showStep();
    void finish(const PushOutcome& outcome);
    [[nodiscard]] Notice whatWentWrong(const PushOutcome& outcome, const QString& sageNumber) const;
    [[nodiscard]] QString whyNotNow() const;
    [[nodiscard]] std::optional<SyncRow> waitingRow() const;
    [[nodiscard]] std::vector<SyncRow> ownRows() const;
    void leave(bool wasLeft, DialogCode code);
    [[nodiscard]] SendOptions options() const;

    Desk& m_desk;
    Prompter& m_prompter;
    Navigator& m_navigator;
    const InvoiceId m_id;
    std::optional<Invoice> m_invoice;
    QString m_email;
    bool m_sending = false;
    QMap<PushEffect, QString> m_lastSteps;

    QLabel* m_heading = nullptr;
    QLabel* m_customer = nullptr;
    QLabel* m_address = nullptr;
    QLabel* m_exclusive = nullptr;
    QLabel* m_vat = nullptr;
    QLabel* m_total = nullptr;
    QLabel* m_company = nullptr;
    StatePill* m_environment = nullptr;
    QWidget* m_customerChoice = nullptr;
    QCheckBox* m_createCustomer = nullptr;
    QCheckBox* m_sendEmail = nullptr;
    ProblemList* m_problems = nullptr;
    QListWidget* m_steps = nullptr;
    InlineMessage* m_message = nullptr;
    QPushButton* m_generate = nullptr;
    QPushButton* m_cancel = nullptr;
};

}  // namespace greenhand
