#include "core/domain/date_text.h"
#include "core/storage/columns.h"
#include "core/storage/invoice_repository.h"
#include "core/storage/list_reading.h"
#include "core/storage/search.h"

#include <algorithm>
#include <limits>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

constexpr qint64 kLast = std::numeric_limits<qint64>::max();
const QString kAfterAllDays = u"~"_s;

const QString kRowColumns = u"invoice.id, invoice.lead_id, invoice.number, lead.reference, "
                            "invoice.recipient_name, invoice.date, invoice.exclusive_cents, "
                            "invoice.vat_cents, invoice.total_cents, invoice.state, invoice.reference, "
                            "invoice.sage_id, invoice.sage_number "_s;

/// Behind two columns of its hit.
Result<InvoiceRow> toInvoiceRow(const QSqlQuery& row)
{
    const auto state = invoiceStateFromKey(textAt(row, 11));
    if (!state)
        return fail(ErrorKind::Storage, u"state of invoice %1"_s.arg(wholeAt(row, 2)));
    return InvoiceRow{.id = InvoiceId{wholeAt(row, 2)},
                      .lead = LeadId{wholeAt(row, 3)},
                      .number = wholeAt(row, 4),
                      .leadReference = textAt(row, 5),
                      .customer = textAt(row, 6),
                      .date = dayAt(row, 7),
                      .exclusive = moneyAt(row, 8),
                      .vat = moneyAt(row, 9),
                      .total = moneyAt(row, 10),
                      .state = *state,
                      .reference = textAt(row, 12),
                      .sageId = maybeAt(row, 13),
                      .sageNumber = textAt(row, 14),
                      .emailed = *state == InvoiceState::Emailed};
}

QString toKey(InvoiceList list)
{
    switch (list) {
    case InvoiceList::ToPush: return u"to_push"_s;
    case InvoiceList::Sent: return u"sent"_s;
    case InvoiceList::Void: return u"void"_s;
    }
    return {};
}

std::vector<InvoiceList> listsOf(const InvoiceQuery& query)
{
    std::vector<InvoiceList> lists;
    switch (query.filter) {
    case InvoiceFilter::ToPush: lists = {InvoiceList::ToPush}; break;
    case InvoiceFilter::Sent: lists = {InvoiceList::Sent}; break;
    case InvoiceFilter::All: lists = {InvoiceList::ToPush, InvoiceList::Sent, InvoiceList::Void}; break;
    }
    if (query.state)
        std::erase_if(lists, [&](InvoiceList list) { return list != listOf(*query.state); });
    return lists;
}

/// Through the trigrams, with all words that must be there.
ListSource searched(const InvoiceQuery& query, InvoiceList list, const SearchedFor& wanted)
{
    const qint64 first = searchPosition(list, InvoiceId{0});
    const qint64 end = searchEnd(list);
    const auto after = query.after ? std::optional(searchPosition(list, *query.after)) : std::nullopt;
    ListSource source{
        .from = u"FROM invoice_gram CROSS JOIN invoice_search ON invoice_search.invoice_id = "_s
              + kInvoiceAtPlace + u' ',
        .rows = u"CROSS JOIN invoice ON invoice.id = invoice_search.invoice_id "
                "CROSS JOIN lead ON lead.id = invoice.lead_id "_s,
        .where =
            u"WHERE invoice_gram MATCH :match AND invoice_gram.rowid > :above AND invoice_gram.rowid < :below "_s,
        .order = query.ascending ? u"ORDER BY invoice_gram.rowid"_s : u"ORDER BY invoice_gram.rowid DESC"_s,
        .bindings = {{":match"_L1, wanted.match},
                     {":above"_L1, query.ascending && after ? *after : first},
                     {":below"_L1, !query.ascending && after ? *after : end}}};
    if (wanted.isTyped) {
        const Search& typed = wanted.searches.front();
        source.where += u"AND "_s + typed.condition("invoice_search.text"_L1) + u' ';
        source.begins = typed.beginning("invoice_search.text"_L1);
        typed.bind(source.bindings);
    }
    return source;
}

const QString kFromInvoice = u"FROM invoice %1 CROSS JOIN lead ON lead.id = invoice.lead_id "_s;

