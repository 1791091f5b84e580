#include "ui/job_card/thumbnail.h"

#include <QBuffer>
#include <QImageReader>
#include <QPromise>
#include <QThreadPool>

#include <algorithm>
#include <memory>

namespace greenhand {

namespace {

const char* formatOf(AttachmentKind kind)
{
    switch (kind) {
    case AttachmentKind::Jpg: return "jpeg";
    case AttachmentKind::Png: return "png";
    case AttachmentKind::Webp: return "webp";
    case AttachmentKind::Pdf:
    case AttachmentKind::Txt: break;
    }
    return "";
}

/// A JPEG is made small while it is decoded; any other picture is whole in memory first.
bool needsTooMuch(QSize size, QImage::Format format, AttachmentKind kind)
{
    const qint64 pixels = qint64{size.width()} * size.height();
    if (kind == AttachmentKind::Jpg)
        return pixels > kMostJpegPixels;
    const int bits = format == QImage::Format_Invalid ? 0 : QImage::toPixelFormat(format).bitsPerPixel();
    return pixels > kMostBytes * 8 / std::max(32, bits);
}

void decode(QByteArray& bytes, AttachmentKind kind, Thumbnail& thumbnail)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, formatOf(kind));
    reader.setAutoDetectImageFormat(false);  // foreign bytes do not choose who decodes them
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid())
        return;
    thumbnail.isTooLarge = needsTooMuch(size, reader.imageFormat(), kind);
    if (thumbnail.isTooLarge)
        return;
    reader.setScaledSize(
        size.scaled(kThumbnailSide, kThumbnailSide, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    thumbnail.image = reader.read();
}

Thumbnail look(const QString& path, const Attachment& attachment)
{
    Thumbnail thumbnail;
    QByteArray bytes;
    thumbnail.file = lookAtFile(path, attachment.sha256, &bytes);
    if (thumbnail.file == AttachmentFile::Sound && isImage(attachment.kind))
        decode(bytes, attachment.kind, thumbnail);
    return thumbnail;
}

}  // namespace

QFuture<Thumbnail> thumbnailOf(const QString& path, const Attachment& attachment)
{
    const auto promise = std::make_shared<QPromise<Thumbnail>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, path, attachment] {
        promise->addResult(look(path, attachment));
        promise->finish();
    });
    return promise->future();
}

}  // namespace greenhand
