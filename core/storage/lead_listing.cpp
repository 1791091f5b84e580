#include "core/domain/date_text.h"
#include "core/storage/columns.h"
#include "core/storage/lead_repository.h"
#include "core/storage/list_reading.h"
#include "core/storage/search.h"

#include <algorithm>
#include <limits>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

constexpr qint64 kLast = std::numeric_limits<qint64>::max();
const QString kBeforeAllDays = u"0"_s;  // but behind no day at all
const QString kAfterAllDays = u"~"_s;

const QString kRowColumns = u"lead.id, lead.reference, customer.name, lead.site, lead.work, "
                            u"lead.finished_on, lead.technician, "
                            "lead.total_cents, lead.stage, invoice.number, invoice.state "_s;
const QString kRowJoins = u"LEFT JOIN customer ON customer.id = lead.customer_id "
                          "LEFT JOIN invoice ON invoice.id = lead.invoice_id "_s;

/// Behind two columns of its hit.
Result<LeadRow> toLeadRow(const QSqlQuery& row)
{
    const auto stage = leadStageFromKey(textAt(row, 10));
    if (!stage)
        return fail(ErrorKind::Storage, u"stage of lead %1"_s.arg(wholeAt(row, 2)));
    const auto state = shownStateAt(row, 12);
    if (!state)
        return passOn(state);
    return LeadRow{.id = LeadId{wholeAt(row, 2)},
                   .reference = textAt(row, 3),
                   .customer = textAt(row, 4),
                   .site = textAt(row, 5),
                   .work = textAt(row, 6),
                   .finishedOn = dayAt(row, 7),
                   .technician = textAt(row, 8),
                   .total = moneyAt(row, 9),
                   .stage = *stage,
                   .invoiceNumber = maybeAt(row, 11),
                   .invoiceState = *state};
}

/// The days that are wanted; no day at all is wanted only where no end is named.
QDate firstDay(const RowFilter& filter)
{
    return filter.from.isValid() || !filter.to.isValid() ? filter.from : QDate::fromJulianDay(1);
}

/// Through the trigrams, with all words that must be there.
ListSource searched(const LeadQuery& query, LeadStage stage, const SearchedFor& wanted)
{
    const qint64 first = searchPosition(stage, firstDay(query.filter), LeadId{0});
    const qint64 end = query.filter.to.isValid()
                         ? searchPosition(stage, query.filter.to.addDays(1), LeadId{0})
                         : searchEnd(stage);
    const auto after = query.after
                         ? std::optional(searchPosition(stage, query.after->finishedOn, query.after->id))
                         : std::nullopt;
    ListSource source{
        .from = u"FROM lead_gram CROSS JOIN lead_search ON lead_search.lead_id = "_s + kLeadAtPlace + u' ',
        .rows = u"CROSS JOIN lead ON lead.id = lead_search.lead_id "_s,
        .where = u"WHERE lead_gram MATCH :match AND lead_gram.rowid > :above AND lead_gram.rowid < :below "_s,
        .order = query.ascending ? u"ORDER BY lead_gram.rowid"_s : u"ORDER BY lead_gram.rowid DESC"_s,
        .bindings = {{":match"_L1, wanted.match},
                     {":above"_L1, query.ascending && after ? std::max(*after, first - 1) : first - 1},
                     {":below"_L1, !query.ascending && after ? std::min(*after, end) : end}}};
    if (wanted.isTyped) {
        const Search& typed = wanted.searches.front();
        source.where += u"AND "_s + typed.condition("lead_search.text"_L1) + u' ';
        source.begins = typed.beginning("lead_search.text"_L1);
        typed.bind(source.bindings);
    }
    return source;
}

