#pragma once

#include "ui/help/help_book.h"
#include "ui/help/help_search.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QSplitter;
class QStackedWidget;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;
class QVBoxLayout;

namespace greenhand {

class HelpView;
class SearchField;

/// The manual: contents and search on the left, the page on the right. A window
/// of its own, so that it is read beside the work and no dialog blocks it.
class HelpWindow final : public QWidget {
    Q_OBJECT
public:
    /// `keys`: the tables of the keyboard page.
    explicit HelpWindow(const QString& keys);
    ~HelpWindow() override;

    void showPage(const QString& page);
    [[nodiscard]] const HelpBook& book() const { return m_book; }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void build();
    QWidget* buildTools();
    QWidget* buildFinder();
    QToolButton* tool(const QString& name, const QString& text, const QString& iconName,
                      const QKeySequence& key);
    void fillContents();
    void follow();
    void search(const QString& words);
    void openHit();
    void print();
    void restore();

    HelpBook m_book;
    HelpSearch m_search;
    HelpView* m_view;
    QSplitter* m_splitter;
    SearchField* m_field;
    QStackedWidget* m_left;
    QTreeWidget* m_contents;
    QListWidget* m_hits;
    QLabel* m_found;
    QToolButton* m_zoom = nullptr;
};

}  // namespace greenhand
