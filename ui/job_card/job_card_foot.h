#pragma once

#include "ui/shared/document_foot.h"

namespace greenhand {

/// What can be done with a job card: close it, save it, make its invoice or open the one that it has.
class JobCardFoot final : public DocumentFoot {
    Q_OBJECT
public:
    explicit JobCardFoot(QWidget* parent);

    enum class Invoice { None, Made };

    void show(Invoice invoice);
    using QWidget::show;
    /// `whyNot` says why the card cannot be saved as it stands; empty: it can. Otherwise `standing` is said.
    void letSave(const QString& whyNot, const QString& standing);
    void lock();
    /// An invoice is made once only.
    void endGenerating();
    [[nodiscard]] QPushButton* mainButton() const;

Q_SIGNALS:
    void closeWanted();
    void saveWanted();
    void openInvoiceWanted();
    void generateWanted();

private:
    bool m_locked = false;
    QPushButton* m_close;
    QPushButton* m_save;
    QPushButton* m_openInvoice;
    QPushButton* m_generate;
};

}  // namespace greenhand
