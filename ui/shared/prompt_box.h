#pragma once

#include <QDialog>

#include <functional>

class QCheckBox;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace greenhand {

/// The box behind QtPrompter: icon, plain text, details folded and copyable, a row of buttons.
class PromptBox final : public QDialog {
    Q_OBJECT
public:
    PromptBox(const QString& title, const QString& text, const QString& iconName, QWidget* parent);

    void setDetails(const QString& details);
    /// `text` gets a mnemonic of its own when it has none.
    QPushButton* addButton(const QString& objectName, const QString& text);
    /// "Do not ask again" over the buttons.
    QCheckBox* addNeverAgain();
    /// What Return presses. Escape closes without pressing any.
    void setSafe(QPushButton* button);
    /// Closes the box and then does this.
    /// Whether a button was pressed; Escape and the window's cross press none.
    [[nodiscard]] bool isAnswered() const { return m_isAnswered; }
    void onPressed(QPushButton* button, std::function<void()> then);

private:
    [[nodiscard]] QString withMnemonic(const QString& text);

    QLabel* m_text;
    QVBoxLayout* m_column;
    QHBoxLayout* m_buttons;
    QString m_takenKeys;
    bool m_isAnswered = false;
};

}  // namespace greenhand
