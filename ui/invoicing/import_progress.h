#pragma once

#include "core/workflow/desk.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;

namespace greenhand {

class ImportRun;

/// Stands before the whole program while leads are written: how far it is, and Cancel, after which
/// nothing was imported. Nothing new is pushed meanwhile.
class ImportProgress final : public QDialog {
    Q_OBJECT
public:
    ImportProgress(Desk& desk, std::unique_ptr<LeadImport> import, QWidget* parent);
    ~ImportProgress() override;

    void reject() override;  ///< Cancel and Escape

Q_SIGNALS:
    void imported(const greenhand::ImportReport& report);
    void failed(const greenhand::Error& error);
    void cancelled();

private:
    void build();
    void showProgress(int done, int total);
    void showSaving();

    Desk& m_desk;
    ImportRun* m_run;
    QLabel* m_text;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
};

}  // namespace greenhand