ListSource byDate(const InvoiceQuery& query, InvoiceList list)
{
    const QString first = query.rows.from.isValid() ? isoDate(query.rows.from) : QString(u""_s);
    const QString last = query.rows.to.isValid() ? isoDate(query.rows.to) : kAfterAllDays;
    ListSource source{.from = kFromInvoice.arg(u"INDEXED BY invoice_by_date"_s),
                      .where = u"WHERE invoice.list = :list "_s,
                      .order = {},
                      .bindings = {{":list"_L1, toKey(list)}}};
    if (query.ascending) {
        source.where += u"AND (invoice.date, invoice.id) > (:day, :id) AND invoice.date <= :until "_s;
        source.order = u"ORDER BY invoice.date, invoice.id"_s;
        source.bindings.emplace_back(":day"_L1, query.after ? isoDate(query.afterDate) : first);
        source.bindings.emplace_back(":id"_L1, query.after ? query.after->value() : 0);
        source.bindings.emplace_back(":until"_L1, last);
    } else {
        source.where += u"AND (invoice.date, invoice.id) < (:day, :id) AND invoice.date >= :until "_s;
        source.order = u"ORDER BY invoice.date DESC, invoice.id DESC"_s;
        source.bindings.emplace_back(":day"_L1, query.after ? isoDate(query.afterDate) : last);
        source.bindings.emplace_back(":id"_L1, query.after ? query.after->value() : kLast);
        source.bindings.emplace_back(":until"_L1, first);
    }
    return source;
}

/// As they were made.
ListSource byKey(const InvoiceQuery& query)
{
    ListSource source{.from = kFromInvoice.arg(QString()), .where = {}, .order = {}};
    if (query.ascending) {
        source.where = u"WHERE invoice.id > :after "_s;
        source.order = u"ORDER BY invoice.id"_s;
        source.bindings.emplace_back(":after"_L1, query.after ? query.after->value() : 0);
    } else {
        source.where = u"WHERE invoice.id < :after "_s;
        source.order = u"ORDER BY invoice.id DESC"_s;
        source.bindings.emplace_back(":after"_L1, query.after ? query.after->value() : kLast);
    }
    if (query.state) {
        source.where += u"AND invoice.state = :listed_state "_s;
        source.bindings.emplace_back(":listed_state"_L1, toKey(*query.state));
    } else if (const auto lists = listsOf(query); lists.size() == 1) {
        source.where += u"AND invoice.list = :list "_s;
        source.bindings.emplace_back(":list"_L1, toKey(lists.front()));
    }
    return source;
}

/// Of a customer, as they were made, in whatever list.
ListSource ofCustomer(const InvoiceQuery& query, CustomerId customer)
{
    InvoiceQuery all = query;
    all.state.reset();
    all.filter = InvoiceFilter::All;
    ListSource source = byKey(all);
    source.from = kFromInvoice.arg(u"INDEXED BY invoice_of_customer"_s);
    source.where += u"AND invoice.customer_id = :walked_customer "_s;
    source.bindings.emplace_back(":walked_customer"_L1, customer.value());
    return source;
}

bool isByDate(const InvoiceQuery& query)
{
    return query.order == InvoiceOrder::Date || query.rows.from.isValid() || query.rows.to.isValid();
}

/// A source that tells of each row whether it is wanted by what the index may not know.
ListSource wanting(const InvoiceQuery& query, ListSource source)
{
    QStringList parts;
    const auto want = [&](const QString& part, QLatin1StringView name, const QVariant& value) {
        parts << part;
        source.bindings.emplace_back(name, value);
    };
    const RowFilter& filter = query.rows;
    if (query.state)
        want(u"invoice.state = :state"_s, ":state"_L1, toKey(*query.state));
    else if (filter.customer && query.filter != InvoiceFilter::All)
        want(u"invoice.list = :wanted_list"_s, ":wanted_list"_L1, toKey(listsOf(query).front()));
    if (filter.from.isValid())
        want(u"invoice.date >= :from"_s, ":from"_L1, isoDate(filter.from));
    if (filter.to.isValid())
        want(u"invoice.date <= :to"_s, ":to"_L1, isoDate(filter.to));
    if (filter.customer)
        want(u"invoice.customer_id = :customer"_s, ":customer"_L1, filter.customer->value());
    if (!filter.technician.isEmpty())
        want(u"lead.technician = :technician"_s, ":technician"_L1, filter.technician);
    if (!parts.isEmpty())
        source.wanted = parts.join(" AND "_L1);
    return source;
}

