#pragma once

#include <QLineEdit>

class QLabel;

namespace greenhand {

/// A line edit that can say what is wrong with its text: a border and, beside
/// it, a sentence. What was typed stays.
class CheckedField : public QLineEdit {
    Q_OBJECT
public:
    explicit CheckedField(QWidget* parent = nullptr);

    [[nodiscard]] QString problem() const { return m_problem; }  ///< a sentence; empty: nothing is wrong
    void setProblem(const QString& sentence);

    /// A line under the field that shows the sentence and takes no room without one.
    [[nodiscard]] QLabel* makeHint(QWidget* parent);

Q_SIGNALS:
    void problemChanged(const QString& sentence);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_problem;
    QString m_toolTip;
};

/// The colour of what is wrong: readable on the palette's base, light or dark.
[[nodiscard]] QColor problemColour(const QPalette& palette);
/// Has a label say its words in that colour.
void colourAsProblem(QLabel* label);

}  // namespace greenhand
