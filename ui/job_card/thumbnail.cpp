#include "ui/job_card/thumbnail.h"

#include <QBuffer>
#include <QImageReader>
#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace greenhand {

namespace {

constexpr int kMostMegabytes = 256;  ///< that the decoder may ask for

void decode(QByteArray& bytes, Thumbnail& thumbnail)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || qint64{size.width()} * size.height() > kMostPixels) {
        thumbnail.isTooLarge = size.isValid();
        return;
    }
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
        decode(bytes, thumbnail);
    return thumbnail;
}

}  // namespace

QFuture<Thumbnail> thumbnailOf(const QString& path, const Attachment& attachment)
{
    QImageReader::setAllocationLimit(kMostMegabytes);
    const auto promise = std::make_shared<QPromise<Thumbnail>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, path, attachment] {
        promise->addResult(look(path, attachment));
        promise->finish();
    });
    return promise->future();
}

}  // namespace greenhand
