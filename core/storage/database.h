#pragma once

#include "core/result.h"

#include <QHash>
#include <QLatin1StringView>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <atomic>
#include <functional>
#include <initializer_list>
#include <map>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

class QSqlError;
class QSqlQuery;

namespace greenhand {

class LedgerCopy;
class PiecewiseTransaction;

/// The one SQLite connection of a ledger, used from one thread and held
/// exclusively (reliability 3.2). The only class that names QSqlDatabase.
/// Bind qint64, int, QString, QByteArray and bool-as-int only; a missing value
/// is an invalid QVariant (NULL).
class Database {
public:
    using Bindings = std::initializer_list<std::pair<QLatin1StringView, QVariant>>;
    using List = std::vector<std::pair<QLatin1StringView, QVariant>>;

    /// What a new file must hold before it gets its name; lets the connection go when it is done.
    using Fill = std::function<Result<void>(std::unique_ptr<Database> draft)>;

    /// Makes a new ledger file with its schema and what `fill` puts in. FileExists, NetworkFolder,
    /// ReadOnlyFile, DiskFull or Storage, or what `fill` fails with; a half-made file is removed again,
    /// and after a kill there is a whole ledger of that name or none.
    static Result<std::unique_ptr<Database>> create(const QString& path, const Fill& fill = {});

    /// Opens a ledger and brings its schema up to date, after a copy
    /// ("NAME.before-vN.db", by VACUUM INTO) where it is of an older version.
    /// NoSuchFile, ForeignFile, NewerFile (the file is left byte for byte as it
    /// was), DamagedFile, NetworkFolder, InUse, ReadOnlyFile, DiskFull, Storage.
    static Result<std::unique_ptr<Database>> open(const QString& path);

    /// Opens a backup to look into it; nothing is written, neither into it nor beside it. May be called from
    /// any thread, which then keeps it. NoSuchFile, ForeignFile, NewerFile, DamagedFile.
    static Result<std::unique_ptr<Database>> openBackup(const QString& path);

    /// Makes a whole copy of a ledger, which nobody has open, a backup, and a copy of a backup a ledger.
    enum class Is { Ledger, Backup };
    static Result<void> declare(const QString& path, Is what);

    /// Keeps everybody else from a ledger that is to be put aside, for as long as the result lives; it is one
    /// file then, without a log. InUse; nothing where there is none, or one that cannot be read.
    static Result<std::unique_ptr<Database>> seize(const QString& path);

    static Result<std::unique_ptr<Database>> inMemory();  ///< for tests

    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    [[nodiscard]] const QString& path() const { return m_path; }

    /// Runs a statement that returns no rows; says how many rows it changed.
    Result<int> execute(const QString& sql, const Bindings& bindings = {});
    Result<int> execute(const QString& sql, const List& bindings);

    /// Runs an INSERT; says the new row's key.
    Result<qint64> insert(const QString& sql, const Bindings& bindings);
    Result<qint64> insert(const QString& sql, const List& bindings);

    /// Runs a SELECT and turns each row into a T.
    template <class T>
    Result<std::vector<T>> all(const QString& sql, const Bindings& bindings,
                               Result<T> (*map)(const QSqlQuery&));
    template <class T>
    Result<std::vector<T>> all(const QString& sql, const List& bindings, Result<T> (*map)(const QSqlQuery&));

    /// Like all(), for exactly one row: NotFound when there is none.
    template <class T>
    Result<T> one(const QString& sql, const Bindings& bindings, Result<T> (*map)(const QSqlQuery&));

    /// BEGIN IMMEDIATE … COMMIT. Stops at the first error and rolls back; after
    /// a failed statement nothing further runs until the transaction is over,
    /// whatever the work does (reliability 3.4). Does not nest.
    template <class Work>
    auto transaction(Work&& work) -> std::invoke_result_t<Work>;

    /// Like transaction(), but within one that is open already it is part of that.
    template <class Work>
    auto atomically(Work&& work) -> std::invoke_result_t<Work>;

