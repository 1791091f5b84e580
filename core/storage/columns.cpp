#include "core/storage/columns.h"

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

QString toKey(PriceMode mode)
{
    switch (mode) {
    case PriceMode::Exclusive: return u"exclusive"_s;
    case PriceMode::Inclusive: return u"inclusive"_s;
    }
    return {};
}

std::optional<PriceMode> priceModeFromKey(QStringView key)
{
    for (const PriceMode mode : {PriceMode::Exclusive, PriceMode::Inclusive})
        if (toKey(mode) == key)
            return mode;
    return std::nullopt;
}

Result<std::optional<InvoiceState>> shownStateAt(const QSqlQuery& row, int column)
{
    const QString key = textAt(row, column);
    if (key.isEmpty())
        return std::optional<InvoiceState>();
    const auto state = invoiceStateFromKey(key);
    if (!state)
        return fail(ErrorKind::Storage, u"invoice state "_s + key);
    return state;
}

Result<qint64> toWhole(const QSqlQuery& row) { return wholeAt(row, 0); }
Result<QString> toText(const QSqlQuery& row) { return textAt(row, 0); }

}  // namespace greenhand
