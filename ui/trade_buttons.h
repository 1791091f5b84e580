#pragma once

#include "core/workflow/desk.h"
#include "ui/shared/navigator.h"

#include <QObject>

namespace greenhand {

class Prompter;
class UndoBar;

/// What the red, the black and the light blue button of a row do.
class TradeButtons final : public QObject {
    Q_OBJECT
public:
    TradeButtons(Desk& desk, Prompter& prompter, Navigator& navigator, UndoBar* undo, QWidget* window);

    /// Red: asks, then the number is void and the lead in New; the undo bar takes it back.
    void deleteDraft(InvoiceId id);
    /// Black: the customer, to be changed while the invoice is not on its way, else to be read.
    void openCustomerOf(LeadId id);
    void openCustomerOf(InvoiceId id);
    /// Light blue.
    void copyLead(LeadId id);

Q_SIGNALS:
    void copied(LeadId copy);
    void restored(LeadId lead);

private:
    void deleteNow(InvoiceId id);
    void restore(const DeletedDraft& deleted);
    void editCustomer(CustomerId id, const std::optional<qint64>& draft);
    void viewCustomer(const Invoice& invoice);
    void tell(const Error& error);

    Desk& m_desk;
    Prompter& m_prompter;
    Navigator& m_navigator;
    UndoBar* m_undo;
    QWidget* m_window;
};

}  // namespace greenhand
