#include "core/storage/lead_repository.h"

#include "core/domain/date_text.h"
#include "core/storage/columns.h"
#include "core/storage/search.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

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

Result<Lead> toLead(const QSqlQuery& row)
{
    const auto stage = leadStageFromKey(textAt(row, 1));
    const auto mode = priceModeFromKey(textAt(row, 10));
    const auto state = shownStateAt(row, 13);
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

Result<std::vector<LeadId>> LeadRepository::idsInStage(LeadStage stage) const
{
    return m_db.all<LeadId>(u"SELECT id FROM lead WHERE stage = :stage ORDER BY finished_on, id"_s,
                            {{":stage"_L1, toKey(stage)}}, toId<LeadId>);
}

}  // namespace greenhand
