#pragma once

#include "core/workflow/printing.h"
#include "ui/shared/document_screen.h"
#include "ui/shared/navigator.h"

#include <optional>

class QTimer;

namespace greenhand {

class ChangeList;
class InvoiceEditor;
class InvoiceFoot;
class PagePreview;

/// The invoice screen (manual 7.1): the draft, beside it the page as it will
/// print, under it what still stands in the way. Update saves it, closes the
/// screen and lets the invoice go; for a clerk with a list to work through it can
/// also lead on to the next lead. Read-only once it is on its way.
class InvoiceScreen final : public DocumentScreen {
    Q_OBJECT
public:
    InvoiceScreen(Desk& desk, Prompter& prompter, Navigator& navigator, InvoiceId id,
                  QWidget* parent = nullptr);

    [[nodiscard]] InvoiceId id() const { return m_id; }
    /// Whose job card *Update and next lead* opens, as "L-1005"; none: the list is at its end.
    void nameNext(const std::optional<QString>& lead);
    /// Puts the cursor where the problem is put right.
    void fix(const Problem& problem);

    /// What the clerk wants to see once the invoice is updated.
    enum class Then { ThisLead, NextLead };
    Q_ENUM(Then)

Q_SIGNALS:
    void updated(greenhand::InvoiceId id, greenhand::InvoiceScreen::Then then);

protected:
    [[nodiscard]] bool isChanged() const override;
    [[nodiscard]] QString whatIsInvalid() const override;
    void changed() override;
    void saveAndLeave() override;
    [[nodiscard]] QPushButton* mainButton() const override;

private:
    void build();
    QWidget* buildDocument();
    void buildFoot();
    void buildTyping();
    void load();
    void lockOverTyping(const Invoice& now);
    void take(const std::vector<DraftChange>& changes);
    void showLoaded();
    void lock(const QString& reason);
    void sayHowItStands();
    void setLocked(bool locked);
    /// What is on the screen; dates that cannot be read keep their saved value.
    [[nodiscard]] InvoiceContent typed() const;
    void look();  ///< preview and pre-flight of what is typed
    void askForApproval();
    void linkCustomer();
    void update(Then then);
    /// A draft as it is typed; what cannot be changed any more as it is stored.
    void putOn(Printing::Onto onto);
    void lookAgain();  ///< the ledger has changed under us

    Navigator& m_navigator;
    const InvoiceId m_id;
    std::optional<Invoice> m_invoice;
    SendOptions m_options;  ///< what the clerk agreed to, for the pre-flight

    QTimer* m_debounce;
    QLabel* m_sageNumber;
    ChangeList* m_changes = nullptr;
    InvoiceEditor* m_editor = nullptr;
    PagePreview* m_preview = nullptr;
    InvoiceFoot* m_foot = nullptr;
};

}  // namespace greenhand
