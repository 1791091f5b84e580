#include "core/documents/whole_file.h"

#include "core/put_in_place.h"

#include <QFile>
#include <QFileInfo>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

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
    // A disk that fills up in the midst of a write takes a part of it, and Qt calls that no error.
    const bool full = file.error() == QFileDevice::ResourceError || file.error() == QFileDevice::NoError;
    const ErrorKind kind = full ? ErrorKind::DiskFull : ErrorKind::UnwritableFile;
    return fail(kind, u"file: "_s + file.errorString(), QFileInfo(file.fileName()).fileName());
}

}  // namespace greenhand
