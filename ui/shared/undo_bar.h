#pragma once

#include <QFrame>

#include <functional>
#include <vector>

class QLabel;
class QPushButton;
class QTimer;

namespace greenhand {

/// Names what was done and takes it back for ten seconds, then hides itself. Each
/// offer has its own ten seconds: the newest is shown, those before it come back
/// when it was taken.
class UndoBar final : public QFrame {
    Q_OBJECT
public:
    static constexpr int kSeconds = 10;

    explicit UndoBar(QWidget* parent = nullptr);

    void offer(const QString& what, std::function<void()> onUndo);
    [[nodiscard]] bool isOffered() const { return !m_offers.empty(); }
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
    struct Offer {
        QString what;
        std::function<void()> onUndo;
        int seconds = kSeconds;  ///< left
    };

    void showNewest();
    void showSeconds();
    void colour();

    QLabel* m_text;
    QLabel* m_left;
    QPushButton* m_undo;
    QTimer* m_clock;
    std::vector<Offer> m_offers;  ///< the newest last
};

}  // namespace greenhand
