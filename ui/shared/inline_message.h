#pragma once

#include "ui/shared/look.h"

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace greenhand {

/// A strip beside the place it is about: a sentence, at most one button that
/// leads on, and a cross. Hidden until it has something to say.
class InlineMessage final : public QFrame {
    Q_OBJECT
public:
    /// Permanent strips have no cross: they go when what they say is no longer so.
    enum class Closing { ByUser, Permanent };

    explicit InlineMessage(QWidget* parent = nullptr, Closing closing = Closing::ByUser);

    void tell(Tone tone, const QString& text);
    /// As tell(), with a button: `verb` may carry a mnemonic.
    void tell(Tone tone, const QString& text, const QString& verb, std::function<void()> onPressed);
    void dismiss();
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void dismissed();  ///< by the user

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void colour();

    Tone m_tone = Tone::Info;
    QLabel* m_icon;
    QLabel* m_text;
    QPushButton* m_button;
    QToolButton* m_close;
    std::function<void()> m_onPressed;
};

}  // namespace greenhand
