#include "tests/bench/ledger_rows.h"

#include "core/domain/date_text.h"
#include "core/storage/columns.h"
#include "core/storage/listing.h"
#include "core/storage/search.h"

#include <QCryptographicHash>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::bench {
namespace {

const QString kUser = u"office"_s;
const QString kMachine = u"reception"_s;

QString sqlOf(Write write)
{
    switch (write) {
    case Write::Customer:
        return u"INSERT INTO customer (id, name, contact, email, phone, vat_number, postal_address, "
               "folded_name, search_text, sorted_contact, sorted_email, sage_id, sage_name) "
               "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)"_s;
    case Write::Lead:
        return u"INSERT INTO lead (id, reference, stage, customer_id, site, order_number, technician, "
               "finished_on, work, notes, price_mode, total_cents, invoice_id, created_at_ms) "
               "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)"_s;
    case Write::JobLine:
        return u"INSERT INTO job_line (id, lead_id, position, kind, code, description, quantity_e4, unit, "
               "unit_price_e4, discount_bp, vat, billable) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)"_s;
    case Write::LeadText: return u"INSERT INTO lead_search (lead_id, position, text) VALUES (?,?,?)"_s;
    case Write::LeadGrams: return u"INSERT INTO lead_gram (rowid, text) VALUES (?,?)"_s;
    case Write::ForgetLeadGrams:
        return u"INSERT INTO lead_gram (lead_gram, rowid, text) VALUES ('delete',?,?)"_s;
    case Write::LeadTextAnew: return u"UPDATE lead_search SET text = ? WHERE lead_id = ?"_s;
    case Write::ShowInvoice: return u"UPDATE lead SET invoice_id = ?, total_cents = ? WHERE id = ?"_s;
    case Write::Invoice:
        return u"INSERT INTO invoice (id, lead_id, number, reference, customer_id, recipient_name, "
               "recipient_contact, recipient_email, recipient_phone, recipient_vat_number, "
               "recipient_postal_address, date, due_date, order_number, message, price_mode, discount_cents, "
               "exclusive_cents, vat_cents, total_cents, document_sha256, updated, approved, void, "
               "void_reason, state, sage_id, sage_number, created_at_ms) "
               "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"_s;
    case Write::InvoiceLine:
        return u"INSERT INTO invoice_line (invoice_id, position, from_job_line_id, touched, kind, code, "
               "description, quantity_e4, unit, unit_price_e4, discount_bp, vat_code, vat_rate_bp, "
               "gross_cents, discount_cents, exclusive_cents, vat_cents, total_cents) "
               "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"_s;
    case Write::InvoiceVat:
        return u"INSERT INTO invoice_vat (invoice_id, rate_bp, exclusive_cents, vat_cents) VALUES (?,?,?,?)"_s;
    case Write::InvoiceText:
        return u"INSERT INTO invoice_search (invoice_id, position, text) VALUES (?,?,?)"_s;
    case Write::InvoiceGrams: return u"INSERT INTO invoice_gram (rowid, text) VALUES (?,?)"_s;
    case Write::Approval:
        return u"INSERT INTO approval (invoice_id, standing, document_sha256, note, by_whom, at_ms) "
               "VALUES (?,'approved',?,'',?,?)"_s;
    case Write::NextNumber: return u"UPDATE meta SET value = ? WHERE key = 'next_number'"_s;
    case Write::Push:
        return u"INSERT INTO push (id, effect, state, invoice_id, reference, version, created_at_ms, "
               "changed_at_ms, attempt, revision, body, body_sha256, expected_total_cents, sent_server_ms, "
               "sent_utc_ms, sent_boot_id, sent_boot_ms, negatives, step, error, words, status, log_uid, "
               "sage_id, sage_number, sage_total_cents, email, reason, create_customer, with_email, "
               "sent_epoch, sage_exclusive_cents, sage_vat_cents) "
               "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"_s;
    case Write::PushStep:
        return u"INSERT INTO push_step (push_id, utc_ms, from_state, event, to_state, attempt, step, error, "
               "words, status, log_uid, body_sha256, expected_total_cents, sage_id, sage_number, "
               "sage_total_cents, sage_exclusive_cents, sage_vat_cents) "
               "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"_s;
    case Write::History:
        return u"INSERT INTO history (seq, utc_ms, actor, machine, entity, entity_id, action, before_json, "
               "after_json, prev_hash, hash) VALUES (?,?,?,?,?,?,?,?,?,?,?)"_s;
    case Write::kCount: break;
    }
    return {};
}

Value maybe(std::optional<qint64> number) { return number ? Value(*number) : Value(); }

QString compact(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString amount(Money total) { return QString(u'r' + total.toPlain()); }

}  // namespace

QString numbersOf(const Invoice& invoice)
{
    return u"#%1 %2 %3"_s.arg(invoice.number).arg(invoice.sageNumber, invoice.reference);
}

RowWriter::RowWriter(RawSqlite& db)
{
    for (int write = 0; write < int(Write::kCount); ++write)
        m_statements.push_back(db.prepare(sqlOf(Write(write))));
}

Result<void> RowWriter::operator()(const Row& row)
{
    return m_statements[std::size_t(row.write)]->run(row.values).map([](int) {});
}

Result<void> RowWriter::operator()(const Rows& rows)
{
    for (const Row& row : rows)
        if (auto written = (*this)(row); !written)
            return written;
    return {};
}

Result<HistoryEnd> historyEnd(RawSqlite& db)
{
    const auto last = db.prepare(u"SELECT seq, hash FROM history ORDER BY seq DESC LIMIT 1"_s, true);
    const auto rows = last->run({});
    if (!rows)
        return passOn(rows);
    if (*rows == 0)
        return HistoryEnd{.count = 0, .hash = QByteArray(32, '\0')};
    return HistoryEnd{.count = last->wholeAt(0), .hash = last->bytesAt(1)};
}

void LedgerRows::customer(const Customer& customer)
{
    const CustomerDetails& of = customer.details;
    const QString text = folded(
        QStringList{of.name, of.contact, of.vatNumber, of.email, of.phone, normalisedPhone(of.phone)}.join(
            u'\n'));
    give(Write::Customer, {customer.id.value(), of.name, of.contact, of.email, of.phone, of.vatNumber,
                           of.postalAddress, folded(of.name), text, sortText(of.contact), sortText(of.email),
                           maybe(customer.sageId), customer.sageName});
}

void LedgerRows::lead(const MadeLead& lead, const QString& customer)
{
    const JobCard& card = lead.card;
    const qint64 id = lead.id.value();
    give(Write::Lead,
         {id, card.reference, toKey(lead.stage), card.customer->value(), card.site, card.orderNumber,
          card.technician, isoDate(card.finishedOn), card.work, card.notes, toKey(card.priceMode),
          lead.total.cents(), lead.invoice ? Value(lead.invoice->value()) : Value(), lead.createdAtMs});
    int position = 0;
    for (const JobLine& line : card.lines)
        give(Write::JobLine, {line.id ? Value(line.id->value()) : Value(), id, position++, toKey(line.kind),
                              line.code, line.description, line.quantity.e4(), line.unit, line.unitPrice.e4(),
                              line.discount.basisPoints(), line.vat, line.billable == Billable::Yes});
    const QString text = textOf(lead, customer);
    const qint64 place = searchPosition(lead.stage, card.finishedOn, lead.id);
    if (m_grams == Grams::Now)
        give(Write::LeadGrams, {place, text});
    give(Write::LeadText, {id, place, text});
}

QString LedgerRows::textOf(const MadeLead& lead, const QString& customer)
{
    const JobCard& card = lead.card;
    return searchable({card.reference, customer, card.site, card.orderNumber, card.technician, card.work,
                       amount(lead.total), lead.numbers});
}

void LedgerRows::invoice(const Invoice& invoice, const MadeLead& lead, const QString& customer)
{
    const InvoiceContent& content = invoice.content;
    const CustomerDetails& to = content.recipient;
    const Totals& sums = invoice.totals;
    const qint64 id = invoice.id.value();
    give(Write::Invoice, {id,
                          invoice.lead.value(),
                          invoice.number,
                          invoice.reference,
                          content.customer.value(),
                          to.name,
                          to.contact,
                          to.email,
                          to.phone,
                          to.vatNumber,
                          to.postalAddress,
                          isoDate(content.date),
                          isoDate(content.dueDate),
                          content.orderNumber,
                          content.message,
                          toKey(content.priceMode),
                          sums.discount.cents(),
                          sums.exclusive.cents(),
                          sums.vat.cents(),
                          sums.total.cents(),
                          Value::blob(documentDigest(invoice.number, invoice.reference, content, sums)),
                          invoice.facts.updated,
                          invoice.facts.approved,
                          invoice.facts.isVoid,
                          invoice.voidReason,
                          toKey(invoice.state),
                          maybe(invoice.sageId),
                          invoice.sageNumber,
                          invoice.createdAtMs});
    int position = 0;
    for (const InvoiceLine& line : content.lines) {
        const LineAmounts amounts =
            lineAmounts({line.quantity, line.unitPrice, line.discount, line.vatRate}, content.priceMode);
        give(Write::InvoiceLine,
             {id, position++, line.from ? Value(line.from->value()) : Value(), line.touched, toKey(line.kind),
              line.code, line.description, line.quantity.e4(), line.unit, line.unitPrice.e4(),
              line.discount.basisPoints(), line.vatCode, line.vatRate.basisPoints(), amounts.gross.cents(),
              amounts.discount.cents(), amounts.exclusive.cents(), amounts.vat.cents(),
              amounts.total.cents()});
    }
    for (const VatSum& sum : sums.byRate)
        give(Write::InvoiceVat, {id, sum.rate.basisPoints(), sum.exclusive.cents(), sum.vat.cents()});
    const JobCard& card = lead.card;
    const QString text =
        searchable({u"#%1"_s.arg(invoice.number), invoice.sageNumber, invoice.reference, to.name,
                    customer == to.name ? QString() : customer, card.reference, card.site, card.technician,
                    card.work, content.orderNumber, amount(sums.total)});
    const qint64 place = searchPosition(listOf(invoice.state), invoice.id);
    if (m_grams == Grams::Now)
        give(Write::InvoiceGrams, {place, text});
    give(Write::InvoiceText, {id, place, text});
}

void LedgerRows::approval(const Invoice& invoice, qint64 utcMs)
{
    const QByteArray document =
        documentDigest(invoice.number, invoice.reference, invoice.content, invoice.totals);
    give(Write::Approval, {invoice.id.value(), Value::blob(document), kUser, utcMs});
    history(utcMs, {.entity = u"invoice"_s,
                    .entityId = invoice.id.value(),
                    .action = u"approved"_s,
                    .before = {},
                    .after = {{u"state_before"_s, toKey(InvoiceState::Ready)},
                              {u"total_cents"_s, invoice.totals.total.cents()},
                              {u"document_sha256"_s, QString::fromLatin1(document.toHex())}}});
}

void LedgerRows::showInvoice(const MadeLead& before, const QString& customer, const Invoice& invoice)
{
    const qint64 id = before.id.value();
    MadeLead after = before;
    after.total = invoice.totals.total;
    after.numbers = numbersOf(invoice);
    give(Write::ShowInvoice, {invoice.id.value(), after.total.cents(), id});
    const qint64 place = searchPosition(before.stage, before.card.finishedOn, before.id);
    const QString text = textOf(after, customer);
    if (m_grams == Grams::Now) {
        give(Write::ForgetLeadGrams, {place, textOf(before, customer)});
        give(Write::LeadGrams, {place, text});
    }
    give(Write::LeadTextAnew, {text, id});
}

void LedgerRows::nextNumber(qint64 number) { give(Write::NextNumber, {QString::number(number)}); }

void LedgerRows::push(const PushRow& push)
{
    const PushFacts& facts = push.facts;
    give(Write::Push, {push.id.value(),
                       toKey(push.effect),
                       toKey(push.state),
                       push.invoice->value(),
                       push.reference,
                       push.version,
                       push.createdAtMs,
                       push.changedAtMs,
                       facts.attempt,
                       facts.revision,
                       Value::blob(facts.body),
                       Value::blob(facts.bodySha256),
                       facts.expectedTotalCents,
                       maybe(facts.sentServerMs),
                       maybe(facts.sentUtcMs),
                       facts.sentBootId,
                       maybe(facts.sentBootMs),
                       facts.negatives,
                       facts.step,
                       Value(),
                       facts.words,
                       facts.status,
                       facts.logUid,
                       maybe(facts.sageId),
                       facts.sageNumber,
                       maybe(facts.sageTotalCents),
                       facts.email,
                       facts.reason,
                       facts.createCustomer,
                       facts.withEmail,
                       facts.sentEpoch,
                       maybe(facts.sageExclusiveCents),
                       maybe(facts.sageVatCents)});
}

void LedgerRows::step(const PushRow& after, const PushStepRow& step)
{
    give(Write::PushStep,
         {after.id.value(), step.utcMs, toKey(step.from), toKey(step.on), toKey(step.to), step.attempt,
          step.step, Value(), step.words, step.status, step.logUid, Value::blob(step.bodySha256),
          step.expectedTotalCents, maybe(step.sageId), step.sageNumber, maybe(step.sageTotalCents),
          maybe(step.sageExclusiveCents), maybe(step.sageVatCents)});
    QJsonObject news{{u"state"_s, toKey(step.to)}, {u"attempt"_s, step.attempt}};
    if (!step.step.isEmpty())
        news[u"step"_s] = step.step;
    history(step.utcMs, {.entity = u"push"_s,
                         .entityId = after.id.value(),
                         .action = toKey(step.on),
                         .before = {{u"state"_s, toKey(step.from)}},
                         .after = news});
}

void LedgerRows::history(qint64 utcMs, const HistoryEntry& entry)
{
    const qint64 seq = m_history.count + 1;
    const QString before = compact(entry.before);
    const QString after = compact(entry.after);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const std::array fields{QByteArray::number(seq), QByteArray::number(utcMs),
                            kUser.toUtf8(),          kMachine.toUtf8(),
                            entry.entity.toUtf8(),   QByteArray::number(entry.entityId),
                            entry.action.toUtf8(),   before.toUtf8(),
                            after.toUtf8(),          m_history.hash};
    for (const QByteArray& field : fields) {
        hash.addData(QByteArray::number(field.size()));
        hash.addData(QByteArrayLiteral(":"));
        hash.addData(field);
    }
    give(Write::History, {seq, utcMs, kUser, kMachine, entry.entity, entry.entityId, entry.action, before,
                          after, Value::blob(m_history.hash), Value::blob(hash.result())});
    m_history = {.count = seq, .hash = hash.result()};
}

}  // namespace greenhand::bench
