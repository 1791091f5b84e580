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

Result<qint64> toWhole(const QSqlQuery& row) { return wholeAt(row, 0); }
Result<QString> toText(const QSqlQuery& row) { return textAt(row, 0); }

}  // namespace greenhand
