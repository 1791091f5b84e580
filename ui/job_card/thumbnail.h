#pragma once

#include "core/workflow/attachments.h"

#include <QFuture>
#include <QImage>

namespace greenhand {

/// What is shown of an attachment before it is opened.
struct Thumbnail {
    AttachmentFile file = AttachmentFile::Sound;
    QImage image;             ///< null: no picture, or one that is not decoded
    bool isTooLarge = false;  ///< more pixels than are decoded for a thumbnail
};

inline constexpr int kThumbnailSide = 96;
/// A picture of more pixels is not decoded: a small file can claim to be endless.
inline constexpr qint64 kMostPixels = 60'000'000;

/// Reads, checks and decodes in another thread.
[[nodiscard]] QFuture<Thumbnail> thumbnailOf(const QString& path, const Attachment& attachment);

}  // namespace greenhand
