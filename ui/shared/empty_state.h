#pragma once

#include <QWidget>

#include <functional>
#include <vector>

class QAbstractItemView;
class QHBoxLayout;
class QLabel;

namespace greenhand {

/// Why a list is empty and what to do next.
struct EmptyText {
    struct Way {
        QString text;  ///< on a button, may carry a mnemonic
        std::function<void()> go;
    };
    QString title;
    QString hint;
    std::vector<Way> ways = {};
};

/// Lies over a list while it has no rows. A sibling of the list, not a child, so
/// that its buttons are in the tab order and in the accessibility tree.
class EmptyState final : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QAbstractItemView* view);

    void setText(const EmptyText& text);
    [[nodiscard]] QString text() const;
    /// Looks whether the list has rows.
    void check();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void lieOver();

    QAbstractItemView* m_view;
    QLabel* m_title;
    QLabel* m_hint;
    QHBoxLayout* m_ways;
};

}  // namespace greenhand
