#include "tests/bench/growth.h"

#include <QJsonObject>
#include <QXmlStreamWriter>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::bench {
namespace {

constexpr double kWidth = 980;
constexpr double kHeight = 560;
constexpr double kLeft = 70;
constexpr double kRight = 400;  ///< for the names
constexpr double kTop = 40;
constexpr double kBottom = 50;
constexpr double kNameHeight = 15;

/// Distinct also for those who do not tell red from green.
const std::array kColours{u"#0072b2"_s, u"#d55e00"_s, u"#009e73"_s, u"#cc79a7"_s,
                          u"#8a6d00"_s, u"#56b4e9"_s, u"#444444"_s};

/// What a person waits for, of all that is measured.
const QStringList kPictured{u"start to a usable list"_s,
                            u"memory after start"_s,
                            u"first page, leads in completed"_s,
                            u"key painted, leads in completed, p99"_s,
                            u"key painted, invoices all, p99"_s,
                            u"frame scrolling, leads in completed, deep"_s,
                            u"job card painted"_s,
                            u"invoice painted"_s,
                            u"generate, durable"_s,
                            u"import, leads of four lines"_s,
                            u"PDF of an invoice"_s,
                            u"verify, beside one bare read of all rows"_s};

struct Line {
    QString name;
    QString unit;
    std::vector<double> values;  ///< by size; what is missing is not a number
};

std::vector<Line> linesOf(const std::vector<Size>& sizes)
{
    std::vector<Line> lines;
    for (std::size_t size = 0; size < sizes.size(); ++size)
        for (const QJsonValue& value : sizes[size].results) {
            const QJsonObject figure = value.toObject();
            const QString name = figure[u"name"_s].toString();
            if (name.startsWith(u' '))
                continue;  // belongs to the line before it
            auto line = std::ranges::find(lines, name, &Line::name);
            if (line == lines.end())
                line = lines.insert(line, {name, figure[u"unit"_s].toString(),
                                           std::vector<double>(sizes.size(), std::nan(""))});
            line->values[size] = figure[u"value"_s].toDouble();
        }
    return lines;
}

QString number(double value)
{
    return std::isnan(value) ? u"–"_s : QString::number(value, 'f', value < 10 ? 2 : value < 100 ? 1 : 0);
}

/// Writes the picture's elements.
class Picture {
public:
    explicit Picture(const std::vector<Size>& sizes) : m_sizes{sizes}, m_xml(&m_bytes)
    {
        for (const Line& line : linesOf(sizes))
            if (kPictured.contains(line.name) && line.values.front() > 0)
                m_lines.push_back(line);
        for (const Line& line : m_lines)
            for (const double value : line.values) {
                const double times = timesOf(line, value);
                if (std::isnan(times))
                    continue;
                m_least = std::min(m_least, times);
                m_most = std::max(m_most, times);
            }
        m_least = std::pow(10, std::floor(std::log10(m_least)));
        m_most = std::pow(10, std::ceil(std::log10(m_most)));
    }

    QByteArray whole()
    {
        m_xml.setAutoFormatting(true);
        m_xml.writeStartElement(u"svg"_s);
        m_xml.writeAttribute(u"xmlns"_s, u"http://www.w3.org/2000/svg"_s);
        m_xml.writeAttribute(u"viewBox"_s, u"0 0 %1 %2"_s.arg(kWidth).arg(kHeight));
        m_xml.writeAttribute(u"font-family"_s, u"sans-serif"_s);
        m_xml.writeAttribute(u"font-size"_s, u"12"_s);
        m_xml.writeTextElement(u"title"_s, u"How Greenhand grows with its ledger"_s);
        ground();
        grid();
        for (std::size_t line = 0; line < m_lines.size(); ++line)
            draw(line);
        m_xml.writeEndElement();
        return m_bytes;
    }

private:
    /// More is slower, also for what is counted a second.
    [[nodiscard]] static double timesOf(const Line& line, double value)
    {
        return line.unit == u"/s" ? line.values.front() / value : value / line.values.front();
    }
    [[nodiscard]] double x(std::size_t size) const
    {
        const double from = std::log10(double(m_sizes.front().invoices));
        const double to = std::log10(double(m_sizes.back().invoices));
        const double share =
            to > from ? (std::log10(double(m_sizes[size].invoices)) - from) / (to - from) : 0;
        return kLeft + share * (kWidth - kLeft - kRight);
    }
    [[nodiscard]] double y(double times) const
    {
        const double share =
            (std::log10(times) - std::log10(m_least)) / (std::log10(m_most) - std::log10(m_least));
        return kHeight - kBottom - share * (kHeight - kTop - kBottom);
    }

