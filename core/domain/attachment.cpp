#include "core/domain/attachment.h"

#include <QRegularExpression>
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

constexpr std::size_t kLongestName = 120;

/// Control characters, lone surrogates and marks that turn the writing round. The joiners stay: they
/// make one sign of several.
bool isUnreadable(char32_t c)
{
    constexpr char32_t kNonJoiner = 0x200c;
    constexpr char32_t kJoiner = 0x200d;
    switch (QChar::category(c)) {
    case QChar::Other_Format: return c != kNonJoiner && c != kJoiner;
    case QChar::Other_Control:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return true;
    default: return c == U':';
    }
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

bool isAttachmentFile(const QString& name)
{
    static const QRegularExpression ours(u"\\A[0-9a-f]{32}\\.(jpg|png|webp|pdf|txt)\\z"_s);
    return ours.match(name).hasMatch();
}

QString readableName(const QString& name)
{
    static const QRegularExpression folders(u"\\A.*[/\\\\]"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression ends(u"\\A[.\\s]+|[.\\s]+\\z"_s);
    static const QRegularExpression devices(u"\\A(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\.|\\z)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    std::u32string points = QString(name).remove(folders).toStdU32String();
    std::erase_if(points, isUnreadable);
    if (points.size() > kLongestName)  // its end tells the kind
        points.erase(0, points.size() - kLongestName);
    const QString readable = QString::fromStdU32String(points).remove(ends);
    if (readable.isEmpty())
        return u"attachment"_s;
    return devices.match(readable).hasMatch() ? QString(u'_' + readable) : readable;
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
