#include "core/storage/lead_repository.h"

#include "core/domain/date_text.h"
#include "core/storage/columns.h"
#include "core/storage/search.h"

#include <algorithm>
#include <iterator>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

constexpr qint64 kLast = std::numeric_limits<qint64>::max();
const QString kAfterAllDays = u"~"_s;

/// A stage with fewer leads is walked in its order; in a larger one the index of words comes first.
constexpr qint64 kWalkedBelow = 2000;
constexpr qint64 kNumbersLookedAt = 300;
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

const QString kRowColumns = u"SELECT lead.id, lead.reference, customer.name, lead.site, lead.work, "
                            u"lead.finished_on, lead.technician, "
                            "lead.total_cents, lead.stage, invoice.number, invoice.state "_s;
const QString kRowJoins = u"LEFT JOIN customer ON customer.id = lead.customer_id "
                          "LEFT JOIN invoice ON invoice.id = lead.invoice_id "_s;

Result<LeadRow> toLeadRow(const QSqlQuery& row)
{
    const auto stage = leadStageFromKey(textAt(row, 8));
    if (!stage)
        return fail(ErrorKind::Storage, u"stage of lead %1"_s.arg(wholeAt(row, 0)));
    const auto state = shownState(row, 10);
    if (!state)
        return passOn(state);
    return LeadRow{.id = LeadId{wholeAt(row, 0)},
                   .reference = textAt(row, 1),
                   .customer = textAt(row, 2),
                   .site = textAt(row, 3),
                   .work = textAt(row, 4),
                   .finishedOn = dayAt(row, 5),
                   .technician = textAt(row, 6),
                   .total = moneyAt(row, 7),
                   .stage = *stage,
                   .invoiceNumber = maybeAt(row, 9),
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

/// Whether to walk the list in its order and look at each text, rather than
/// to begin with the index of words: cheaper where few rows are in the stage
/// and many hold the word.
Result<bool> isWalked(Database& db, LeadStage stage, const Search& search)
{
    const auto inStage =
        db.one<qint64>(u"SELECT count FROM list_counter WHERE list = 'lead' AND key = :stage"_s,
                       {{":stage"_L1, toKey(stage)}}, toWhole);
    if (!inStage)
        return passOn(inStage);
    if (*inStage < kWalkedBelow)
        return true;
    if (*inStage > 10 * kWalkedBelow)
        return false;
    const auto found = db.one<qint64>(
        u"SELECT count(*) FROM (SELECT rowid FROM lead_gram WHERE lead_gram MATCH :match LIMIT :most)"_s,
        {{":match"_L1, search.match()}, {":most"_L1, kWalkedBelow}}, toWhole);
    return found.map([](qint64 count) { return count == kWalkedBelow; });
}

/// Two pages of one list as one page of it.
std::vector<LeadRow> merged(const std::vector<LeadRow>& first, const std::vector<LeadRow>& second, int limit)
{
    std::vector<LeadRow> rows;
    std::set_union(first.begin(), first.end(), second.begin(), second.end(), std::back_inserter(rows),
                   [](const LeadRow& a, const LeadRow& b) {
                       return searchPosition(a.finishedOn, a.id) > searchPosition(b.finishedOn, b.id);
                   });
    if (rows.size() > std::size_t(limit))
        rows.erase(rows.begin() + limit, rows.end());
    return rows;
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
    const auto moved =
        m_db.execute(u"UPDATE lead SET stage = :to WHERE id = :id AND stage = :from"_s,
                     {{":to"_L1, toKey(to)}, {":id"_L1, id.value()}, {":from"_L1, toKey(from)}});
    if (!moved)
        return passOn(moved);
    if (*moved == 0)
        return fail(ErrorKind::Conflict, u"lead %1 is not in %2"_s.arg(id.value()).arg(toKey(from)));
    return {};
}

Result<void> LeadRepository::setInvoice(LeadId id, std::optional<InvoiceId> invoice, Money total)
{
    return m_db.atomically([&]() -> Result<void> {
        const auto before = m_db.one<qint64>(u"SELECT total_cents FROM lead WHERE id = :id"_s,
                                             {{":id"_L1, id.value()}}, toWhole);
        if (!before)
            return passOn(before);
        const auto set = m_db.execute(
            u"UPDATE lead SET invoice_id = :invoice, total_cents = :total WHERE id = :id"_s,
            {{":invoice"_L1, orNull(invoice)}, {":total"_L1, total.cents()}, {":id"_L1, id.value()}});
        if (!set)
            return passOn(set);
        return *before == total.cents() ? Result<void>() : indexLead(m_db, id);
    });
}

Result<std::vector<LeadRow>> LeadRepository::page(const LeadQuery& query) const
{
    const Search search(query.search);
    const QString inStage = query.stage ? u"AND lead.stage = :stage "_s : QString();
    Database::List bindings{{":limit"_L1, query.limit}};
    if (query.stage)
        bindings.emplace_back(":stage"_L1, toKey(*query.stage));
    Database::List inOrder = bindings;
    inOrder.emplace_back(":day"_L1, query.after ? isoDate(query.after->finishedOn) : kAfterAllDays);
    inOrder.emplace_back(":id"_L1, query.after ? query.after->id.value() : kLast);
    const QString behind = u"(lead.finished_on, lead.id) < (:day, :id) "_s + inStage;
    const QString newestFirst = u"ORDER BY lead.finished_on DESC, lead.id DESC LIMIT :limit"_s;

    if (search.isEmpty())
        return m_db.all<LeadRow>(kRowColumns + u"FROM lead "_s + kRowJoins + u"WHERE "_s + behind
                                     + newestFirst,
                                 inOrder, toLeadRow);

    search.bind(bindings);
    search.bind(inOrder);
    if (query.stage) {
        const auto walked = isWalked(m_db, *query.stage, search);
        if (!walked)
            return passOn(walked);
        if (*walked)
            return m_db.all<LeadRow>(kRowColumns + u"FROM lead "_s + kRowJoins + u"WHERE "_s + behind
                                         + u"AND ((SELECT "_s + search.condition("text"_L1)
                                         + u" FROM lead_search WHERE lead_id = lead.id) OR (SELECT "_s
                                         + search.condition("text"_L1)
                                         + u" FROM invoice_search WHERE invoice_id = lead.invoice_id)) "_s
                                         + newestFirst,
                                     inOrder, toLeadRow);
    }

    bindings.emplace_back(":match"_L1, search.match());
    bindings.emplace_back(":position"_L1,
                          query.after ? searchPosition(query.after->finishedOn, query.after->id) : kLast);
    auto found = m_db.all<LeadRow>(
        kRowColumns
            + u"FROM lead_gram CROSS JOIN lead_search ON lead_search.lead_id = (lead_gram.rowid & "
              u"4294967295) "
              "CROSS JOIN lead ON lead.id = lead_search.lead_id "_s
            + kRowJoins + u"WHERE lead_gram MATCH :match AND lead_gram.rowid < :position AND "_s
            + search.condition("lead_search.text"_L1) + u' ' + inStage
            + u"ORDER BY lead_gram.rowid DESC LIMIT :limit"_s,
        bindings, toLeadRow);
    if (!found || !search.hasDigit())
        return found;

    // The numbers of its invoice may be meant: of those that match, the newest are looked at.
    inOrder.emplace_back(":match"_L1, search.match());
    inOrder.emplace_back(":most"_L1, kNumbersLookedAt);
    const auto numbered =
        m_db.all<LeadRow>(kRowColumns
                              + u"FROM (SELECT invoice_search.invoice_id AS found_id FROM invoice_gram "
                                "CROSS JOIN invoice_search ON invoice_search.invoice_id = invoice_gram.rowid "
                                "WHERE invoice_gram MATCH :match AND "_s
                              + search.condition("invoice_search.text"_L1)
                              + u" ORDER BY invoice_gram.rowid DESC LIMIT :most) "
                                "CROSS JOIN lead INDEXED BY lead_by_invoice ON lead.invoice_id = found_id "_s
                              + kRowJoins + u"WHERE "_s + behind + newestFirst,
                          inOrder, toLeadRow);
    if (!numbered)
        return passOn(numbered);
    return merged(*found, *numbered, query.limit);
}

Result<LeadRow> LeadRepository::row(LeadId id) const
{
    return m_db.one<LeadRow>(kRowColumns + u"FROM lead "_s + kRowJoins + u"WHERE lead.id = :id"_s,
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
