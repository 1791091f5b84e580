#include "app/cli/receipt_command.h"

#include "app/cli/chosen_invoices.h"
#include "app/cli/output.h"
#include "core/workflow/receipt.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::cli {
namespace {

QJsonValue orNull(const QString& text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }
QJsonValue orNull(const std::optional<qint64>& value) { return value ? QJsonValue(*value) : QJsonValue(); }
QJsonValue orNull(const std::optional<Money>& amount)
{
    return amount ? QJsonValue(amount->cents()) : QJsonValue();
}

QJsonObject json(const ReceiptDocument& document)
{
    return {{u"id"_s, orNull(document.id)},
            {u"number"_s, orNull(document.number)},
            {u"exclusive_cents"_s, orNull(document.exclusive)},
            {u"vat_cents"_s, orNull(document.vat)},
            {u"total_cents"_s, orNull(document.total)}};
}

QJsonObject json(const ReceiptStep& step)
{
    return {{u"when"_s, isoMoment(step.whenMs)},
            {u"user"_s, step.by.user},
            {u"machine"_s, step.by.machine},
            {u"from"_s, toKey(step.from)},
            {u"event"_s, toKey(step.on)},
            {u"to"_s, toKey(step.to)},
            {u"sentence"_s, step.sentence},
            {u"sage_words"_s, step.words},
            {u"status"_s, step.status > 0 ? QJsonValue(step.status) : QJsonValue()},
            {u"log_uid"_s, orNull(step.logUid)}};
}

QJsonObject json(const ReceiptAttempt& attempt)
{
    return {{u"attempt"_s, attempt.number},
            {u"when"_s, isoMoment(attempt.sentMs)},
            {u"user"_s, attempt.by.user},
            {u"machine"_s, attempt.by.machine},
            {u"body_sha256"_s, attempt.bodySha256},
            {u"sent_cents"_s, orNull(attempt.sent)},
            {u"answer"_s, attempt.answer ? QJsonValue(json(*attempt.answer)) : QJsonValue()},
            {u"in_sage"_s, json(attempt.inSage)},
            {u"difference_cents"_s, orNull(attempt.differenceCents)}};
}

QJsonObject json(const ReceiptPart& part);

template <class T>
QJsonArray array(const std::vector<T>& items)
{
    QJsonArray all;
    for (const T& item : items)
        all << json(item);
    return all;
}

QJsonObject json(const ReceiptPart& part)
{
    return {{u"effect"_s, toKey(part.effect)},     {u"state"_s, toKey(part.state)},
            {u"reference"_s, part.reference},      {u"email"_s, orNull(part.email)},
            {u"reason"_s, orNull(part.reason)},    {u"in_sage"_s, json(part.inSage)},
            {u"attempts"_s, array(part.attempts)}, {u"steps"_s, array(part.steps)}};
}

QJsonObject json(const Receipt& receipt)
{
    return {{u"number"_s, receipt.number},
            {u"reference"_s, receipt.reference},
            {u"customer"_s, receipt.customer},
            {u"company"_s, receipt.ledgerCompany},
            {u"sage_company"_s, receipt.sageCompany},
            {u"exclusive_cents"_s, receipt.ours.exclusive.cents()},
            {u"vat_cents"_s, receipt.ours.vat.cents()},
            {u"total_cents"_s, receipt.ours.total.cents()},
            {u"parts"_s, array(receipt.parts)}};
}

QString text(const ReceiptPage& page)
{
    QString all = shown(page.title) + u'\n';
    for (const ReceiptPage::Section& section : page.sections) {
        all += u'\n' + shown(section.heading) + u'\n';
        qsizetype widest = 0;
        for (const ReceiptPage::Fact& fact : section.facts)
            widest = std::max(widest, fact.name.size());
        for (const ReceiptPage::Fact& fact : section.facts)
            all += u"  "_s + fact.name.leftJustified(widest) + u"  "_s + shown(fact.value) + u'\n';
        if (section.columns.isEmpty())
            continue;
        std::vector<Table::Column> columns;
        for (const QString& title : section.columns)
            columns.push_back({title, Table::Align::Left, 300});
        Table table(std::move(columns));
        for (const QStringList& row : section.rows)
            table.add(row);
        all += table.text();
    }
    return all;
}

std::optional<Exit> receipt(Session& session)
{
    const auto numbers = invoiceNumbers(session);
    if (!numbers)
        return Exit::WrongUse;
    const auto chosen = namedInvoices(session, *numbers);
    if (!chosen)
        return session.tell(chosen.error());
    const auto found =
        chosen->front().invoice.and_then([&](InvoiceId id) { return receiptOf(session.desk().ledger, id); });
    if (!found)
        return session.tell(found.error());
    const QString path = session.line().value(u"pdf"_s);
    if (!path.isEmpty())
        if (const auto written = writePdf(printed(*found), path); !written)
            return session.tell(written.error());
    if (session.json())
        session.printJson(json(*found));
    else if (path.isEmpty())
        print(text(printed(*found)));
    else
        print(u"The receipt of invoice %1 is in %2.\n"_s.arg(numberText(found->number), shown(path)));
    return Exit::Done;
}

}  // namespace

Command receiptCommand()
{
    return {.name = u"receipt"_s,
            .operands = u"INVOICE"_s,
            .help =
                u"Show what was sent of an invoice, when and by whom, what Sage One answered, and whether "
                "both agree to the cent."_s,
            .options = {{u"pdf"_s, u"FILE"_s, u"Write it as a PDF file instead."_s}},
            .leastOperands = 1,
            .mostOperands = 1,
            .paintsPages = true,
            .run = receipt};
}

}  // namespace greenhand::cli
