#include "core/storage/lead_repository.h"

#include "core/domain/date_text.h"
#include "core/storage/columns.h"
#include "core/storage/search.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

constexpr qint64 kLast = std::numeric_limits<qint64>::max();
const QString kBeforeAllDays = u"0"_s;  // but behind no day at all
const QString kAfterAllDays = u"~"_s;
constexpr qint64 kFirstReference = 1000;

Result<JobLine> toJobLine(const QSqlQuery& row)
{
    const auto kind = lineKindFromKey(textAt(row, 1));
    if (!kind)
        return fail(ErrorKind::Storage, u"kind of job line %1"_s.arg(wholeAt(row, 0)));
    return JobLine{.id = JobLineId{wholeAt(row, 0)},
                   .kind = *kind,
                   .code = textAt(row, 2),
                   .description = textAt(row, 3),
                   .quantity = Quantity::fromE4(wholeAt(row, 4)),
                   .unit = textAt(row, 5),
                   .unitPrice = UnitPrice::fromE4(wholeAt(row, 6)),
                   .discount = rateAt(row, 7),
                   .vat = textAt(row, 8),
                   .billable = flagAt(row, 9) ? Billable::Yes : Billable::No};
}

/// The state of the invoice that a lead shows, if it shows one.
Result<std::optional<InvoiceState>> shownState(const QSqlQuery& row, int column)
{
    const QString key = textAt(row, column);
    if (key.isEmpty())
        return std::optional<InvoiceState>();
    const auto state = invoiceStateFromKey(key);
    if (!state)
        return fail(ErrorKind::Storage, u"invoice state "_s + key);
    return state;
}

Result<Lead> toLead(const QSqlQuery& row)
{
    const auto stage = leadStageFromKey(textAt(row, 1));
    const auto mode = priceModeFromKey(textAt(row, 10));
    const auto state = shownState(row, 13);
    if (!stage || !mode)
        return fail(ErrorKind::Storage, u"stage or price mode of lead %1"_s.arg(wholeAt(row, 0)));
    if (!state)
        return passOn(state);
    return Lead{.id = LeadId{wholeAt(row, 0)},
                .stage = *stage,
                .card = {.reference = textAt(row, 2),
                         .customer = maybeIdAt<CustomerId>(row, 3),
                         .site = textAt(row, 4),
                         .orderNumber = textAt(row, 5),
                         .technician = textAt(row, 6),
                         .finishedOn = dayAt(row, 7),
                         .work = textAt(row, 8),
                         .notes = textAt(row, 9),
                         .priceMode = *mode,
                         .lines = {}},
                .invoice = maybeIdAt<InvoiceId>(row, 11),
                .invoiceNumber = maybeAt(row, 12),
                .invoiceState = *state,
                .version = intAt(row, 14)};
}

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
    const auto state = shownState(row, 12);
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

Result<ListCount> toListCount(const QSqlQuery& row)
{
    return ListCount{.count = wholeAt(row, 0), .total = moneyAt(row, 1)};
}

Database::List cardBindings(const JobCard& card)
{
    return {{":reference"_L1, card.reference},
            {":customer"_L1, orNull(card.customer)},
            {":site"_L1, card.site},
            {":order_number"_L1, card.orderNumber},
            {":technician"_L1, card.technician},
            {":finished_on"_L1, isoDate(card.finishedOn)},
            {":work"_L1, card.work},
            {":notes"_L1, card.notes},
            {":price_mode"_L1, toKey(card.priceMode)}};
}

enum class LineIds { Fresh, Kept };

