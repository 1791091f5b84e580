#pragma once

#include "ui/shared/document_screen.h"

#include <memory>
#include <optional>

class QTabWidget;
class QTimer;

namespace greenhand {

class AttachmentPage;
class JobCardEditor;
class JobCardFoot;
class JobCardForm;
class LeadHistory;

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
    [[nodiscard]] QString whatIsInvalid() const override;
    void changed() override;
    void saveAndLeave() override;
    [[nodiscard]] QPushButton* mainButton() const override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build();
    void buildCard();
    void buildTabs();
    void buildFoot();
    void buildTyping();
    void load();
    void loadBlank();
    void showTitle();
    void takeUpTyping();
    [[nodiscard]] TypedForm fitted(TypedForm form) const;
    void showHints();
    void showAttachmentCount();
    [[nodiscard]] TypingPlace typingPlace() const;
    void showCard(const JobCard& card);
    void showState();
    QString whyLocked() const;
    void lock(const QString& reason);
    [[nodiscard]] JobCard typed() const;
    bool save();
    Result<void> add(const JobCard& card);
    Result<void> change(const JobCard& card);
    void tellPending(const std::vector<PendingChange>& pending);
    void showSaved(const Lead& lead);
    void askFirst();
    void generate();
    void openInvoice();

    std::optional<LeadId> m_id;
    std::optional<Lead> m_lead;
    JobCard m_saved;  ///< as the ledger has it
    bool m_generated = false;
    std::unique_ptr<QObject> m_question;  ///< the life of the question that is open

    QTimer* m_hintTimer = nullptr;
    JobCardForm* m_form = nullptr;
    JobCardEditor* m_editor = nullptr;
    AttachmentPage* m_attachments = nullptr;
    LeadHistory* m_history = nullptr;
    QTabWidget* m_tabs = nullptr;
    JobCardFoot* m_foot = nullptr;
};

}  // namespace greenhand
