#include "core/practice/sage_json.h"

#include <QRegularExpression>
#include <QTimeZone>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::practice {

namespace {

/// "/Date(ms)/"; an offset such as +0200 says on which clock the moment was read.
std::optional<QDateTime> scriptDate(QStringView text)
{
    static const QRegularExpression kForm(uR"(\A/Date\((-?\d{1,15})(?:([+-])(\d\d)(\d\d))?\)/\z)"_s);
    const auto match = kForm.match(text.toString());
    if (!match.hasMatch())
        return std::nullopt;
    const int offset = match.capturedView(3).toInt() * 3600 + match.capturedView(4).toInt() * 60;
    const auto moment = QDateTime::fromMSecsSinceEpoch(match.capturedView(1).toLongLong(), Qt::UTC);
    return moment.addSecs(match.capturedView(2) == u'-' ? -offset : offset);
}

std::optional<QDateTime> isoDate(QStringView text)
{
    static const QRegularExpression kForm(
        uR"(\A(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d(?:\.\d{1,7})?)?)(?:Z|[+-]\d\d:?\d\d)?)?\z)"_s);
    const auto match = kForm.match(text.toString());
    const QDate day = QDate::fromString(match.captured(1), Qt::ISODate);
    if (!match.hasMatch() || !day.isValid())
        return std::nullopt;
    const QString clock = match.captured(2);
    const QTime time = clock.isEmpty() ? QTime(0, 0) : QTime::fromString(clock, Qt::ISODateWithMs);
    return time.isValid() ? std::optional(QDateTime(day, time, Qt::UTC)) : std::nullopt;
}

}  // namespace

std::optional<Fraction> decimalOf(const QJsonValue& value)
{
    if (value.isString())
        return Fraction::fromText(QStringView(value.toString()).trimmed());
    if (!value.isDouble())
        return std::nullopt;
    // JSON has no other number; fifteen digits are what was written, and from there on it is exact.
    const QVariant number = value.toVariant();
    return Fraction::fromText(number.typeId() == QMetaType::Double
                                  ? QString::number(number.toDouble(), 'g', 15)
                                  : QString::number(number.toLongLong()));
}

std::optional<qint64> integerOf(const QJsonValue& value)
{
    if (value.isString()) {
        bool ok = false;
        const qint64 read = value.toString().toLongLong(&ok);
        return ok ? std::optional(read) : std::nullopt;
    }
    const QVariant number = value.toVariant();
    if (!value.isDouble())
        return std::nullopt;
    if (number.typeId() != QMetaType::Double)
        return number.toLongLong();
    const double real = number.toDouble();  // as JSON has it: a whole one is taken, any other is none
    const bool whole = std::trunc(real) == real && std::abs(real) < 9007199254740992.0;
    return whole ? std::optional(qint64(real)) : std::nullopt;
}

bool flagOf(const QJsonValue& value)
{
    if (value.isString())
        return value.toString().compare("true"_L1, Qt::CaseInsensitive) == 0;
    return value.toBool() || value.toInteger() == 1;
}

QJsonValue amount(qint64 cents) { return double(cents) / 100; }

QJsonValue unitPrice(qint64 tenThousandths) { return double(tenThousandths) / 10000; }

std::optional<QDateTime> momentOf(QStringView text)
{
    const auto moment = text.startsWith(u'/') ? scriptDate(text) : isoDate(text);
    return moment && moment->date().year() > 1 ? moment : std::nullopt;
}

QString momentText(const QDateTime& moment)
{
    return moment.toString(moment.time().msec() == 0 ? u"yyyy-MM-ddTHH:mm:ss" : u"yyyy-MM-ddTHH:mm:ss.zzz");
}

QString momentText(qint64 utcMs) { return momentText(QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC)); }

}  // namespace greenhand::practice
