#include "core/documents/page_type.h"

#include <QTextLayout>

#include <cmath>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

QFont fontOf(qreal points, QFont::Weight weight)
{
    QFont font;
    font.setFamilies({u"Noto Sans"_s, u"DejaVu Sans"_s, u"Segoe UI"_s, u"Arial"_s});
    font.setStyleHint(QFont::SansSerif);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setPixelSize(int(std::lround(points * kFine)));
    font.setWeight(weight);
    // Any letter spacing keeps Qt from ligatures, which a PDF's text layer would
    // hand out as one odd character: "oﬃce@…" is no address.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.02);
    return font;
}

}  // namespace

PageType::PageType(qreal points, QFont::Weight weight)
    : m_font(fontOf(points, weight))
    , m_metrics(m_font)
    , m_ascent(m_metrics.ascent() / kFine)
    , m_lineHeight(m_metrics.height() / kFine)
{
}

qreal PageType::width(const QString& text) const { return m_metrics.horizontalAdvance(text) / kFine; }

QString PageType::elided(const QString& text, qreal width) const
{
    return this->width(text) <= width ? text : m_metrics.elidedText(text, Qt::ElideRight, width * kFine);
}

QStringList PageType::wrapped(const QString& text, qreal width, qsizetype atMost) const
{
    QStringList lines;
    for (const QString& paragraph : text.split(u'\n'))
        wrapParagraph(lines, paragraph, width, atMost);
    if (lines.size() > atMost) {
        lines.resize(atMost);
        lines.back() = elided(lines.back() + u'…', width);
    }
    return lines;
}

void PageType::wrapParagraph(QStringList& lines, const QString& text, qreal width, qsizetype atMost) const
{
    const qreal narrowest = 0.35 * lineHeight();  // a letter; what is surely too long is not measured twice
    if (qreal(text.size()) * narrowest <= width && this->width(text) <= width) {
        lines.append(text);
        return;
    }
    QTextLayout layout(text, m_font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    while (lines.size() <= atMost) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width * kFine);
        lines.append(text.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
}

std::array<PageType, kFaces> pageFaces()
{
    return {PageType(26, QFont::Normal), PageType(11, QFont::Bold),  PageType(11.5, QFont::Bold),
            PageType(9, QFont::Normal),  PageType(8, QFont::Normal), PageType(8, QFont::Bold)};
}

}  // namespace greenhand
