#include "core/storage/file_system.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <array>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

/// Makes what was renamed in a folder survive a power cut.
void syncFolder(const QString& folder)
{
#ifdef Q_OS_UNIX
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return;
    ::fsync(handle);
    ::close(handle);
#else
    Q_UNUSED(folder)
#endif
}

Result<void> syncFile(const QString& path)
{
#ifdef Q_OS_UNIX
    const QString name = QFileInfo(path).fileName();
    const int handle = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (handle < 0)
        return fail(ErrorKind::Storage, qt_error_string(errno), name);
    const int fault = ::fsync(handle) == 0 ? 0 : errno;
    ::close(handle);
    if (fault != 0)
        return fail(fault == ENOSPC || fault == EDQUOT ? ErrorKind::DiskFull : ErrorKind::Storage,
                    qt_error_string(fault), name);
#else
    Q_UNUSED(path)
#endif
    return {};
}

/// Within one disk and never over another file. QFile::rename() would copy to another disk, and half a copy
/// would bear the name.
Result<void> renameHere(const QString& from, const QString& to)
{
    const QString name = QFileInfo(to).fileName();
#ifdef Q_OS_LINUX
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    if (::renameat2(AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), RENAME_NOREPLACE) == 0)
        return {};
    const bool isUnknownThere = errno == EINVAL || errno == ENOSYS;  // to this file system
    if (isUnknownThere && ::rename(source.constData(), target.constData()) == 0)
        return {};
    return fail(errno == EEXIST ? ErrorKind::FileExists : ErrorKind::Storage, qt_error_string(errno), name);
#else
    QFile file(from);
    if (!file.rename(to))
        return fail(QFileInfo::exists(to) ? ErrorKind::FileExists : ErrorKind::Storage, file.errorString(),
                    name);
    return {};
#endif
}

}  // namespace

bool isNetworkFileSystem(QStringView name)
{
    static constexpr std::array kNames{
        "nfs"_L1,           "nfs3"_L1,  "nfs4"_L1,   "cifs"_L1,       "smb"_L1,         "smb2"_L1,
        "smb3"_L1,          "smbfs"_L1, "afs"_L1,    "ncpfs"_L1,      "davfs"_L1,       "davfs2"_L1,
        "fuse.davfs2"_L1,   "afpfs"_L1, "webdav"_L1, "fuse.sshfs"_L1, "fuse.rclone"_L1, "fuse.gvfsd-fuse"_L1,
        "fuse.smbnetfs"_L1,
    };
    return std::any_of(kNames.begin(), kNames.end(), [name](QLatin1StringView other) {
        return name.compare(other, Qt::CaseInsensitive) == 0;
    });
}

bool liesOnNetwork(const QString& path)
{
    QFileInfo place(path);
    while (!place.exists() && !place.isRoot())
        place.setFile(place.absolutePath());
    return isNetworkFileSystem(QString::fromLatin1(QStorageInfo(place.absoluteFilePath()).fileSystemType()));
}

Result<void> makePrivateFile(const QString& path)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return {};
    if (file.exists())
        return fail(ErrorKind::FileExists, file.errorString(), name);
    if (file.error() == QFile::ResourceError)
        return fail(ErrorKind::DiskFull, file.errorString(), name);
    const QFileInfo folder(QFileInfo(path).absolutePath());
    return fail(folder.isDir() && !folder.isWritable() ? ErrorKind::ReadOnlyFile : ErrorKind::Storage,
                file.errorString(), name);
}

Result<void> copyPrivately(const QString& from, const QString& to)
{
    constexpr qint64 kRoomForNames = 1'000'000;
    QFile file(from);
    if (file.copy(to)) {
        QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner);
        return {};
    }
    const QFileInfo target(to);
    const qint64 room = QStorageInfo(target.absolutePath()).bytesAvailable();
    return fail(room < file.size() + kRoomForNames ? ErrorKind::DiskFull : ErrorKind::UnwritableFile,
                file.errorString(), target.fileName());
}

Result<void> moveIntoPlace(const QString& from, const QString& to)
{
    const QString name = QFileInfo(to).fileName();
    if (QFileInfo::exists(to))
        return fail(ErrorKind::FileExists, u"before renaming"_s, name);
    if (auto moved = syncFile(from).and_then([&] { return renameHere(from, to); }); !moved)
        return moved;
    syncFolder(QFileInfo(to).absolutePath());
    return {};
}

}  // namespace greenhand
