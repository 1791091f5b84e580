#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPoint>

class QDialog;

namespace greenhand {

/// Keeps keys and clicks away from a dialog for the first moments after it
/// appears: the second half of a double Return or double click on what opened
/// it must not answer it, nor leave the keyboard with the window below. Where it keeps everything, a Return
/// that is held down answers nothing at all: it would answer the next question as well, which nobody has
/// read. The click that closes the dialog may be doubled too; its second half is a SecondClick.
class ClickGuard final : public QObject {
    Q_OBJECT
public:
    static constexpr int kMs = 300;

    /// Acts are clicks, Return and keys with Ctrl or Alt: who types at once into an editor that has
    /// just opened loses no letter.
    enum class Keeps { Everything, Acts };

    explicit ClickGuard(QDialog* dialog, Keeps keeps = Keeps::Everything);

    [[nodiscard]] bool holds() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void noteClick(const QEvent& event);
    void takeKeyboard();

    QDialog* m_dialog;
    const Keeps m_keeps;
    QElapsedTimer m_shown;
    QElapsedTimer m_clicked;
    QPoint m_clickedAt;
};

}  // namespace greenhand
