#include "core/storage/database.h"

#include "core/storage/columns.h"
#include "core/storage/file_system.h"
#include "core/storage/migrations.h"

#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <QUuid>

#include <algorithm>
#include <utility>

#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

/// A statement that is kept, with what must be bound to it.
struct Database::Prepared {
    QSqlQuery query;
    QStringList placeholders;
};

namespace {

Q_LOGGING_CATEGORY(lcStorage, "greenhand.storage")

constexpr qint64 kCheckAtOnceBelow = 50'000'000;  ///< bytes; larger files are checked in idle time
constexpr qsizetype kKeptStatements = 300;
const QString kMemory = u":memory:"_s;
/// So many pages of the log are carried into the file within one commit. SQLite's own thousand, from all over
/// a large file, hold the window up.
const QString kLogCarriedOver = u"PRAGMA wal_autocheckpoint = 250"_s;

/// SQLite's primary result codes, as far as they say more than "it failed".
enum Code {
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    IoError = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    Constraint = 19,
    NotADatabase = 26
};
constexpr int kUnique = 2067;
constexpr int kPrimaryKey = 1555;
constexpr int kTrigger = 1811;
constexpr int kCorruptIndex = 267;  ///< of a virtual table: the search index, which can be made anew

int codeOf(const QSqlError& error) { return error.nativeErrorCode().toInt(); }

ErrorKind kindOf(const QSqlError& error)
{
    const int code = codeOf(error);
    switch (code & 0xff) {
    case Busy: return ErrorKind::InUse;
    case ReadOnly: return ErrorKind::ReadOnlyFile;
    case Corrupt: return code == kCorruptIndex ? ErrorKind::Storage : ErrorKind::DamagedFile;
    case NotADatabase: return ErrorKind::DamagedFile;
    case Full: return ErrorKind::DiskFull;
    case Constraint:
        if (code == kUnique || code == kPrimaryKey)
            return ErrorKind::Duplicate;
        if (code == kTrigger && error.databaseText() == "locked"_L1)
            return ErrorKind::Locked;
        return ErrorKind::Storage;
    default: return ErrorKind::Storage;
    }
}

/// After these nothing that the connection remembers can be relied on (reliability 3.4).
bool makesSuspect(int code)
{
    if (code == kCorruptIndex)
        return false;
    switch (code & 0xff) {
    case IoError:
    case Corrupt:
    case Full:
    case NotADatabase: return true;
    default: return false;
    }
}

bool isWordPart(QChar c) { return c.isLetterOrNumber() || c == u'_'; }

/// The named placeholders of a statement, each once.
QStringList placeholdersOf(const QString& sql)
{
    QStringList found;
    bool quoted = false;
    for (qsizetype at = 0; at < sql.size(); ++at) {
        if (sql[at] == u'\'') {
            quoted = !quoted;
        } else if (!quoted && sql[at] == u':') {
            qsizetype end = at + 1;
            while (end < sql.size() && isWordPart(sql[end]))
                ++end;
            const QString name = sql.sliced(at, end - at);
            if (!found.contains(name))
                found.push_back(name);
            at = end - 1;
        }
    }
    return found;
}

/// Qt binds NULL, without a word, to a placeholder that was misspelt or forgotten.
bool fits(const QStringList& placeholders, const Database::List& bindings)
{
    if (placeholders.size() != qsizetype(bindings.size()))
        return false;
    for (std::size_t at = 0; at < bindings.size(); ++at) {
        if (!placeholders.contains(bindings[at].first))
            return false;
        for (std::size_t before = 0; before < at; ++before)
            if (bindings[before].first == bindings[at].first)
                return false;
    }
    return true;
}

/// The value as SQLite is to see it; an invalid QVariant for what must not be
/// bound. Qt would bind a null text as NULL and a date or a double as a text.
std::optional<QVariant> bindable(const QVariant& value)
{
    if (!value.isValid())
        return QVariant();
    switch (value.typeId()) {
    case QMetaType::Bool: return QVariant(value.toBool() ? 1 : 0);
    case QMetaType::Int:
    case QMetaType::LongLong: return value;
    case QMetaType::QString: {
        const QString text = value.toString();
        if (text.isNull())
            return QVariant(u""_s);
        return text.isValidUtf16() ? value : QVariant(QString::fromUtf8(text.toUtf8()));
    }
    case QMetaType::QByteArray: {
        const QByteArray bytes = value.toByteArray();
        return bytes.isNull() ? QVariant(QByteArray("", 0)) : value;
    }
    default: return std::nullopt;
    }
}

bool isKept(const QString& sql)
{
    for (const auto verb : {"SELECT"_L1, "INSERT"_L1, "UPDATE"_L1, "DELETE"_L1, "WITH"_L1})
        if (sql.startsWith(verb))
            return true;
    return false;
}

/// Ours that begin with WITH only read.
bool isReading(const QString& sql) { return sql.startsWith("SELECT"_L1) || sql.startsWith("WITH"_L1); }

/// The path as SQLite's URI, so that a wrong name never makes an empty file.
QString uri(const QString& path, QLatin1StringView mode)
{
    const QString root = path.startsWith(u'/') ? u"file://"_s : u"file:///"_s;
    return root + QString::fromLatin1(QUrl::toPercentEncoding(path, "/:")) + u'?' + mode;
}

bool isWritable(const QFileInfo& file)
{
    return file.isWritable() && QFileInfo(file.absolutePath()).isWritable();
}

}  // namespace

