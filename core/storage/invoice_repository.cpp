#include "core/storage/invoice_repository.h"

#include "core/domain/date_text.h"
#include "core/storage/columns.h"
#include "core/storage/search.h"
#include "core/storage/stored_invoice.h"

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

constexpr qint64 kLast = std::numeric_limits<qint64>::max();
constexpr qint64 kWalkedBelow = 2000;  ///< as in lead_repository.cpp
constexpr int kAlikeDays = 3;

const QString kRowColumns =
    u"SELECT invoice.id, invoice.lead_id, invoice.number, lead.reference, invoice.recipient_name, "
    u"invoice.date, "
    "invoice.exclusive_cents, invoice.vat_cents, invoice.total_cents, invoice.state, invoice.reference, "
    "invoice.sage_id, invoice.sage_number "_s;

Result<InvoiceRow> toInvoiceRow(const QSqlQuery& row)
{
    const auto state = invoiceStateFromKey(textAt(row, 9));
    if (!state)
        return fail(ErrorKind::Storage, u"state of invoice %1"_s.arg(wholeAt(row, 0)));
    return InvoiceRow{.id = InvoiceId{wholeAt(row, 0)},
                      .lead = LeadId{wholeAt(row, 1)},
                      .number = wholeAt(row, 2),
                      .leadReference = textAt(row, 3),
                      .customer = textAt(row, 4),
                      .date = dayAt(row, 5),
                      .exclusive = moneyAt(row, 6),
                      .vat = moneyAt(row, 7),
                      .total = moneyAt(row, 8),
                      .state = *state,
                      .reference = textAt(row, 10),
                      .sageId = maybeAt(row, 11),
                      .sageNumber = textAt(row, 12),
                      .emailed = *state == InvoiceState::Emailed};
}

Result<ListCount> toListCount(const QSqlQuery& row)
{
    return ListCount{.count = wholeAt(row, 0), .total = moneyAt(row, 1)};
}

struct Flags {
    InvoiceFacts facts;
    QString state;
};

Result<Flags> toFlags(const QSqlQuery& row)
{
    Flags flags{.facts = {.isVoid = flagAt(row, 0), .updated = flagAt(row, 1), .approved = flagAt(row, 2)},
                .state = textAt(row, 5)};
    for (const auto& [column, state] : {std::pair{3, &flags.facts.push}, std::pair{4, &flags.facts.email}}) {
        if (row.value(column).isNull())
            continue;
        *state = pushStateFromKey(textAt(row, column));
        if (!*state)
            return fail(ErrorKind::Storage, u"push state "_s + textAt(row, column));
    }
    return flags;
}

Result<Flags> flagsOf(Database& db, InvoiceId id)
{
    return db.one<Flags>(
        u"SELECT void, updated, approved, "
        "(SELECT state FROM push WHERE push.invoice_id = invoice.id AND effect = 'invoice'), "
        "(SELECT state FROM push WHERE push.invoice_id = invoice.id AND effect = 'email'), state "
        "FROM invoice WHERE id = :id"_s,
        {{":id"_L1, id.value()}}, toFlags);
}

Database::List contentBindings(const InvoiceContent& content, const Totals& totals, const QByteArray& digest)
{
    const CustomerDetails& to = content.recipient;
    return {{":customer"_L1, content.customer.value()},
            {":name"_L1, to.name},
            {":contact"_L1, to.contact},
            {":email"_L1, to.email},
            {":phone"_L1, to.phone},
            {":vat_number"_L1, to.vatNumber},
            {":postal_address"_L1, to.postalAddress},
            {":date"_L1, isoDate(content.date)},
            {":due_date"_L1, isoDate(content.dueDate)},
            {":order_number"_L1, content.orderNumber},
            {":message"_L1, content.message},
            {":price_mode"_L1, toKey(content.priceMode)},
            {":discount"_L1, totals.discount.cents()},
            {":exclusive"_L1, totals.exclusive.cents()},
            {":vat"_L1, totals.vat.cents()},
            {":total"_L1, totals.total.cents()},
            {":digest"_L1, digest}};
}

enum class LineIds { Fresh, Kept };

