#include "ui/settings/logo_file.h"

#include "core/documents/logo.h"
#include "ui/settings/svg_guard.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

struct LogoWords {
    Q_DECLARE_TR_FUNCTIONS(greenhand::LogoWords)
};

tl::unexpected<Error> refused(const QString& sentence, const QString& path)
{
    return fail(ErrorKind::SettingRefused, {}, sentence.arg(QFileInfo(path).fileName()));
}

/// Also one in UTF-16 or compressed, so that it is refused by its name.
bool looksLikeSvg(const QByteArray& bytes)
{
    constexpr qsizetype kHead = 4096;
    if (bytes.startsWith("\x1f\x8b"))
        return true;
    const QByteArray head = bytes.first(qMin(bytes.size(), kHead)).replace('\0', "").toLower();
    return head.contains("<svg") || head.contains(":svg");
}

QString sentenceFor(SvgFault fault)
{
    switch (fault) {
    case SvgFault::Compressed:
        return LogoWords::tr("“%1” is compressed. Save the logo as plain SVG or as PNG and try again.");
    case SvgFault::NotUtf8:
        return LogoWords::tr("“%1” is not written in UTF-8. Save the logo as plain SVG or as PNG and try "
                             "again.");
    case SvgFault::DocumentType:
        return LogoWords::tr("“%1” begins with a document type (DOCTYPE), which may hide other files. Save "
                             "the logo as plain SVG or as PNG and try again.");
    case SvgFault::Script:
        return LogoWords::tr("“%1” holds a script. Save the logo as plain SVG or as PNG and try again.");
    case SvgFault::NamesMore:
        return LogoWords::tr(
            "“%1” holds or names other pictures or files. Save the logo as PNG and try again.");
    case SvgFault::Repeats:
        return LogoWords::tr("“%1” draws parts of itself too many times over. Save the logo as PNG and try "
                             "again.");
    case SvgFault::Damaged: return LogoWords::tr("“%1” is damaged or too large to be shown.");
    }
    return {};
}

QImage drawn(const QByteArray& svg)
{
    QSvgRenderer renderer;
    if (!renderer.load(svg) || renderer.defaultSize().isEmpty())
        return {};
    const QSize size = renderer.defaultSize().scaled(kLogoPixels, Qt::KeepAspectRatio).expandedTo({1, 1});
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter);
    return image;
}

QByteArray asPng(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    const bool isWritten = buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "png");
    return isWritten ? bytes : QByteArray();
}

}  // namespace

Result<QByteArray> logoFromFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refused(LogoWords::tr("“%1” cannot be read."), path);
    const QByteArray bytes = file.read(kMaxLogoBytes + 1);
    if (bytes.size() > kMaxLogoBytes)
        return refused(LogoWords::tr("“%1” is larger than 5 MB. Save the logo smaller and try again."), path);
    const bool isSvg = logoFormat(bytes) == LogoFormat::Other && looksLikeSvg(bytes);
    if (!isSvg && logoFormat(bytes) == LogoFormat::Other)
        return refused(LogoWords::tr("“%1” is not a PNG, JPEG or SVG picture."), path);
    if (isSvg)
        if (const auto fault = svgFault(bytes))
            return refused(sentenceFor(*fault), path);
    const QByteArray png = asPng(isSvg ? drawn(bytes) : readLogo(bytes));
    if (png.isEmpty())
        return refused(LogoWords::tr("“%1” is damaged or too large to be shown."), path);
    return png;
}

}  // namespace greenhand
