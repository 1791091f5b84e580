#pragma once

#include "core/workflow/desk.h"

#include <QDialog>

#include <functional>
#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;

namespace greenhand {

class WorkRun;

/// Stands before the whole program while long work on the ledger is done in pieces: how far it is, and
/// Cancel, after which nothing was changed. Nothing new is pushed meanwhile.
class WorkProgress final : public QDialog {
    Q_OBJECT
public:
    struct Words {
        QString title;
        QString progress;  ///< with %1 of %2
        QString saving;
        QString cancelTip;
    };

    WorkProgress(Desk& desk, std::shared_ptr<PieceWork> work, Words words, QWidget* parent);
    ~WorkProgress() override;

    void reject() override;  ///< Cancel and Escape

Q_SIGNALS:
    void worked();
    void failed(const greenhand::Error& error);
    void cancelled();

private:
    void build(int total);
    void showProgress(int done, int total);
    void showSaving();

    Desk& m_desk;
    const Words m_words;
    WorkRun* m_run;
    QLabel* m_text;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
};

/// Works it through: at once where that takes no longer than a blink, else behind its progress. `then` hears
/// how it ended while the window lives; it is not called where it was cancelled.
void workThrough(Desk& desk, const std::shared_ptr<PieceWork>& work, const WorkProgress::Words& words,
                 QWidget* window, std::function<void(const Result<void>&)> then);

}  // namespace greenhand