Result<void> addLines(Database& db, InvoiceId invoice, const InvoiceContent& content, const Totals& totals,
                      LineIds ids)
{
    int position = 0;
    for (const InvoiceLine& line : content.lines) {
        const LineAmounts amounts =
            lineAmounts({line.quantity, line.unitPrice, line.discount, line.vatRate}, content.priceMode);
        const auto added = db.insert(
            u"INSERT INTO invoice_line (id, invoice_id, position, from_job_line_id, touched, kind, code, "
            "description, quantity_e4, unit, unit_price_e4, discount_bp, vat_code, vat_rate_bp, gross_cents, "
            "discount_cents, exclusive_cents, vat_cents, total_cents) VALUES (:id, :invoice, :position, "
            ":from, "
            ":touched, :kind, :code, :description, :quantity, :unit, :unit_price, :discount, :vat_code, "
            ":vat_rate, "
            ":gross_cents, :discount_cents, :exclusive_cents, :vat_cents, :total_cents)"_s,
            {{":id"_L1, ids == LineIds::Kept ? orNull(line.id) : QVariant()},
             {":invoice"_L1, invoice.value()},
             {":position"_L1, position++},
             {":from"_L1, orNull(line.from)},
             {":touched"_L1, line.touched},
             {":kind"_L1, toKey(line.kind)},
             {":code"_L1, line.code},
             {":description"_L1, line.description},
             {":quantity"_L1, line.quantity.e4()},
             {":unit"_L1, line.unit},
             {":unit_price"_L1, line.unitPrice.e4()},
             {":discount"_L1, line.discount.basisPoints()},
             {":vat_code"_L1, line.vatCode},
             {":vat_rate"_L1, line.vatRate.basisPoints()},
             {":gross_cents"_L1, amounts.gross.cents()},
             {":discount_cents"_L1, amounts.discount.cents()},
             {":exclusive_cents"_L1, amounts.exclusive.cents()},
             {":vat_cents"_L1, amounts.vat.cents()},
             {":total_cents"_L1, amounts.total.cents()}});
        if (!added)
            return passOn(added);
    }
    for (const VatSum& sum : totals.byRate) {
        const auto added =
            db.execute(u"INSERT INTO invoice_vat (invoice_id, rate_bp, exclusive_cents, vat_cents) "
                       "VALUES (:invoice, :rate, :exclusive, :vat)"_s,
                       {{":invoice"_L1, invoice.value()},
                        {":rate"_L1, sum.rate.basisPoints()},
                        {":exclusive"_L1, sum.exclusive.cents()},
                        {":vat"_L1, sum.vat.cents()}});
        if (!added)
            return passOn(added);
    }
    return {};
}

Result<void> mustBeNew(Database& db, const InvoiceRepository::NewInvoice& invoice)
{
    const auto draft = firstOf(
        db.all<qint64>(u"SELECT number FROM invoice WHERE lead_id = :lead AND state <> 'void' LIMIT 1"_s,
                       {{":lead"_L1, invoice.lead.value()}}, toWhole));
    if (!draft)
        return passOn(draft);
    if (*draft)
        return fail(ErrorKind::AlreadyInvoiced, u"lead %1"_s.arg(invoice.lead.value()),
                    u"#%1"_s.arg(**draft));
    return {};
}

QString filterOf(InvoiceFilter filter)
{
    switch (filter) {
    case InvoiceFilter::ToPush: return u"AND invoice.list = 'to_push' "_s;
    case InvoiceFilter::Sent: return u"AND invoice.list = 'sent' "_s;
    case InvoiceFilter::All: break;
    }
    return {};
}

/// As for leads: whether the list itself is walked, because few are in it and
/// many hold the word.
Result<bool> isWalked(Database& db, const InvoiceQuery& query, const Search& search)
{
    if (!query.state && query.filter != InvoiceFilter::ToPush)
        return false;
    const auto listed =
        query.state
            ? db.one<qint64>(u"SELECT count FROM list_counter WHERE list = 'invoice' AND key = :state"_s,
                             {{":state"_L1, toKey(*query.state)}}, toWhole)
            : db.one<qint64>(u"SELECT sum(count) FROM list_counter WHERE list = 'invoice' "
                             "AND key NOT IN ('sent', 'emailed', 'void')"_s,
                             {}, toWhole);
    if (!listed)
        return passOn(listed);
    if (*listed < kWalkedBelow)
        return true;
    if (*listed > 10 * kWalkedBelow)
        return false;
    const auto found = db.one<qint64>(
        u"SELECT count(*) FROM (SELECT rowid FROM invoice_gram WHERE invoice_gram MATCH :match LIMIT :most)"_s,
        {{":match"_L1, search.match()}, {":most"_L1, kWalkedBelow}}, toWhole);
    return found.map([](qint64 count) { return count == kWalkedBelow; });
}

}  // namespace

