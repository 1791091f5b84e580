#include "core/documents/logo.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>

namespace greenhand {

LogoFormat logoFormat(const QByteArray& bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return LogoFormat::Png;
    if (bytes.startsWith("\xff\xd8\xff"))
        return LogoFormat::Jpeg;
    return LogoFormat::Other;
}

QImage readLogo(const QByteArray& bytes)
{
    const LogoFormat format = logoFormat(bytes);
    if (format == LogoFormat::Other || bytes.size() > kMaxLogoBytes)
        return {};
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    if (!buffer.open(QIODevice::ReadOnly))
        return {};
    QImageReader reader(&buffer, format == LogoFormat::Png ? "png" : "jpeg");
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isEmpty() || size.width() > 10'000 || size.height() > 10'000)
        return {};
    if (size.width() > kLogoPixels.width() || size.height() > kLogoPixels.height())
        reader.setScaledSize(size.scaled(kLogoPixels, Qt::KeepAspectRatio).expandedTo({1, 1}));
    return reader.read();
}

QImage logoOf(const QByteArray& bytes)
{
    if (bytes.isEmpty())
        return {};
    thread_local QByteArray lastBytes;
    thread_local QImage lastLogo;
    if (bytes != lastBytes) {
        lastLogo = readLogo(bytes);
        lastBytes = bytes;
    }
    return lastLogo;
}

}  // namespace greenhand
