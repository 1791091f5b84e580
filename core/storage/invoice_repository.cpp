#include "core/storage/invoice_repository.h"

#include "core/domain/date_text.h"
#include "core/storage/columns.h"
#include "core/storage/search.h"
#include "core/storage/stored_invoice.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

constexpr qint64 kLast = std::numeric_limits<qint64>::max();
const QString kAfterAllDays = u"~"_s;
constexpr int kAlikeDays = 3;

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

/// How one list is read: from an index, in its order, and what it gives of each row.
struct Source {
    QString from;
    QString where;
    QString order;
    QString begins = u"0"_s;  ///< whether words begin with what was searched
    Database::List bindings = {};
};

/// Through the trigrams, with all words that must be there.
Source searched(const InvoiceQuery& query, InvoiceList list, const std::vector<Search>& words, bool isTyped)
{
    const qint64 first = searchPosition(list, InvoiceId{0});
    const qint64 end = searchEnd(list);
    const auto after = query.after ? std::optional(searchPosition(list, *query.after)) : std::nullopt;
    QStringList match;
    for (const Search& each : words)
        match << each.match();
    Source source{
        .from = u"FROM invoice_gram CROSS JOIN invoice_search ON invoice_search.invoice_id = "_s
              + kInvoiceAtPlace
              + u" CROSS JOIN invoice ON invoice.id = invoice_search.invoice_id "
                "CROSS JOIN lead ON lead.id = invoice.lead_id "_s,
        .where =
            u"WHERE invoice_gram MATCH :match AND invoice_gram.rowid > :above AND invoice_gram.rowid < :below "_s,
        .order = query.ascending ? u"ORDER BY invoice_gram.rowid"_s : u"ORDER BY invoice_gram.rowid DESC"_s,
        .bindings = {{":match"_L1, match.join(" AND "_L1)},
                     {":above"_L1, query.ascending && after ? *after : first},
                     {":below"_L1, !query.ascending && after ? *after : end}}};
    if (isTyped) {
        source.where += u"AND "_s + words.front().condition("invoice_search.text"_L1) + u' ';
        source.begins = words.front().beginning("invoice_search.text"_L1);
        words.front().bind(source.bindings);
    }
    return source;
}

const QString kFromInvoice = u"FROM invoice %1 CROSS JOIN lead ON lead.id = invoice.lead_id "_s;

