#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class QTimer;

namespace greenhand {

/// Names what was done and takes it back for ten seconds, then hides itself. A
/// new offer replaces the one before.
class UndoBar final : public QFrame {
    Q_OBJECT
public:
    static constexpr int kSeconds = 10;

    explicit UndoBar(QWidget* parent = nullptr);

    void offer(const QString& what, std::function<void()> onUndo);
    [[nodiscard]] bool isOffered() const { return bool(m_onUndo); }
    [[nodiscard]] QString text() const;
    /// As the button; nothing while nothing is offered.
    void undo();
    /// Counts down; a clock does it once a second.
    void secondPassed();

Q_SIGNALS:
    void offered(bool something);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void end();
    void showSeconds();
    void colour();

    QLabel* m_text;
    QLabel* m_left;
    QPushButton* m_undo;
    QTimer* m_clock;
    int m_seconds = 0;
    std::function<void()> m_onUndo;
};

}  // namespace greenhand