Result<std::vector<ListSource>> sourcesOf(Database& db, const InvoiceQuery& query)
{
    const auto lists = listsOf(query);
    if (lists.empty())
        return std::vector<ListSource>();
    const auto wanted = searchedFor(db, kInvoiceGrams, query.search, query.rows.technician, lists.size() > 1);
    if (!wanted)
        return passOn(wanted);
    if (wanted->isEmpty() && query.rows.customer)
        return std::vector{wanting(query, ofCustomer(query, *query.rows.customer))};
    if (wanted->isEmpty() && !isByDate(query))
        return std::vector{wanting(query, byKey(query))};
    std::vector<ListSource> sources;
    for (const InvoiceList list : lists)
        if (wanted->mayBe)
            sources.push_back(
                wanting(query, wanted->isEmpty() ? byDate(query, list) : searched(query, list, *wanted)));
    return sources;
}

/// Whether what is read comes by dates, and not as it was made.
bool comesByDate(const InvoiceQuery& query)
{
    return isByDate(query) && Search(query.search).isEmpty() && Search(query.rows.technician).isEmpty()
        && !query.rows.customer;
}

template <class Row>
Result<std::vector<Hit<Row>>> hitsIn(Database& db, const InvoiceQuery& query, const QString& columns,
                                     Result<Hit<Row>> (*map)(const QSqlQuery&))
{
    const auto sources = sourcesOf(db, query);
    if (!sources)
        return passOn(sources);
    auto hits = hitsOf<Row>(db, *sources, columns, query.limit, map);
    const bool dates = comesByDate(query);
    if (hits && sources->size() > 1)
        putTogether(
            *hits, [dates](const Row& row) { return std::tuple(dates ? row.date : QDate(), row.id.value()); },
            query.ascending, query.limit);
    return hits;
}

struct SortedInvoice {
    InvoiceId id;
    QDate date;
    Money total;
    SortKey sort;
};

/// By what a list is sorted, as a column; a date with its id, as the index has them.
QString sortColumn(InvoiceOrder order)
{
    switch (order) {
    case InvoiceOrder::Number: return u"invoice.id"_s;
    case InvoiceOrder::Customer: return u"invoice.recipient_name"_s;
    case InvoiceOrder::Lead: return u"lead.reference"_s;
    case InvoiceOrder::Date: return u"invoice.date"_s;
    case InvoiceOrder::Exclusive: return u"invoice.exclusive_cents"_s;
    case InvoiceOrder::Vat: return u"invoice.vat_cents"_s;
    case InvoiceOrder::Total: return u"invoice.total_cents"_s;
    case InvoiceOrder::State: return u"invoice.state"_s;
    case InvoiceOrder::SageNumber: return u"invoice.sage_number"_s;
    }
    return {};
}

SortKey sortKey(InvoiceOrder order, const QString& value, InvoiceId id)
{
    switch (order) {
    case InvoiceOrder::Customer:
    case InvoiceOrder::Lead:
    case InvoiceOrder::SageNumber: return {sortText(value), 0};
    case InvoiceOrder::Date: return {value, id.value()};
    case InvoiceOrder::Number:
    case InvoiceOrder::Exclusive:
    case InvoiceOrder::Vat:
    case InvoiceOrder::Total: return {{}, value.toLongLong()};
    case InvoiceOrder::State: break;
    }
    const auto state = invoiceStateFromKey(value);
    return {{}, state ? qint64(*state) : -1};
}

Result<Hit<InvoiceRow>> toHit(const QSqlQuery& row)
{
    return toInvoiceRow(row).map([&](InvoiceRow invoice) {
        return Hit<InvoiceRow>{.row = std::move(invoice), .wanted = flagAt(row, 0), .begins = flagAt(row, 1)};
    });
}

/// What is sorted by stands as text until it is known what it is.
Result<Hit<SortedInvoice>> toSorted(const QSqlQuery& row)
{
    return Hit<SortedInvoice>{.row = {.id = InvoiceId{wholeAt(row, 2)},
                                      .date = dayAt(row, 3),
                                      .total = moneyAt(row, 4),
                                      .sort = {textAt(row, 5), 0}},
                              .wanted = flagAt(row, 0),
                              .begins = flagAt(row, 1)};
}