Source byDate(const InvoiceQuery& query, InvoiceList list)
{
    const QString first = query.rows.from.isValid() ? isoDate(query.rows.from) : QString(u""_s);
    const QString last = query.rows.to.isValid() ? isoDate(query.rows.to) : kAfterAllDays;
    Source source{.from = kFromInvoice.arg(u"INDEXED BY invoice_by_date"_s),
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
Source byKey(const InvoiceQuery& query)
{
    Source source{.from = kFromInvoice.arg(QString()), .where = {}, .order = {}};
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
Source ofCustomer(const InvoiceQuery& query, CustomerId customer)
{
    InvoiceQuery all = query;
    all.state.reset();
    all.filter = InvoiceFilter::All;
    Source source = byKey(all);
    source.from = kFromInvoice.arg(u"INDEXED BY invoice_of_customer"_s);
    source.where += u"AND invoice.customer_id = :walked_customer "_s;
    source.bindings.emplace_back(":walked_customer"_L1, customer.value());
    return source;
}

bool isByDate(const InvoiceQuery& query)
{
    return query.order == InvoiceOrder::Date || query.rows.from.isValid() || query.rows.to.isValid();
}

std::vector<Source> sourcesOf(const InvoiceQuery& query)
{
    std::vector<Search> words;
    if (const Search typed(query.search); !typed.isEmpty())
        words.push_back(typed);
    const bool isTyped = !words.empty();
    if (const Search technician(query.rows.technician); !technician.isEmpty())
        words.push_back(technician);
    const auto lists = listsOf(query);
    if (lists.empty())
        return {};
    if (words.empty() && query.rows.customer)
        return {ofCustomer(query, *query.rows.customer)};
    if (words.empty() && !isByDate(query))
        return {byKey(query)};
    std::vector<Source> sources;
    for (const InvoiceList list : lists)
        sources.push_back(words.empty() ? byDate(query, list) : searched(query, list, words, isTyped));
    return sources;
}

/// What the index may not know, as a value of the row.
QString wantedBy(const InvoiceQuery& query, Database::List& bindings)
{
    QStringList parts;
    const RowFilter& filter = query.rows;
    if (query.state) {
        parts << u"invoice.state = :state"_s;
        bindings.emplace_back(":state"_L1, toKey(*query.state));
    } else if (filter.customer && query.filter != InvoiceFilter::All) {
        parts << u"invoice.list = :wanted_list"_s;
        bindings.emplace_back(":wanted_list"_L1, toKey(listsOf(query).front()));
    }
    if (filter.from.isValid()) {
        parts << u"invoice.date >= :from"_s;
        bindings.emplace_back(":from"_L1, isoDate(filter.from));
    }
    if (filter.to.isValid()) {
        parts << u"invoice.date <= :to"_s;
        bindings.emplace_back(":to"_L1, isoDate(filter.to));
    }
    if (filter.customer) {
        parts << u"invoice.customer_id = :customer"_s;
        bindings.emplace_back(":customer"_L1, filter.customer->value());
    }
    if (!filter.technician.isEmpty()) {
        parts << u"lead.technician = :technician"_s;
        bindings.emplace_back(":technician"_L1, filter.technician);
    }
    return parts.isEmpty() ? u"1"_s : parts.join(" AND "_L1);
}

/// Whether what is read comes by dates, and not as it was made.
bool comesByDate(const InvoiceQuery& query)
{
    return isByDate(query) && Search(query.search).isEmpty() && Search(query.rows.technician).isEmpty()
        && !query.rows.customer;
}

/// Reads as many rows as asked of each source, and of these the first.
template <class Row>
Result<std::vector<Hit<Row>>> hitsOf(Database& db, const InvoiceQuery& query, const QString& columns,
                                     Result<Hit<Row>> (*map)(const QSqlQuery&))
{
    std::vector<Hit<Row>> hits;
    const auto sources = sourcesOf(query);
    for (const Source& source : sources) {
        Database::List bindings = source.bindings;
        bindings.emplace_back(":limit"_L1, query.limit);
        const QString wanted = wantedBy(query, bindings);
        auto read = db.all<Hit<Row>>(u"SELECT "_s + wanted + u", "_s + source.begins + u", "_s + columns
                                         + source.from + source.where + source.order + u" LIMIT :limit"_s,
                                     bindings, map);
        if (!read)
            return read;
        std::ranges::move(*read, std::back_inserter(hits));
    }
    if (sources.size() <= 1)
        return hits;
    const bool dates = comesByDate(query);
    std::ranges::sort(hits, [&](const Hit<Row>& a, const Hit<Row>& b) {
        const auto place = [&](const Row& row) {
            return std::tuple(dates ? row.date : QDate(), row.id.value());
        };
        return query.ascending ? place(a.row) < place(b.row) : place(b.row) < place(a.row);
    });
    if (std::ssize(hits) > query.limit)
        hits.erase(hits.begin() + query.limit, hits.end());
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

Result<InvoiceChunk> InvoiceRepository::chunk(const InvoiceQuery& query) const
{
    auto hits = hitsOf<InvoiceRow>(m_db, query, kRowColumns, toHit);
    if (!hits)
        return passOn(hits);
    InvoiceChunk chunk;
    if (std::ssize(*hits) == query.limit) {
        chunk.next = query;
        chunk.next->goOnBehind(hits->back().row);
    }
    const bool first = !query.after && !query.ascending && !query.search.isEmpty();
    if (first && query.limit > kBestFirst)
        putBestFirst(*hits);
    for (Hit<InvoiceRow>& hit : *hits)
        if (hit.wanted)
            chunk.rows.push_back(std::move(hit.row));
    return chunk;
}

Result<std::vector<InvoiceRow>> InvoiceRepository::page(const InvoiceQuery& query) const
{
    std::vector<InvoiceRow> rows;
    std::optional<InvoiceQuery> next = query;
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

Result<Gathered<InvoiceId>> InvoiceRepository::gather(const InvoiceQuery& query, int most) const
{
    InvoiceQuery newest = query;
    newest.ascending = false;
    newest.after.reset();
    newest.limit = most + 1;
    auto hits = hitsOf<SortedInvoice>(
        m_db, newest,
        QString(u"invoice.id, invoice.date, invoice.total_cents, "_s + sortColumn(query.order) + u' '),
        toSorted);
    if (!hits)
        return passOn(hits);
    Gathered<InvoiceId> gathered{.keys = {}, .total = {}, .more = std::ssize(*hits) > most};
    if (gathered.more)
        hits->pop_back();
    std::erase_if(*hits, [](const Hit<SortedInvoice>& hit) { return !hit.wanted; });
    for (Hit<SortedInvoice>& hit : *hits)
        hit.row.sort = sortKey(query.order, hit.row.sort.text, hit.row.id);
    // Equal ones stand newest first, also where they were read by their dates.
    if (comesByDate(newest))
        std::ranges::sort(*hits, std::ranges::greater(), [](const auto& hit) { return hit.row.id.value(); });
    sortHits(*hits, query.ascending);
    if (query.order == InvoiceOrder::Number && !query.ascending && !query.search.isEmpty())
        putBestFirst(*hits);
    for (const Hit<SortedInvoice>& hit : *hits) {
        gathered.keys.push_back(hit.row.id);
        gathered.total += hit.row.total;
    }
    return gathered;
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
