#pragma once

#include "core/workflow/desk.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;

namespace greenhand {

class ImportRun;

/// Stands before the whole program while an import is looked through or written: how far it is, and Cancel,
/// after which nothing was imported. Nothing new is pushed meanwhile.
class ImportProgress final : public QDialog {
    Q_OBJECT
public:
    struct Words {
        QString title;
        QString progress;  ///< with %1 of %2
        QString saving;
    };

    ImportProgress(Desk& desk, std::shared_ptr<PieceImport> import, Words words, QWidget* parent);
    ~ImportProgress() override;

    void reject() override;  ///< Cancel and Escape

Q_SIGNALS:
    void imported();
    void failed(const greenhand::Error& error);
    void cancelled();

private:
    void build(int total);
    void showProgress(int done, int total);
    void showSaving();

    Desk& m_desk;
    const Words m_words;
    ImportRun* m_run;
    QLabel* m_text;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
};

}  // namespace greenhand
