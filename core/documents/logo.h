#pragma once

#include <QByteArray>
#include <QSizeF>

class QImage;

namespace greenhand {

/// The room that a logo has on the page, in points.
inline constexpr QSizeF kLogoRoom{180, 52};
/// A logo has no more pixels than it can show on paper.
inline constexpr QSize kLogoPixels{1080, 312};
/// Of a picture file; larger ones are refused unread.
inline constexpr qsizetype kMaxLogoBytes = qsizetype{5} * 1024 * 1024;

enum class LogoFormat { Png, Jpeg, Other };

/// By its first bytes only: image plugins are no place for foreign data.
[[nodiscard]] LogoFormat logoFormat(const QByteArray& bytes);

/// A PNG or JPEG, made no larger than the page needs; a null picture for
/// everything else: too many bytes or pixels, cut off, another format.
[[nodiscard]] QImage readLogo(const QByteArray& bytes);

/// The same, and the one read last is not read again: a preview that follows
/// typing asks for it with every key, a book of invoices with every page.
[[nodiscard]] QImage logoOf(const QByteArray& bytes);

}  // namespace greenhand