Result<InvoiceId> InvoiceRepository::add(const NewInvoice& invoice)
{
    return m_db.atomically([&]() -> Result<InvoiceId> {
        if (auto isNew = mustBeNew(m_db, invoice); !isNew)
            return passOn(isNew);
        const QByteArray digest =
            documentDigest(invoice.number, invoice.reference, invoice.content, invoice.totals);
        Database::List row = contentBindings(invoice.content, invoice.totals, digest);
        row.emplace_back(":lead"_L1, invoice.lead.value());
        row.emplace_back(":number"_L1, invoice.number);
        row.emplace_back(":reference"_L1, invoice.reference);
        row.emplace_back(":created"_L1, invoice.createdAtMs);
        const auto added = naming(
            m_db.insert(
                u"INSERT INTO invoice (lead_id, number, reference, customer_id, recipient_name, "
                u"recipient_contact, "
                "recipient_email, recipient_phone, recipient_vat_number, recipient_postal_address, date, "
                "due_date, "
                "order_number, message, price_mode, discount_cents, exclusive_cents, vat_cents, total_cents, "
                "document_sha256, created_at_ms) VALUES (:lead, :number, :reference, :customer, :name, "
                ":contact, "
                ":email, :phone, :vat_number, :postal_address, :date, :due_date, :order_number, :message, "
                ":price_mode, :discount, :exclusive, :vat, :total, :digest, :created)"_s,
                row),
            u"#%1"_s.arg(invoice.number));
        if (!added)
            return passOn(added);
        const InvoiceId id{*added};
        if (auto lines = addLines(m_db, id, invoice.content, invoice.totals, LineIds::Fresh); !lines)
            return passOn(lines);
        if (auto indexed = indexInvoice(m_db, id); !indexed)
            return passOn(indexed);
        return id;
    });
}

Result<Invoice> InvoiceRepository::find(InvoiceId id) const
{
    auto stored = storedInvoices(m_db, id, id);
    if (!stored)
        return passOn(stored);
    if (stored->empty())
        return fail(ErrorKind::NotFound, u"invoice %1"_s.arg(id.value()));
    StoredInvoice& found = stored->front();
    const Invoice& invoice = found.invoice;
    if (documentDigest(invoice.number, invoice.reference, invoice.content, invoice.totals) != found.digest)
        return fail(ErrorKind::Storage,
                    u"invoice #%1 is not what was stored: its digest differs"_s.arg(invoice.number),
                    u"#%1"_s.arg(invoice.number));
    return std::move(found.invoice);
}

Result<std::optional<InvoiceId>> InvoiceRepository::withNumber(qint64 number) const
{
    return firstOf(m_db.all<InvoiceId>(u"SELECT id FROM invoice WHERE number = :number"_s,
                                       {{":number"_L1, number}}, toId<InvoiceId>));
}

Result<std::optional<InvoiceId>> InvoiceRepository::withReference(const QString& reference) const
{
    return firstOf(m_db.all<InvoiceId>(u"SELECT id FROM invoice WHERE reference = :reference"_s,
                                       {{":reference"_L1, reference}}, toId<InvoiceId>));
}