/// Along an index whose order is the list's.
ListSource walked(const LeadQuery& query)
{
    const RowFilter& filter = query.filter;
    const QString before = filter.from.isValid() ? isoDate(filter.from)
                         : filter.to.isValid()   ? kBeforeAllDays
                                                 : QString(u""_s);
    const QString behind = filter.to.isValid() ? isoDate(filter.to) : kAfterAllDays;
    ListSource source;
    source.from = filter.customer ? u"FROM lead INDEXED BY lead_by_customer "_s : u"FROM lead "_s;
    if (query.ascending) {
        source.where = u"WHERE (lead.finished_on, lead.id) > (:day, :id) AND lead.finished_on <= :until "_s;
        source.order = u"ORDER BY lead.finished_on, lead.id"_s;
        source.bindings = {{":day"_L1, query.after ? isoDate(query.after->finishedOn) : before},
                           {":id"_L1, query.after ? query.after->id.value() : -1},
                           {":until"_L1, behind}};
    } else {
        source.where = u"WHERE (lead.finished_on, lead.id) < (:day, :id) AND lead.finished_on >= :until "_s;
        source.order = u"ORDER BY lead.finished_on DESC, lead.id DESC"_s;
        source.bindings = {{":day"_L1, query.after ? isoDate(query.after->finishedOn) : behind},
                           {":id"_L1, query.after ? query.after->id.value() : kLast},
                           {":until"_L1, before}};
    }
    if (filter.customer) {
        source.where += u"AND lead.customer_id = :walked_customer "_s;
        source.bindings.emplace_back(":walked_customer"_L1, filter.customer->value());
    }
    if (query.stage) {
        source.where += u"AND lead.stage = :stage "_s;
        source.bindings.emplace_back(":stage"_L1, toKey(*query.stage));
    }
    return source;
}

/// A source that tells of each row whether it is wanted by what the index does not know.
ListSource wanting(const LeadQuery& query, ListSource source)
{
    QStringList parts;
    if (query.withoutInvoice)
        parts << u"lead.invoice_id IS NULL"_s;
    if (query.state) {
        parts << u"invoice.state IS :state"_s;
        source.bindings.emplace_back(":state"_L1, toKey(*query.state));
    }
    if (query.filter.customer) {
        parts << u"lead.customer_id IS :customer"_s;
        source.bindings.emplace_back(":customer"_L1, query.filter.customer->value());
    }
    if (!query.filter.technician.isEmpty()) {
        parts << u"lead.technician = :technician"_s;
        source.bindings.emplace_back(":technician"_L1, query.filter.technician);
    }
    if (!parts.isEmpty())
        source.wanted = parts.join(" AND "_L1);
    source.rows += kRowJoins;
    return source;
}

Result<std::vector<ListSource>> sourcesOf(Database& db, const LeadQuery& query)
{
    const auto wanted =
        searchedFor(db, kLeadGrams, query.search, query.filter.technician, !query.stage.has_value());
    if (!wanted)
        return passOn(wanted);
    if (wanted->isEmpty())
        return std::vector{wanting(query, walked(query))};
    std::vector<ListSource> sources;
    for (const LeadStage stage : {LeadStage::New, LeadStage::Active, LeadStage::Completed})
        if (wanted->mayBe && (!query.stage || query.stage == stage))
            sources.push_back(wanting(query, searched(query, stage, *wanted)));
    return sources;
}

template <class Row>
Result<std::vector<Hit<Row>>> hitsIn(Database& db, const LeadQuery& query, const QString& columns,
                                     Result<Hit<Row>> (*map)(const QSqlQuery&))
{
    const auto sources = sourcesOf(db, query);
    if (!sources)
        return passOn(sources);
    auto hits = hitsOf<Row>(db, *sources, columns, query.limit, map);
    if (hits && sources->size() > 1)
        putTogether(
            *hits, [](const Row& row) { return std::tuple(row.finishedOn, row.id.value()); }, query.ascending,
            query.limit);
    return hits;
}

struct SortedLead {
    LeadId id;
    QDate finishedOn;
    Money total;
    SortKey sort;
};

/// By what a list is sorted, as a column; a day with its id, as the index has them.
QString sortColumn(LeadOrder order)
{
    switch (order) {
    case LeadOrder::FinishedOn: return u"lead.finished_on"_s;
    case LeadOrder::Reference: return u"lead.reference"_s;
    case LeadOrder::Customer: return u"customer.name"_s;
    case LeadOrder::Site: return u"lead.site"_s;
    case LeadOrder::Work: return u"lead.work"_s;
    case LeadOrder::Technician: return u"lead.technician"_s;
    case LeadOrder::Total: return u"lead.total_cents"_s;
    case LeadOrder::InvoiceNumber: return u"invoice.number"_s;
    case LeadOrder::State: return u"invoice.state"_s;
    }
    return {};
}

SortKey sortKey(LeadOrder order, const QString& value, LeadId id)
{
    switch (order) {
    case LeadOrder::FinishedOn: return {value, id.value()};
    case LeadOrder::Reference:
    case LeadOrder::Customer:
    case LeadOrder::Site:
    case LeadOrder::Work:
    case LeadOrder::Technician: return {sortText(value), 0};
    case LeadOrder::Total:
    case LeadOrder::InvoiceNumber: return {{}, value.toLongLong()};
    case LeadOrder::State: break;
    }
    const auto state = invoiceStateFromKey(value);
    return {{}, state ? qint64(*state) : -1};
}

