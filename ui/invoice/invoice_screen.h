#pragma once

#include "core/workflow/desk.h"
#include "core/workflow/printing.h"
#include "ui/shared/navigator.h"
#include "ui/shared/prompter.h"

#include <QDialog>

#include <optional>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QTimer;

namespace greenhand {

class ChangeList;
class InlineMessage;
class InvoiceForm;
class LineEditor;
class LinesModel;
class GreenSection;
class PagePreview;
class ProblemList;
class StatePill;
class TotalsBox;
class TypingHistory;
class TypingKeeper;
class TypingRecovery;
struct TypedForm;

/// The invoice screen (manual 7.1): the draft, beside it the page as it will
/// print, under it what still stands in the way. Update saves it, closes the
/// screen and lets the invoice go; for a clerk with a list to work through it can
/// also lead on to the next lead. Read-only once it is on its way.
class InvoiceScreen final : public QDialog {
    Q_OBJECT
public:
    InvoiceScreen(Desk& desk, Prompter& prompter, Navigator& navigator, InvoiceId id,
                  QWidget* parent = nullptr);
    ~InvoiceScreen() override;

    [[nodiscard]] InvoiceId id() const { return m_id; }
    /// Whose job card *Update and next lead* opens, as "L-1005"; none: the list is at its end.
    void nameNext(const std::optional<QString>& lead);
    /// Puts the cursor where the problem is put right.
    void fix(const Problem& problem);

    /// What the clerk wants to see once the invoice is updated.
    enum class Then { ThisLead, NextLead };
    Q_ENUM(Then)

public Q_SLOTS:
    /// Asks about unsaved changes first.
    void reject() override;
    /// However a person closes it, nothing is kept of what was typed.
    void done(int result) override;

Q_SIGNALS:
    void updated(greenhand::InvoiceId id, greenhand::InvoiceScreen::Then then);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    QWidget* buildHead();
    QWidget* buildLines();
    QWidget* buildFoot();
    void buildTyping();
    void load();
    void lockOverTyping(const Invoice& now);
    [[nodiscard]] TypedForm formWith(const InvoiceContent& content) const;
    void take(const std::vector<DraftChange>& changes);
    void showLoaded();
    void showLocked();
    void lock(const QString& reason);
    void setLocked(bool locked);
    /// What is on the screen; dates that cannot be read keep their saved value.
    [[nodiscard]] InvoiceContent typed() const;
    [[nodiscard]] bool isChanged() const;
    /// Why Update cannot be pressed; empty: it can.
    [[nodiscard]] QString whatIsInvalid() const;
    void changed();
    void look();  ///< preview and pre-flight of what is typed
    void askForApproval();
    void fixLine(const Problem& problem);
    void update(Then then);
    /// A draft as it is typed; what cannot be changed any more as it is stored.
    void putOn(Printing::Onto onto);
    void linkCustomer();
    void lookAgain();  ///< the ledger has changed under us

    Desk& m_desk;
    Prompter& m_prompter;
    Navigator& m_navigator;
    const InvoiceId m_id;
    std::optional<Invoice> m_invoice;
    bool m_locked = false;
    bool m_loading = false;
    bool m_choiceMade = false;  ///< in What will change
    std::optional<CustomerId> m_customer;
    SendOptions m_options;  ///< what the clerk agreed to, for the pre-flight

    LinesModel* m_lines;
    TypingHistory* m_typing = nullptr;
    TypingKeeper* m_keeper = nullptr;
    TypingRecovery* m_recovery = nullptr;
    ChangeList* m_changes = nullptr;
    QTimer* m_debounce;
    InlineMessage* m_message = nullptr;
    InlineMessage* m_reason = nullptr;
    QLabel* m_number = nullptr;
    QHBoxLayout* m_undoButtons = nullptr;
    QLabel* m_sageNumber = nullptr;
    StatePill* m_state = nullptr;
    InvoiceForm* m_form = nullptr;
    LineEditor* m_lineEditor = nullptr;
    TotalsBox* m_totals = nullptr;
    ProblemList* m_problems = nullptr;
    PagePreview* m_preview = nullptr;
    QLabel* m_whyNot = nullptr;
    QPushButton* m_update = nullptr;
    QPushButton* m_updateNext = nullptr;  ///< while it is a draft, for its lead stands in a list then
    QPushButton* m_sage = nullptr;
    GreenSection* m_green = nullptr;
};

}  // namespace greenhand