Result<Invoice> InvoiceRepository::saveContent(InvoiceId id, int seenVersion, const InvoiceContent& content,
                                               const Totals& totals)
{
    return m_db.atomically([&]() -> Result<Invoice> {
        const auto before = find(id);
        if (!before)
            return before;
        if (before->version != seenVersion)
            return fail(ErrorKind::Conflict, u"invoice %1"_s.arg(id.value()), u"#%1"_s.arg(before->number));
        Database::List row = contentBindings(
            content, totals, documentDigest(before->number, before->reference, content, totals));
        row.emplace_back(":id"_L1, id.value());
        row.emplace_back(":version"_L1, seenVersion);
        // An approval holds for exactly the document that was approved.
        auto saved = m_db.execute(
            u"UPDATE invoice SET customer_id = :customer, recipient_name = :name, recipient_contact = "
            u":contact, "
            "recipient_email = :email, recipient_phone = :phone, recipient_vat_number = :vat_number, "
            "recipient_postal_address = :postal_address, date = :date, due_date = :due_date, "
            "order_number = :order_number, message = :message, price_mode = :price_mode, "
            "discount_cents = :discount, exclusive_cents = :exclusive, vat_cents = :vat, total_cents = "
            ":total, "
            "document_sha256 = :digest, approved = 0, version = version + 1 "
            "WHERE id = :id AND version = :version"_s,
            row);
        if (!saved) {
            if (saved.error().kind == ErrorKind::Locked)
                saved.error().subject = u"#%1"_s.arg(before->number);
            return passOn(saved);
        }
        for (const QString& table : {u"invoice_line"_s, u"invoice_vat"_s})
            if (auto cleared = m_db.execute(u"DELETE FROM "_s + table + u" WHERE invoice_id = :id"_s,
                                            {{":id"_L1, id.value()}});
                !cleared)
                return passOn(cleared);
        if (auto lines = addLines(m_db, id, content, totals, LineIds::Kept); !lines)
            return passOn(lines);
        if (before->facts.approved)
            if (auto state = refreshState(id); !state)
                return passOn(state);
        if (auto indexed = indexInvoice(m_db, id); !indexed)
            return passOn(indexed);
        return find(id);
    });
}

Result<void> InvoiceRepository::markUpdated(InvoiceId id)
{
    return m_db.atomically([&]() -> Result<void> {
        if (auto marked =
                m_db.execute(u"UPDATE invoice SET updated = 1 WHERE id = :id"_s, {{":id"_L1, id.value()}});
            !marked)
            return passOn(marked);
        return refreshState(id).map([](InvoiceState) {});
    });
}

Result<void> InvoiceRepository::markVoid(InvoiceId id, const QString& reason)
{
    return m_db.atomically([&]() -> Result<void> {
        if (auto state = refreshState(id); !state)  // the trigger looks at it
            return passOn(state);
        if (auto marked = m_db.execute(u"UPDATE invoice SET void = 1, void_reason = :reason WHERE id = :id"_s,
                                       {{":reason"_L1, reason}, {":id"_L1, id.value()}});
            !marked)
            return passOn(marked);
        return refreshState(id).map([](InvoiceState) {});
    });
}

Result<void> InvoiceRepository::clearVoid(InvoiceId id)
{
    return m_db.atomically([&]() -> Result<void> {
        if (auto cleared = m_db.execute(u"UPDATE invoice SET void = 0, void_reason = '' WHERE id = :id"_s,
                                        {{":id"_L1, id.value()}});
            !cleared)
            return passOn(cleared);
        return refreshState(id).map([](InvoiceState) {});
    });
}

Result<void> InvoiceRepository::setSage(InvoiceId id, qint64 sageId, const QString& sageNumber)
{
    return m_db.atomically([&]() -> Result<void> {
        if (auto set = m_db.execute(
                u"UPDATE invoice SET sage_id = :sage_id, sage_number = :sage_number WHERE id = :id"_s,
                {{":sage_id"_L1, sageId}, {":sage_number"_L1, sageNumber}, {":id"_L1, id.value()}});
            !set)
            return passOn(set);
        if (auto state = refreshState(id); !state)
            return passOn(state);
        return indexInvoice(m_db, id);
    });
}

Result<InvoiceState> InvoiceRepository::refreshState(InvoiceId id)
{
    return m_db.atomically([&]() -> Result<InvoiceState> {
        const auto flags = flagsOf(m_db, id);
        if (!flags)
            return passOn(flags);
        const InvoiceState state = stateOf(flags->facts);
        if (flags->state == toKey(state))
            return state;
        return m_db
            .execute(u"UPDATE invoice SET state = :state WHERE id = :id"_s,
                     {{":state"_L1, toKey(state)}, {":id"_L1, id.value()}})
            .map([state](int) { return state; });
    });
}

