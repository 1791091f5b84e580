#include "core/practice/invoice_service.h"

#include "core/practice/invoice_document.h"
#include "core/practice/invoice_pdf.h"
#include "core/practice/listing.h"
#include "core/practice/replies.h"
#include "core/practice/sage_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUuid>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::practice::invoices {

namespace {

constexpr QUuid kUids(0x6f1c2a40, 0x51b7, 0x4c0e, 0x9d, 0x2b, 0x70, 0x61, 0x63, 0x74, 0x69, 0x63);

QJsonObject withCustomer(QJsonObject invoice, const Company& company)
{
    const qint64 id = integerOf(invoice.value("CustomerId"_L1)).value_or(0);
    if (const QJsonObject* customer = company.find(Table::Customers, id))
        invoice.insert("Customer"_L1, *customer);
    return invoice;
}

Response list(const Call& call)
{
    std::vector<const QJsonObject*> rows;
    for (const auto& [id, row] : call.company.rows(Table::TaxInvoices))
        rows.push_back(&row);
    const auto page = pageOf(rows, call.request, schemaOf(Table::TaxInvoices));
    if (!page)
        return replies::message(400, u"The query specified in the URI is not valid. "_s + page.error());
    const bool withDetail = call.flag(u"includeDetail", false);
    const bool withCustomers = call.flag(u"includeCustomerDetails", false);
    QJsonArray results;
    for (QJsonObject row : page->rows) {
        if (!withDetail)
            row.remove("Lines"_L1);
        if (withCustomers)
            row = withCustomer(row, call.company);
        results.append(selected(withZonedDates(row), call.request));
    }
    return replies::json(
        200,
        {{u"TotalResults"_s, page->total}, {u"ReturnedResults"_s, results.size()}, {u"Results"_s, results}});
}

bool anyOther(const Company& company, qint64 ownId, const std::function<bool(const QJsonObject&)>& is)
{
    return std::ranges::any_of(company.rows(Table::TaxInvoices),
                               [&](const auto& entry) { return entry.first != ownId && is(entry.second); });
}

bool inLockedPeriod(const QJsonObject& invoice, const QJsonObject& company)
{
    const auto locked = momentOf(company.value("LockProcessingDate"_L1).toString());
    const auto date = momentOf(invoice.value("Date"_L1).toString());
    return flagOf(company.value("LockProcessing"_L1)) && locked && date && date->date() <= locked->date();
}

bool repeatsReference(const Company& company, const QJsonObject& invoice, qint64 ownId)
{
    const QString reference = invoice.value("Reference"_L1).toString();
    if (!flagOf(company.profile().value("CheckForDuplicateCustomerReferences"_L1)) || reference.isEmpty())
        return false;
    return anyOther(company, ownId, [&](const QJsonObject& other) {
        return other.value("CustomerId"_L1) == invoice.value("CustomerId"_L1)
            && other.value("Reference"_L1).toString().compare(reference, Qt::CaseInsensitive) == 0;
    });
}

/// Puts the document number in: the system's, the one it has, or the one that was sent. The sentence
/// when that one cannot be.
std::optional<QString> number(const Call& call, QJsonObject& invoice, const QJsonObject* saved, qint64 ownId)
{
    const QString sent = invoice.value("DocumentNumber"_L1).toString().trimmed();
    if (saved && (sent.isEmpty() || call.flag(u"useSystemDocumentNumber", true))) {
        invoice.insert("DocumentNumber"_L1, saved->value("DocumentNumber"_L1));
        return std::nullopt;
    }
    if (call.flag(u"useSystemDocumentNumber", true)) {
        invoice.insert("DocumentNumber"_L1, call.company.nextInvoiceNumber());
        return std::nullopt;
    }
    if (sent.isEmpty())
        return u"The DocumentNumber field is required."_s;
    const bool taken = anyOther(call.company, ownId, [&](const QJsonObject& other) {
        return other.value("DocumentNumber"_L1).toString().compare(sent, Qt::CaseInsensitive) == 0;
    });
    if (taken)
        return u"The document number already exists."_s;
    invoice.insert("DocumentNumber"_L1, sent);
    return std::nullopt;
}

qint64 cents(const QJsonObject& invoice, QLatin1StringView member)
{
    const auto read = decimalOf(invoice.value(member));
    return read ? read->rounded(2).value_or(0) : 0;
}

/// What was paid on the saved one stays paid.
void keep(QJsonObject& invoice, const QJsonObject& saved, qint64 utcMs)
{
    const qint64 paid = cents(saved, "Total"_L1) - cents(saved, "AmountDue"_L1);
    for (const QLatin1StringView member : {"ID"_L1, "UID"_L1, "Created"_L1})
        invoice.insert(member, saved.value(member));
    invoice.insert("AmountDue"_L1, amount(cents(invoice, "Total"_L1) - paid));
    invoice.insert("Modified"_L1, momentText(utcMs));
}

void begin(QJsonObject& invoice, const Company& company, qint64 utcMs)
{
    const qint64 id = company.nextId(Table::TaxInvoices);
    const QByteArray name = QByteArray::number(company.id()) + '/' + QByteArray::number(id);
    invoice.insert("ID"_L1, id);
    invoice.insert("UID"_L1, QUuid::createUuidV5(kUids, name).toString(QUuid::WithoutBraces));
    invoice.insert("Created"_L1, momentText(utcMs));
}

bool isAddress(const QString& text)
{
    static const QRegularExpression kForm(uR"(\A[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+\z)"_s);
    return kForm.match(text).hasMatch();
}

/// One address or several, with commas or semicolons between them.
bool areAddresses(const QString& text)
{
    static const QRegularExpression kBetween(u"[,;]"_s);
    const QStringList parts = text.split(kBetween, Qt::SkipEmptyParts);
    return !parts.isEmpty()
        && std::ranges::all_of(parts, [](const QString& part) { return isAddress(part.trimmed()); });
}

/// The sentence for an e-mail that cannot go.
std::optional<QString> mailFault(const QJsonObject& mail)
{
    const QString address = mail.value("EmailAddress"_L1).toString();
    if (address.trimmed().isEmpty())
        return u"The EmailAddress field is required."_s;
    for (const QLatin1StringView member : {"EmailAddress"_L1, "CCAddress"_L1, "BCCAddress"_L1}) {
        const QString text = mail.value(member).toString();
        if (!text.trimmed().isEmpty() && !areAddresses(text))
            return u"The %1 field is not a valid e-mail address."_s.arg(member);
    }
    return std::nullopt;
}

QJsonObject bodyOf(const Call& call) { return QJsonDocument::fromJson(call.request.body).object(); }

constexpr auto kMail = std::to_array<Property>({
    {"ID"_L1},
    {"EmailAddress"_L1},
    {"CCAddress"_L1},
    {"BCCAddress"_L1},
    {"Subject"_L1},
    {"Message"_L1},
    {"Attachments"_L1},
});

}  // namespace

