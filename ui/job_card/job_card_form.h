#pragma once

#include "core/domain/job_card.h"
#include "ui/shared/date_field.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace greenhand {

class CustomerPicker;
class Invoicing;
class TypingHistory;
struct Customer;

/// What stands on a job card beside its lines and notes: for whom, where, what was done, when and by whom.
class JobCardForm final : public QWidget {
    Q_OBJECT
public:
    JobCardForm(Invoicing& invoicing, const DateField::Today& today, QWidget* parent = nullptr);

    /// What is typed here can be undone and is kept.
    void addTo(TypingHistory& typing);
    void showCard(const JobCard& card);
    void lock();
    /// The card with what stands here; a date that cannot be read stays as it was.
    [[nodiscard]] JobCard applied(JobCard card) const;
    [[nodiscard]] QString whatIsInvalid() const;  ///< a sentence; empty: nothing is
    [[nodiscard]] const std::optional<Customer>& customer() const;
    void goToCustomer();

Q_SIGNALS:
    void edited();
    void priceModeChanged(greenhand::PriceMode mode);

private:
    void makeFields(const DateField::Today& today);
    void layOut();
    void newCustomer();
    void editCustomer();
    void showCustomer();

    Invoicing& m_invoicing;
    CustomerPicker* m_customer = nullptr;
    QLabel* m_customerDetails = nullptr;
    QPushButton* m_newCustomer = nullptr;
    QPushButton* m_editCustomer = nullptr;
    QPlainTextEdit* m_site = nullptr;
    QLineEdit* m_orderNumber = nullptr;
    QLineEdit* m_technician = nullptr;
    DateField* m_finishedOn = nullptr;
    QComboBox* m_priceMode = nullptr;
    QPlainTextEdit* m_work = nullptr;
};

}  // namespace greenhand
