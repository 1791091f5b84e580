#pragma once

#include "core/domain/customer.h"
#include "core/workflow/ledger.h"

#include <QPointer>
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QToolButton;

namespace greenhand {

class CustomerPicker;
class DateField;
struct Desk;

/// What a list is narrowed by, beside words.
struct ListFilter {
    RowFilter rows;
    std::optional<InvoiceState> state = {};
    bool withoutInvoice = false;

    friend bool operator==(const ListFilter&, const ListFilter&) = default;
    [[nodiscard]] bool isEmpty() const { return *this == ListFilter{}; }
};

/// The controls over a list that narrow it: state, days, customer, technician.
/// They show what is filtered; while they are put away the button counts it.
class FilterRow final : public QWidget {
    Q_OBJECT
public:
    enum Days { AnyDay, ThisMonth, LastMonth, FromTo };
    enum : int { AnyState = -1, WithoutInvoice = -2 };

    struct Choices {
        QString days = {};                      ///< "Finished on"
        std::vector<InvoiceState> states = {};  ///< to choose from
        bool withoutInvoice = false;            ///< whether "To invoice" may be chosen
        std::function<Result<std::vector<Customer>>(const QString&)> customers;
        std::function<Result<QStringList>()> technicians;
        std::function<QDate()> today;
    };

    /// What is chosen, by its meaning: it holds in another language and format too.
    struct Chosen {
        int state = AnyState;
        int days = AnyDay;
        QDate from = {};
        QDate to = {};
        std::optional<Customer> customer = {};
        QString technician = {};
    };

    FilterRow(Choices choices, QWidget* parent);

    [[nodiscard]] Chosen chosen() const;
    void choose(const Chosen& chosen);

    [[nodiscard]] QPushButton* button() const
    {
        return m_button;
    }  ///< shows the controls; for the page's bar
    [[nodiscard]] ListFilter filter() const;
    void clear();
    /// "Draft, May, Karoo Guest House": what is filtered, in words.
    [[nodiscard]] QString words() const;

Q_SIGNALS:
    void filtered();
    void failed(const greenhand::Error& error);  ///< the technicians could not be read

private:
    void build();
    void unfold();
    void fold();
    void fillTechnicians();
    void tell();
    void sayProblems();

    const Choices m_choices;
    QPushButton* m_button;
    QComboBox* m_state;
    QComboBox* m_days;
    DateField* m_from;
    DateField* m_to;
    CustomerPicker* m_customer;
    QComboBox* m_technician;
    QPushButton* m_clear;
    QLabel* m_problems;            ///< what is typed and filters nothing, and why
    QPointer<QWidget> m_cameFrom;  ///< what had the focus before the controls were shown
    ListFilter m_told;
    bool m_choosing = false;
};

/// Customers, technicians and the day as the ledger has them.
[[nodiscard]] FilterRow::Choices filterChoices(Desk& desk);

}  // namespace greenhand