Result<void> addLines(Database& db, LeadId lead, const std::vector<JobLine>& lines, LineIds ids)
{
    int position = 0;
    for (const JobLine& line : lines) {
        const auto added = db.insert(
            u"INSERT INTO job_line (id, lead_id, position, kind, code, description, quantity_e4, unit, "
            "unit_price_e4, discount_bp, vat, billable) VALUES (:id, :lead, :position, :kind, :code, "
            ":description, "
            ":quantity, :unit, :unit_price, :discount, :vat, :billable)"_s,
            {{":id"_L1, ids == LineIds::Kept ? orNull(line.id) : QVariant()},
             {":lead"_L1, lead.value()},
             {":position"_L1, position++},
             {":kind"_L1, toKey(line.kind)},
             {":code"_L1, line.code},
             {":description"_L1, line.description},
             {":quantity"_L1, line.quantity.e4()},
             {":unit"_L1, line.unit},
             {":unit_price"_L1, line.unitPrice.e4()},
             {":discount"_L1, line.discount.basisPoints()},
             {":vat"_L1, line.vat},
             {":billable"_L1, line.billable == Billable::Yes}});
        if (!added)
            return passOn(added);
    }
    return {};
}

/// How one list is read: from an index, in its order, and what it gives of each row.
struct Source {
    QString from;
    QString where;
    QString order;
    QString begins = u"0"_s;  ///< whether words begin with what was searched
    Database::List bindings = {};
};

/// The days that are wanted; no day at all is wanted only where no end is named.
QDate firstDay(const RowFilter& filter)
{
    return filter.from.isValid() || !filter.to.isValid() ? filter.from : QDate::fromJulianDay(1);
}

/// Through the trigrams, with all words that must be there.
Source searched(const LeadQuery& query, LeadStage stage, const std::vector<Search>& words)
{
    const qint64 first = searchPosition(stage, firstDay(query.filter), LeadId{0});
    const qint64 end = query.filter.to.isValid()
                         ? searchPosition(stage, query.filter.to.addDays(1), LeadId{0})
                         : searchEnd(stage);
    const auto after = query.after
                         ? std::optional(searchPosition(stage, query.after->finishedOn, query.after->id))
                         : std::nullopt;
    QStringList match;
    for (const Search& each : words)
        match << each.match();
    Source source{
        .from = u"FROM lead_gram CROSS JOIN lead_search ON lead_search.lead_id = "_s + kLeadAtPlace
              + u" CROSS JOIN lead ON lead.id = lead_search.lead_id "_s,
        .where = u"WHERE lead_gram MATCH :match AND lead_gram.rowid > :above AND lead_gram.rowid < :below "_s,
        .order = query.ascending ? u"ORDER BY lead_gram.rowid"_s : u"ORDER BY lead_gram.rowid DESC"_s,
        .bindings = {{":match"_L1, match.join(" AND "_L1)},
                     {":above"_L1, query.ascending && after ? std::max(*after, first - 1) : first - 1},
                     {":below"_L1, !query.ascending && after ? std::min(*after, end) : end}}};
    if (!query.search.isEmpty()) {
        source.where += u"AND "_s + words.front().condition("lead_search.text"_L1) + u' ';
        source.begins = words.front().beginning("lead_search.text"_L1);
        words.front().bind(source.bindings);
    }
    return source;
}

