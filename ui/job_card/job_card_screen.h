#pragma once

#include "core/workflow/desk.h"
#include "ui/shared/prompter.h"

#include <QDialog>

#include <memory>
#include <optional>

class QHBoxLayout;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;
class QTimer;

namespace greenhand {

class AttachmentPage;
class HintList;
class InlineMessage;
class JobCardForm;
class LineEditor;
class LinesModel;
class StatePill;
class TotalsBox;
class TypingHistory;
class TypingKeeper;
class TypingRecovery;
struct TypedForm;

/// The job card (manual 7.1, 7.2.1). In New it ends in Generate Invoice; once
/// there is a draft, saving carries the changes into it; once that is on its way
/// to Sage One it is read-only.
class JobCardScreen final : public QDialog {
    Q_OBJECT
public:
    /// Without a lead it is the card of a new one.
    JobCardScreen(Desk& desk, Prompter& prompter, std::optional<LeadId> lead, QWidget* parent = nullptr);
    ~JobCardScreen() override;

public Q_SLOTS:
    /// Asks about unsaved changes first.
    void reject() override;
    /// However a person closes it, nothing is kept of what was typed.
    void done(int result) override;

Q_SIGNALS:
    void saved(greenhand::LeadId id);
    void generated(greenhand::InvoiceId id);      ///< after its box was closed; the screen is closed too
    void invoiceWanted(greenhand::InvoiceId id);  ///< "Open invoice"

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build();
    QWidget* buildHead();
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
    [[nodiscard]] bool isChanged() const;
    /// Why the card cannot be saved as it stands; empty: it can.
    [[nodiscard]] QString whatIsInvalid() const;
    void changed();
    bool save();
    void showSaved(const Lead& lead);
    void saveAndClose();
    void askToGenerate();
    void generate();
    void openInvoice();
    void showHistory();

    Desk& m_desk;
    Prompter& m_prompter;
    std::optional<LeadId> m_id;
    std::optional<Lead> m_lead;
    JobCard m_saved;  ///< as the ledger has it
    bool m_locked = false;
    bool m_loading = false;
    bool m_generated = false;
    std::unique_ptr<QObject> m_question;  ///< the life of the question that is open

    LinesModel* m_lines;
    TypingHistory* m_typing = nullptr;
    TypingKeeper* m_keeper = nullptr;
    TypingRecovery* m_recovery = nullptr;
    QTimer* m_hintTimer = nullptr;
    HintList* m_hints = nullptr;
    AttachmentPage* m_attachments = nullptr;
    InlineMessage* m_message = nullptr;
    InlineMessage* m_reason = nullptr;
    QLabel* m_title = nullptr;
    QHBoxLayout* m_undoButtons = nullptr;
    StatePill* m_state = nullptr;
    QTabWidget* m_tabs = nullptr;
    JobCardForm* m_form = nullptr;
    LineEditor* m_lineEditor = nullptr;
    QPlainTextEdit* m_notes = nullptr;
    TotalsBox* m_totals = nullptr;
    QListWidget* m_history = nullptr;
    QLabel* m_whyNot = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_close = nullptr;
    QPushButton* m_openInvoice = nullptr;
    QPushButton* m_generate = nullptr;
};

}  // namespace greenhand
