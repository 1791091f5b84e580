#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <span>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace greenhand::bench {

/// A value as SQLite takes it.
struct Value {
    enum class Kind { Null, Whole, Text, Blob };

    Value() = default;
    Value(qint64 number) : kind{Kind::Whole}, whole{number} {}
    Value(int number) : Value(qint64(number)) {}
    Value(bool flag) : Value(qint64(flag)) {}
    Value(const QString& text) : kind{Kind::Text}, bytes{text.toUtf8()} {}
    [[nodiscard]] static Value blob(const QByteArray& bytes);

    Kind kind = Kind::Null;
    qint64 whole = 0;
    QByteArray bytes = {};  ///< UTF-8 for a text
};

/// SQLite without anything around it: what the product is measured against.
class RawSqlite {
public:
    enum class Access {
        Write,
        ReadUnlocked,  ///< what the file itself holds, also while another connection has it
    };

    static Result<std::unique_ptr<RawSqlite>> open(const QString& path, Access access = Access::Write);
    ~RawSqlite();
    RawSqlite(const RawSqlite&) = delete;
    RawSqlite& operator=(const RawSqlite&) = delete;

    class Statement {
    public:
        Statement(sqlite3* db, const QByteArray& sql);
        ~Statement();
        Statement(const Statement&) = delete;
        Statement& operator=(const Statement&) = delete;

        /// Binds from ?1 on, runs and looks at every column of every row; the rows.
        Result<int> run(std::span<const Value> values);
        [[nodiscard]] qint64 wholeAt(int column) const;  ///< of the last row that run() saw
        [[nodiscard]] QByteArray bytesAt(int column) const;

    private:
        struct Cell {
            qint64 whole = 0;
            QByteArray bytes = {};
        };

        sqlite3* m_db;
        sqlite3_stmt* m_statement = nullptr;
        std::vector<Cell> m_last;
        bool m_keepsLast = true;
        friend class RawSqlite;
    };

    /// Does not look at what rows hold beyond fetching it.
    [[nodiscard]] std::unique_ptr<Statement> prepare(const QString& sql, bool keepsLast = false);
    Result<void> execute(const QString& sql);
    /// All texts of a first column.
    Result<std::vector<QString>> texts(const QString& sql);

private:
    explicit RawSqlite(sqlite3* db) : m_db{db} {}

    sqlite3* const m_db;
};

}  // namespace greenhand::bench
