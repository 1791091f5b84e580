#include "core/sage/sage_json.h"

#include "core/sage/sage_client.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <cmath>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

constexpr qsizetype kMostText = 500;  ///< of a member that we keep

/// The first `most` UTF-16 units, as Sage One counts, never half a character.
QString cut(const QString& text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    const qsizetype at = text[most - 1].isHighSurrogate() ? most - 1 : most;
    return text.left(at);
}

QString textFrom(const QJsonValue& value) { return cut(value.toString(), kMostText); }

/// A number whose `scale`-fold is whole; nothing for any other.
std::optional<qint64> wholeFrom(double number, double scale, double most)
{
    if (!(std::abs(number) < most))
        return std::nullopt;
    const double scaled = number * scale;
    const double whole = std::round(scaled);
    // The second test: near R100 million the nearest double to an amount of cents
    // is itself further off than the first allows.
    if (std::abs(scaled - whole) >= 1e-6 && whole / scale != number)
        return std::nullopt;
    return qint64(whole);
}

tl::unexpected<Error> bad(const QString& what) { return fail(ErrorKind::BadReply, what); }

/// The ID of a row; nothing for a system entry.
Result<std::optional<qint64>> rowId(const QJsonObject& row)
{
    constexpr qint64 kNone = std::numeric_limits<qint64>::min();
    const QJsonValue value = row[u"ID"_s];
    const qint64 id = value.isDouble() ? value.toInteger(kNone) : kNone;
    if (id == kNone)
        return bad(u"a row without an ID"_s);
    return id > 0 ? std::optional(id) : std::nullopt;
}

/// For lists from which something is chosen: a system entry is passed over.
template <class T, class Fill>
Result<std::optional<T>> rowFrom(const QJsonObject& row, Fill fill)
{
    const auto id = rowId(row);
    if (!id)
        return passOn(id);
    if (!*id)
        return std::optional<T>();
    T value;
    value.id = **id;
    if (!fill(value))
        return std::optional<T>();
    return std::optional<T>(std::move(value));
}

/// Members in the order of writing and numbers as exact text, so that the same
/// value always gives the same bytes.
class ObjectText {
public:
    void text(QByteArrayView name, const QString& value) { add(name, quoted(value)); }
    void textIfAny(QByteArrayView name, const QString& value)
    {
        if (!value.isEmpty())
            text(name, value);
    }
    void number(QByteArrayView name, qint64 value) { add(name, QByteArray::number(value)); }
    void exact(QByteArrayView name, const QString& decimal) { add(name, decimal.toLatin1()); }
    void boolean(QByteArrayView name, bool value) { add(name, value ? "true" : "false"); }
    void raw(QByteArrayView name, const QByteArray& json) { add(name, json); }

    [[nodiscard]] QByteArray bytes() const { return '{' + m_members + '}'; }

private:
    void add(QByteArrayView name, const QByteArray& value)
    {
        if (!m_members.isEmpty())
            m_members += ',';
        m_members += '"';
        m_members += name;
        m_members += "\":";
        m_members += value;
    }

    static QByteArray quoted(const QString& value)
    {
        QByteArray out = "\"";
        for (const char c : value.toUtf8()) {
            switch (c) {
            case '"': out += "\\\""; break;
            case '\\': out += "\\\\"; break;
            case '\n': out += "\\n"; break;
            case '\r': out += "\\r"; break;
            case '\t': out += "\\t"; break;
            default:
                if (uchar(c) < 0x20)
                    out += "\\u00" + QByteArray::number(uchar(c), 16).rightJustified(2, '0');
                else
                    out += c;
            }
        }
        return out + '"';
    }

    QByteArray m_members;
};

/// PostalAddress01 to 05, 100 characters each; what goes beyond joins the fifth.
void addAddress(ObjectText& object, const QStringList& address)
{
    constexpr qsizetype kLines = 5;
    QStringList lines;
    for (const QString& line : address) {
        const QString trimmed = line.trimmed();
        if (trimmed.isEmpty())
            continue;
        if (lines.size() < kLines)
            lines << trimmed;
        else
            lines.last() += u", "_s + trimmed;
    }
    for (qsizetype i = 0; i < lines.size(); ++i)
        object.text(QByteArray("PostalAddress0" + QByteArray::number(i + 1)), cut(lines[i], 100));
}

QByteArray lineText(const SageInvoiceLine& line, PriceMode mode)
{
    ObjectText object;
    object.number("SelectionId", line.selectionId);
    object.number("LineType", int(line.lineType));
    object.number("TaxTypeId", line.taxTypeId);
    const QString description = cut(line.description, 100);
    object.text("Description", description);
    object.exact("Quantity", toPlain(line.quantity));
    object.textIfAny("Unit", line.unit);
    switch (mode) {
    case PriceMode::Exclusive: object.exact("UnitPriceExclusive", toPlain(line.unitPrice)); break;
    case PriceMode::Inclusive: object.exact("UnitPriceInclusive", toPlain(line.unitPrice)); break;
    }
    object.exact("DiscountPercentage", toPlain(line.discount));
    if (description != line.description)
        object.text("Comments", cut(line.description, 8000));
    return object.bytes();
}

}  // namespace

