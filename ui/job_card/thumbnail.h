#pragma once

#include "core/workflow/attachments.h"

#include <QFuture>
#include <QImage>

namespace greenhand {

/// What is shown of an attachment before it is opened.
struct Thumbnail {
    AttachmentFile file = AttachmentFile::Sound;
    QImage image;             ///< null: no picture, or one that is not decoded
    bool isTooLarge = false;  ///< it would take too much memory to decode
};

inline constexpr int kThumbnailSide = 96;
/// What a picture may need in memory, by the size that it claims: a small file can claim to be endless.
/// Qt decodes nothing above this, whoever asks.
inline constexpr qint64 kMostBytes = 128 * kMegabyte;
inline constexpr qint64 kMostJpegPixels = 60'000'000;

/// Reads, checks and decodes in another thread.
[[nodiscard]] QFuture<Thumbnail> thumbnailOf(const QString& path, const Attachment& attachment);

}  // namespace greenhand
