#include "core/documents/whole_file.h"

#include "core/put_in_place.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A disk that fills up in the midst of a write takes a part of it, and Qt calls that any error of writing,
/// or none.
bool isOfFullDisk(const QFileDevice& file, const QString& folder)
{
    constexpr qint64 kNoRoomBytes = qint64{1024} * 1024;
    switch (file.error()) {
    case QFileDevice::NoError:
    case QFileDevice::ResourceError: return true;
    case QFileDevice::WriteError: {
        const QStorageInfo disk(folder);
        return disk.isValid() && disk.bytesAvailable() < kNoRoomBytes;
    }
    default: return false;
    }
}

/// A file made beside a device could only take its place.
Result<void> writeToDevice(const QByteArray& bytes, const QString& path)
{
    QFile device(path);
    if (!device.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || device.write(bytes) != bytes.size())
        return notWritten(device);
    return {};
}

}  // namespace

Result<void> writeWhole(const QByteArray& bytes, const QString& path)
{
    const QFileInfo target(path);
    if (target.exists() && !target.isFile() && !target.isDir())
        return writeToDevice(bytes, path);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !putInPlace(file))
        return notWritten(file);
    return {};
}

tl::unexpected<Error> notWritten(const QFileDevice& file)
{
    const QFileInfo target(file.fileName());
    const ErrorKind kind =
        isOfFullDisk(file, target.absolutePath()) ? ErrorKind::DiskFull : ErrorKind::UnwritableFile;
    return fail(kind, u"file: "_s + file.errorString(), target.fileName());
}

}  // namespace greenhand
