#pragma once

#include <QWidget>

class QBoxLayout;

namespace greenhand {

/// Two rows of controls that stand side by side where there is room, and one below the other where there is
/// not: with large letters on a small screen every button keeps its words.
class FoldingBar final : public QWidget {
    Q_OBJECT
public:
    /// The first one takes what is left.
    FoldingBar(QBoxLayout* first, QBoxLayout* second, QWidget* parent);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QBoxLayout* m_rows;
    QBoxLayout* m_first;
    QBoxLayout* m_second;
};

}  // namespace greenhand