    void ground()
    {
        m_xml.writeEmptyElement(u"rect"_s);
        m_xml.writeAttribute(u"width"_s, u"100%"_s);
        m_xml.writeAttribute(u"height"_s, u"100%"_s);
        m_xml.writeAttribute(u"fill"_s, u"white"_s);
        text(kLeft, 20, u"Times what it takes with %L1 invoices"_s.arg(m_sizes.front().invoices), u"#222"_s);
        text(kLeft, kHeight - 12, u"Invoices in the ledger"_s, u"#222"_s);
    }

    void grid()
    {
        for (double times = m_least; times <= m_most * 1.01; times *= 10) {
            stroke(kLeft, y(times), kWidth - kRight, y(times), times == 1 ? u"#888"_s : u"#ddd"_s);
            text(kLeft - 8, y(times) + 4, u"%1 ×"_s.arg(times), u"#444"_s, u"end"_s);
        }
        for (std::size_t size = 0; size < m_sizes.size(); ++size) {
            stroke(x(size), kTop, x(size), kHeight - kBottom, u"#ddd"_s);
            text(x(size), kHeight - kBottom + 18, QLocale(QLocale::English).toString(m_sizes[size].invoices),
                 u"#444"_s, u"middle"_s);
        }
    }

    void draw(std::size_t number)
    {
        const Line& line = m_lines[number];
        const QString& colour = kColours[number % kColours.size()];
        QStringList points;
        for (std::size_t size = 0; size < line.values.size(); ++size)
            if (const double times = timesOf(line, line.values[size]); !std::isnan(times))
                points << u"%1,%2"_s.arg(x(size), 0, 'f', 1).arg(y(times), 0, 'f', 1);
        m_xml.writeEmptyElement(u"polyline"_s);
        m_xml.writeAttribute(u"points"_s, points.join(u' '));
        m_xml.writeAttribute(u"fill"_s, u"none"_s);
        m_xml.writeAttribute(u"stroke"_s, colour);
        m_xml.writeAttribute(u"stroke-width"_s, u"2"_s);
        if (number >= kColours.size())
            m_xml.writeAttribute(u"stroke-dasharray"_s, u"6 4"_s);
        const double at = placeOfName(y(timesOf(line, line.values.back())));
        text(kWidth - kRight + 10, at + 4,
             u"%1: %2 → %3 %4"_s.arg(line.name, bench::number(line.values.front()),
                                     bench::number(line.values.back()), line.unit),
             colour);
    }

    /// Beside its line, or as near as the others leave room.
    double placeOfName(double wanted)
    {
        const auto isFree = [&](double at) {
            return std::ranges::none_of(m_names,
                                        [&](double name) { return std::abs(name - at) < kNameHeight; });
        };
        for (double away = 0;; away += 1)
            for (const double at : {wanted - away, wanted + away})
                if (isFree(at)) {
                    m_names.push_back(at);
                    return at;
                }
    }

    void stroke(double x1, double y1, double x2, double y2, const QString& colour)
    {
        m_xml.writeEmptyElement(u"line"_s);
        for (const auto& [name, value] :
             {std::pair{u"x1"_s, x1}, std::pair{u"y1"_s, y1}, std::pair{u"x2"_s, x2}, std::pair{u"y2"_s, y2}})
            m_xml.writeAttribute(name, QString::number(value, 'f', 1));
        m_xml.writeAttribute(u"stroke"_s, colour);
    }

    void text(double at, double baseline, const QString& words, const QString& colour,
              const QString& anchor = u"start"_s)
    {
        m_xml.writeStartElement(u"text"_s);
        m_xml.writeAttribute(u"x"_s, QString::number(at, 'f', 1));
        m_xml.writeAttribute(u"y"_s, QString::number(baseline, 'f', 1));
        m_xml.writeAttribute(u"fill"_s, colour);
        m_xml.writeAttribute(u"text-anchor"_s, anchor);
        m_xml.writeCharacters(words);
        m_xml.writeEndElement();
    }

    const std::vector<Size>& m_sizes;
    std::vector<Line> m_lines;
    double m_least = 0.5;
    double m_most = 2;
    std::vector<double> m_names;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

}  // namespace

QString growthTable(const std::vector<Size>& sizes)
{
    QString text = u"| measured |"_s;
    QString rule = u"|---|"_s;
    for (const Size& size : sizes) {
        text += u" %1 |"_s.arg(QLocale(QLocale::English).toString(size.invoices));
        rule += u"---:|"_s;
    }
    text += u'\n' + rule + u'\n';
    for (const Line& line : linesOf(sizes)) {
        text += u"| %1, %2 |"_s.arg(line.name, line.unit);
        for (const double value : line.values)
            text += u" %1 |"_s.arg(number(value));
        text += u'\n';
    }
    return text;
}

QByteArray growthPicture(const std::vector<Size>& sizes)
{
    return sizes.empty() ? QByteArray() : Picture(sizes).whole();
}

}  // namespace greenhand::bench
