#include "ui/job_card/thumbnail.h"

#include "tests/support/catch_qt.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QFile>
#include <QImageReader>
#include <QTemporaryDir>
#include <QtEndian>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

QByteArray picture(const char* format, QSize size = {400, 200})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    REQUIRE(buffer.open(QIODevice::WriteOnly));
    REQUIRE(image.save(&buffer, format));
    return bytes;
}

quint32 crcOf(const QByteArray& bytes)
{
    quint32 crc = 0xffffffff;
    for (const char byte : bytes) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xedb88320 : 0);
    }
    return ~crc;
}

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

/// A PNG of a few bytes that says in its header that it has this size.
QByteArray pngClaiming(QSize size, char bitsPerChannel = 8)
{
    constexpr qsizetype kHeader = 12;
    constexpr char kRgba = 6;
    QByteArray png = picture("png", {4, 4});
    const QByteArray header = "IHDR" + bigEndian(quint32(size.width())) + bigEndian(quint32(size.height()))
                            + bitsPerChannel + kRgba + QByteArray(3, '\0');
    png.replace(kHeader, header.size() + 4, QByteArray(header + bigEndian(crcOf(header))));
    return png;
}

Thumbnail shown(const QByteArray& bytes, AttachmentKind kind)
{
    const QTemporaryDir home;
    QFile file(home.filePath(u"file"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    return thumbnailOf(file.fileName(),
                       {.id = AttachmentId{1},
                        .lead = LeadId{1},
                        .file = u"file"_s,
                        .originalName = u"photo"_s,
                        .kind = kind,
                        .size = bytes.size(),
                        .sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256)})
        .result();
}

}  // namespace

TEST_CASE("photos of each kind that is kept are shown small", "[ui][attachments]")
{
    for (const auto& [format, kind] :
         {std::pair{"jpg", AttachmentKind::Jpg}, std::pair{"png", AttachmentKind::Png}}) {
        const Thumbnail thumbnail = shown(picture(format), kind);
        CHECK(thumbnail.file == AttachmentFile::Sound);
        CHECK(thumbnail.image.size() == QSize(kThumbnailSide, kThumbnailSide / 2));
    }
}

TEST_CASE("a picture is decoded as the kind it was taken for, never as what its bytes suggest",
          "[ui][attachments]")
{
    for (const char* format : {"jpg", "bmp"})
        CHECK(shown(picture(format), AttachmentKind::Png).image.isNull());
    CHECK(shown(picture("png"), AttachmentKind::Jpg).image.isNull());
    CHECK(shown(picture("png"), AttachmentKind::Webp).image.isNull());
    CHECK(shown(picture("png"), AttachmentKind::Pdf).image.isNull());
}

TEST_CASE(
    "a picture that claims to be endless is refused by its header, and no limit of the program is moved",
    "[ui][attachments]")
{
    const int limit = QImageReader::allocationLimit();
    CHECK(shown(pngClaiming({30'000, 30'000}), AttachmentKind::Png).isTooLarge);
    CHECK(shown(pngClaiming({6'000, 6'000}), AttachmentKind::Png).isTooLarge);
    CHECK(shown(pngClaiming({5'000, 5'000}, 16), AttachmentKind::Png).isTooLarge);
    CHECK_FALSE(shown(pngClaiming({5'000, 5'000}), AttachmentKind::Png).isTooLarge);
    CHECK(QImageReader::allocationLimit() == limit);
    CHECK(qint64{limit} * kMegabyte == kMostBytes);
}
