#pragma once

#include <QTabWidget>

#include <tuple>

namespace greenhand {

/// Tabs that are laid out anew, and painted whole, only when something in them needs another size.
/// Qt does it whenever a label on a page gets another text: at every key of a search.
class PageTabs final : public QTabWidget {
    Q_OBJECT
public:
    using QTabWidget::QTabWidget;

    /// The same text again paints nothing.
    void setTitle(int tab, const QString& text);

protected:
    bool event(QEvent* event) override;

private:
    std::tuple<QSize, QSize, QSize> m_needed;  ///< the tabs' size hint, all of it, and the least
};

}  // namespace greenhand
