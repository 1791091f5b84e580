#include "core/documents/invoice_page.h"

#include "core/documents/accent.h"
#include "core/documents/logo.h"
#include "core/documents/page_text.h"
#include "core/documents/page_type.h"
#include "core/domain/totals.h"

#include <QColor>
#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QTransform>

#include <algorithm>
#include <array>
#include <vector>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

// All lengths are points.
constexpr qreal kWidth = 595;
constexpr qreal kHeight = 842;
constexpr qreal kMargin = 51;  ///< 18 mm
constexpr qreal kLeft = kMargin;
constexpr qreal kRight = kWidth - kMargin;
constexpr qreal kBottom = kHeight - kMargin - 22;  ///< of everything but the page number
constexpr qreal kFreshPage = 600;                  ///< what the table has for rows on any page but the first
constexpr qreal kFactsLeft = 352;
constexpr qreal kLeftBlockWidth = 270;
constexpr qreal kRowPadding = 5;
constexpr qreal kColumnGap = 14;

constexpr QColor kInk{0x1f, 0x23, 0x21};
constexpr QColor kGrey{0x5f, 0x66, 0x62};
constexpr QColor kHairline{0xe2, 0xe5, 0xe3};
constexpr QColor kPale{0xee, 0xf0, 0xef};

const QString kDot = u"  ·  "_s;

enum class Align { Left, Right };

/// The strongest first; the first is the watermark.
QStringList wordsOf(PageMarks marks)
{
    QStringList words;
    for (const auto& [mark, word] :
         {std::pair{PageMark::Void, u"VOID"_s}, std::pair{PageMark::Draft, u"DRAFT"_s},
          std::pair{PageMark::Practice, u"PRACTICE"_s}, std::pair{PageMark::Copy, u"COPY"_s}})
        if (marks.testFlag(mark))
            words << word;
    return words;
}

/// Only what stands out on white paper is taken.
QColor accentOf(const QString& name)
{
    const bool isReadable = contrastOnWhite(name).value_or(0) >= kLeastContrast;
    return QColor(isReadable ? QStringView(name) : kGreenAccent);
}

struct TextRun {
    QPointF baseline;
    Face face;
    QColor colour;
    QString text;
};

struct Bar {
    QRectF area;
    QColor colour;
};

struct Page {
    std::vector<TextRun> runs;
    std::vector<Bar> bars;
};

enum class Column { Description, Quantity, Unit, Price, Discount, Vat, Amount };
constexpr int kColumns = 7;

/// The text of one invoice line, by column; the description already cut into lines.
struct Row {
    std::array<QString, kColumns> cells;
    std::array<qreal, kColumns> widths{};  ///< of all cells but the description
    QStringList description;
    Money amount;
};

struct ColumnPlace {
    bool shown = false;
    qreal left = 0;
    qreal right = 0;
    QString title;
};

Align alignOf(Column column)
{
    return column == Column::Description || column == Column::Unit ? Align::Left : Align::Right;
}

}  // namespace

class InvoicePage::Layout {
public:
    explicit Layout(PrintedInvoice invoice) : m_invoice(std::move(invoice))
    {
        m_accent = accentOf(m_invoice.from.accent);
        m_marks = wordsOf(m_invoice.marks);
        m_logo = logoOf(m_invoice.from.logo);
        m_isVendor = m_invoice.from.vendor == Vendor::Yes;
        shapeMark();
        newPage();
        placeHead();
        placeRows();
        placeTotals();
        placeClosingText();
        placePageNumbers();
    }

    [[nodiscard]] int pageCount() const { return int(m_pages.size()); }

    void paint(QPainter& painter, int number) const
    {
        if (number < 0 || number >= pageCount())
            return;
        const Page& page = m_pages[std::size_t(number)];
        painter.save();
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing
                               | QPainter::SmoothPixmapTransform);
        painter.setLayoutDirection(Qt::LeftToRight);
        painter.fillPath(m_mark, kPale);
        if (number == 0 && !m_logo.isNull())
            painter.drawImage(m_logoArea, m_logo);
        for (const Bar& bar : page.bars)
            painter.fillRect(bar.area, bar.colour);
        painter.scale(1 / kFine, 1 / kFine);
        for (const TextRun& run : page.runs) {
            painter.setFont(type(run.face).font());
            painter.setPen(run.colour);
            painter.drawText(run.baseline * kFine, run.text);
        }
        painter.restore();
    }

