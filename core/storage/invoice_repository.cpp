#include "core/storage/invoice_repository.h"

#include "core/domain/date_text.h"
#include "core/domain/invoice_number.h"
#include "core/storage/columns.h"
#include "core/storage/search.h"
#include "core/storage/stored_invoice.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

constexpr int kAlikeDays = 3;

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
        return fail(ErrorKind::AlreadyInvoiced, u"lead %1"_s.arg(invoice.lead.value()), numberText(**draft));
    return {};
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
            numberText(invoice.number));
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
                    numberText(invoice.number));
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
            return fail(ErrorKind::Conflict, u"invoice %1"_s.arg(id.value()), numberText(before->number));
        const auto digest = documentDigest(before->number, before->reference, content, totals);
        // An approval holds for exactly the document that was approved.
        const auto seen = documentDigest(before->number, before->reference, before->content, before->totals);
        const bool approved = before->facts.approved && digest == seen;
        Database::List row = contentBindings(content, totals, digest);
        row.emplace_back(":approved"_L1, approved);
        row.emplace_back(":id"_L1, id.value());
        row.emplace_back(":version"_L1, seenVersion);
        auto saved = m_db.execute(
            u"UPDATE invoice SET customer_id = :customer, recipient_name = :name, recipient_contact = "
            u":contact, "
            "recipient_email = :email, recipient_phone = :phone, recipient_vat_number = :vat_number, "
            "recipient_postal_address = :postal_address, date = :date, due_date = :due_date, "
            "order_number = :order_number, message = :message, price_mode = :price_mode, "
            "discount_cents = :discount, exclusive_cents = :exclusive, vat_cents = :vat, total_cents = "
            ":total, "
            "document_sha256 = :digest, approved = :approved, version = version + 1 "
            "WHERE id = :id AND version = :version"_s,
            row);
        if (!saved) {
            if (saved.error().kind == ErrorKind::Locked)
                saved.error().subject = numberText(before->number);
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

Result<void> InvoiceRepository::setApproved(InvoiceId id, bool approved)
{
    return m_db.atomically([&]() -> Result<void> {
        if (auto marked = m_db.execute(u"UPDATE invoice SET approved = :approved WHERE id = :id"_s,
                                       {{":approved"_L1, approved}, {":id"_L1, id.value()}});
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
        if (auto indexed = indexInvoice(m_db, id); !indexed)
            return indexed;
        return indexLeadOf(m_db, id);
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
        if (auto kept = m_db.execute(u"UPDATE invoice SET state = :state WHERE id = :id"_s,
                                     {{":state"_L1, toKey(state)}, {":id"_L1, id.value()}});
            !kept)
            return passOn(kept);
        const auto before = invoiceStateFromKey(flags->state);
        if (before && listOf(*before) == listOf(state))
            return state;
        return indexInvoice(m_db, id).map([state] { return state; });
    });
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
    return lookAlike(CustomerId{own->customer}, Money::fromCents(own->total), own->date, id);
}

Result<std::optional<qint64>> InvoiceRepository::lookAlike(CustomerId customer, Money total, QDate day,
                                                           std::optional<InvoiceId> but) const
{
    return firstOf(
        m_db.all<qint64>(u"WITH RECURSIVE family (id) AS (SELECT :customer UNION SELECT customer.id "
                         "FROM family JOIN customer ON customer.merged_into = family.id) "
                         "SELECT number FROM invoice WHERE customer_id IN (SELECT id FROM family) "
                         "AND total_cents = :total AND date BETWEEN :from AND :until "
                         "AND state <> 'void' AND id IS NOT :id ORDER BY id DESC LIMIT 1"_s,
                         {{":customer"_L1, customer.value()},
                          {":total"_L1, total.cents()},
                          {":from"_L1, isoDate(day.addDays(-kAlikeDays))},
                          {":until"_L1, isoDate(day.addDays(kAlikeDays))},
                          {":id"_L1, orNull(but)}},
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
