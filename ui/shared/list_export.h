#pragma once

#include "core/documents/list_csv.h"

#include <QObject>

#include <functional>
#include <optional>

class QWidget;

namespace greenhand {

class InlineMessage;

/// Writes all rows of a list to a CSV file, some at a time, so that the window
/// goes on working meanwhile; says how far it is, and at the end how many and where.
class ListExport final : public QObject {
    Q_OBJECT
public:
    struct Step {
        std::vector<QStringList> rows;
        bool last = false;
    };
    /// The next rows of the list. Looks at a few hundred of them only.
    using Next = std::function<Result<Step>()>;

    ListExport(InlineMessage* message, QObject* parent);

    /// Of the lists in this window. It ends with its list: no file is written then.
    [[nodiscard]] static bool runsIn(const QWidget& window);
    [[nodiscard]] bool isRunning() const { return m_csv.has_value(); }
    /// Asks for a file, then writes.
    void ask(QWidget* window, const QString& name, const QStringList& header, const Next& next);
    void start(const QString& path, const QStringList& header, Next next);

Q_SIGNALS:
    void ended();

private:
    void goOn();
    void stop();

    InlineMessage* m_message;
    QString m_path;
    Next m_next;
    std::optional<ListCsv> m_csv;
};

/// All rows that a repository's list has for `query`, which goes along an index.
template <class Repository, class Query, class FileRow>
[[nodiscard]] ListExport::Next exportOf(const Repository& repository, Query query, FileRow fileRow)
{
    constexpr int kAtOnce = 400;
    query.ascending = false;
    query.limit = kAtOnce;
    return [&repository, query, fileRow]() mutable -> Result<ListExport::Step> {
        const auto chunk = repository.chunk(query);
        if (!chunk)
            return passOn(chunk);
        ListExport::Step step{.rows = {}, .last = !chunk->next};
        for (const auto& row : chunk->rows)
            step.rows.push_back(fileRow(row));
        if (chunk->next)
            query = *chunk->next;
        return step;
    };
}

}  // namespace greenhand
