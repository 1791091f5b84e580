#pragma once

#include "core/workflow/desk.h"
#include "ui/shared/navigator.h"
#include "ui/shared/prompter.h"

#include <QObject>

namespace greenhand {

class UndoBar;

/// What the red, the black and the light blue button of a row do.
class TradeButtons final : public QObject {
    Q_OBJECT
public:
    TradeButtons(Desk& desk, Prompter& prompter, Navigator& navigator, UndoBar* undo, QWidget* window);

    /// Red: asks once, then the numbers are void and the leads in New; the undo bar takes it back.
    void deleteDrafts(const std::vector<InvoiceId>& ids);
    /// Black: the customer, to be changed while the invoice is not on its way, else to be read.
    void openCustomerOf(LeadId id);
    void openCustomerOf(InvoiceId id);
    /// Light blue.
    void copyLead(LeadId id);

Q_SIGNALS:
    void copied(LeadId copy);
    void restored(LeadId lead);

private:
    [[nodiscard]] Result<Question> questionAbout(const std::vector<InvoiceId>& ids) const;
    void deleteNow(const std::vector<InvoiceId>& ids);
    void notDeleted(const std::vector<InvoiceId>& ids, const Error& why);
    void offerBack(const std::vector<DeletedDraft>& deleted);
    void restore(const std::vector<DeletedDraft>& deleted);
    void sayRestored(const std::vector<DeletedDraft>& deleted);
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