Result<std::vector<InvoiceRow>> InvoiceRepository::page(const InvoiceQuery& query) const
{
    const Search search(query.search);
    QString wanted = filterOf(query.filter);
    Database::List bindings{{":limit"_L1, query.limit},
                            {":after"_L1, query.after ? query.after->value() : kLast}};
    if (query.state) {
        wanted += u"AND invoice.state = :state "_s;
        bindings.emplace_back(":state"_L1, toKey(*query.state));
    }
    if (!search.isEmpty())
        search.bind(bindings);

    bool walked = true;
    if (!search.isEmpty()) {
        const auto cheaper = isWalked(m_db, query, search);
        if (!cheaper)
            return passOn(cheaper);
        walked = *cheaper;
    }
    if (walked) {
        const QString words = search.isEmpty()
                                ? QString()
                                : QString(u"AND (SELECT "_s + search.condition("text"_L1)
                                          + u" FROM invoice_search WHERE invoice_id = invoice.id) "_s);
        return m_db.all<InvoiceRow>(kRowColumns
                                        + u"FROM invoice CROSS JOIN lead ON lead.id = invoice.lead_id "
                                          "WHERE invoice.id < :after "_s
                                        + wanted + words + u"ORDER BY invoice.id DESC LIMIT :limit"_s,
                                    bindings, toInvoiceRow);
    }
    bindings.emplace_back(":match"_L1, search.match());
    return m_db.all<InvoiceRow>(kRowColumns
                                    + u"FROM invoice_gram CROSS JOIN invoice_search ON "
                                      u"invoice_search.invoice_id = invoice_gram.rowid "
                                      "CROSS JOIN invoice ON invoice.id = invoice_search.invoice_id "
                                      "CROSS JOIN lead ON lead.id = invoice.lead_id "
                                      "WHERE invoice_gram MATCH :match AND invoice_gram.rowid < :after AND "_s
                                    + search.condition("invoice_search.text"_L1) + u' ' + wanted
                                    + u"ORDER BY invoice_gram.rowid DESC LIMIT :limit"_s,
                                bindings, toInvoiceRow);
}

Result<InvoiceRow> InvoiceRepository::row(InvoiceId id) const
{
    return m_db.one<InvoiceRow>(
        kRowColumns + u"FROM invoice JOIN lead ON lead.id = invoice.lead_id WHERE invoice.id = :id"_s,
        {{":id"_L1, id.value()}}, toInvoiceRow);
}

Result<ListCount> InvoiceRepository::count(InvoiceState state) const
{
    return m_db.one<ListCount>(
        u"SELECT count, total_cents FROM list_counter WHERE list = 'invoice' AND key = :state"_s,
        {{":state"_L1, toKey(state)}}, toListCount);
}

Result<std::vector<InvoiceId>> InvoiceRepository::idsInState(InvoiceState state) const
{
    return m_db.all<InvoiceId>(u"SELECT id FROM invoice WHERE state = :state ORDER BY id"_s,
                               {{":state"_L1, toKey(state)}}, toId<InvoiceId>);
}

Result<std::optional<qint64>> InvoiceRepository::lookAlike(InvoiceId id) const
{
    struct Traits {
        qint64 customer;
        qint64 total;
        QDate date;
    };
    Result<Traits> (*const toTraits)(const QSqlQuery&) = [](const QSqlQuery& row) -> Result<Traits> {
        return Traits{wholeAt(row, 0), wholeAt(row, 1), dayAt(row, 2)};
    };
    const auto own = m_db.one<Traits>(u"SELECT customer_id, total_cents, date FROM invoice WHERE id = :id"_s,
                                      {{":id"_L1, id.value()}}, toTraits);
    if (!own)
        return passOn(own);
    return firstOf(m_db.all<qint64>(u"SELECT number FROM invoice WHERE customer_id = :customer "
                                    "AND total_cents = :total AND date BETWEEN :from AND :until "
                                    "AND state <> 'void' AND id <> :id ORDER BY id DESC LIMIT 1"_s,
                                    {{":customer"_L1, own->customer},
                                     {":total"_L1, own->total},
                                     {":from"_L1, isoDate(own->date.addDays(-kAlikeDays))},
                                     {":until"_L1, isoDate(own->date.addDays(kAlikeDays))},
                                     {":id"_L1, id.value()}},
                                    toWhole));
}

Result<std::optional<QString>> InvoiceRepository::lastConfirmedReference() const
{
    return firstOf(
        m_db.all<QString>(u"SELECT reference FROM invoice WHERE list = 'sent' AND sage_id IS NOT NULL "
                          "ORDER BY id DESC LIMIT 1"_s,
                          {}, toText));
}

}  // namespace greenhand