    /// What is left to do about the row `id` when the open transaction has written everything else.
    using Due = Result<void> (*)(Database& db, qint64 id);
    /// Does it before the commit, or before a piece of the work rests: once, however often it was asked for.
    /// At once where no transaction is open. What is done asks for nothing more.
    Result<void> atEnd(Due due, qint64 id);

    /// Ends what is being read, with an error, once `wanted` is true; it must outlive the database.
    void interruptWhen(std::atomic_bool& wanted);

    /// True once a write failed in a way after which the file must be opened anew.
    [[nodiscard]] bool suspect() const { return m_suspect; }

    /// Statements run so far, for tests that count them.
    [[nodiscard]] qint64 statementCount() const { return m_statements; }
    /// The statements kept prepared, for tests that look at their plans.
    [[nodiscard]] QStringList preparedStatements() const { return m_prepared.keys(); }

private:
    friend class LedgerCopy;
    friend class PiecewiseTransaction;
    struct Prepared;

    Database(QString connection, QString path);

    static Result<std::unique_ptr<Database>> connect(const QString& path, const QString& source);
    Result<void> checkOwner(int applicationId);
    Result<void> secure();
    Result<void> checkPages(int version);
    Result<void> copyBefore(int version);

    Result<std::shared_ptr<Prepared>> run(const QString& sql, const List& bindings);
    Result<void> forEachRow(const QString& sql, const List& bindings,
                            const std::function<Result<void>(const QSqlQuery&)>& visit);
    Result<QString> control(const QString& sql);  ///< the first value of its first row, if any
    Error failed(const QString& sql, const QSqlError& error);
    Result<void> begin();
    Result<void> settle();  ///< does what is due
    Result<void> commit();
    void rollback();
    void* handle() const;  ///< SQLite's own, for LedgerCopy
    void makeWay();        ///< for a writer: rolls back what rests between two of its pieces

    const QString m_connection;
    const QString m_path;
    QHash<QString, std::shared_ptr<Prepared>> m_prepared;
    bool m_inTransaction = false;
    const PiecewiseTransaction* m_resting = nullptr;  ///< open, between two of its pieces
    std::map<qint64, std::vector<Due>> m_due;
    std::optional<Error> m_broken;  ///< how a statement of the running transaction has failed
    bool m_suspect = false;
    bool m_saysWhenClosed = false;  ///< opened whole: a clean end is noted in the file
    qint64 m_statements = 0;
};

template <class T>
Result<std::vector<T>> Database::all(const QString& sql, const List& bindings,
                                     Result<T> (*map)(const QSqlQuery&))
{
    std::vector<T> rows;
    auto done = forEachRow(sql, bindings, [&](const QSqlQuery& query) -> Result<void> {
        return map(query).map([&](T row) { rows.push_back(std::move(row)); });
    });
    if (!done)
        return passOn(done);
    return rows;
}

template <class T>
Result<std::vector<T>> Database::all(const QString& sql, const Bindings& bindings,
                                     Result<T> (*map)(const QSqlQuery&))
{
    return all(sql, List(bindings), map);
}

template <class T>
Result<T> Database::one(const QString& sql, const Bindings& bindings, Result<T> (*map)(const QSqlQuery&))
{
    auto rows = all(sql, List(bindings), map);
    if (!rows)
        return passOn(rows);
    if (rows->size() != 1)
        return fail(rows->empty() ? ErrorKind::NotFound : ErrorKind::Storage, sql);
    return std::move(rows->front());
}

template <class Work>
auto Database::transaction(Work&& work) -> std::invoke_result_t<Work>
{
    if (auto begun = begin(); !begun)
        return passOn(begun);
    auto result = std::forward<Work>(work)();
    if (result) {
        if (auto committed = commit(); !committed)
            result = passOn(committed);
    }
    if (!result)
        rollback();
    return result;
}

template <class Work>
auto Database::atomically(Work&& work) -> std::invoke_result_t<Work>
{
    if (m_inTransaction)
        return std::forward<Work>(work)();
    return transaction(std::forward<Work>(work));
}

}  // namespace greenhand