/// An invoice as the place in the index tells of it.
struct FoundInvoice {
    InvoiceId id;
};

Result<Hit<FoundInvoice>> toFound(const QSqlQuery& row)
{
    return Hit<FoundInvoice>{.row = {invoiceAt(wholeAt(row, 2))}, .begins = flagAt(row, 1)};
}

}  // namespace

bool InvoiceRepository::isReadByKey(const InvoiceQuery& query)
{
    if (query.rows.customer || !query.rows.technician.isEmpty())
        return false;
    const bool words = !Search(query.search).isEmpty();
    const bool days = query.rows.from.isValid() || query.rows.to.isValid();
    if (query.order == InvoiceOrder::Date)
        return !words && !query.state;
    return query.order == InvoiceOrder::Number && !days && !(words && query.state);
}

Result<Chunk<InvoiceRow, InvoiceQuery>> InvoiceRepository::chunk(const InvoiceQuery& query) const
{
    return hitsIn(m_db, query, kRowColumns, toHit).map([&](std::vector<Hit<InvoiceRow>> hits) {
        return chunkOf(std::move(hits), query);
    });
}

Result<std::vector<InvoiceRow>> InvoiceRepository::page(const InvoiceQuery& query) const
{
    return pageOf(*this, query);
}

Result<FirstHits<InvoiceId, InvoiceQuery>> InvoiceRepository::firstHits(const InvoiceQuery& query) const
{
    if (Search(query.search).isEmpty())
        return FirstHits<InvoiceId, InvoiceQuery>{.keys = {}, .next = query};
    const auto sources = sourcesOf(m_db, query);
    if (!sources)
        return passOn(sources);
    return firstHitsOf<FoundInvoice>(m_db, *sources, u"invoice_gram.rowid"_s, query, toFound,
                                     [](const FoundInvoice& invoice) { return invoice.id.value(); });
}

Result<Gathered<InvoiceId>> InvoiceRepository::gather(const InvoiceQuery& query, int most) const
{
    const InvoiceQuery newest = newestOf(query, most);
    auto hits = hitsIn<SortedInvoice>(
        m_db, newest, QString(u"invoice.id, invoice.date, invoice.total_cents, "_s + sortColumn(query.order)),
        toSorted);
    if (!hits)
        return passOn(hits);
    const bool more = cutTo(*hits, most);
    dropUnwanted(*hits);
    for (Hit<SortedInvoice>& hit : *hits)
        hit.row.sort = sortKey(query.order, hit.row.sort.text, hit.row.id);
    // Equal ones stand newest first, also where they were read by their dates.
    if (comesByDate(newest))
        std::ranges::sort(*hits, std::ranges::greater(), [](const auto& hit) { return hit.row.id.value(); });
    sortHits(*hits, query.ascending);
    if (query.order == InvoiceOrder::Number && !query.ascending && !query.search.isEmpty())
        putBestFirst(*hits);
    return keysOf<InvoiceId>(*hits, more);
}

Result<std::vector<InvoiceRow>> InvoiceRepository::rows(const std::vector<InvoiceId>& ids) const
{
    auto rows = m_db.all<InvoiceRow>(
        u"SELECT 1, 0, "_s + kRowColumns
            + u"FROM json_each(:ids) AS wanted CROSS JOIN invoice ON invoice.id = wanted.value "
              "CROSS JOIN lead ON lead.id = invoice.lead_id"_s,
        {{":ids"_L1, jsonOf(ids)}}, toInvoiceRow);
    return inOrder(std::move(rows), ids);
}

Result<InvoiceRow> InvoiceRepository::row(InvoiceId id) const
{
    return m_db.one<InvoiceRow>(
        u"SELECT 1, 0, "_s + kRowColumns
            + u"FROM invoice JOIN lead ON lead.id = invoice.lead_id WHERE invoice.id = :id"_s,
        {{":id"_L1, id.value()}}, toInvoiceRow);
}

Result<ListCount> InvoiceRepository::count(InvoiceState state) const
{
    return m_db.one<ListCount>(
        u"SELECT count, total_cents FROM list_counter WHERE list = 'invoice' AND key = :state"_s,
        {{":state"_L1, toKey(state)}}, toListCount);
}

}  // namespace greenhand
