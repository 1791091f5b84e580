#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QString>
#include <QStringList>

#include <array>

namespace greenhand {

/// The faces of an invoice's page.
enum class Face { Title, Name, Total, Body, Small, SmallBold };
inline constexpr int kFaces = 6;

/// Fonts are measured at ten times their size, so that whole pixels are tenths of a point.
inline constexpr qreal kFine = 10;

/// One font of the page; all lengths are points.
class PageType {
public:
    PageType(qreal points, QFont::Weight weight);

    [[nodiscard]] const QFont& font() const { return m_font; }
    [[nodiscard]] qreal width(const QString& text) const;
    [[nodiscard]] qreal ascent() const { return m_ascent; }
    [[nodiscard]] qreal capHeight() const { return m_metrics.capHeight() / kFine; }
    [[nodiscard]] qreal lineHeight() const { return m_lineHeight; }

    [[nodiscard]] QString elided(const QString& text, qreal width) const;
    /// Cut into lines at words, or anywhere when a word is too long; "…" behind the last that is kept.
    [[nodiscard]] QStringList wrapped(const QString& text, qreal width, qsizetype atMost = 100'000) const;

private:
    void wrapParagraph(QStringList& lines, const QString& text, qreal width, qsizetype atMost) const;

    QFont m_font;
    QFontMetricsF m_metrics;
    qreal m_ascent;
    qreal m_lineHeight;
};

[[nodiscard]] std::array<PageType, kFaces> pageFaces();

}  // namespace greenhand
