#include "core/domain/date_text.h"

#include <QRegularExpression>
#include <QString>

#include <array>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Three numbers as they stand in a text.
struct Parts {
    std::array<QString, 3> text;

    [[nodiscard]] int number(std::size_t at) const { return text[at].toInt(); }
    [[nodiscard]] bool isIso() const { return text[0].size() == 4; }
};

std::optional<Parts> parts(QStringView text)
{
    static const QRegularExpression shape(
        uR"(^([0-9]{1,4})(?:([-/.])|\s+)([0-9]{1,2})(?(2)\g{2}|\s+)([0-9]{1,4}))"
        uR"((?:(?:T|\s+)[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?\s*(?:[AaPp][Mm])?\s*(?:Z|[-+][0-9]{2}:?[0-9]{2})?)?$)"_s);
    const QRegularExpressionMatch match = shape.match(text.trimmed().toString());
    if (!match.hasMatch())
        return std::nullopt;
    return Parts{{match.captured(1), match.captured(3), match.captured(4)}};
}

std::optional<QDate> day(const QString& year, int month, int dayOfMonth)
{
    if (year.size() != 2 && year.size() != 4)
        return std::nullopt;
    const int number = year.toInt() + (year.size() == 2 ? 2000 : 0);
    const QDate date(number, month, dayOfMonth);
    return date.isValid() ? std::optional{date} : std::nullopt;
}

std::optional<QDate> inOrder(const Parts& parts, DateOrder order)
{
    if (parts.text[2].size() > 2 && parts.text[0].size() > 2)
        return std::nullopt;
    switch (parts.isIso() ? DateOrder::Ymd : order) {
    case DateOrder::Ymd:
        return parts.text[2].size() > 2 ? std::nullopt : day(parts.text[0], parts.number(1), parts.number(2));
    case DateOrder::Dmy:
        return parts.text[0].size() > 2 ? std::nullopt : day(parts.text[2], parts.number(1), parts.number(0));
    case DateOrder::Mdy:
        return parts.text[0].size() > 2 ? std::nullopt : day(parts.text[2], parts.number(0), parts.number(1));
    }
    return std::nullopt;
}

/// The format's own order first, the other one where that gives no day.
std::array<DateOrder, 2> ordersOf(TextFormat format)
{
    switch (format) {
    case TextFormat::SouthAfrican:
    case TextFormat::British: return {DateOrder::Dmy, DateOrder::Mdy};
    case TextFormat::UnitedStates: return {DateOrder::Mdy, DateOrder::Dmy};
    }
    Q_UNREACHABLE();
}

}  // namespace

std::optional<QDate> readDate(QStringView text, DateOrder order)
{
    const std::optional<Parts> read = parts(text);
    return read ? inOrder(*read, order) : std::nullopt;
}

std::optional<DateOrder> provenOrder(QStringView text)
{
    const std::optional<Parts> read = parts(text);
    if (!read)
        return std::nullopt;
    const bool ymd = inOrder(*read, DateOrder::Ymd).has_value();
    if (read->isIso())
        return ymd ? std::optional{DateOrder::Ymd} : std::nullopt;
    const bool dmy = inOrder(*read, DateOrder::Dmy).has_value();
    const bool mdy = inOrder(*read, DateOrder::Mdy).has_value();
    if (dmy && mdy)
        return std::nullopt;
    if (dmy)
        return DateOrder::Dmy;
    if (mdy)
        return DateOrder::Mdy;
    return ymd ? std::optional{DateOrder::Ymd} : std::nullopt;
}

std::optional<QDate> readTypedDate(QStringView text, QDate today, TextFormat as)
{
    const QString typed = text.trimmed().toString();
    if (typed.compare(u't', Qt::CaseInsensitive) == 0)
        return today.isValid() ? std::optional{today} : std::nullopt;

    static const QRegularExpression offset(u"^([-+])([0-9]{1,4})$"_s);
    if (const auto match = offset.match(typed); match.hasMatch()) {
        const int days = match.captured(2).toInt();
        const QDate date = today.addDays(match.captured(1) == u"-" ? -days : days);
        return date.isValid() ? std::optional{date} : std::nullopt;
    }

    static const QRegularExpression dayAndMonth(uR"(^([0-9]{1,2})([-/.]|\s+)([0-9]{1,2})$)"_s);
    QString whole = typed;
    if (const auto match = dayAndMonth.match(typed); match.hasMatch() && today.isValid())
        whole += match.captured(2) + today.toString(u"yyyy"_s);
    for (const DateOrder order : ordersOf(as))
        if (const auto date = readDate(whole, order))
            return date;
    return std::nullopt;
}

QString format(QDate day, TextFormat as)
{
    if (!day.isValid())
        return {};
    switch (as) {
    case TextFormat::SouthAfrican: return day.toString(u"yyyy/MM/dd"_s);
    case TextFormat::British: return day.toString(u"dd/MM/yyyy"_s);
    case TextFormat::UnitedStates: return day.toString(u"MM/dd/yyyy"_s);
    }
    Q_UNREACHABLE();
}

QString isoDate(QDate day) { return day.isValid() ? day.toString(Qt::ISODate) : QString(); }

}  // namespace greenhand
