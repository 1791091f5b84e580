#include "core/storage/vat_repository.h"

#include "core/domain/date_text.h"
#include "core/storage/columns.h"

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

QString toKey(VatKind kind)
{
    switch (kind) {
    case VatKind::Standard: return u"standard"_s;
    case VatKind::ZeroRated: return u"zero_rated"_s;
    case VatKind::Exempt: return u"exempt"_s;
    case VatKind::NotVendor: return u"not_vendor"_s;
    }
    return {};
}

std::optional<VatKind> vatKindFromKey(QStringView key)
{
    for (const VatKind kind : {VatKind::Standard, VatKind::ZeroRated, VatKind::Exempt, VatKind::NotVendor})
        if (toKey(kind) == key)
            return kind;
    return std::nullopt;
}

std::optional<QDate> maybeDayAt(const QSqlQuery& row, int column)
{
    return row.value(column).isNull() ? std::nullopt : std::optional{dayAt(row, column)};
}

QVariant dayOrNull(const std::optional<QDate>& day) { return day ? QVariant(isoDate(*day)) : QVariant(); }

Result<VatType> toVatType(const QSqlQuery& row)
{
    const auto kind = vatKindFromKey(textAt(row, 2));
    if (!kind)
        return fail(ErrorKind::Storage, u"VAT kind "_s + textAt(row, 2));
    return VatType{.code = textAt(row, 0),
                   .name = textAt(row, 1),
                   .kind = *kind,
                   .rate = rateAt(row, 3),
                   .from = maybeDayAt(row, 4),
                   .until = maybeDayAt(row, 5)};
}

Database::List bindings(const VatType& type)
{
    return {{":code"_L1, type.code},
            {":name"_L1, type.name},
            {":kind"_L1, toKey(type.kind)},
            {":rate"_L1, type.rate.basisPoints()},
            {":first"_L1, dayOrNull(type.from)},
            {":last"_L1, dayOrNull(type.until)}};
}

}  // namespace

Result<std::vector<VatType>> VatRepository::all() const
{
    return m_db.all<VatType>(
        u"SELECT code, name, kind, rate_bp, first_day, last_day FROM vat_type ORDER BY id"_s, {}, toVatType);
}

Result<void> VatRepository::add(const VatType& type)
{
    return naming(m_db.execute(u"INSERT INTO vat_type (code, name, kind, rate_bp, first_day, last_day) "
                               "VALUES (:code, :name, :kind, :rate, :first, :last)"_s,
                               bindings(type)),
                  type.code)
        .map([](int) {});
}

Result<void> VatRepository::replace(const VatType& type)
{
    const auto changed = m_db.execute(u"UPDATE vat_type SET name = :name, kind = :kind, rate_bp = :rate, "
                                      "first_day = :first, last_day = :last WHERE code = :code"_s,
                                      bindings(type));
    if (!changed)
        return passOn(changed);
    if (*changed == 0)
        return fail(ErrorKind::NotFound, u"VAT type"_s, type.code);
    return {};
}

}  // namespace greenhand
