#include "ui/settings/logo_file.h"
#include "ui/settings/svg_guard.h"

#include "core/documents/logo.h"
#include "tests/support/catch_qt.h"

#include <QFile>
#include <QImage>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

const QByteArray kOpen =
    QByteArrayLiteral("<svg xmlns='http://www.w3.org/2000/svg' "
                      "xmlns:xlink='http://www.w3.org/1999/xlink' width='40' height='10'>");

QByteArray svg(const QByteArray& inside) { return kOpen + inside + "</svg>"; }

/// The sentence about a file of these bytes; none where it became a logo.
QString said(const QByteArray& bytes)
{
    const QTemporaryDir home;
    QFile file(home.filePath(u"logo.svg"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const auto logo = logoFromFile(file.fileName());
    return logo ? QString() : logo.error().subject + logo.error().detail;
}

/// Each part uses the one before ten times.
QByteArray laughing(int levels)
{
    QByteArray parts = "<g id='p0'><rect width='1' height='1'/></g>";
    for (int level = 1; level <= levels; ++level) {
        const QByteArray use = "<use xlink:href='#p" + QByteArray::number(level - 1) + "'/>";
        parts += "<g id='p" + QByteArray::number(level) + "'>" + use.repeated(10) + "</g>";
    }
    return svg(parts);
}

QByteArray utf16(const QByteArray& text)
{
    const QString units = QString::fromUtf8(text);
    return QByteArray("\xff\xfe")
         + QByteArray(reinterpret_cast<const char*>(units.utf16()), units.size() * 2);
}

}  // namespace

TEST_CASE("an SVG that could bring in something else is refused, with a sentence that says why",
          "[ui][settings][logo]")
{
    struct Bad {
        QByteArray bytes;
        QString words;
    };
    const QString compressed = u"is compressed"_s;
    const QString encoding = u"not written in UTF-8"_s;
    const QString doctype = u"document type"_s;
    const QString script = u"holds a script"_s;
    const QString more = u"holds or names other pictures or files"_s;
    const QString repeats = u"draws parts of itself too many times"_s;
    const QString damaged = u"is damaged"_s;
    const std::vector<Bad> bad{
        {"\x1f\x8b\x08 <svg", compressed},
        {utf16(svg("<rect/>")), encoding},
        {svg(QByteArray("<rect/>\0", 8)), encoding},
        {svg("<text>caf\xe9</text>"), encoding},
        {svg("<text>\xed\xa0\x80</text>"), encoding},
        {"<?xml version='1.0' encoding='UTF-16'?>" + svg("<rect/>"), encoding},
        {"<?xml version='1.0' encoding='iso-8859-1'?>" + svg("<rect/>"), encoding},
        {"<!DOCTYPE svg>" + svg("<rect/>"), doctype},
        {"<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>" + svg("<text>&a;</text>"), doctype},
        {svg("<script>go()</script>"), script},
        {svg("<x:SCRIPT xmlns:x='x'>go()</x:SCRIPT>"), script},
        {svg("<rect OnLoad='go()'/>"), script},
        {svg("<image href='/etc/x.png'/>"), more},
        {svg("<IMAGE href='#a'/>"), more},
        {svg("<s:image xmlns:s='http://www.w3.org/2000/svg' xlink:href='data:image/png;base64,aa'/>"), more},
        {svg("<use xlink:href='other.svg#a'/>"), more},
        {svg("<use XLINK:HREF='http://example.org/#a'/>"), more},
        {svg("<a href=' &#104;ttp://example.org'><rect/></a>"), more},
        {svg("<rect fill='url(other.svg#a)'/>"), more},
        {svg("<rect fill='URL ( \"http://example.org/a\")'/>"), more},
        {svg("<rect style='fill:&#117;rl(//example.org/a)'/>"), more},
        {svg("<rect style='fill:u\\72l(//example.org/a)'/>"), more},
        {svg("<style>rect { fill: u<![CDATA[rl(x.svg)]]> }</style>"), more},
        {svg("<style>@Import 'x.css';</style>"), more},
        {"<?xml-stylesheet href='/etc/x.css'?>" + svg("<rect/>"), more},
        {laughing(3), repeats},
        {svg("<use id='a' href='#b'/><use id='b' href='#a'/>"), repeats},
        {svg("<g id='a'><g><use href='#a'/></g></g>"), repeats},
        {svg("<defs><g id='a'>" + QByteArray("<rect/>").repeated(400) + "</g></defs>"
             + QByteArray("<use href='#a'/>").repeated(400)),
         repeats},
        {svg("<rect>"), damaged},
        {svg("<text>&nothing;</text>"), damaged},
        {kOpen.left(30), damaged},
        {"<svg xmlns='http://www.w3.org/2000/svg'/>", damaged},
    };
    for (const Bad& one : bad) {
        INFO(one.bytes.toStdString());
        const QString words = said(one.bytes);
        INFO(words.toStdString());
        CHECK(words.contains(one.words));
        CHECK(words.startsWith(u"“logo.svg” "_s));
    }
}

TEST_CASE("an SVG that names only parts of itself becomes a logo, whoever saved it", "[ui][settings][logo]")
{
    for (const QByteArray& good : std::vector<QByteArray>{
             svg("<rect width='40' height='10' fill='blue'/>"),
             "\xef\xbb\xbf<?xml version='1.0' encoding='utf-8'?>" + svg("<rect width='9' height='9'/>"),
             svg("<defs><linearGradient id='g'/><rect id='r' width='9' height='9'/></defs>"
                 "<use xlink:href='#r' fill='url(#g)'/><use href=' #r' style=\"fill: url( '#g' )\"/>"),
             svg("<defs><g id='letter'><path d='M0 0h9v9z'/></g></defs><g>"
                 + QByteArray("<use xlink:href='#letter' x='1'/>").repeated(300) + "</g>"),
             svg("<style>rect { fill: url(\"#g\"); font-family: Noto Sans }</style><rect width='9' "
                 "height='9'/>"),
             svg("<metadata><r xmlns:i='i' i:export-filename='C:\\logos\\a.png' about='http://example.org'/>"
                 "</metadata><?xpacket end='w'?><text>Café url(x) &amp; Co</text>")}) {
        INFO(good.toStdString());
        CHECK(said(good) == QString());
    }
}

TEST_CASE("a PNG that speaks of svg is still a PNG", "[ui][settings][logo]")
{
    const QTemporaryDir home;
    QImage image(20, 10, QImage::Format_RGB32);
    image.fill(Qt::blue);
    image.setText(u"Software"_s, u"<svg> export"_s);
    const QString path = home.filePath(u"logo.png"_s);
    REQUIRE(image.save(path));
    CHECK(readLogo(must(logoFromFile(path))).size() == QSize(20, 10));
}
