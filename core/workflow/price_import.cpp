#include "core/workflow/price_import.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

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

Result<void> take(Ledger& ledger, PriceItem item, PriceReport& report)
{
    const auto known = ledger.priceList.withCode(item.code);
    if (!known)
        return passOn(known);
    if (!*known) {
        const auto id = ledger.priceList.add(item);
        if (!id)
            return passOn(id);
        ++report.added;
        return ledger.record({.entity = u"price_item"_s,
                              .entityId = id->value(),
                              .action = u"added"_s,
                              .before = {},
                              .after = historyOf(item)});
    }
    item.id = (*known)->id;
    const QJsonObject before = historyOf(**known);
    const QJsonObject after = historyOf(item);
    if (before == after) {
        ++report.same;
        return {};
    }
    if (auto saved = ledger.priceList.save(item); !saved)
        return saved;
    ++report.changed;
    return ledger.record({.entity = u"price_item"_s,
                          .entityId = item.id.value(),
                          .action = u"changed"_s,
                          .before = before,
                          .after = after});
}

}  // namespace

Result<PriceReport> importPrices(Ledger& ledger, const QByteArray& csv)
{
    const auto codes = vatCodes(ledger);
    if (!codes)
        return passOn(codes);
    auto file = readCsv(csv).and_then([](const CsvTable& table) { return readPrices(table); });
    if (!file)
        return passOn(file);
    PriceReport report{.bad = std::move(file->bad)};
    auto done = ledger.db->transaction([&]() -> Result<void> {
        for (PriceFile::Item& row : file->items) {
            if (!codes->contains(row.item.vat))
                report.bad.push_back({row.line, row.item.code, RowProblem::BadVat, row.item.vat});
            else if (auto taken = take(ledger, std::move(row.item), report); !taken)
                return taken;
        }
        return {};
    });
    if (!done)
        return passOn(done);
    std::ranges::stable_sort(report.bad, {}, &BadRow::line);
    return report;
}

QString sentence(const PriceReport& report)
{
    return PriceWords::tr("Of the price list %1 were added, %2 changed, %3 are as they were.")
        .arg(report.added)
        .arg(report.changed)
        .arg(report.same);
}

}  // namespace greenhand
