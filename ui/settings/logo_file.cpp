#include "ui/settings/logo_file.h"

#include "core/documents/logo.h"

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

bool looksLikeSvg(const QByteArray& bytes)
{
    constexpr qsizetype kHead = 4096;
    return bytes.first(qMin(bytes.size(), kHead)).contains("<svg");
}

/// QtSvg opens whatever file an image names, and entities grow without bound.
bool pullsInMore(const QByteArray& svg)
{
    const QByteArray lower = svg.toLower();
    return lower.contains("<!entity") || lower.contains("<image") || lower.contains(":image");
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
    const bool isSvg = looksLikeSvg(bytes);
    if (!isSvg && logoFormat(bytes) == LogoFormat::Other)
        return refused(LogoWords::tr("“%1” is not a PNG, JPEG or SVG picture."), path);
    if (isSvg && pullsInMore(bytes))
        return refused(
            LogoWords::tr("“%1” holds pictures of other files. Save the logo as PNG and try again."), path);
    const QByteArray png = asPng(isSvg ? drawn(bytes) : readLogo(bytes));
    if (png.isEmpty())
        return refused(LogoWords::tr("“%1” is damaged or too large to be shown."), path);
    return png;
}

}  // namespace greenhand