std::optional<Money> moneyFrom(const QJsonValue& value)
{
    if (!value.isDouble())
        return std::nullopt;
    // JSON has no other number; it is whole cents from here on, or not an amount.
    const auto cents = wholeFrom(value.toDouble(), 100, 1e11);
    return cents ? std::optional(Money::fromCents(*cents)) : std::nullopt;
}

std::optional<qint64> idFrom(const QJsonValue& value)
{
    const qint64 id = value.isDouble() ? value.toInteger(0) : 0;
    return id > 0 ? std::optional(id) : std::nullopt;
}

std::optional<QDate> dateFrom(const QJsonValue& value)
{
    const QString text = value.toString().left(64);
    QDate day;
    static const QRegularExpression ticks(uR"(^/Date\((-?\d{1,15})(?:([+-])(\d\d)(\d\d))?\)/$)"_s);
    if (const auto match = ticks.match(text); match.hasMatch()) {
        // The zone behind the moment is the one in which the day was written.
        const int minutes = match.captured(3).toInt() * 60 + match.captured(4).toInt();
        const qint64 shift = qint64(match.captured(2) == u'-' ? -minutes : minutes) * 60'000;
        day = QDateTime::fromMSecsSinceEpoch(match.captured(1).toLongLong() + shift, Qt::UTC).date();
    } else if (text.size() == 10 || (text.size() > 10 && (text[10] == u'T' || text[10] == u' '))) {
        day = QDate::fromString(text.left(10), Qt::ISODate);
    }
    return day.isValid() && day.year() > 1 ? std::optional(day) : std::nullopt;
}

