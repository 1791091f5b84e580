#include "core/storage/stored_invoice.h"

#include "core/storage/columns.h"

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

Result<std::optional<PushState>> pushStateAt(const QSqlQuery& row, int column)
{
    const QString key = textAt(row, column);
    if (key.isEmpty())
        return std::optional<PushState>();
    const auto state = pushStateFromKey(key);
    if (!state)
        return fail(ErrorKind::Storage, u"push state "_s + key);
    return state;
}

Result<StoredInvoice> toStoredInvoice(const QSqlQuery& row)
{
    const auto mode = priceModeFromKey(textAt(row, 15));
    const auto state = invoiceStateFromKey(textAt(row, 25));
    const auto push = pushStateAt(row, 30);
    const auto email = pushStateAt(row, 31);
    if (!mode || !state)
        return fail(ErrorKind::Storage, u"price mode or state of invoice %1"_s.arg(wholeAt(row, 0)));
    if (!push)
        return passOn(push);
    if (!email)
        return passOn(email);
    const InvoiceFacts facts{.isVoid = flagAt(row, 23),
                             .updated = flagAt(row, 21),
                             .approved = flagAt(row, 22),
                             .push = *push,
                             .email = *email};
    return StoredInvoice{.invoice = {.id = InvoiceId{wholeAt(row, 0)},
                                     .lead = LeadId{wholeAt(row, 1)},
                                     .number = wholeAt(row, 2),
                                     .reference = textAt(row, 3),
                                     .content = {.customer = CustomerId{wholeAt(row, 4)},
                                                 .recipient = {.name = textAt(row, 5),
                                                               .contact = textAt(row, 6),
                                                               .email = textAt(row, 7),
                                                               .phone = textAt(row, 8),
                                                               .vatNumber = textAt(row, 9),
                                                               .postalAddress = textAt(row, 10)},
                                                 .date = dayAt(row, 11),
                                                 .dueDate = dayAt(row, 12),
                                                 .orderNumber = textAt(row, 13),
                                                 .message = textAt(row, 14),
                                                 .priceMode = *mode,
                                                 .lines = {}},
                                     .totals = {.discount = moneyAt(row, 16),
                                                .exclusive = moneyAt(row, 17),
                                                .vat = moneyAt(row, 18),
                                                .total = moneyAt(row, 19),
                                                .byRate = {}},
                                     .facts = facts,
                                     .state = stateOf(facts),
                                     .sageId = maybeAt(row, 26),
                                     .sageNumber = textAt(row, 27),
                                     .voidReason = textAt(row, 24),
                                     .createdAtMs = wholeAt(row, 28),
                                     .version = intAt(row, 29)},
                         .storedState = *state,
                         .digest = row.value(20).toByteArray(),
                         .amounts = {}};
}

struct StoredLine {
    qint64 invoice;
    InvoiceLine line;
    LineAmounts amounts;
};

Result<StoredLine> toStoredLine(const QSqlQuery& row)
{
    const auto kind = lineKindFromKey(textAt(row, 4));
    if (!kind)
        return fail(ErrorKind::Storage, u"kind of invoice line %1"_s.arg(wholeAt(row, 1)));
    return StoredLine{.invoice = wholeAt(row, 0),
                      .line = {.id = InvoiceLineId{wholeAt(row, 1)},
                               .from = maybeIdAt<JobLineId>(row, 2),
                               .touched = flagAt(row, 3),
                               .kind = *kind,
                               .code = textAt(row, 5),
                               .description = textAt(row, 6),
                               .quantity = Quantity::fromE4(wholeAt(row, 7)),
                               .unit = textAt(row, 8),
                               .unitPrice = UnitPrice::fromE4(wholeAt(row, 9)),
                               .discount = rateAt(row, 10),
                               .vatCode = textAt(row, 11),
                               .vatRate = rateAt(row, 12)},
                      .amounts = {.gross = moneyAt(row, 13),
                                  .discount = moneyAt(row, 14),
                                  .exclusive = moneyAt(row, 15),
                                  .vat = moneyAt(row, 16),
                                  .total = moneyAt(row, 17)}};
}

struct StoredVat {
    qint64 invoice;
    VatSum sum;
};

Result<StoredVat> toStoredVat(const QSqlQuery& row)
{
    return StoredVat{.invoice = wholeAt(row, 0),
                     .sum = {.rate = rateAt(row, 1), .exclusive = moneyAt(row, 2), .vat = moneyAt(row, 3)}};
}

}  // namespace

Result<std::vector<StoredInvoice>> storedInvoices(Database& db, InvoiceId first, InvoiceId last)
{
    auto invoices = db.all<StoredInvoice>(
        u"SELECT id, lead_id, number, reference, customer_id, recipient_name, recipient_contact, "
        u"recipient_email, "
        "recipient_phone, recipient_vat_number, recipient_postal_address, date, due_date, order_number, "
        "message, "
        "price_mode, discount_cents, exclusive_cents, vat_cents, total_cents, document_sha256, updated, "
        "approved, "
        "void, void_reason, state, sage_id, sage_number, created_at_ms, version, "
        "(SELECT state FROM push WHERE push.invoice_id = invoice.id AND effect = 'invoice'), "
        "(SELECT state FROM push WHERE push.invoice_id = invoice.id AND effect = 'email') "
        "FROM invoice WHERE id BETWEEN :first AND :last ORDER BY id"_s,
        {{":first"_L1, first.value()}, {":last"_L1, last.value()}}, toStoredInvoice);
    if (!invoices || invoices->empty())
        return invoices;
    auto lines = db.all<StoredLine>(
        u"SELECT invoice_id, id, from_job_line_id, touched, kind, code, description, quantity_e4, unit, "
        "unit_price_e4, discount_bp, vat_code, vat_rate_bp, gross_cents, discount_cents, exclusive_cents, "
        "vat_cents, "
        "total_cents FROM invoice_line WHERE invoice_id BETWEEN :first AND :last ORDER BY invoice_id, position"_s,
        {{":first"_L1, first.value()}, {":last"_L1, last.value()}}, toStoredLine);
    if (!lines)
        return passOn(lines);
    auto sums = db.all<StoredVat>(u"SELECT invoice_id, rate_bp, exclusive_cents, vat_cents FROM invoice_vat "
                                  "WHERE invoice_id BETWEEN :first AND :last ORDER BY invoice_id, rate_bp"_s,
                                  {{":first"_L1, first.value()}, {":last"_L1, last.value()}}, toStoredVat);
    if (!sums)
        return passOn(sums);

    auto line = lines->begin();
    auto sum = sums->begin();
    for (StoredInvoice& stored : *invoices) {
        const qint64 id = stored.invoice.id.value();
        for (; line != lines->end() && line->invoice == id; ++line) {
            stored.invoice.content.lines.push_back(std::move(line->line));
            stored.amounts.push_back(line->amounts);
        }
        for (; sum != sums->end() && sum->invoice == id; ++sum)
            stored.invoice.totals.byRate.insert(stored.invoice.totals.byRate.begin(),
                                                sum->sum);  // highest first
    }
    return invoices;
}

}  // namespace greenhand
