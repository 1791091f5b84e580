#pragma once

#include <QElapsedTimer>
#include <QObject>

#include <functional>

class QWidget;

namespace greenhand::bench {

/// Counts the paintings of a widget and what stands in it, or of all that is in a window of this name.
class Paintings final : public QObject {
public:
    explicit Paintings(const QWidget& one);
    explicit Paintings(const QString& windowName);

    [[nodiscard]] int count() const { return m_count; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool isMeant(const QWidget& widget) const;

    const QWidget* const m_one = nullptr;
    const QString m_windowName;
    int m_count = 0;
};

/// Turns the event loop until this holds, at most so long; whether it held in the end.
bool turnUntil(const std::function<bool()>& holds, int atMostMs = 30'000);
/// Lets everything that waits happen.
void settle();

/// Milliseconds from before the action until the widget, or what stands in it, has been painted.
[[nodiscard]] double msUntilPainted(const QWidget& widget, const std::function<void()>& action);
/// The same until something in a window of this name has been painted.
[[nodiscard]] double msUntilPainted(const QString& windowName, const std::function<void()>& action);

/// A key as the keyboard gives it.
void pressKey(QWidget& widget, int key, const QString& text = {});

}  // namespace greenhand::bench