std::optional<Rate> rateFrom(const QJsonValue& value)
{
    // JSON has no other number; whole basis points from here on, or no rate.
    const double number = value.toDouble(-1);
    if (number < 0)
        return std::nullopt;
    const auto points = wholeFrom(number, number <= 1 ? 10'000 : 100, 1000);
    return points ? std::optional(Rate::fromBasisPoints(int(*points))) : std::nullopt;
}

Result<QJsonObject> objectFrom(const QByteArray& body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return bad(u"the reply is no JSON object"_s);
    return document.object();
}

Result<SageList> listFrom(const QByteArray& body)
{
    const auto object = objectFrom(body);
    if (!object)
        return passOn(object);
    const QJsonValue rows = (*object)[u"Results"_s];
    if (!rows.isArray())
        return bad(u"a list without Results"_s);
    SageList list{.rows = rows.toArray(), .totalResults = std::nullopt};
    const QJsonValue total = (*object)[u"TotalResults"_s];
    const qint64 count = total.isDouble() ? total.toInteger(-1) : -1;
    if (count >= 0 && count <= std::numeric_limits<int>::max())
        list.totalResults = int(count);
    return list;
}

Result<FoundDocument> documentFrom(const QJsonObject& row, DocumentId rule)
{
    FoundDocument document;
    const auto id = idFrom(row[u"ID"_s]);
    switch (rule) {
    case DocumentId::Required:
        if (!id)
            return bad(u"a document without an ID"_s);
        break;
    case DocumentId::Optional: break;
    }
    document.id = id.value_or(0);
    document.number = textFrom(row[u"DocumentNumber"_s]);
    document.reference = textFrom(row[u"Reference"_s]);
    document.customer =
        idFrom(row[u"CustomerId"_s]).value_or(idFrom(row[u"Customer"_s].toObject()[u"ID"_s]).value_or(0));
    document.date = dateFrom(row[u"Date"_s]).value_or(QDate());

    const auto total = moneyFrom(row[u"Total"_s]);
    if (!total)
        return bad(u"a document without a Total in cents"_s);
    document.total = *total;
    const std::initializer_list<std::pair<QString, Money&>> parts{
        {u"Exclusive"_s, document.exclusive}, {u"Tax"_s, document.vat}, {u"Rounding"_s, document.rounding}};
    for (const auto& [name, into] : parts) {
        const QJsonValue value = row[name];
        if (value.isNull() || value.isUndefined())
            continue;
        const auto amount = moneyFrom(value);
        if (!amount)
            return bad(u"a document whose %1 is not in cents"_s.arg(name));
        into = *amount;
    }
    return document;
}

Result<std::optional<SageCompany>> companyFrom(const QJsonObject& row)
{
    const auto id = idFrom(row[u"ID"_s]);
    if (!id)
        return bad(u"a company without an ID"_s);
    constexpr int kStatusNone = 0;
    constexpr int kRoundingNone = 3;
    SageCompany company;
    company.id = *id;
    company.name = textFrom(row[u"Name"_s]);
    company.taxNumber = textFrom(row[u"TaxNumber"_s]);
    if (company.taxNumber.isEmpty())
        company.taxNumber = textFrom(row[u"CompanyTaxNumber"_s]);
    company.active = row[u"Active"_s].toBool(true) && row[u"Status"_s].toInt(kStatusNone) == kStatusNone;
    if (row[u"LockProcessing"_s].toBool(false))
        company.lockedUntil = dateFrom(row[u"LockProcessingDate"_s]);
    company.checksDuplicateReferences = row[u"CheckForDuplicateCustomerReferences"_s].toBool(false);
    company.roundsCash =
        row[u"RoundingType"_s].toInt(kRoundingNone) != kRoundingNone && row[u"RoundingValue"_s].toInt(1) != 0;
    return std::optional(company);
}

Result<std::optional<SageCustomer>> customerFrom(const QJsonObject& row)
{
    // Passed over, a customer could be made a second time.
    const auto id = idFrom(row[u"ID"_s]);
    if (!id)
        return bad(u"a customer without an ID"_s);
    return std::optional(SageCustomer{
        .id = *id,
        .name = textFrom(row[u"Name"_s]),
        .email = textFrom(row[u"Email"_s]),
        .taxReference = textFrom(row[u"TaxReference"_s]),
        .telephone = textFrom(row[u"Telephone"_s]),
        .mobile = textFrom(row[u"Mobile"_s]),
        .tag = textFrom(row[u"TextField1"_s]),
        .active = row[u"Active"_s].toBool(true),
        .onHold = row[u"OnHold"_s].toBool(false),
    });
}

Result<std::optional<SageSelection>> itemFrom(const QJsonObject& row)
{
    return rowFrom<SageSelection>(row, [&](SageSelection& item) {
        item.code = textFrom(row[u"Code"_s]);
        item.name = textFrom(row[u"Description"_s]);
        item.active = row[u"Active"_s].toBool(true);
        return true;
    });
}

Result<std::optional<SageSelection>> accountFrom(const QJsonObject& row)
{
    return rowFrom<SageSelection>(row, [&](SageSelection& account) {
        account.name = textFrom(row[u"Name"_s]);
        account.active = row[u"Active"_s].toBool(true);
        return true;
    });
}

Result<std::optional<SageTaxType>> taxTypeFrom(const QJsonObject& row)
{
    return rowFrom<SageTaxType>(row, [&](SageTaxType& type) {
        const auto rate = rateFrom(row[u"Percentage"_s]);
        if (!rate)
            return false;
        type.rate = *rate;
        type.name = textFrom(row[u"Name"_s]);
        type.isDefault = row[u"IsDefault"_s].toBool(false);
        type.isManual = row[u"IsManualTax"_s].toBool(false);
        type.active = row[u"Active"_s].toBool(true);
        type.ofCompany = row[u"CompanyId"_s].toInteger(1) != 0;
        return true;
    });
}

Result<std::optional<SageRepresentative>> representativeFrom(const QJsonObject& row)
{
    return rowFrom<SageRepresentative>(row, [&](SageRepresentative& person) {
        person.name = textFrom(row[u"Name"_s]);
        if (person.name.isEmpty())
            person.name =
                QString(textFrom(row[u"FirstName"_s]) + u' ' + textFrom(row[u"LastName"_s])).trimmed();
        person.active = row[u"Active"_s].toBool(true);
        return true;
    });
}

QString customerNameInSage(const QString& name) { return cut(name, 100); }

QByteArray encode(const SageInvoice& invoice)
{
    QByteArray lines;
    for (const SageInvoiceLine& line : invoice.lines) {
        if (!lines.isEmpty())
            lines += ',';
        lines += lineText(line, invoice.priceMode);
    }

    ObjectText object;
    object.number("ID", 0);
    object.number("CustomerId", invoice.customerId);
    object.text("Date", invoice.date.toString(Qt::ISODate));
    object.text("DueDate", invoice.dueDate.toString(Qt::ISODate));
    object.boolean("Inclusive", invoice.priceMode == PriceMode::Inclusive);
    object.number("DiscountPercentage", 0);
    object.textIfAny("TaxReference", cut(invoice.taxReference, 30));
    object.textIfAny("DocumentNumber", cut(invoice.documentNumber, 100));
    object.text("Reference", cut(invoice.reference, 100));
    object.textIfAny("Message", cut(invoice.message, 8000));
    addAddress(object, invoice.postalAddress);
    object.raw("Lines", '[' + lines + ']');
    return object.bytes();
}

QByteArray encode(const SageEmail& email)
{
    ObjectText object;
    object.number("ID", email.invoiceId);
    object.text("EmailAddress", email.address);
    object.text("CCAddress", {});
    object.text("BCCAddress", {});
    object.text("Subject", email.subject);
    object.text("Message", email.message);
    return object.bytes();
}

QByteArray encodeCustomer(const CustomerDetails& details, const QString& tag)
{
    ObjectText object;
    object.number("ID", 0);
    object.text("Name", customerNameInSage(details.name));
    object.textIfAny("TaxReference", cut(details.vatNumber, 30));
    object.textIfAny("ContactName", cut(details.contact, 100));
    object.textIfAny("Telephone", cut(details.phone, 30));
    object.textIfAny("Email", cut(details.email, 100));
    object.boolean("Active", true);
    addAddress(object, details.postalAddress.split(u'\n'));
    object.text("TextField1", cut(tag, 100));
    return object.bytes();
}

}  // namespace greenhand
