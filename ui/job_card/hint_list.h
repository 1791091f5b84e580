#pragma once

#include <QWidget>

class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace greenhand {

/// Quiet sentences under the lines: what may be forgotten. Three, and a button for the others.
class HintList final : public QWidget {
    Q_OBJECT
public:
    explicit HintList(QWidget* parent = nullptr);

    /// Changes nothing on the screen when it says what it said before.
    void show(const QStringList& hints);
    using QWidget::show;

private:
    void addRow(const QString& words);
    void showMore();

    QVBoxLayout* m_rows;
    QPushButton* m_more;
    QListWidget* m_others;
    QStringList m_shown;
};

}  // namespace greenhand
