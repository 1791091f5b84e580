#include "core/practice/journal.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace greenhand::practice {

namespace {

constexpr QByteArrayView kFirstLine = R"({"Greenhand":"practice company","Version":1})"
                                      "\n";

bool reachDisk(const QFile& file)
{
#ifdef Q_OS_WIN
    return ::_commit(file.handle()) == 0;
#else
    return ::fsync(file.handle()) == 0;
#endif
}

/// A new file survives a power cut only once its folder is on the disk too.
void reachDiskWithFolder([[maybe_unused]] const QString& path)
{
#ifndef Q_OS_WIN
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const int handle = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return;
    ::fsync(handle);
    ::close(handle);
#endif
}

}  // namespace

Journal::Journal(const QString& path) : m_file(path), m_lock(path + u".lock")
{
    m_lock.setStaleLockTime(0);  // only the death of its process frees it
}

Result<std::unique_ptr<Journal>> Journal::open(const QString& path, const Replay& replay)
{
    std::unique_ptr<Journal> journal(new Journal(path));
    if (const auto ready = journal->prepare(replay); !ready)
        return passOn(ready);
    return journal;
}

Result<void> Journal::prepare(const Replay& replay)
{
    if (!m_lock.tryLock())
        return problem(m_lock.error() == QLockFile::LockFailedError ? ErrorKind::InUse
                                                                    : ErrorKind::UnwritableFile,
                       u"the lock beside it cannot be taken"_s);
    if (const QFileInfo entry(m_file.fileName()); entry.exists() && !entry.isFile())
        return problem(ErrorKind::UnwritableFile, u"it is no file"_s);
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return problem(ErrorKind::UnwritableFile, m_file.errorString());
    const QByteArray content = m_file.readAll();
    if (kFirstLine.startsWith(content)) {  // new, or torn at its very first write
        m_file.resize(0);
        m_file.seek(0);
        const auto written = write(kFirstLine.toByteArray());
        reachDiskWithFolder(m_file.fileName());
        return written;
    }
    return readBack(content, replay);
}

Result<void> Journal::readBack(const QByteArray& content, const Replay& replay)
{
    if (!content.startsWith(kFirstLine))
        return problem(ErrorKind::ForeignFile, u"its first line is another"_s);
    qsizetype start = kFirstLine.size();
    while (true) {
        const qsizetype end = content.indexOf('\n', start);
        if (end < 0)
            break;
        const QJsonDocument line = QJsonDocument::fromJson(content.mid(start, end - start));
        if (!line.isObject())
            return problem(ErrorKind::DamagedFile, u"no change can be read at byte %1"_s.arg(start));
        replay(line.object());
        start = end + 1;
    }
    if (start < content.size() && !m_file.resize(start))
        return problem(ErrorKind::UnwritableFile, m_file.errorString());
    m_file.seek(start);
    return {};
}

Result<void> Journal::append(const QJsonObject& change)
{
    return write(QJsonDocument(change).toJson(QJsonDocument::Compact) + '\n');
}

Result<void> Journal::write(const QByteArray& line)
{
    const qint64 before = m_file.pos();
    if (m_file.write(line) == line.size() && reachDisk(m_file))
        return {};
    const QString why = m_file.errorString();
    m_file.resize(before);
    m_file.seek(before);
    return problem(ErrorKind::UnwritableFile, why);
}

tl::unexpected<Error> Journal::problem(ErrorKind kind, const QString& detail) const
{
    return fail(kind, m_file.fileName() + u": " + detail, QDir::toNativeSeparators(m_file.fileName()));
}

}  // namespace greenhand::practice
