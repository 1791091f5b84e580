#pragma once

#include "core/workflow/desk.h"

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;
class QTimer;

namespace greenhand {

/// How far "Push All to Sage" is, with its buttons: pause, resume, stop, and the
/// list of what became of each. Hidden while there is nothing to say.
class BatchStrip final : public QFrame {
    Q_OBJECT
public:
    explicit BatchStrip(Desk& desk, QWidget* parent = nullptr);

Q_SIGNALS:
    void listWanted();
    void failed(const greenhand::Error& error);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    void show(const BatchProgress& progress);
    void refresh();
    void pauseOrResume();
    void tell(const Result<void>& done);
    [[nodiscard]] QString words(const BatchProgress& progress) const;
    [[nodiscard]] static QString endWords(const BatchProgress& progress);
    [[nodiscard]] static QString stillGoing(const BatchProgress& progress);
    [[nodiscard]] static QString whyPaused(const BatchProgress& progress);

    Desk& m_desk;
    QLabel* m_words;
    QProgressBar* m_bar;
    QPushButton* m_pause;
    QPushButton* m_stop;
    QPushButton* m_list;
    QPushButton* m_close;
    QTimer* m_everySecond;
    bool m_paused = false;
    bool m_endSeen = true;  ///< the last one's end needs no telling
};

}  // namespace greenhand
