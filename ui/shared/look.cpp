#include "ui/shared/look.h"

#include "ui/shared/house_style.h"
#include "ui/shared/line_icon.h"

#include <QApplication>
#include <QFile>
#include <QFont>
#include <QFontDatabase>
#include <QSettings>
#include <QStyle>
#include <QToolTip>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kLookKey = "look"_L1;

struct Shades {
    QColor window, base, alternate, text, faint, disabled, button, highlight, highlightedText, link, tipBase,
        mid;
};

QPalette paletteOf(const Shades& s)
{
    QPalette p(s.button, s.window);  // Fusion draws bevels with the shades reckoned from these
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(role, s.text);
    p.setColor(QPalette::Window, s.window);
    p.setColor(QPalette::Base, s.base);
    p.setColor(QPalette::AlternateBase, s.alternate);
    p.setColor(QPalette::Button, s.button);
    p.setColor(QPalette::Highlight, s.highlight);
    p.setColor(QPalette::HighlightedText, s.highlightedText);
    p.setColor(QPalette::PlaceholderText, s.faint);
    p.setColor(QPalette::Link, s.link);
    p.setColor(QPalette::LinkVisited, s.link);
    p.setColor(QPalette::ToolTipBase, s.tipBase);
    p.setColor(QPalette::ToolTipText, s.text);
    p.setColor(QPalette::Mid, s.mid);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, s.disabled);
    p.setColor(QPalette::Disabled, QPalette::Base, s.window);
    return p;
}

void registerFonts()
{
    for (const QString& file : {u":/fonts/NotoSans-Regular.ttf"_s, u":/fonts/NotoSans-Bold.ttf"_s})
        QFontDatabase::addApplicationFont(file);
}

}  // namespace

QPalette lightPalette()
{
    return paletteOf({.window = u"#f3f4f6"_s,
                      .base = u"#ffffff"_s,
                      .alternate = u"#f8fafc"_s,
                      .text = u"#111827"_s,
                      .faint = u"#626a77"_s,
                      .disabled = u"#8b929e"_s,
                      .button = u"#fbfbfc"_s,
                      .highlight = u"#d3e4fd"_s,
                      .highlightedText = u"#0b1f4b"_s,
                      .link = u"#1565c0"_s,
                      .tipBase = u"#ffffff"_s,
                      .mid = u"#cbd0d8"_s});
}

QPalette darkPalette()
{
    return paletteOf({.window = u"#1f2329"_s,
                      .base = u"#181b20"_s,
                      .alternate = u"#1c2026"_s,
                      .text = u"#e5e7eb"_s,
                      .faint = u"#9ca3af"_s,
                      .disabled = u"#7a8290"_s,
                      .button = u"#2b313a"_s,
                      .highlight = u"#1e3f6b"_s,
                      .highlightedText = u"#f1f5f9"_s,
                      .link = u"#7ab7ff"_s,
                      .tipBase = u"#2b313a"_s,
                      .mid = u"#3d4551"_s});
}

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

LookChoice lookChoice()
{
    const QString stored = QSettings().value(kLookKey).toString();
    if (stored == "light"_L1)
        return LookChoice::Light;
    return stored == "dark"_L1 ? LookChoice::Dark : LookChoice::System;
}

static void putOn(QApplication& app, LookChoice choice)
{
    QApplication::setPalette(QPalette());  // the desktop's own shows through again
    const bool dark =
        choice == LookChoice::Dark || (choice == LookChoice::System && isDark(QApplication::palette()));
    const QPalette palette = dark ? darkPalette() : lightPalette();
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    Q_UNUSED(app);
}

void chooseLook(QApplication& app, LookChoice choice)
{
    switch (choice) {
    case LookChoice::System: QSettings().setValue(kLookKey, u"system"_s); break;
    case LookChoice::Light: QSettings().setValue(kLookKey, u"light"_s); break;
    case LookChoice::Dark: QSettings().setValue(kLookKey, u"dark"_s); break;
    }
    putOn(app, choice);
}

void applyLook(QApplication& app)
{
    QApplication::setStyle(new HouseStyle);
    registerFonts();
    QFont font(u"Noto Sans"_s);
    font.setPointSizeF(qMax(10.0, QApplication::font().pointSizeF()));
    QApplication::setFont(font);
    QApplication::setWindowIcon(icon(u"greenhand"_s));
    putOn(app, lookChoice());
}

ToneColours toneColours(Tone tone, const QPalette& palette)
{
    const bool dark = isDark(palette);
    const auto either = [dark](const ToneColours& inLight, const ToneColours& inDark) {
        return dark ? inDark : inLight;
    };
    switch (tone) {
    case Tone::Neutral: return either({0xe5e7eb, 0x1f2937, 0xc7ccd4}, {0x353c47, 0xe5e7eb, 0x4b5563});
    case Tone::Info: return either({0xe0edff, 0x1e3a8a, 0xa9c8f5}, {0x1d3557, 0xcfe3ff, 0x34598c});
    case Tone::Good: return either({0xdcfce7, 0x14532d, 0xa3dcb6}, {0x163d28, 0xbbf7d0, 0x2c6b47});
    case Tone::Warning: return either({0xfef3c7, 0x78350f, 0xecd07a}, {0x473412, 0xfde68a, 0x7a5c22});
    case Tone::Bad: return either({0xfee2e2, 0x7f1d1d, 0xf0b4b4}, {0x4d2024, 0xfecaca, 0x84383e});
    }
    Q_UNREACHABLE();
}

Tone toneOf(InvoiceState state)
{
    switch (state) {
    case InvoiceState::Draft:
    case InvoiceState::Void: return Tone::Neutral;
    case InvoiceState::Ready:
    case InvoiceState::Approved:
    case InvoiceState::Sending: return Tone::Info;
    case InvoiceState::Blocked:
    case InvoiceState::Unknown: return Tone::Warning;
    case InvoiceState::Rejected:
    case InvoiceState::Review: return Tone::Bad;
    case InvoiceState::Sent:
    case InvoiceState::Emailed: return Tone::Good;
    }
    Q_UNREACHABLE();
}

static LineIcon::Kind kindOf(const QString& icon)
{
    const bool points = icon == u"back" || icon == u"forward" || icon == u"undo" || icon == u"redo";
    return points ? LineIcon::Kind::Pointing : LineIcon::Kind::Plain;
}

QIcon icon(const QString& name)
{
    const QString path = u":/icons/"_s % name % u".svg"_s;
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        if (const QByteArray svg = file.readAll(); LineIcon::isLineIcon(svg))
            return QIcon(new LineIcon(svg, kindOf(name)));  // the icon owns its engine
    return QIcon(path);
}

}  // namespace greenhand