Response get(const Call& call)
{
    if (!call.id)
        return list(call);
    const QJsonObject* invoice = call.company.find(Table::TaxInvoices, *call.id);
    if (!invoice)
        return replies::message(404, u"The requested resource was not found."_s);
    return replies::json(200, withZonedDates(withCustomer(*invoice, call.company)));
}

Response calculate(const Call& call)
{
    const auto invoice = makeInvoice(call, bodyOf(call));
    return invoice ? replies::json(200, *invoice) : replies::jsonString(400, invoice.error());
}

Response save(const Call& call)
{
    const QJsonObject sent = bodyOf(call);
    const qint64 id = sentId(sent);
    const QJsonObject* saved = id == 0 ? nullptr : call.company.find(Table::TaxInvoices, id);
    if (id != 0 && !saved)
        return replies::message(404, u"The requested resource was not found."_s);
    auto invoice = makeInvoice(call, sent);
    if (!invoice)
        return replies::jsonString(400, invoice.error());
    if (inLockedPeriod(*invoice, call.company.profile()))
        return replies::jsonString(400, u"The date falls in a period that is locked."_s);
    if (repeatsReference(call.company, *invoice, id))
        return replies::jsonString(400, u"The reference already exists for this customer."_s);
    if (const auto fault = number(call, *invoice, saved, id))
        return replies::jsonString(400, *fault);
    if (saved)
        keep(*invoice, *saved, call.utcMs);
    else
        begin(*invoice, call.company, call.utcMs);
    const int status = saved ? 200 : 201;
    if (!call.company.save(Table::TaxInvoices, *invoice))
        return replies::serverFault();
    return replies::json(status, *invoice);
}

Response email(const Call& call)
{
    QJsonObject mail = readable(bodyOf(call), kMail);
    const QJsonObject* invoice = call.company.find(Table::TaxInvoices, sentId(mail));
    if (!invoice)
        return replies::jsonString(400, u"The ID is not that of a tax invoice."_s);
    if (const auto fault = mailFault(mail))
        return replies::jsonString(400, *fault);
    mail.insert("DocumentNumber"_L1, invoice->value("DocumentNumber"_L1));
    mail.insert("SentOn"_L1, momentText(call.utcMs));
    return call.company.sendMail(mail) ? replies::empty() : replies::serverFault();
}

Response exportPdf(const Call& call)
{
    const QJsonObject* invoice = call.id ? call.company.find(Table::TaxInvoices, *call.id) : nullptr;
    if (!invoice)
        return replies::message(404, u"The requested resource was not found."_s);
    Response response = replies::empty();
    response.headers.set("Content-Type", "application/pdf");
    response.body = invoicePdf(*invoice, call.company.profile());
    return response;
}

}  // namespace greenhand::practice::invoices
