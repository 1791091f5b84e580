#include "core/storage/ledger_copy.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include <sqlite3.h>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

constexpr int kPagesAtOnce = 32;

QString codeText(int code) { return QString::fromLatin1(sqlite3_errstr(code)); }

}  // namespace

LedgerCopy::LedgerCopy(QString target, sqlite3* file, sqlite3_backup* backup)
    : m_target{std::move(target)}
    , m_file{file}
    , m_backup{backup}
{
}

Result<std::unique_ptr<LedgerCopy>> LedgerCopy::begin(Database& source, const QString& target)
{
    const auto version = source.control(u"SELECT sqlite_source_id()"_s);
    auto* ledger = static_cast<sqlite3*>(source.handle());
    if (!ledger || !version || *version != QLatin1StringView(sqlite3_sourceid()))
        return fail(ErrorKind::Storage, u"the driver has an SQLite of its own"_s);
    sqlite3* file = nullptr;
    int code = sqlite3_open_v2(target.toUtf8().constData(), &file, SQLITE_OPEN_READWRITE, nullptr);
    // Whoever makes it durable is its owner; half a copy is thrown away, so it needs no journal.
    if (code == SQLITE_OK)
        code = sqlite3_exec(file, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF", nullptr, nullptr,
                            nullptr);
    sqlite3_backup* backup = code == SQLITE_OK ? sqlite3_backup_init(file, "main", ledger, "main") : nullptr;
    if (!backup) {
        sqlite3_close_v2(file);
        return fail(ErrorKind::UnwritableFile, codeText(code), QFileInfo(target).fileName());
    }
    return std::unique_ptr<LedgerCopy>(new LedgerCopy(target, file, backup));
}

LedgerCopy::~LedgerCopy()
{
    sqlite3_backup_finish(m_backup);
    sqlite3_close_v2(m_file);
}

Result<bool> LedgerCopy::copyFor(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    do {
        const int code = sqlite3_backup_step(m_backup, kPagesAtOnce);
        const int pages = sqlite3_backup_pagecount(m_backup);
        m_percent = pages == 0 ? 0 : int(100 - qint64{100} * sqlite3_backup_remaining(m_backup) / pages);
        if (code == SQLITE_DONE)
            return close().map([] { return true; });
        if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
            return false;
        if (code != SQLITE_OK)
            return failed(code);
    } while (timer.elapsed() < milliseconds);
    return false;
}

Result<void> LedgerCopy::close()
{
    int code = sqlite3_backup_finish(std::exchange(m_backup, nullptr));
    const int closed = sqlite3_close(std::exchange(m_file, nullptr));
    if (code == SQLITE_OK)
        code = closed;
    if (code != SQLITE_OK)
        return failed(code);
    return {};
}

tl::unexpected<Error> LedgerCopy::failed(int code)
{
    const QString name = QFileInfo(m_target).fileName();
    switch (code & 0xff) {
    case SQLITE_FULL: return fail(ErrorKind::DiskFull, codeText(code), name);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return fail(ErrorKind::DamagedFile, codeText(code));
    case SQLITE_IOERR:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN: return fail(ErrorKind::UnwritableFile, codeText(code), name);
    default: return fail(ErrorKind::Storage, codeText(code));
    }
}

}  // namespace greenhand
