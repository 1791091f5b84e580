#include "tests/bench/raw_sqlite.h"

#include <QUrl>

#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::bench {
namespace {

tl::unexpected<Error> failed(sqlite3* db, const QString& what)
{
    return fail(ErrorKind::Storage, u"%1: %2"_s.arg(what, QString::fromUtf8(sqlite3_errmsg(db))));
}

void bind(sqlite3_stmt* statement, int place, const Value& value)
{
    const auto size = int(value.bytes.size());
    switch (value.kind) {
    case Value::Kind::Null: sqlite3_bind_null(statement, place); break;
    case Value::Kind::Whole: sqlite3_bind_int64(statement, place, value.whole); break;
    case Value::Kind::Text:
        sqlite3_bind_text(statement, place, value.bytes.constData(), size, nullptr);
        break;
    case Value::Kind::Blob:
        sqlite3_bind_blob(statement, place, value.bytes.constData(), size, nullptr);
        break;
    }
}

}  // namespace

Value Value::blob(const QByteArray& bytes)
{
    Value value;
    value.kind = Kind::Blob;
    value.bytes = bytes.isNull() ? QByteArray("", 0) : bytes;
    return value;
}

Result<std::unique_ptr<RawSqlite>> RawSqlite::open(const QString& path, Access access)
{
    const bool write = access == Access::Write;
    const QByteArray uri = "file:" + QUrl::toPercentEncoding(path, "/") + (write ? "" : "?immutable=1");
    sqlite3* db = nullptr;
    const int flags = (write ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY) | SQLITE_OPEN_URI;
    const int code = sqlite3_open_v2(uri.constData(), &db, flags, nullptr);
    std::unique_ptr<RawSqlite> opened(new RawSqlite(db));
    if (code != SQLITE_OK)
        return failed(db, path);
    return opened;
}

RawSqlite::~RawSqlite() { sqlite3_close_v2(m_db); }

RawSqlite::Statement::Statement(sqlite3* db, const QByteArray& sql) : m_db{db}
{
    sqlite3_prepare_v3(db, sql.constData(), int(sql.size()), SQLITE_PREPARE_PERSISTENT, &m_statement,
                       nullptr);
}

RawSqlite::Statement::~Statement() { sqlite3_finalize(m_statement); }

Result<int> RawSqlite::Statement::run(std::span<const Value> values)
{
    if (!m_statement)
        return failed(m_db, u"prepare"_s);
    int place = 0;
    for (const Value& value : values)
        bind(m_statement, ++place, value);
    const int columns = sqlite3_column_count(m_statement);
    int rows = 0;
    int code = SQLITE_OK;
    while ((code = sqlite3_step(m_statement)) == SQLITE_ROW) {
        ++rows;
        m_last.resize(m_keepsLast ? std::size_t(columns) : 0);
        for (int column = 0; column < columns; ++column) {
            const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
            const int size = sqlite3_column_bytes(m_statement, column);
            if (m_keepsLast)
                m_last[std::size_t(column)] = {sqlite3_column_int64(m_statement, column),
                                               QByteArray(bytes, size)};
        }
    }
    sqlite3_reset(m_statement);
    if (code != SQLITE_DONE)
        return failed(m_db, QString::fromUtf8(sqlite3_sql(m_statement)));
    return rows;
}

qint64 RawSqlite::Statement::wholeAt(int column) const { return m_last.at(std::size_t(column)).whole; }
QByteArray RawSqlite::Statement::bytesAt(int column) const { return m_last.at(std::size_t(column)).bytes; }

std::unique_ptr<RawSqlite::Statement> RawSqlite::prepare(const QString& sql, bool keepsLast)
{
    auto statement = std::make_unique<Statement>(m_db, sql.toUtf8());
    statement->m_keepsLast = keepsLast;
    return statement;
}

Result<void> RawSqlite::execute(const QString& sql)
{
    if (sqlite3_exec(m_db, sql.toUtf8().constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return failed(m_db, sql);
    return {};
}

Result<std::vector<QString>> RawSqlite::texts(const QString& sql)
{
    sqlite3_stmt* statement = nullptr;
    const QByteArray bytes = sql.toUtf8();
    if (sqlite3_prepare_v2(m_db, bytes.constData(), int(bytes.size()), &statement, nullptr) != SQLITE_OK)
        return failed(m_db, sql);
    std::vector<QString> found;
    while (sqlite3_step(statement) == SQLITE_ROW)
        found.push_back(QString::fromUtf8(static_cast<const char*>(sqlite3_column_blob(statement, 0)),
                                          sqlite3_column_bytes(statement, 0)));
    sqlite3_finalize(statement);
    return found;
}

}  // namespace greenhand::bench
