#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

class QWidget;

namespace greenhand {

class ActionTable;
class PagedModelBase;

/// Keeps a page's list up to date at no more cost than what is seen of it: one look however many signals
/// come in one turn of the event loop, and while the page is hidden none but a count, until it is shown.
class ListRefresh final : public QObject {
    Q_OBJECT
public:
    /// `read` brings what is seen up to date, `count` what other widgets say of the list; while the page
    /// is hidden no more often than every `countEveryMs`.
    ListRefresh(QWidget* page, std::function<void()> read, std::function<void()> count, int countEveryMs = 0);

    /// After the signals of this turn.
    void soon();
    /// At once, or as soon as the page is shown.
    void now();
    /// Nothing was read yet: the first time that the page is shown brings it.
    void whenShown() { m_stale = true; }

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* m_page;
    const std::function<void()> m_read;
    const std::function<void()> m_count;
    const int m_countEveryMs;
    QTimer m_soon;
    bool m_stale = false;
};

/// Reads again what is seen and selected of a list; what stands above it may come and go, the rows in
/// sight stay where they are.
void refreshInPlace(ActionTable& table, PagedModelBase& model);

/// Reads a list from its beginning, as after its order was changed; the selected row stays selected
/// unless it has gone far.
void reloadInPlace(ActionTable& table, PagedModelBase& model);

}  // namespace greenhand
