#include "core/workflow/prices.h"

#include <QCoreApplication>

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
            {u"cost_e4"_s, item.cost ? QJsonValue(item.cost->e4()) : QJsonValue()},
            {u"in_use"_s, item.inUse}};
}

QString actionOf(const PriceItem& known, const PriceItem& item)
{
    if (known.inUse == item.inUse)
        return u"changed"_s;
    return item.inUse ? u"put back in use"_s : u"taken out of use"_s;
}

Result<void> complete(const PriceItem& item)
{
    if (item.code.trimmed().isEmpty())
        return fail(ErrorKind::Incomplete, {}, u"code"_s);
    if (item.description.trimmed().isEmpty())
        return fail(ErrorKind::Incomplete, {}, u"description"_s);
    return {};
}

Result<void> hasKnownVat(const Ledger& ledger, const PriceItem& item)
{
    const auto codes = priceVatCodes(ledger);
    if (!codes)
        return passOn(codes);
    if (!codes->contains(item.vat))
        return fail(ErrorKind::NotFound, u"VAT type "_s + item.vat,
                    PriceWords::tr("VAT type “%1”").arg(item.vat));
    return {};
}

}  // namespace

Result<QSet<QString>> priceVatCodes(const Ledger& ledger)
{
    const auto types = ledger.vat.all();
    if (!types)
        return passOn(types);
    QSet<QString> codes{kStandardVat};
    for (const VatType& type : *types)
        codes.insert(type.code);
    return codes;
}

Result<PriceItemId> addPrice(Ledger& ledger, const PriceItem& item)
{
    auto id = ledger.priceList.add(item);
    if (!id)
        return id;
    return ledger
        .record({.entity = u"price_item"_s,
                 .entityId = id->value(),
                 .action = u"added"_s,
                 .before = {},
                 .after = historyOf(item)})
        .map([&] { return *id; });
}

Result<void> changePrice(Ledger& ledger, const PriceItem& known, const PriceItem& item)
{
    if (auto saved = ledger.priceList.save(item); !saved)
        return saved;
    return ledger.record({.entity = u"price_item"_s,
                          .entityId = item.id.value(),
                          .action = actionOf(known, item),
                          .before = historyOf(known),
                          .after = historyOf(item)});
}

Result<std::vector<PriceItem>> Prices::page(const PriceQuery& query) const
{
    return m_ledger.priceList.page(query);
}

Result<PriceItemId> Prices::add(const PriceItem& item)
{
    if (auto may = complete(item).and_then([&] { return hasKnownVat(m_ledger, item); }); !may)
        return passOn(may);
    auto added = m_ledger.db->transaction([&] { return addPrice(m_ledger, item); });
    if (added)
        Q_EMIT m_ledger.pricesChanged();
    return added;
}

Result<void> Prices::change(const PriceItem& seen, const PriceItem& item)
{
    if (auto may = complete(item); !may)
        return may;
    if (item.vat != seen.vat)  // its own it may keep, also while the VAT types cannot be read
        if (auto may = hasKnownVat(m_ledger, item); !may)
            return may;
    auto changed = m_ledger.db->transaction([&]() -> Result<void> {
        const auto known = m_ledger.priceList.find(seen.id);
        if (!known)
            return passOn(known);
        if (*known != seen)
            return fail(ErrorKind::Conflict, u"price item "_s + seen.code, seen.code);
        return *known == item ? Result<void>() : changePrice(m_ledger, *known, item);
    });
    if (changed)
        Q_EMIT m_ledger.pricesChanged();
    return changed;
}

}  // namespace greenhand