Database::Database(QString connection, QString path)
    : m_connection{std::move(connection)}
    , m_path{std::move(path)}
{
}

Database::~Database()
{
    if (m_inTransaction)
        rollback();
    makeWay();
    m_prepared.clear();
    if (m_saysWhenClosed && !m_suspect) {
        const bool written = control(u"UPDATE meta SET value = '1' WHERE key = 'closed_cleanly'"_s)
                          && control(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
        if (!written)
            qCWarning(lcStorage) << "the ledger was closed without its last words";
    }
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Database>> Database::connect(const QString& path, const QString& source)
{
    std::unique_ptr<Database> db(new Database(QUuid::createUuid().toString(QUuid::WithoutBraces), path));
    auto handle = QSqlDatabase::addDatabase(u"QSQLITE"_s, db->m_connection);
    // A second instance is to say so soon; the first one holds its lock until it ends.
    handle.setConnectOptions(u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=900"_s);
    handle.setDatabaseName(source);
    if (!handle.open())
        return tl::unexpected(db->failed(source, handle.lastError()));
    return db;
}

Result<std::unique_ptr<Database>> Database::create(const QString& given, const Fill& fill)
{
    const QFileInfo file(given);
    const QString path = file.absoluteFilePath();
    const QString name = file.fileName();
    if (file.exists() || file.isSymbolicLink())
        return fail(ErrorKind::FileExists, path, name);
    if (liesOnNetwork(path))
        return fail(ErrorKind::NetworkFolder, path, name);
    // What a ledger of this name has left would be read into the new one.
    for (const QString& suffix : {u"-wal"_s, u"-journal"_s, u"-shm"_s})
        if (QFileInfo::exists(path + suffix))
            return fail(ErrorKind::FileExists, path + suffix, QString(name + suffix));

    // The file gets its name when it is whole, so that a power cut leaves a ledger or none.
    const QString draft =
        file.absolutePath() + u"/."_s + name + u".new-"_s + QUuid::createUuid().toString(QUuid::Id128);
    if (auto made = makePrivateFile(draft); !made)
        return tl::unexpected(Error{made.error().kind, made.error().detail, name});
    const auto make = [&]() -> Result<void> {
        auto db = connect(path, uri(draft, "mode=rw"_L1));
        if (!db)
            return passOn(db);
        for (const QString& setting :
             {u"PRAGMA locking_mode = EXCLUSIVE"_s, u"PRAGMA synchronous = FULL"_s,
              u"PRAGMA trusted_schema = OFF"_s, u"PRAGMA application_id = %1"_s.arg(kApplicationId)})
            if (auto set = (*db)->control(setting); !set)
                return passOn(set);
        if (auto migrated = migrate(**db); !migrated || !fill)
            return migrated;
        return fill(*std::move(db));
    };
    auto done = make();
    if (done)
        done = moveIntoPlace(draft, path);
    if (!done) {
        for (const QString& left : {draft, QString(draft + u"-journal"_s)})
            QFile::remove(left);
        return passOn(done);
    }
    return open(path);
}

Result<std::unique_ptr<Database>> Database::open(const QString& given)
{
    const QFileInfo file(given);
    const QString path = file.absoluteFilePath();
    const QString name = file.fileName();
    if (!file.isFile())
        return fail(ErrorKind::NoSuchFile, path, name);
    if (liesOnNetwork(path))
        return fail(ErrorKind::NetworkFolder, path, name);

    // Whose file it is and of which version, before anything is written beside
    // it or into it. What a WAL holds is not seen here; that comes again below.
    {
        auto glance = connect(path, uri(path, "mode=ro&immutable=1"_L1));
        if (!glance)
            return passOn(glance);
        auto ours = (*glance)->checkOwner(kApplicationId);
        if (!ours && ours.error().kind != ErrorKind::DamagedFile)
            return passOn(ours);
    }
    if (!isWritable(file))
        return fail(ErrorKind::ReadOnlyFile, path, name);

    auto opened = connect(path, uri(path, "mode=rw"_L1));
    if (!opened)
        return passOn(opened);
    Database& db = **opened;
    if (auto secured = db.secure(); !secured)
        return passOn(secured);
    const auto version = storedVersion(db);
    if (!version)
        return passOn(version);
    if (auto checked = db.checkPages(*version); !checked)
        return passOn(checked);
    if (*version < schemaVersion()) {
        if (auto copied = db.copyBefore(schemaVersion()); !copied)
            return passOn(copied);
        if (auto migrated = migrate(db); !migrated)
            return passOn(migrated);
        db.m_prepared.clear();
        // The new version stands in the file itself: an older program must see it without the WAL.
        if (auto written = db.control(u"PRAGMA wal_checkpoint(TRUNCATE)"_s); !written)
            return passOn(written);
    }
    if (auto noted = db.control(u"UPDATE meta SET value = '0' WHERE key = 'closed_cleanly'"_s); !noted)
        return passOn(noted);
    db.m_saysWhenClosed = true;
    return opened;
}

Result<std::unique_ptr<Database>> Database::openBackup(const QString& given)
{
    const QFileInfo file(given);
    const QString path = file.absoluteFilePath();
    if (!file.isFile())
        return fail(ErrorKind::NoSuchFile, path, file.fileName());
    auto opened = connect(path, uri(path, "mode=ro&immutable=1"_L1));
    if (!opened)
        return passOn(opened);
    if (auto ours = (*opened)->checkOwner(kBackupId); !ours)
        return passOn(ours);
    return opened;
}

/// A backup is at home on no computer: the ledger that is made of it begins a new epoch wherever it is
/// opened, also where the one that it was made of still waited for the word. No log beside it is left, so
/// that the one file is the whole of it.
Result<void> Database::declare(const QString& path, Is what)
{
    const auto db = connect(path, uri(path, "mode=rw"_L1));
    if (!db)
        return passOn(db);
    QStringList steps{u"PRAGMA locking_mode = EXCLUSIVE"_s, u"PRAGMA synchronous = FULL"_s};
    switch (what) {
    case Is::Ledger: steps << u"PRAGMA application_id = %1"_s.arg(kApplicationId); break;
    case Is::Backup:
        steps << u"PRAGMA application_id = %1"_s.arg(kBackupId)
              << u"INSERT OR REPLACE INTO meta (key, value) VALUES ('machine', 'a backup'), "
                 "('epoch_awaits_word', '0')"_s;
        break;
    }
    for (const QString& step : std::as_const(steps))
        if (auto done = (*db)->control(step); !done)
            return passOn(done);
    const auto mode = (*db)->control(u"PRAGMA journal_mode = DELETE"_s);
    if (!mode)
        return passOn(mode);
    if (*mode != "delete"_L1)
        return fail(ErrorKind::Storage, u"journal mode "_s + *mode, QFileInfo(path).fileName());
    return {};
}

Result<std::unique_ptr<Database>> Database::seize(const QString& path)
{
    const auto unlessHeld = [](const Error& error) -> Result<std::unique_ptr<Database>> {
        if (error.kind == ErrorKind::InUse)
            return tl::unexpected(error);
        return std::unique_ptr<Database>();
    };
    if (!QFileInfo(path).isFile())
        return std::unique_ptr<Database>();
    auto db = connect(path, uri(path, "mode=rw"_L1));
    if (!db)
        return unlessHeld(db.error());
    for (const QString& step : {u"PRAGMA locking_mode = EXCLUSIVE"_s, u"BEGIN EXCLUSIVE"_s, u"COMMIT"_s,
                                u"PRAGMA journal_mode = DELETE"_s})
        if (const auto done = (*db)->control(step); !done)
            return unlessHeld(done.error());
    return db;
}

void Database::interruptWhen(std::atomic_bool& wanted)
{
    constexpr int kSteps = 20'000;
    if (auto* file = static_cast<sqlite3*>(handle()))
        sqlite3_progress_handler(
            file, kSteps, [](void* flag) { return int(static_cast<std::atomic_bool*>(flag)->load()); },
            &wanted);
}

Result<std::unique_ptr<Database>> Database::inMemory()
{
    auto db = connect(kMemory, kMemory);
    if (!db)
        return db;
    for (const QString& setting : {u"PRAGMA foreign_keys = ON"_s, u"PRAGMA recursive_triggers = ON"_s,
                                   u"PRAGMA trusted_schema = OFF"_s})
        if (auto set = (*db)->control(setting); !set)
            return passOn(set);
    if (auto migrated = migrate(**db); !migrated)
        return passOn(migrated);
    return db;
}

/// Ours, of this version or an older one.
Result<void> Database::checkOwner(int applicationId)
{
    const QString name = QFileInfo(m_path).fileName();
    const auto owner = control(u"PRAGMA application_id"_s);
    if (!owner)
        return passOn(owner);
    const auto version = control(u"PRAGMA user_version"_s);
    if (!version)
        return passOn(version);
    if (owner->toInt() == kBackupId && applicationId == kApplicationId)
        return fail(ErrorKind::IsBackup, u"application id "_s + *owner, name);
    if (owner->toInt() == kApplicationId && applicationId == kBackupId)
        return fail(ErrorKind::NotBackup, u"application id "_s + *owner, name);
    if (owner->toInt() != applicationId)
        return fail(ErrorKind::ForeignFile, u"application id "_s + *owner, name);
    if (version->toInt() > schemaVersion())
        return fail(ErrorKind::NewerFile, u"schema "_s + *version, name);
    if (version->toInt() < 0)
        return fail(ErrorKind::DamagedFile, u"schema "_s + *version, name);
    return {};
}

/// The settings of reliability 3.2 in their order, and the lock.
Result<void> Database::secure()
{
    const auto must = [this](const QString& sql, QLatin1StringView expected) -> Result<void> {
        const auto said = control(sql);
        if (!said)
            return passOn(said);
        if (*said != expected)
            return fail(ErrorKind::Storage, sql + u" says "_s + *said, QFileInfo(m_path).fileName());
        return {};
    };
    if (auto done = must(u"PRAGMA locking_mode = EXCLUSIVE"_s, "exclusive"_L1); !done)
        return done;
    for (const QString& setting : {u"PRAGMA trusted_schema = OFF"_s, u"PRAGMA cell_size_check = ON"_s,
                                   u"PRAGMA mmap_size = 0"_s, kLogCarriedOver})
        if (auto set = control(setting); !set)
            return passOn(set);
    if (auto owned = checkOwner(kApplicationId); !owned)
        return owned;
    for (const auto& [sql, expected] :
         {std::pair{u"PRAGMA journal_mode = WAL"_s, "wal"_L1},
          std::pair{u"PRAGMA synchronous = FULL"_s, ""_L1}, std::pair{u"PRAGMA synchronous"_s, "2"_L1},
          std::pair{u"PRAGMA foreign_keys = ON"_s, ""_L1}, std::pair{u"PRAGMA foreign_keys"_s, "1"_L1},
          std::pair{u"PRAGMA recursive_triggers = ON"_s, ""_L1},
          std::pair{u"PRAGMA recursive_triggers"_s, "1"_L1},
          std::pair{u"BEGIN EXCLUSIVE"_s, ""_L1},  // held from here to the end
          std::pair{u"COMMIT"_s, ""_L1}})
        if (auto done = must(sql, expected); !done)
            return done;
    return {};
}

/// After an unclean end a small file is read through before anybody works with it.
Result<void> Database::checkPages(int version)
{
    if (version == 0)
        return {};
    const QString name = QFileInfo(m_path).fileName();
    const auto clean = control(u"SELECT value FROM meta WHERE key = 'closed_cleanly'"_s);
    if (!clean)
        return fail(ErrorKind::DamagedFile, clean.error().detail, name);
    if (*clean == "1"_L1 || QFileInfo(m_path).size() >= kCheckAtOnceBelow)
        return {};
    const auto found = all<QString>(u"PRAGMA quick_check"_s, Bindings(), toText);
    if (!found)
        return fail(ErrorKind::DamagedFile, found.error().detail, name);
    if (found->size() != 1 || found->front() != "ok"_L1)
        return fail(ErrorKind::DamagedFile, found->empty() ? QString() : found->front(), name);
    return {};
}

/// "NAME.before-vN.db"; a copy that lies there already is left alone.
Result<void> Database::copyBefore(int version)
{
    const QFileInfo file(m_path);
    const QString stem = file.absolutePath() + u'/' + file.completeBaseName() + u".before-v%1"_s.arg(version);
    QString target = stem + u".db"_s;
    for (int again = 2; QFileInfo::exists(target); ++again)
        target = stem + u"-%1.db"_s.arg(again);
    const QString part = target + u".part"_s;
    QFile::remove(part);
    auto done = makePrivateFile(part);
    if (done)
        done = execute(u"VACUUM INTO :target"_s, {{":target"_L1, part}}).map([](int) {});
    if (done)
        done = moveIntoPlace(part, target);
    if (!done)
        QFile::remove(part);
    return done;
}

Result<std::shared_ptr<Database::Prepared>> Database::run(const QString& sql, const List& bindings)
{
    if (m_broken)
        return tl::unexpected(*m_broken);
    const auto refuse = [&](const QString& why) {
        const Error error{ErrorKind::Storage, why + u" in "_s + sql, {}};
        qCWarning(lcStorage).noquote() << error.detail;
        if (m_inTransaction)
            m_broken = error;
        return tl::unexpected(error);
    };

    if (!isReading(sql))
        makeWay();
    std::shared_ptr<Prepared> statement = m_prepared.value(sql);
    if (!statement) {
        statement = std::make_shared<Prepared>(
            Prepared{QSqlQuery(QSqlDatabase::database(m_connection)), placeholdersOf(sql)});
        statement->query.setForwardOnly(true);
        if (!statement->query.prepare(sql))
            return tl::unexpected(failed(sql, statement->query.lastError()));
        if (isKept(sql)) {
            if (m_prepared.size() >= kKeptStatements)
                m_prepared.clear();
            m_prepared.insert(sql, statement);
        }
    }
    if (!fits(statement->placeholders, bindings))
        return refuse(u"placeholders and bindings differ"_s);
    for (const auto& [name, value] : bindings) {
        const std::optional<QVariant> bound = bindable(value);
        if (!bound)
            return refuse(u"a value of type %1 for %2"_s.arg(QLatin1StringView(value.typeName()), name));
        statement->query.bindValue(name, *bound);
    }
    ++m_statements;
    if (!statement->query.exec()) {  // SQL; no event loop turns meanwhile
        const QSqlError error = statement->query.lastError();
        statement->query.finish();
        return tl::unexpected(failed(sql, error));
    }
    return statement;
}

Result<int> Database::execute(const QString& sql, const Bindings& bindings)
{
    return execute(sql, List(bindings));
}

Result<int> Database::execute(const QString& sql, const List& bindings)
{
    const auto ran = run(sql, bindings);
    if (!ran)
        return passOn(ran);
    const int changed = (*ran)->query.numRowsAffected();
    (*ran)->query.finish();
    return changed;
}

Result<qint64> Database::insert(const QString& sql, const Bindings& bindings)
{
    return insert(sql, List(bindings));
}

Result<qint64> Database::insert(const QString& sql, const List& bindings)
{
    const auto ran = run(sql, bindings);
    if (!ran)
        return passOn(ran);
    const qint64 id = (*ran)->query.lastInsertId().toLongLong();
    (*ran)->query.finish();
    return id;
}

Result<void> Database::forEachRow(const QString& sql, const List& bindings,
                                  const std::function<Result<void>(const QSqlQuery&)>& visit)
{
    const auto ran = run(sql, bindings);
    if (!ran)
        return passOn(ran);
    QSqlQuery& query = (*ran)->query;
    Result<void> visited;
    while (visited && query.next())
        visited = visit(query);
    const QSqlError error = query.lastError();
    query.finish();  // an unfinished SELECT would hold back checkpoints
    if (visited && error.isValid())
        return tl::unexpected(failed(sql, error));
    return visited;
}

Result<QString> Database::control(const QString& sql)
{
    ++m_statements;
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return tl::unexpected(failed(sql, query.lastError()));
    QString said;
    if (query.next())
        said = query.value(0).toString();
    return said;
}

/// What a statement's failure means, remembered as far as it concerns the ones after it.
Error Database::failed(const QString& sql, const QSqlError& error)
{
    const int code = codeOf(error);
    if (makesSuspect(code))
        m_suspect = true;
    Error result{
        kindOf(error), error.databaseText() + u" ("_s + error.nativeErrorCode() + u") in "_s + sql, {}};
    if ((code & 0xff) == NotADatabase && !m_saysWhenClosed)
        result.kind = ErrorKind::ForeignFile;
    switch (result.kind) {
    case ErrorKind::ForeignFile:
    case ErrorKind::InUse:
    case ErrorKind::ReadOnlyFile:
    case ErrorKind::DiskFull:
    case ErrorKind::DamagedFile:
    case ErrorKind::Storage: result.subject = QFileInfo(m_path).fileName(); break;
    default: break;
    }
    qCWarning(lcStorage).noquote() << result.detail;
    if (m_inTransaction && !m_broken)
        m_broken = result;
    return result;
}

Result<void> Database::begin()
{
    if (m_inTransaction) {
        const Error error{ErrorKind::Storage, u"a transaction within a transaction"_s, {}};
        m_broken = error;
        return tl::unexpected(error);
    }
    makeWay();
    if (auto begun = control(u"BEGIN IMMEDIATE"_s); !begun)
        return passOn(begun);
    m_inTransaction = true;
    return {};
}

Result<void> Database::atEnd(Due due, qint64 id)
{
    if (!m_inTransaction)
        return due(*this, id);
    std::vector<Due>& ofRow = m_due[id];
    if (std::ranges::find(ofRow, due) == ofRow.end())
        ofRow.push_back(due);
    return {};
}

Result<void> Database::settle()
{
    for (const auto& [id, ofRow] : std::exchange(m_due, {}))
        for (const Due due : ofRow)
            if (auto done = due(*this, id); !done)
                return done;
    if (m_broken)
        return tl::unexpected(*m_broken);
    return {};
}

Result<void> Database::commit()
{
    if (m_broken)
        return tl::unexpected(*m_broken);
    if (auto settled = settle(); !settled)
        return settled;
    if (auto done = control(u"COMMIT"_s); !done) {
        m_suspect = true;  // it may be in the file all the same
        return passOn(done);
    }
    m_inTransaction = false;
    return {};
}

void Database::rollback()
{
    m_inTransaction = false;
    m_due.clear();
    m_broken.reset();
    // Where SQLite has rolled back by itself this one fails, and that is well.
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.exec(u"ROLLBACK"_s);
}

void* Database::handle() const
{
    const QVariant handle = QSqlDatabase::database(m_connection, false).driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<void* const*>(handle.data());
}

void Database::makeWay()
{
    if (!m_resting)
        return;
    m_resting = nullptr;
    rollback();
}

}  // namespace greenhand
