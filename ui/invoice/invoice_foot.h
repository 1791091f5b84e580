#pragma once

#include "core/domain/invoice.h"
#include "ui/shared/document_foot.h"

#include <optional>

namespace greenhand {

class GreenSection;

/// What can be done with an invoice: print it, close it, Update, and in the green section let it go.
class InvoiceFoot final : public DocumentFoot {
    Q_OBJECT
public:
    explicit InvoiceFoot(QWidget* parent);

    enum class Saved { Yes, NotYet };

    /// What a locked invoice cannot do is hidden. Unlocking brings back Update, show() the others.
    void setLocked(bool locked);
    /// `whyNot` says why it cannot be saved as it stands; empty: it can.
    void show(InvoiceState state, const QString& whyNot, Saved saved);
    using QWidget::show;
    void letUpdate(bool may);
    /// Whose job card *Update and next lead* opens, as "L-1005"; none: the list is at its end.
    void nameNext(const std::optional<QString>& lead);
    /// The one that leads on; none: it is locked.
    [[nodiscard]] QPushButton* mainButton() const;

Q_SIGNALS:
    void printWanted();
    void pdfWanted();
    void closeWanted();
    void updateWanted();
    void updateAndNextWanted();
    void sendWanted();

private:
    QPushButton* makePrint();
    QPushButton* makePdf();
    QPushButton* makeClose();
    void makeUpdates();
    void makeGreenSection();

    bool m_locked = false;
    QPushButton* m_update = nullptr;
    QPushButton* m_updateNext = nullptr;  ///< while it is a draft, for its lead stands in a list then
    GreenSection* m_green = nullptr;
    QPushButton* m_send = nullptr;
};

}  // namespace greenhand
