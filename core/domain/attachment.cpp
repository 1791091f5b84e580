#include "core/domain/attachment.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

constexpr std::array kKinds{AttachmentKind::Jpg, AttachmentKind::Png, AttachmentKind::Webp,
                            AttachmentKind::Pdf, AttachmentKind::Txt};

bool isPlainText(const QByteArray& bytes)
{
    const auto isControl = [](char c) {
        return quint8(c) < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f';
    };
    if (bytes.isEmpty() || std::ranges::any_of(bytes, isControl))
        return false;
    QStringDecoder utf8(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    const QString text = utf8(bytes);
    return !utf8.hasError() && !text.isEmpty();
}

}  // namespace

QString toKey(AttachmentKind kind)
{
    switch (kind) {
    case AttachmentKind::Jpg: return u"jpg"_s;
    case AttachmentKind::Png: return u"png"_s;
    case AttachmentKind::Webp: return u"webp"_s;
    case AttachmentKind::Pdf: return u"pdf"_s;
    case AttachmentKind::Txt: return u"txt"_s;
    }
    return {};
}

std::optional<AttachmentKind> attachmentKindFromKey(QStringView key)
{
    for (const AttachmentKind kind : kKinds)
        if (toKey(kind) == key)
            return kind;
    return std::nullopt;
}

bool isImage(AttachmentKind kind)
{
    switch (kind) {
    case AttachmentKind::Jpg:
    case AttachmentKind::Png:
    case AttachmentKind::Webp: return true;
    case AttachmentKind::Pdf:
    case AttachmentKind::Txt: return false;
    }
    return false;
}

std::optional<AttachmentKind> attachmentKindOf(const QByteArray& bytes)
{
    if (bytes.startsWith("\xff\xd8\xff"))
        return AttachmentKind::Jpg;
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return AttachmentKind::Png;
    if (bytes.startsWith("RIFF") && bytes.mid(8, 4) == "WEBP")
        return AttachmentKind::Webp;
    if (bytes.startsWith("%PDF-"))
        return AttachmentKind::Pdf;
    return isPlainText(bytes) ? std::optional(AttachmentKind::Txt) : std::nullopt;
}

}  // namespace greenhand
