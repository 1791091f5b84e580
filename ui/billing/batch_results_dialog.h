#pragma once

#include "core/workflow/desk.h"
#include "ui/shared/navigator.h"
#include "ui/shared/paged_model.h"

#include <QDialog>

class QPushButton;

namespace greenhand {

/// The end of "Push All to Sage" in one list: what is in Sage One, and what is
/// not and why.
class BatchResultsDialog final : public QDialog {
    Q_OBJECT
public:
    BatchResultsDialog(Desk& desk, Navigator& navigator, QWidget* parent);

private:
    using Model = PagedModel<BatchResult, InvoiceId>;

    void build();
    void openSelected(int row);
    void copy();
    void copyBehind(int position);

    Desk& m_desk;
    Navigator& m_navigator;
    Model* m_model;
    QPushButton* m_copy = nullptr;
    QStringList m_copied;  ///< so far
};

}  // namespace greenhand