/// Along an index whose order is the list's.
Source walked(const LeadQuery& query)
{
    const RowFilter& filter = query.filter;
    const QString before = filter.from.isValid() ? isoDate(filter.from)
                         : filter.to.isValid()   ? kBeforeAllDays
                                                 : QString(u""_s);
    const QString behind = filter.to.isValid() ? isoDate(filter.to) : kAfterAllDays;
    Source source;
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

Result<std::vector<Source>> sourcesOf(const LeadQuery& query)
{
    std::vector<Search> words;
    if (const Search typed(query.search); !typed.isEmpty())
        words.push_back(typed);
    const bool isTyped = !words.empty();
    if (const Search technician(query.filter.technician); !technician.isEmpty())
        words.push_back(technician);
    if (words.empty())
        return std::vector{walked(query)};
    LeadQuery asked = query;
    if (!isTyped)
        asked.search.clear();
    std::vector<Source> sources;
    for (const LeadStage stage : {LeadStage::New, LeadStage::Active, LeadStage::Completed})
        if (!query.stage || query.stage == stage)
            sources.push_back(searched(asked, stage, words));
    return sources;
}

/// What the index does not know, as a value of the row.
QString wantedBy(const LeadQuery& query, Database::List& bindings)
{
    QStringList parts;
    if (query.withoutInvoice)
        parts << u"lead.invoice_id IS NULL"_s;
    if (query.state) {
        parts << u"invoice.state IS :state"_s;
        bindings.emplace_back(":state"_L1, toKey(*query.state));
    }
    if (query.filter.customer) {
        parts << u"lead.customer_id IS :customer"_s;
        bindings.emplace_back(":customer"_L1, query.filter.customer->value());
    }
    if (!query.filter.technician.isEmpty()) {
        parts << u"lead.technician = :technician"_s;
        bindings.emplace_back(":technician"_L1, query.filter.technician);
    }
    return parts.isEmpty() ? u"1"_s : parts.join(" AND "_L1);
}

/// Reads as many rows as asked of each source, and of these the first.
template <class Row>
Result<std::vector<Hit<Row>>> hitsOf(Database& db, const LeadQuery& query, const QString& columns,
                                     Result<Hit<Row>> (*map)(const QSqlQuery&))
{
    const auto sources = sourcesOf(query);
    if (!sources)
        return passOn(sources);
    std::vector<Hit<Row>> hits;
    for (const Source& source : *sources) {
        Database::List bindings = source.bindings;
        bindings.emplace_back(":limit"_L1, query.limit);
        const QString wanted = wantedBy(query, bindings);
        auto read =
            db.all<Hit<Row>>(u"SELECT "_s + wanted + u", "_s + source.begins + u", "_s + columns + source.from
                                 + kRowJoins + source.where + source.order + u" LIMIT :limit"_s,
                             bindings, map);
        if (!read)
            return read;
        std::ranges::move(*read, std::back_inserter(hits));
    }
    if (sources->size() == 1)
        return hits;
    std::ranges::sort(hits, [&](const Hit<Row>& a, const Hit<Row>& b) {
        const auto place = [](const Row& row) { return std::tuple(row.finishedOn, row.id.value()); };
        return query.ascending ? place(a.row) < place(b.row) : place(b.row) < place(a.row);
    });
    if (std::ssize(hits) > query.limit)
        hits.erase(hits.begin() + query.limit, hits.end());
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

}  // namespace

Result<LeadId> LeadRepository::add(const JobCard& card, Money total, qint64 utcMs)
{
    return m_db.atomically([&]() -> Result<LeadId> {
        const auto taken = withReference(card.reference);
        if (!taken)
            return passOn(taken);
        if (*taken)
            return fail(ErrorKind::Duplicate, u"lead"_s, card.reference);
        Database::List row = cardBindings(card);
        row.emplace_back(":total"_L1, total.cents());
        row.emplace_back(":created"_L1, utcMs);
        const auto id = m_db.insert(
            u"INSERT INTO lead (reference, stage, customer_id, site, order_number, technician, finished_on, "
            u"work, "
            "notes, price_mode, total_cents, created_at_ms) VALUES (:reference, 'new', :customer, :site, "
            ":order_number, :technician, :finished_on, :work, :notes, :price_mode, :total, :created)"_s,
            row);
        if (!id)
            return passOn(id);
        const LeadId lead{*id};
        if (auto added = addLines(m_db, lead, card.lines, LineIds::Fresh); !added)
            return passOn(added);
        if (auto indexed = indexLead(m_db, lead); !indexed)
            return passOn(indexed);
        return lead;
    });
}

Result<Lead> LeadRepository::find(LeadId id) const
{
    auto lead = m_db.one<Lead>(
        u"SELECT lead.id, lead.stage, lead.reference, lead.customer_id, lead.site, lead.order_number, "
        "lead.technician, lead.finished_on, lead.work, lead.notes, lead.price_mode, lead.invoice_id, "
        "invoice.number, "
        "invoice.state, lead.version FROM lead LEFT JOIN invoice ON invoice.id = lead.invoice_id "
        "WHERE lead.id = :id"_s,
        {{":id"_L1, id.value()}}, toLead);
    if (!lead)
        return lead;
    auto lines =
        m_db.all<JobLine>(u"SELECT id, kind, code, description, quantity_e4, unit, unit_price_e4, "
                          "discount_bp, vat, billable FROM job_line WHERE lead_id = :id ORDER BY position"_s,
                          {{":id"_L1, id.value()}}, toJobLine);
    if (!lines)
        return passOn(lines);
    lead->card.lines = *std::move(lines);
    return lead;
}

Result<std::optional<LeadId>> LeadRepository::withReference(const QString& reference) const
{
    return firstOf(m_db.all<LeadId>(u"SELECT id FROM lead WHERE reference = :reference"_s,
                                    {{":reference"_L1, reference}}, toId<LeadId>));
}

Result<QString> LeadRepository::freeReference() const
{
    const auto last = m_db.one<qint64>(u"SELECT coalesce(max(id), 0) FROM lead"_s, {}, toWhole);
    if (!last)
        return passOn(last);
    for (qint64 number = kFirstReference + *last + 1;; ++number) {
        const QString reference = u"L-%1"_s.arg(number);
        const auto taken = withReference(reference);
        if (!taken)
            return passOn(taken);
        if (!*taken)
            return reference;
    }
}

Result<Lead> LeadRepository::saveCard(LeadId id, int seenVersion, const JobCard& card, Money total)
{
    return m_db.atomically([&]() -> Result<Lead> {
        const auto namesake = withReference(card.reference);
        if (!namesake)
            return passOn(namesake);
        if (*namesake && *namesake != id)
            return fail(ErrorKind::Duplicate, u"lead"_s, card.reference);
        Database::List row = cardBindings(card);
        row.emplace_back(":total"_L1, total.cents());
        row.emplace_back(":id"_L1, id.value());
        row.emplace_back(":version"_L1, seenVersion);
        const auto saved =
            m_db.execute(u"UPDATE lead SET reference = :reference, customer_id = :customer, site = :site, "
                         "order_number = :order_number, technician = :technician, finished_on = "
                         ":finished_on, work = :work, "
                         "notes = :notes, price_mode = :price_mode, version = version + 1, "
                         "total_cents = CASE WHEN invoice_id IS NULL THEN :total ELSE total_cents END "
                         "WHERE id = :id AND version = :version"_s,
                         row);
        if (!saved)
            return passOn(saved);
        if (*saved == 0) {
            const auto found = find(id);
            return found ? fail(ErrorKind::Conflict, u"lead %1"_s.arg(id.value()), found->card.reference)
                         : passOn(found);
        }
        if (auto cleared =
                m_db.execute(u"DELETE FROM job_line WHERE lead_id = :id"_s, {{":id"_L1, id.value()}});
            !cleared)
            return passOn(cleared);
        if (auto added = addLines(m_db, id, card.lines, LineIds::Kept); !added)
            return passOn(added);
        if (auto indexed = indexLead(m_db, id); !indexed)
            return passOn(indexed);
        if (auto indexed = indexInvoicesOf(m_db, id); !indexed)
            return passOn(indexed);
        return find(id);
    });
}

Result<void> LeadRepository::move(LeadId id, LeadStage from, LeadStage to)
{
    return m_db.atomically([&]() -> Result<void> {
        const auto moved =
            m_db.execute(u"UPDATE lead SET stage = :to WHERE id = :id AND stage = :from"_s,
                         {{":to"_L1, toKey(to)}, {":id"_L1, id.value()}, {":from"_L1, toKey(from)}});
        if (!moved)
            return passOn(moved);
        if (*moved == 0)
            return fail(ErrorKind::Conflict, u"lead %1 is not in %2"_s.arg(id.value()).arg(toKey(from)));
        return indexLead(m_db, id);
    });
}

Result<void> LeadRepository::setInvoice(LeadId id, std::optional<InvoiceId> invoice, Money total)
{
    return m_db.atomically([&]() -> Result<void> {
        const auto set = m_db.execute(
            u"UPDATE lead SET invoice_id = :invoice, total_cents = :total WHERE id = :id"_s,
            {{":invoice"_L1, orNull(invoice)}, {":total"_L1, total.cents()}, {":id"_L1, id.value()}});
        if (!set)
            return passOn(set);
        return indexLead(m_db, id);
    });
}

bool LeadRepository::isReadByKey(const LeadQuery& query)
{
    const RowFilter& filter = query.filter;
    return query.order == LeadOrder::FinishedOn && !query.state && !query.withoutInvoice && !filter.customer
        && filter.technician.isEmpty();
}

Result<LeadChunk> LeadRepository::chunk(const LeadQuery& query) const
{
    auto hits = hitsOf<LeadRow>(m_db, query, kRowColumns, toHit);
    if (!hits)
        return passOn(hits);
    LeadChunk chunk;
    if (std::ssize(*hits) == query.limit) {
        chunk.next = query;
        chunk.next->goOnBehind(hits->back().row);
    }
    const bool first = !query.after && !query.ascending && !query.search.isEmpty();
    if (first && query.limit > kBestFirst)
        putBestFirst(*hits);
    for (Hit<LeadRow>& hit : *hits)
        if (hit.wanted)
            chunk.rows.push_back(std::move(hit.row));
    return chunk;
}

Result<std::vector<LeadRow>> LeadRepository::page(const LeadQuery& query) const
{
    std::vector<LeadRow> rows;
    std::optional<LeadQuery> next = query;
    while (next) {
        next->limit = query.limit - int(rows.size());
        auto read = chunk(*next);
        if (!read)
            return passOn(read);
        std::ranges::move(read->rows, std::back_inserter(rows));
        next = std::ssize(rows) < query.limit ? read->next : std::nullopt;
    }
    return rows;
}

Result<Gathered<LeadId>> LeadRepository::gather(const LeadQuery& query, int most) const
{
    LeadQuery newest = query;
    newest.ascending = false;
    newest.after.reset();
    newest.limit = most + 1;
    auto hits = hitsOf<SortedLead>(
        m_db, newest,
        QString(u"lead.id, lead.finished_on, lead.total_cents, "_s + sortColumn(query.order) + u' '),
        toSorted);
    if (!hits)
        return passOn(hits);
    Gathered<LeadId> gathered{.keys = {}, .total = {}, .more = std::ssize(*hits) > most};
    if (gathered.more)
        hits->pop_back();
    std::erase_if(*hits, [](const Hit<SortedLead>& hit) { return !hit.wanted; });
    for (Hit<SortedLead>& hit : *hits)
        hit.row.sort = sortKey(query.order, hit.row.sort.text, hit.row.id);
    const bool asFound = query.order == LeadOrder::FinishedOn && !query.ascending;
    if (!asFound)
        sortHits(*hits, query.ascending);
    else if (!query.search.isEmpty())
        putBestFirst(*hits);
    for (const Hit<SortedLead>& hit : *hits) {
        gathered.keys.push_back(hit.row.id);
        gathered.total += hit.row.total;
    }
    return gathered;
}

Result<std::vector<LeadRow>> LeadRepository::rows(const std::vector<LeadId>& ids) const
{
    auto rows = m_db.all<LeadRow>(
        u"SELECT 1, 0, "_s + kRowColumns
            + u"FROM json_each(:ids) AS wanted CROSS JOIN lead ON lead.id = wanted.value "_s + kRowJoins,
        {{":ids"_L1, jsonOf(ids)}}, toLeadRow);
    return inOrder(std::move(rows), ids);
}

Result<QStringList> LeadRepository::technicians() const
{
    const auto names =
        m_db.all<QString>(u"SELECT DISTINCT technician FROM (SELECT technician FROM lead "
                          "ORDER BY finished_on DESC, id DESC LIMIT :newest) WHERE technician <> ''"_s,
                          {{":newest"_L1, kGathered}}, toText);
    return names.map([](const std::vector<QString>& found) {
        QStringList sorted(found.begin(), found.end());
        std::ranges::sort(sorted, {}, sortText);
        return sorted;
    });
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

Result<std::vector<LeadId>> LeadRepository::idsInStage(LeadStage stage) const
{
    return m_db.all<LeadId>(u"SELECT id FROM lead WHERE stage = :stage ORDER BY finished_on, id"_s,
                            {{":stage"_L1, toKey(stage)}}, toId<LeadId>);
}

}  // namespace greenhand
