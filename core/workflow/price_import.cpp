#include "core/workflow/price_import.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

struct PriceWords {
    Q_DECLARE_TR_FUNCTIONS(greenhand::PriceWords)
};

QJsonObject historyOf(const PriceItem& item)
{
    return {{u"code"_s, item.code},
            {u"description"_s, item.description},
            {u"kind"_s, toKey(item.kind)},
            {u"unit"_s, item.unit},
            {u"price_e4"_s, item.price.e4()},
            {u"vat"_s, item.vat},
            {u"cost_e4"_s, item.cost ? QJsonValue(item.cost->e4()) : QJsonValue()}};
}

Result<QSet<QString>> vatCodes(const Ledger& ledger)
{
    const auto types = ledger.vat.all();
    if (!types)
        return passOn(types);
    QSet<QString> codes{kStandardVat};
    for (const VatType& type : *types)
        codes.insert(type.code);
    return codes;
}

}  // namespace

Result<std::shared_ptr<const PriceFile>> readPriceFile(const QByteArray& csv)
{
    return readCsv(csv)
        .and_then([](const CsvTable& table) { return readPrices(table); })
        .map([](PriceFile&& file) { return std::make_shared<const PriceFile>(std::move(file)); });
}

Result<std::unique_ptr<PriceImport>> PriceImport::create(Ledger& ledger,
                                                         std::shared_ptr<const PriceFile> file, DryRun dry)
{
    auto codes = vatCodes(ledger);
    if (!codes)
        return passOn(codes);
    return std::unique_ptr<PriceImport>(new PriceImport(ledger, std::move(file), *std::move(codes), dry));
}

PriceImport::PriceImport(Ledger& ledger, std::shared_ptr<const PriceFile> file, QSet<QString> vatCodes,
                         DryRun dry)
    : PieceImport(ledger, int(file->items.size()), dry)
    , m_file{std::move(file)}
    , m_vatCodes{std::move(vatCodes)}
    , m_report{.bad = m_file->bad}
{
}

void PriceImport::forgetReport() { m_report = {.bad = m_file->bad}; }

Result<void> PriceImport::take(int which)
{
    const PriceFile::Item& row = m_file->items[std::size_t(which)];
    if (!m_vatCodes.contains(row.item.vat)) {
        m_report.bad.push_back({row.line, row.item.code, RowProblem::BadVat, row.item.vat});
        return {};
    }
    const auto known = m_ledger.priceList.withCode(row.item.code);
    if (!known)
        return passOn(known);
    if (!*known) {
        ++m_report.added;
        return isDry() ? Result<void>() : add(row.item);
    }
    if (historyOf(**known) == historyOf(row.item)) {
        ++m_report.same;
        return {};
    }
    ++m_report.changed;
    return isDry() ? Result<void>() : change(**known, row.item);
}

Result<void> PriceImport::add(const PriceItem& item)
{
    const auto id = m_ledger.priceList.add(item);
    if (!id)
        return passOn(id);
    return m_ledger.record({.entity = u"price_item"_s,
                            .entityId = id->value(),
                            .action = u"added"_s,
                            .before = {},
                            .after = historyOf(item)});
}

Result<void> PriceImport::change(const PriceItem& known, PriceItem item)
{
    item.id = known.id;
    if (auto saved = m_ledger.priceList.save(item); !saved)
        return saved;
    return m_ledger.record({.entity = u"price_item"_s,
                            .entityId = item.id.value(),
                            .action = u"changed"_s,
                            .before = historyOf(known),
                            .after = historyOf(item)});
}

PriceReport PriceImport::report() const
{
    PriceReport report = m_report;
    std::ranges::stable_sort(report.bad, {}, &BadRow::line);
    return report;
}

Result<PriceReport> importPrices(Ledger& ledger, const QByteArray& csv)
{
    const auto import = readPriceFile(csv).and_then([&](const std::shared_ptr<const PriceFile>& file) {
        return PriceImport::create(ledger, file, DryRun::No);
    });
    if (!import)
        return passOn(import);
    while (!(*import)->isThrough())
        if (const auto worked = (*import)->workFor(std::numeric_limits<int>::max()); !worked)
            return passOn(worked);
    if (const auto finished = (*import)->finish(); !finished)
        return passOn(finished);
    return (*import)->report();
}

QString sentence(const PriceReport& report)
{
    return PriceWords::tr("Of the price list %1 were added, %2 changed, %3 are as they were.")
        .arg(report.added)
        .arg(report.changed)
        .arg(report.same);
}

}  // namespace greenhand
