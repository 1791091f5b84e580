#include "core/documents/pdf_book.h"
#include "core/workflow/billing.h"
#include "tests/bench/made_up.h"
#include "tests/bench/measures.h"
#include "tests/bench/office.h"

#include <QPageSize>
#include <QPaintEngine>
#include <QPainter>
#include <QPdfWriter>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::bench {
namespace {

constexpr int kPages = 60;
constexpr int kDotsPerInch = 1200;
constexpr qreal kScale = qreal(kDotsPerInch) / 72;

struct DrawnText {
    QTransform transform;
    QPen pen;
    QFont font;
    QPointF at;
    QString text;
};

/// Keeps the texts that are drawn on it.
class TextKeeper final : public QPaintEngine {
public:
    TextKeeper() : QPaintEngine(AllFeatures) {}

    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState&) override {}
    void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}
    void drawImage(const QRectF&, const QImage&, const QRectF&, Qt::ImageConversionFlags) override {}
    void drawPath(const QPainterPath&) override {}
    void drawPolygon(const QPointF*, int, PolygonDrawMode) override {}
    Type type() const override { return User; }
    void drawTextItem(const QPointF& at, const QTextItem& item) override
    {
        texts.push_back({state->transform(), state->pen(), item.font(), at, item.text()});
    }

    std::vector<DrawnText> texts;
};

class TextPaper final : public QPaintDevice {
public:
    QPaintEngine* paintEngine() const override { return &m_engine; }
    [[nodiscard]] std::vector<DrawnText>& texts() { return m_engine.texts; }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth: return int(InvoicePage::pageSize().width());
        case PdmHeight: return int(InvoicePage::pageSize().height());
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY: return 72;
        case PdmDepth: return 32;
        case PdmNumColors: return std::numeric_limits<int>::max();
        case PdmDevicePixelRatio: return 1;
        case PdmDevicePixelRatioScaled: return int(devicePixelRatioFScale());
        default: return 0;
        }
    }

private:
    mutable TextKeeper m_engine;
};

std::vector<std::vector<DrawnText>> textsOf(const PrintedInvoice& invoice)
{
    const InvoicePage page(invoice);
    std::vector<std::vector<DrawnText>> pages;
    for (int number = 0; number < page.pageCount(); ++number) {
        TextPaper paper;
        QPainter painter(&paper);
        page.paint(painter, number);
        painter.end();
        pages.push_back(std::move(paper.texts()));
    }
    return pages;
}

/// A PDF with the same texts in the same fonts, and nothing else.
void writeBare(const std::vector<std::vector<DrawnText>>& pages, const QString& path)
{
    QPdfWriter writer(path);
    writer.setResolution(kDotsPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({});
    QPainter painter(&writer);
    for (std::size_t page = 0; page < pages.size(); ++page) {
        if (page > 0)
            writer.newPage();
        for (const DrawnText& text : pages[page]) {
            painter.setTransform(text.transform * QTransform::fromScale(kScale, kScale));
            painter.setPen(text.pen);
            painter.setFont(text.font);
            painter.drawText(text.at, text.text);
        }
    }
}

}  // namespace

Measured measurePage(const Job& job)
{
    const auto office = Composition::open(job.ledger, usualOptions());
    if (!office)
        return passOn(office);
    const Desk& desk = (*office)->desk();
    const auto newest = desk.ledger.invoices.page({.filter = InvoiceFilter::All, .limit = 1});
    if (!newest)
        return passOn(newest);
    const QTemporaryDir folder;
    Chance chance(19);
    Series ours;
    Series bare;
    for (int turn = -2; turn < job.times(kPages); ++turn) {
        const auto printed =
            desk.billing.printed(InvoiceId{1 + chance.below(int(newest->front().id.value()))});
        if (!printed)
            return passOn(printed);
        const auto texts = textsOf(*printed);
        Result<void> written;
        const double our =
            microseconds([&] { written = writePdf(*printed, folder.filePath(u"ours.pdf"_s)); });
        const double limit = microseconds([&] { writeBare(texts, folder.filePath(u"bare.pdf"_s)); });
        if (!written)
            return passOn(written);
        if (turn < 0)
            continue;  // the fonts are read
        ours.push_back(our);
        bare.push_back(limit);
    }
    return std::vector<Figure>{atLeastTimes(0.8, {.name = u"PDF of an invoice"_s,
                                                  .value = 1e6 / median(ours),
                                                  .limit = 1e6 / median(bare),
                                                  .unit = u"/s"_s})};
}

}  // namespace greenhand::bench
