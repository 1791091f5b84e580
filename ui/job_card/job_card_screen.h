#pragma once

#include "ui/shared/document_screen.h"

#include <memory>
#include <optional>

class QListWidget;
class QPlainTextEdit;
class QTabWidget;
class QTimer;

namespace greenhand {

class AttachmentPage;
class HintList;
class JobCardForm;
class TotalsBox;

/// The job card (manual 7.1, 7.2.1). In New it ends in Generate Invoice; once
/// there is a draft, saving carries the changes into it; once that is on its way
/// to Sage One it is read-only.
class JobCardScreen final : public DocumentScreen {
    Q_OBJECT
public:
    /// Without a lead it is the card of a new one.
    JobCardScreen(Desk& desk, Prompter& prompter, std::optional<LeadId> lead, QWidget* parent = nullptr);

Q_SIGNALS:
    void saved(greenhand::LeadId id);
    void generated(greenhand::InvoiceId id);      ///< after its box was closed; the screen is closed too
    void invoiceWanted(greenhand::InvoiceId id);  ///< "Open invoice"

protected:
    [[nodiscard]] bool isChanged() const override;
    void changed() override;
    void saveAndClose() override;
    [[nodiscard]] QPushButton* mainButton() const override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build();
    QWidget* buildCard();
    QLayout* buildUnder(QWidget* card);
    QWidget* buildFoot();
    void buildTyping();
    void load();
    void showTitle();
    void takeUpTyping();
    [[nodiscard]] TypedForm fitted(TypedForm form) const;
    void showHints();
    void showAttachmentCount();
    void leaveDropsToCard();
    [[nodiscard]] TypingPlace typingPlace() const;
    void showCard(const JobCard& card);
    void showState();
    void lock(const QString& reason);
    [[nodiscard]] JobCard typed() const;
    /// Why the card cannot be saved as it stands; empty: it can.
    [[nodiscard]] QString whatIsInvalid() const;
    bool save();
    void showSaved(const Lead& lead);
    void askToGenerate();
    void generate();
    void openInvoice();
    void showHistory();

    std::optional<LeadId> m_id;
    std::optional<Lead> m_lead;
    JobCard m_saved;  ///< as the ledger has it
    bool m_generated = false;
    std::unique_ptr<QObject> m_question;  ///< the life of the question that is open

    QTimer* m_hintTimer = nullptr;
    HintList* m_hints = nullptr;
    AttachmentPage* m_attachments = nullptr;
    QTabWidget* m_tabs = nullptr;
    JobCardForm* m_form = nullptr;
    QPlainTextEdit* m_notes = nullptr;
    TotalsBox* m_totals = nullptr;
    QListWidget* m_history = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_close = nullptr;
    QPushButton* m_openInvoice = nullptr;
    QPushButton* m_generate = nullptr;
};

}  // namespace greenhand