private:
    [[nodiscard]] const PageType& type(Face face) const { return m_types[std::size_t(face)]; }
    [[nodiscard]] const ColumnPlace& place(Column column) const { return m_columns[std::size_t(column)]; }
    [[nodiscard]] QString title() const { return m_isVendor ? u"Tax Invoice"_s : u"Invoice"_s; }
    [[nodiscard]] QString number() const
    {
        return m_invoice.number > 0 ? QString::number(m_invoice.number) : QString();
    }

    /// Painted as a shape: slanting letters would only litter the text layer,
    /// where the mark stands as a word beside the number.
    void shapeMark()
    {
        if (m_marks.isEmpty())
            return;
        const QString& text = m_marks.front();
        constexpr qreal kLongest = 640;
        constexpr qreal kLargest = 170;
        const PageType unit(100, QFont::Bold);
        const PageType fitting(std::min(kLargest, 100 * kLongest / unit.width(text)), QFont::Bold);
        QPainterPath letters;
        letters.addText(QPointF(-fitting.width(text) / 2, fitting.capHeight() / 2) * kFine, fitting.font(),
                        text);
        m_mark = QTransform()
                     .translate(kWidth / 2, kHeight / 2)
                     .rotate(-54)
                     .scale(1 / kFine, 1 / kFine)
                     .map(letters);
    }

    void put(qreal x, qreal baseline, Face face, const QColor& colour, const QString& text,
             Align align = Align::Left)
    {
        if (text.isEmpty())
            return;
        const qreal left = align == Align::Left ? x : x - type(face).width(text);
        m_pages.back().runs.push_back({{left, baseline}, face, colour, text});
    }

    void rule(qreal left, qreal right, qreal y, qreal thickness, const QColor& colour)
    {
        m_pages.back().bars.push_back({{left, y, right - left, thickness}, colour});
    }

    /// Lines from the left, one under the other; the y below the last.
    qreal putLines(qreal x, qreal y, Face face, const QColor& colour, const QStringList& lines)
    {
        for (const QString& line : lines) {
            put(x, y + type(face).ascent(), face, colour, line);
            y += type(face).lineHeight();
        }
        return y;
    }

    void newPage()
    {
        m_pages.emplace_back();
        m_y = kMargin;
        m_rowsOnPage = 0;
        if (m_pages.size() == 1)
            return;
        const qreal baseline = m_y + type(Face::Small).ascent();
        QString right = number().isEmpty() ? title() : QString(title() % u' ' % number());
        if (!m_marks.isEmpty())
            right += kDot + m_marks.join(kDot);
        put(kRight, baseline, Face::SmallBold, m_accent, right, Align::Right);
        put(kLeft, baseline, Face::Small, kGrey, type(Face::Small).elided(oneLine(m_invoice.from.name), 330));
        m_y += type(Face::Small).lineHeight() + 6;
        rule(kLeft, kRight, m_y, 0.5, kHairline);
        m_y += 18;
    }

    // -- the head of the first page

    void placeHead()
    {
        const qreal ownBottom = placeOurselves();
        const PageType& big = type(Face::Title);
        qreal baseline = kMargin + big.capHeight();
        put(kRight, baseline, Face::Title, m_accent, title(), Align::Right);
        if (!number().isEmpty()) {
            baseline += 20;
            put(kRight, baseline, Face::Name, kInk, u"No. "_s + number(), Align::Right);
        }
        if (!m_marks.isEmpty()) {
            baseline += 15;
            put(kRight, baseline, Face::SmallBold, kGrey, m_marks.join(kDot), Align::Right);
        }
        m_y = std::max(ownBottom, baseline) + 22;
        rule(kLeft, kRight, m_y, 0.5, kHairline);
        m_y += 18;
        const qreal factsBottom = placeFacts();
        m_y = std::max(placeRecipient(), factsBottom) + 26;
    }

    qreal placeOurselves()
    {
        const Letterhead& from = m_invoice.from;
        qreal y = kMargin;
        if (!m_logo.isNull()) {
            const QSizeF size = QSizeF(m_logo.size()).scaled(kLogoRoom, Qt::KeepAspectRatio);
            m_logoArea = QRectF(QPointF(kLeft, y), size);
            y += size.height() + 10;
        } else {
            y -= type(Face::Name).ascent() - type(Face::Name).capHeight();
        }
        y = putLines(kLeft, y, Face::Name, kInk,
                     type(Face::Name).wrapped(oneLine(from.name), kLeftBlockWidth, 3));
        y += 2;
        QStringList details = filledLines(from.address);
        QStringList reach;
        for (const QString& way : {oneLine(from.phone), oneLine(from.email)})
            if (!way.isEmpty())
                reach.append(way);
        if (!reach.isEmpty())
            details.append(reach.join(kDot));
        if (m_isVendor && !oneLine(from.vatNumber).isEmpty())
            details.append(u"VAT No. "_s + oneLine(from.vatNumber));
        return putLines(kLeft, y, Face::Small, kGrey,
                        type(Face::Small).wrapped(details.join(u'\n'), kLeftBlockWidth, 12));
    }

    qreal placeRecipient()
    {
        const CustomerDetails& to = m_invoice.content.recipient;
        if (to == CustomerDetails{})
            return m_y;
        qreal y = putLines(kLeft, m_y, Face::Small, kGrey, {u"Invoice to"_s});
        y += 2;
        y = putLines(kLeft, y, Face::Name, kInk,
                     type(Face::Name).wrapped(oneLine(to.name), kLeftBlockWidth, 5));
        y += 2;
        QStringList details;
        if (!oneLine(to.contact).isEmpty())
            details.append(u"Attention: "_s + oneLine(to.contact));
        details += filledLines(to.postalAddress);
        if (!oneLine(to.vatNumber).isEmpty())
            details.append(u"VAT No. "_s + oneLine(to.vatNumber));
        if (details.isEmpty())
            return y;
        return putLines(kLeft, y, Face::Body, kInk,
                        type(Face::Body).wrapped(details.join(u'\n'), kLeftBlockWidth, 12));
    }

    qreal placeFacts()
    {
        const InvoiceContent& content = m_invoice.content;
        qreal y = m_y;
        y = fact(y, u"Sage One number"_s, oneLine(m_invoice.sageNumber));
        y = fact(y, u"Invoice date"_s, dayText(content.date, m_invoice.dates));
        y = fact(y, u"Due date"_s, dayText(content.dueDate, m_invoice.dates));
        y = fact(y, u"Our reference"_s, oneLine(m_invoice.leadReference));
        return fact(y, u"Your order number"_s, oneLine(content.orderNumber));
    }

    qreal fact(qreal y, const QString& label, const QString& value)
    {
        if (value.isEmpty())
            return y;
        put(kFactsLeft, y + type(Face::Body).ascent(), Face::Body, kGrey, label);
        const qreal labelEnd = kFactsLeft + type(Face::Body).width(label) + 10;
        for (const QString& line : type(Face::Body).wrapped(value, kRight - labelEnd, 6)) {
            put(kRight, y + type(Face::Body).ascent(), Face::Body, kInk, line, Align::Right);
            y += type(Face::Body).lineHeight();
        }
        return y + 2.5;
    }

    // -- the table

    [[nodiscard]] std::vector<Row> rowsOfInvoice() const
    {
        const InvoiceContent& content = m_invoice.content;
        const NumberStyle& style = m_invoice.style;
        NumberStyle withoutCurrency = style;
        withoutCurrency.currency.clear();
        const std::vector<LineTerms> terms = greenhand::terms(content.lines);
        std::vector<Row> rows;
        rows.reserve(content.lines.size());
        for (std::size_t i = 0; i < content.lines.size(); ++i) {
            const InvoiceLine& line = content.lines[i];
            Row row;
            row.amount = lineAmounts(terms[i], content.priceMode).exclusive;
            const auto cell = [&](Column column) -> QString& { return row.cells[std::size_t(column)]; };
            cell(Column::Description) = paragraphs(line.description);
            cell(Column::Quantity) = format(line.quantity, style);
            cell(Column::Unit) = type(Face::Body).elided(oneLine(line.unit), 54);
            cell(Column::Price) = format(line.unitPrice, withoutCurrency);
            if (line.discount != Rate{})
                cell(Column::Discount) = format(line.discount, style);
            if (m_isVendor)
                cell(Column::Vat) = line.vatCode == "exempt"_L1 ? u"Exempt"_s : format(line.vatRate, style);
            cell(Column::Amount) = formatPlain(row.amount, style);
            measure(row, rows);
            rows.push_back(std::move(row));
        }
        return rows;
    }

    /// Measuring is what a long invoice costs; a unit or rate is mostly that of the row before.
    void measure(Row& row, const std::vector<Row>& before) const
    {
        for (std::size_t i = 1; i < row.cells.size(); ++i) {
            const bool again = !before.empty() && before.back().cells[i] == row.cells[i];
            row.widths[i] = again ? before.back().widths[i] : type(Face::Body).width(row.cells[i]);
        }
    }

    [[nodiscard]] QString titleOf(Column column) const
    {
        switch (column) {
        case Column::Description: return u"Description"_s;
        case Column::Quantity: return u"Qty"_s;
        case Column::Unit: return u"Unit"_s;
        case Column::Price:
            return m_isVendor && m_invoice.content.priceMode == PriceMode::Inclusive ? u"Price incl. VAT"_s
                                                                                     : u"Unit price"_s;
        case Column::Discount: return u"Discount"_s;
        case Column::Vat: return u"VAT"_s;
        case Column::Amount: return m_isVendor ? u"Amount excl. VAT"_s : u"Amount"_s;
        }
        return {};
    }

    /// Every column as wide as its widest figure, empty ones left out; the description has the rest.
    void placeColumns(const std::vector<Row>& rows)
    {
        qreal right = kRight;
        for (int i = kColumns - 1; i > 0; --i) {
            ColumnPlace& column = m_columns[std::size_t(i)];
            qreal widest = 0;
            for (const Row& row : rows)
                widest = std::max(widest, row.widths[std::size_t(i)]);
            const bool always = Column(i) == Column::Amount;
            if (widest <= 0 && !always)
                continue;
            if (always)  // the sums stand in it too
                widest = std::max(
                    widest, type(Face::Body).width(formatPlain(m_invoice.totals.exclusive, m_invoice.style)));
            column.shown = true;
            column.title = titleOf(Column(i));
            column.right = right;
            column.left = right - std::max(widest, type(Face::SmallBold).width(column.title));
            right = column.left - kColumnGap;
        }
        m_columns[0] = {.shown = true, .left = kLeft, .right = right, .title = titleOf(Column::Description)};
    }

    void putCell(Column column, qreal baseline, Face face, const QColor& colour, const QString& text)
    {
        const ColumnPlace& where = place(column);
        const Align align = alignOf(column);
        put(align == Align::Left ? where.left : where.right, baseline, face, colour, text, align);
    }

    void placeTableHead()
    {
        const qreal baseline = m_y + type(Face::SmallBold).ascent();
        for (int i = 0; i < kColumns; ++i)
            if (m_columns[std::size_t(i)].shown)
                putCell(Column(i), baseline, Face::SmallBold, kGrey, m_columns[std::size_t(i)].title);
        m_y += type(Face::SmallBold).lineHeight() + 5;
        rule(kLeft, kRight, m_y, 1, m_accent);
        m_y += 1;
    }

    [[nodiscard]] qreal sumRowHeight() const { return type(Face::Body).lineHeight() + 2 * kRowPadding; }

    void placeSumRow(const QString& label)
    {
        const qreal baseline = m_y + kRowPadding + type(Face::Body).ascent();
        put(place(Column::Amount).left - kColumnGap, baseline, Face::Body, kGrey, label, Align::Right);
        putCell(Column::Amount, baseline, Face::Body, kGrey, formatPlain(m_carried, m_invoice.style));
        m_y += sumRowHeight();
    }

    void breakTable()
    {
        const bool carries = m_rowsDone > 0;
        if (carries)
            placeSumRow(u"Carried forward"_s);
        newPage();
        placeTableHead();
        if (carries) {
            placeSumRow(u"Brought forward"_s);
            rule(kLeft, kRight, m_y, 0.5, kHairline);
        }
    }

    [[nodiscard]] qreal heightOf(qsizetype lines) const
    {
        return type(Face::Body).lineHeight() * qreal(lines) + 2 * kRowPadding;
    }

    void placeRows()
    {
        std::vector<Row> rows = rowsOfInvoice();
        placeColumns(rows);
        for (Row& row : rows)
            row.description =
                type(Face::Body).wrapped(row.cells[0], place(Column::Description).right - kLeft);
        // On a page as good as full the table begins on the next.
        if (m_y + 80 > kBottom)
            newPage();
        placeTableHead();
        for (std::size_t i = 0; i < rows.size(); ++i) {
            // The last row goes with the totals: these never stand alone if they can help it.
            const qreal below = i + 1 == rows.size() ? totalsHeight() : sumRowHeight();
            const qreal height = heightOf(rows[i].description.size());
            const bool fitsOnePage = height + below <= kFreshPage;
            if (m_rowsOnPage > 0 && m_y + (fitsOnePage ? height : heightOf(4)) + below > kBottom)
                breakTable();
            placeRow(rows[i]);
        }
    }

    /// A row higher than a page goes on, line by line, on the next.
    void placeRow(const Row& row)
    {
        const qreal lineHeight = type(Face::Body).lineHeight();
        const qreal baseline = m_y + kRowPadding + type(Face::Body).ascent();
        for (int i = 1; i < kColumns; ++i) {
            const ColumnPlace& where = m_columns[std::size_t(i)];
            const QString& text = row.cells[std::size_t(i)];
            if (where.shown && !text.isEmpty()) {
                const bool isLeft = alignOf(Column(i)) == Align::Left;
                const qreal left = isLeft ? where.left : where.right - row.widths[std::size_t(i)];
                m_pages.back().runs.push_back({{left, baseline}, Face::Body, kInk, text});
            }
        }
        m_carried += row.amount;
        ++m_rowsDone;
        ++m_rowsOnPage;
        m_y += kRowPadding;
        for (const QString& line : row.description) {
            if (m_y + lineHeight + kRowPadding + sumRowHeight() > kBottom) {
                breakTable();
                ++m_rowsOnPage;
                m_y += kRowPadding;
            }
            put(kLeft, m_y + type(Face::Body).ascent(), Face::Body, kInk, line);
            m_y += lineHeight;
        }
        m_y += kRowPadding;
        rule(kLeft, kRight, m_y - 0.5, 0.5, kHairline);
    }

    // -- the totals

    static constexpr qreal kTotalsLeft = 330;
    static constexpr qreal kTotalRow = 17;

    [[nodiscard]] bool showsSummary() const { return m_isVendor && m_invoice.totals.byRate.size() > 1; }

    /// A length on the paper, in points.
    [[nodiscard]] qreal totalsHeight() const
    {
        const int above = (m_invoice.totals.discount != Money{} ? 1 : 0) + (m_isVendor ? 2 : 0);
        const qreal block = 12 + above * kTotalRow + 30;
        const qreal summary =
            showsSummary()
                ? 12 + 22 + qreal(m_invoice.totals.byRate.size()) * type(Face::Small).lineHeight() + 8
                : 0;
        return std::max(block, summary);
    }

    void placeTotals()
    {
        if (m_y + totalsHeight() > kBottom)
            breakTable();
        const Totals& sums = m_invoice.totals;
        const NumberStyle& style = m_invoice.style;
        const qreal top = m_y;
        if (showsSummary())
            placeSummary(top + 12);
        m_y += 12;
        if (sums.discount != Money{})
            totalRow(m_isVendor && m_invoice.content.priceMode == PriceMode::Inclusive
                         ? u"Discount given (incl. VAT)"_s
                         : u"Discount given"_s,
                     formatPlain(sums.discount, style));
        if (m_isVendor) {
            totalRow(u"Total excluding VAT"_s, formatPlain(sums.exclusive, style));
            totalRow(sums.byRate.size() == 1 ? QString(u"VAT "_s % format(sums.byRate.front().rate, style))
                                             : u"VAT"_s,
                     formatPlain(sums.vat, style));
        }
        m_y += 4;
        rule(kTotalsLeft, kRight, m_y, 1, m_accent);
        const qreal baseline = m_y + 8 + type(Face::Total).ascent();
        put(kTotalsLeft, baseline, Face::Total, kInk, m_isVendor ? u"Total including VAT"_s : u"Total"_s);
        put(kRight, baseline, Face::Total, kInk, format(sums.total, style), Align::Right);
        m_y = top + totalsHeight();
    }

    void totalRow(const QString& label, const QString& amount)
    {
        const qreal baseline = m_y + type(Face::Body).ascent();
        put(kTotalsLeft, baseline, Face::Body, kGrey, label);
        put(kRight, baseline, Face::Body, kInk, amount, Align::Right);
        m_y += kTotalRow;
    }

    void placeSummary(qreal y)
    {
        constexpr qreal kExclusiveRight = kLeft + 130;
        constexpr qreal kVatRight = kLeft + 215;
        const PageType& small = type(Face::Small);
        put(kLeft, y + small.ascent(), Face::SmallBold, kGrey, u"VAT rate"_s);
        put(kExclusiveRight, y + small.ascent(), Face::SmallBold, kGrey, u"Excl. VAT"_s, Align::Right);
        put(kVatRight, y + small.ascent(), Face::SmallBold, kGrey, u"VAT"_s, Align::Right);
        y += small.lineHeight() + 3;
        rule(kLeft, kVatRight, y, 0.5, kHairline);
        y += 4;
        for (const VatSum& sum : m_invoice.totals.byRate) {
            put(kLeft, y + small.ascent(), Face::Small, kInk, format(sum.rate, m_invoice.style));
            put(kExclusiveRight, y + small.ascent(), Face::Small, kInk,
                formatPlain(sum.exclusive, m_invoice.style), Align::Right);
            put(kVatRight, y + small.ascent(), Face::Small, kInk, formatPlain(sum.vat, m_invoice.style),
                Align::Right);
            y += small.lineHeight();
        }
    }

    // -- message, bank details and terms

    void placeClosingText()
    {
        m_y += 16;
        const QString message = paragraphs(m_invoice.content.message);
        if (!message.isEmpty()) {
            const QStringList lines = type(Face::Body).wrapped(message, 400);
            keepTogether(qreal(std::min<qsizetype>(lines.size(), 3)) * type(Face::Body).lineHeight());
            for (const QString& line : lines) {
                keepTogether(type(Face::Body).lineHeight());
                m_y = putLines(kLeft, m_y, Face::Body, kInk, {line});
            }
            m_y += 18;
        }
        placeBankAndTerms();
    }

    void placeBankAndTerms()
    {
        const QString bank = paragraphs(m_invoice.from.bankDetails);
        const QString terms = paragraphs(m_invoice.from.terms);
        if (bank.isEmpty() && terms.isEmpty())
            return;
        const PageType& small = type(Face::Small);
        constexpr qreal kGap = 24;
        const qreal half = (kRight - kLeft - kGap) / 2;
        const qreal termsLeft = bank.isEmpty() ? kLeft : kLeft + half + kGap;
        const qreal termsWidth = bank.isEmpty() ? kRight - kLeft : half;
        const QStringList left = bank.isEmpty() ? QStringList() : small.wrapped(bank, half);
        const QStringList right = terms.isEmpty() ? QStringList() : small.wrapped(terms, termsWidth);
        const qsizetype rows = std::max(left.size(), right.size());

        constexpr qsizetype kKept = 12;
        keepTogether(22 + qreal(std::min(rows, kKept)) * small.lineHeight());
        rule(kLeft, kRight, m_y, 0.5, kHairline);
        m_y += 9;
        if (!bank.isEmpty())
            put(kLeft, m_y + small.ascent(), Face::SmallBold, kGrey, u"Bank details"_s);
        if (!terms.isEmpty())
            put(termsLeft, m_y + small.ascent(), Face::SmallBold, kGrey, u"Terms"_s);
        m_y += small.lineHeight() + 2;
        for (qsizetype i = 0; i < rows; ++i) {
            keepTogether(small.lineHeight());
            put(kLeft, m_y + small.ascent(), Face::Small, kInk, left.value(i));
            put(termsLeft, m_y + small.ascent(), Face::Small, kInk, right.value(i));
            m_y += small.lineHeight();
        }
    }

    void keepTogether(qreal height)
    {
        if (m_y + height > kBottom)
            newPage();
    }

    void placePageNumbers()
    {
        const std::size_t count = m_pages.size();
        for (std::size_t i = 0; i < count; ++i) {
            const QString text = u"Page %1 of %2"_s.arg(i + 1).arg(count);
            const qreal left = kRight - type(Face::Small).width(text);
            m_pages[i].runs.push_back({{left, kHeight - kMargin}, Face::Small, kGrey, text});
        }
    }

    PrintedInvoice m_invoice;
    bool m_isVendor = true;
    QColor m_accent;
    QStringList m_marks;
    QImage m_logo;
    QRectF m_logoArea;
    QPainterPath m_mark;
    std::array<PageType, kFaces> m_types = pageFaces();
    std::vector<Page> m_pages;
    std::array<ColumnPlace, kColumns> m_columns;
    qreal m_y = 0;  ///< where the next thing goes on the last page
    Money m_carried;
    int m_rowsDone = 0;
    int m_rowsOnPage = 0;
};

InvoicePage::InvoicePage(PrintedInvoice invoice) : m_layout(std::make_unique<Layout>(std::move(invoice))) {}

InvoicePage::~InvoicePage() = default;

QSizeF InvoicePage::pageSize() { return {kWidth, kHeight}; }

int InvoicePage::pageCount() const { return m_layout->pageCount(); }

void InvoicePage::paint(QPainter& painter, int page) const { m_layout->paint(painter, page); }

}  // namespace greenhand
