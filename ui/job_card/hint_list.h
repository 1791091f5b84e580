#pragma once

#include <QWidget>

class QVBoxLayout;

namespace greenhand {

/// Quiet sentences under the lines: what may be forgotten. At most three, then how many more.
class HintList final : public QWidget {
    Q_OBJECT
public:
    explicit HintList(QWidget* parent = nullptr);

    /// Changes nothing on the screen when it says what it said before.
    void show(const QStringList& hints);
    using QWidget::show;

private:
    void addRow(const QString& words);

    QVBoxLayout* m_rows;
    QStringList m_shown;
};

}  // namespace greenhand
