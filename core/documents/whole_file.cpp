#include "core/documents/whole_file.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

tl::unexpected<Error> notWritten(const QFileDevice& file, const QString& path)
{
    const ErrorKind kind =
        file.error() == QFileDevice::ResourceError ? ErrorKind::DiskFull : ErrorKind::UnwritableFile;
    return fail(kind, u"pdf: "_s + file.errorString(), QFileInfo(path).fileName());
}

/// A file made beside a device could only take its place.
Result<void> writeToDevice(const QByteArray& bytes, const QString& path)
{
    QFile device(path);
    if (!device.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || device.write(bytes) != bytes.size())
        return notWritten(device, path);
    return {};
}

}  // namespace

Result<void> writeWhole(const QByteArray& bytes, const QString& path)
{
    const QFileInfo target(path);
    if (target.exists() && !target.isFile() && !target.isDir())
        return writeToDevice(bytes, path);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return notWritten(file, path);
    return {};
}

}  // namespace greenhand
