#include "core/workflow/price_import.h"

#include "core/workflow/prices.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

struct PriceWords {
    Q_DECLARE_TR_FUNCTIONS(greenhand::PriceWords)
};

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
    auto codes = priceVatCodes(ledger);
    if (!codes)
        return passOn(codes);
    return std::unique_ptr<PriceImport>(new PriceImport(ledger, std::move(file), *std::move(codes), dry));
}

PriceImport::PriceImport(Ledger& ledger, std::shared_ptr<const PriceFile> file, QSet<QString> vatCodes,
                         DryRun dry)
    : PieceWork(ledger, int(file->items.size()), dry)
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
        return isDry() ? Result<void>() : addPrice(m_ledger, row.item).map([](PriceItemId) {});
    }
    PriceItem item = row.item;
    item.id = (*known)->id;
    item.inUse = (*known)->inUse;  // that is for a person to say, and a file does not
    if (item == **known) {
        ++m_report.same;
        return {};
    }
    ++m_report.changed;
    return isDry() ? Result<void>() : changePrice(m_ledger, **known, item);
}

void PriceImport::tellAll() { Q_EMIT m_ledger.pricesChanged(); }

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
