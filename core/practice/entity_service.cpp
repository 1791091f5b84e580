#include "core/practice/entity_service.h"

#include "core/practice/listing.h"
#include "core/practice/replies.h"
#include "core/practice/sage_json.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::practice::entities {

namespace {

/// Cents by customer: what is open on its invoices.
using Balances = std::map<qint64, qint64>;

Balances balancesOf(const Call& call)
{
    Balances balances;
    if (call.table != Table::Customers)
        return balances;
    for (const auto& [id, invoice] : call.company.rows(Table::TaxInvoices)) {
        const auto due = decimalOf(invoice.value("AmountDue"_L1));
        balances[integerOf(invoice.value("CustomerId"_L1)).value_or(0)] +=
            due ? due->rounded(2).value_or(0) : 0;
    }
    return balances;
}

QJsonObject shown(const QJsonObject& row, const Call& call, const Balances& balances)
{
    QJsonObject known;
    for (auto it = row.begin(); it != row.end(); ++it) {
        if (!it.value().isNull())
            known.insert(it.key(), it.value());
    }
    if (call.table == Table::Customers) {
        const auto found = balances.find(integerOf(row.value("ID"_L1)).value_or(0));
        known.insert("Balance"_L1, amount(found == balances.end() ? 0 : found->second));
    }
    return withZonedDates(known);
}

Response list(const Call& call, bool withSystemRows)
{
    std::vector<const QJsonObject*> rows;
    for (const auto& [id, row] : call.company.rows(call.table)) {
        if (withSystemRows || id > 0)
            rows.push_back(&row);
    }
    const auto page = pageOf(rows, call.request, schemaOf(call.table));
    if (!page)
        return replies::message(400, u"The query specified in the URI is not valid. "_s + page.error());
    QJsonArray results;
    const Balances balances = balancesOf(call);
    for (const QJsonObject& row : page->rows)
        results.append(selected(shown(row, call, balances), call.request));
    return replies::json(
        200,
        {{u"TotalResults"_s, page->total}, {u"ReturnedResults"_s, results.size()}, {u"Results"_s, results}});
}

bool isUsed(const Company& company, Table table, qint64 id)
{
    const auto names = [id](const QJsonObject& row, QLatin1StringView member) {
        return integerOf(row.value(member)) == id;
    };
    const QLatin1StringView member = table == Table::Customers ? "CustomerId"_L1 : "SalesRepresentativeId"_L1;
    return std::ranges::any_of(company.rows(Table::TaxInvoices), [&](const auto& entry) {
        if (table != Table::Items)
            return names(entry.second, member);
        const QJsonArray lines = entry.second.value("Lines"_L1).toArray();
        return std::ranges::any_of(lines, [&](const QJsonValue& line) {
            return line["LineType"_L1].toInt() == 0 && names(line.toObject(), "SelectionId"_L1);
        });
    });
}

/// The members without which an entity is none.
QStringList requiredOf(Table table)
{
    switch (table) {
    case Table::Customers: return {u"Name"_s};
    case Table::Items: return {u"Code"_s, u"Description"_s};
    case Table::SalesRepresentatives: return {u"FirstName"_s};
    case Table::Companies:
    case Table::Accounts:
    case Table::TaxTypes:
    case Table::TaxInvoices: break;
    }
    return {};
}

bool isTaken(const Call& call, const QString& member, const QString& text, qint64 ownId)
{
    return std::ranges::any_of(call.company.rows(call.table), [&](const auto& entry) {
        return entry.first != ownId
            && entry.second.value(member).toString().trimmed().compare(text, Qt::CaseInsensitive) == 0;
    });
}

/// The sentence for what is wrong with an entity that is to be saved.
std::optional<QString> refusal(const Call& call, const QJsonObject& entity, qint64 ownId)
{
    const QStringList required = requiredOf(call.table);
    for (const QString& member : required) {
        if (entity.value(member).toString().trimmed().isEmpty())
            return u"The %1 field is required."_s.arg(member);
    }
    if (auto fault = firstFault(entity, schemaOf(call.table)))
        return fault;
    if (call.table != Table::SalesRepresentatives
        && isTaken(call, required.first(), entity.value(required.first()).toString().trimmed(), ownId))
        return u"A %1 with this %2 already exists."_s.arg(serviceName(call.table), required.first());
    return std::nullopt;
}

/// What the server adds to an entity, taken over from the saved one where there is one.
QJsonObject completed(const Call& call, QJsonObject entity, const QJsonObject* saved)
{
    if (saved) {
        for (const Property& property : schemaOf(call.table)) {
            const bool kept =
                property.kind == Property::Kind::ReadOnly || property.kind == Property::Kind::ReadOnlyDate;
            if (kept && saved->contains(property.name))
                entity.insert(property.name, saved->value(property.name));
        }
        entity.insert("Modified"_L1, momentText(call.utcMs));
    } else {
        entity.insert("ID"_L1, call.company.nextId(call.table));
        entity.insert("Created"_L1, momentText(call.utcMs));
    }
    if (!entity.contains("Active"_L1))
        entity.insert("Active"_L1, true);
    if (call.table == Table::SalesRepresentatives) {
        const QString name =
            entity.value("FirstName"_L1).toString() + u' ' + entity.value("LastName"_L1).toString();
        entity.insert("Name"_L1, name.trimmed());
    }
    return withStoredDates(entity, schemaOf(call.table));
}

}  // namespace

Response get(const Call& call)
{
    if (!call.id)
        return list(call, call.table != Table::Accounts);
    const QJsonObject* row = call.company.find(call.table, *call.id);
    if (row)
        return replies::json(200, shown(*row, call, balancesOf(call)));
    return call.table == Table::Companies ? replies::word("null")
                                          : replies::message(404, u"The requested resource was not found."_s);
}

Response getWithSystemAccounts(const Call& call) { return list(call, true); }

Response currentCompany(const Call& call)
{
    return replies::json(200, shown(call.company.profile(), call, {}));
}

Response hasActivity(const Call& call)
{
    if (!call.id || !call.company.find(call.table, *call.id))
        return replies::message(404, u"The requested resource was not found."_s);
    return replies::word(isUsed(call.company, call.table, *call.id) ? "true" : "false");
}

Response save(const Call& call)
{
    const QJsonObject sent = QJsonDocument::fromJson(call.request.body).object();
    const QJsonObject entity = readable(sent, schemaOf(call.table));
    const qint64 id = sentId(sent);
    const QJsonObject* saved = id == 0 ? nullptr : call.company.find(call.table, id);
    if (id != 0 && !saved)
        return replies::message(404, u"The requested resource was not found."_s);
    if (const auto fault = refusal(call, entity, id))
        return replies::jsonString(400, *fault);
    const QJsonObject whole = completed(call, entity, saved);
    const int status = saved ? 200 : 201;
    if (!call.company.save(call.table, whole))
        return replies::serverFault();
    return replies::json(status, whole);
}

Response remove(const Call& call)
{
    if (!call.id || !call.company.find(call.table, *call.id))
        return replies::message(404, u"The requested resource was not found."_s);
    if (isUsed(call.company, call.table, *call.id))
        return replies::jsonString(409, u"It is in use and cannot be deleted."_s);
    if (!call.company.remove(call.table, *call.id))
        return replies::serverFault();
    return replies::empty();
}

}  // namespace greenhand::practice::entities