Result<Hit<LeadRow>> toHit(const QSqlQuery& row)
{
    return toLeadRow(row).map([&](LeadRow lead) {
        return Hit<LeadRow>{.row = std::move(lead), .wanted = flagAt(row, 0), .begins = flagAt(row, 1)};
    });
}

/// What is sorted by stands as text until it is known what it is.
Result<Hit<SortedLead>> toSorted(const QSqlQuery& row)
{
    return Hit<SortedLead>{.row = {.id = LeadId{wholeAt(row, 2)},
                                   .finishedOn = dayAt(row, 3),
                                   .total = moneyAt(row, 4),
                                   .sort = {textAt(row, 5), 0}},
                           .wanted = flagAt(row, 0),
                           .begins = flagAt(row, 1)};
}

/// A lead as the place in the index tells of it.
struct FoundLead {
    LeadId id;
    QDate finishedOn;
};

Result<Hit<FoundLead>> toFound(const QSqlQuery& row)
{
    const qint64 place = wholeAt(row, 2);
    return Hit<FoundLead>{.row = {leadAt(place), finishedOnAt(place)}, .begins = flagAt(row, 1)};
}

}  // namespace

bool LeadRepository::isReadByKey(const LeadQuery& query)
{
    const RowFilter& filter = query.filter;
    return query.order == LeadOrder::FinishedOn && !query.state && !query.withoutInvoice && !filter.customer
        && filter.technician.isEmpty();
}

Result<Chunk<LeadRow, LeadQuery>> LeadRepository::chunk(const LeadQuery& query) const
{
    return hitsIn(m_db, query, kRowColumns, toHit).map([&](std::vector<Hit<LeadRow>> hits) {
        return chunkOf(std::move(hits), query);
    });
}

Result<std::vector<LeadRow>> LeadRepository::page(const LeadQuery& query) const
{
    return pageOf(*this, query);
}

Result<FirstHits<LeadId, LeadQuery>> LeadRepository::firstHits(const LeadQuery& query) const
{
    if (Search(query.search).isEmpty())
        return FirstHits<LeadId, LeadQuery>{.keys = {}, .next = query};
    const auto sources = sourcesOf(m_db, query);
    if (!sources)
        return passOn(sources);
    return firstHitsOf<FoundLead>(
        m_db, *sources, u"lead_gram.rowid"_s, query, toFound,
        [](const FoundLead& lead) { return std::tuple(lead.finishedOn, lead.id.value()); });
}

Result<Gathered<LeadId>> LeadRepository::gather(const LeadQuery& query, int most) const
{
    auto hits = hitsIn<SortedLead>(
        m_db, newestOf(query, most),
        QString(u"lead.id, lead.finished_on, lead.total_cents, "_s + sortColumn(query.order)), toSorted);
    if (!hits)
        return passOn(hits);
    const bool more = cutTo(*hits, most);
    dropUnwanted(*hits);
    for (Hit<SortedLead>& hit : *hits)
        hit.row.sort = sortKey(query.order, hit.row.sort.text, hit.row.id);
    const bool asFound = query.order == LeadOrder::FinishedOn && !query.ascending;
    if (!asFound)
        sortHits(*hits, query.ascending);
    else if (!query.search.isEmpty())
        putBestFirst(*hits);
    return keysOf<LeadId>(*hits, more);
}

Result<std::vector<LeadRow>> LeadRepository::rows(const std::vector<LeadId>& ids) const
{
    auto rows = m_db.all<LeadRow>(
        u"SELECT 1, 0, "_s + kRowColumns
            + u"FROM json_each(:ids) AS wanted CROSS JOIN lead ON lead.id = wanted.value "_s + kRowJoins,
        {{":ids"_L1, jsonOf(ids)}}, toLeadRow);
    return inOrder(std::move(rows), ids);
}

Result<LeadRow> LeadRepository::row(LeadId id) const
{
    return m_db.one<LeadRow>(u"SELECT 1, 0, "_s + kRowColumns + u"FROM lead "_s + kRowJoins
                                 + u"WHERE lead.id = :id"_s,
                             {{":id"_L1, id.value()}}, toLeadRow);
}

Result<ListCount> LeadRepository::count(LeadStage stage) const
{
    return m_db.one<ListCount>(
        u"SELECT count, total_cents FROM list_counter WHERE list = 'lead' AND key = :stage"_s,
        {{":stage"_L1, toKey(stage)}}, toListCount);
}

}  // namespace greenhand
