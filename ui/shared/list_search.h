#pragma once

#include "ui/shared/empty_state.h"
#include "ui/shared/list_words.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace greenhand {

class ActionTable;
class FilterRow;
class InlineMessage;
class ListExport;
class SearchedList;
class SearchField;

/// What is typed and chosen over a list, and a click on its header: narrows and sorts it. What was typed
/// is found at once, newest first; sorting and counting wait until the typing pauses. Escape takes back
/// first the words, then the filter.
class ListSearch final : public QObject {
    Q_OBJECT
public:
    /// The controls of a page that it joins.
    struct Page {
        QWidget* widget;
        SearchField* field;
        FilterRow* filter;
        ActionTable* table;
        InlineMessage* message;
        ListExport* file;
    };

    /// Once the columns of the table stand: their order is part of what they remember.
    ListSearch(SearchedList& list, const Page& page);

    [[nodiscard]] bool isNarrowed() const;
    /// Reads the list from its beginning, as it is narrowed now.
    void narrow();
    /// What the ledger has by now; what is seen and selected stays.
    void readAgain();
    void clear();

    /// What a search or filter found, and what it did not look at. Counts soon what was not read.
    [[nodiscard]] QStringList found();
    /// Of a narrowed list; `looked` says where the words were looked for.
    [[nodiscard]] EmptyText nothingFound(const QString& looked) const;

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void narrowing();  ///< before the rows are read: the time to say why there may be none
    void changed();    ///< the rows, or what is known of them

private:
    void search(const QString& words);
    void sort(int column, Qt::SortOrder order);
    void sortFound();
    void count();
    void setShownOrder();
    bool takeBack();

    SearchedList& m_list;
    const Page m_page;
    int m_sortedBy;
    Qt::SortOrder m_sortedHow;
    QTimer m_sortSoon;
    QTimer m_countSoon;
    std::optional<ListTally> m_counted;
};

/// Of a list that is narrowed by words alone.
[[nodiscard]] EmptyText nothingFound(SearchField* field, const QString& looked);

}  // namespace greenhand
