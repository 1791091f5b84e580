#include "core/practice/company.h"

#include "core/practice/sage_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::practice {

namespace {

/// Ids in real companies go beyond 32 bits of anything signed soon; the practice ones come close.
constexpr qint64 kFirstInvoiceId = 1'480'000'001;

/// The members of a line of the journal.
constexpr auto kService = "Service"_L1;
constexpr auto kRow = "Row"_L1;
constexpr auto kDeleted = "Deleted"_L1;
constexpr auto kOutbox = "Outbox"_L1;

/// The counter in a number that Sage One gave; 0 for any other.
qint64 systemNumber(const QString& number)
{
    static const QRegularExpression kForm(uR"(\AINV(\d{7,9})\z)"_s);
    return kForm.match(number).captured(1).toLongLong();
}

}  // namespace

Result<Company> Company::open(const QByteArray& seed, const QString& journalPath)
{
    Company company;
    if (const auto loaded = company.load(seed); !loaded)
        return passOn(loaded);
    if (journalPath.isEmpty())
        return company;
    auto journal = Journal::open(journalPath, [&](const QJsonObject& change) { company.apply(change); });
    if (!journal)
        return passOn(journal);
    company.m_journal = *std::move(journal);
    return company;
}

Result<void> Company::load(const QByteArray& seed)
{
    const QJsonObject all = QJsonDocument::fromJson(seed).object();
    const QJsonObject profile = all.value("Company"_L1).toObject();
    m_id = integerOf(profile.value("ID"_L1)).value_or(0);
    if (m_id <= 0)
        return fail(ErrorKind::BadImport, u"the practice company's data name no company"_s,
                    u"The practice company's data cannot be read."_s);
    put(Table::Companies, profile);
    loadRows(Table::Customers, all.value("Customers"_L1).toArray());
    loadRows(Table::Items, all.value("Items"_L1).toArray());
    loadRows(Table::Accounts, all.value("Accounts"_L1).toArray());
    loadRows(Table::TaxTypes, all.value("TaxTypes"_L1).toArray());
    loadRows(Table::SalesRepresentatives, all.value("SalesRepresentatives"_L1).toArray());
    m_lastIds[Table::TaxInvoices] = kFirstInvoiceId - 1;
    return {};
}

void Company::loadRows(Table table, const QJsonArray& rows)
{
    for (const QJsonValue& row : rows)
        put(table, row.toObject());
}

void Company::put(Table table, const QJsonObject& row)
{
    const qint64 id = integerOf(row.value("ID"_L1)).value_or(0);
    m_tables[table][id] = withStoredDates(row, schemaOf(table));
    m_lastIds[table] = std::max(m_lastIds[table], id);
    if (table == Table::TaxInvoices)
        m_lastNumber = std::max(m_lastNumber, systemNumber(row.value("DocumentNumber"_L1).toString()));
}

const QJsonObject& Company::profile() const { return m_tables.at(Table::Companies).at(m_id); }

const Company::Rows& Company::rows(Table table) const
{
    static const Rows kNone;
    const auto found = m_tables.find(table);
    return found == m_tables.end() ? kNone : found->second;
}

const QJsonObject* Company::find(Table table, qint64 id) const
{
    const Rows& all = rows(table);
    const auto found = all.find(id);
    return found == all.end() ? nullptr : &found->second;
}

std::vector<QJsonObject> Company::invoices() const
{
    std::vector<QJsonObject> all;
    for (const auto& [id, row] : rows(Table::TaxInvoices))
        all.push_back(row);
    return all;
}

qint64 Company::nextId(Table table) const
{
    const auto last = m_lastIds.find(table);
    return last == m_lastIds.end() ? 1 : last->second + 1;
}

QString Company::nextInvoiceNumber() const { return u"INV%1"_s.arg(m_lastNumber + 1, 7, 10, QChar(u'0')); }

Result<void> Company::save(Table table, const QJsonObject& row)
{
    return change({{kService, serviceName(table)}, {kRow, row}});
}

Result<void> Company::remove(Table table, qint64 id)
{
    return change({{kService, serviceName(table)}, {kDeleted, id}});
}

Result<void> Company::sendMail(const QJsonObject& mail)
{
    return change({{kService, kOutbox}, {kRow, mail}});
}

Result<void> Company::change(const QJsonObject& change)
{
    if (m_journal) {
        if (const auto written = m_journal->append(change); !written)
            return passOn(written);
    }
    apply(change);
    return {};
}

void Company::apply(const QJsonObject& change)
{
    const QString service = change.value(kService).toString();
    if (service == kOutbox) {
        m_outbox.push_back(change.value(kRow).toObject());
        return;
    }
    const auto table = tableOfService(service);
    if (!table)
        return;
    if (change.contains(kDeleted))
        m_tables[*table].erase(change.value(kDeleted).toInteger());
    else
        put(*table, change.value(kRow).toObject());
}

}  // namespace greenhand::practice
