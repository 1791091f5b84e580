#include "core/workflow/history_text.h"

#include "core/domain/date_text.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

/// Job lines and invoice lines share these members.
template <class Line>
QJsonObject lineText(const Line& line)
{
    return {{u"kind"_s, toKey(line.kind)},
            {u"code"_s, line.code},
            {u"description"_s, line.description},
            {u"quantity"_s, toPlain(line.quantity)},
            {u"unit"_s, line.unit},
            {u"unit_price"_s, toPlain(line.unitPrice)},
            {u"discount"_s, toPlain(line.discount)}};
}

QString modeText(PriceMode mode) { return mode == PriceMode::Inclusive ? u"inclusive"_s : u"exclusive"_s; }

}  // namespace

QJsonObject historyOfCard(const JobCard& card)
{
    QJsonArray lines;
    for (const JobLine& line : card.lines) {
        QJsonObject text = lineText(line);
        text[u"vat"_s] = line.vat;
        text[u"billable"_s] = line.billable == Billable::Yes;
        lines.append(text);
    }
    return {{u"reference"_s, card.reference},
            {u"customer"_s, card.customer ? QJsonValue(card.customer->value()) : QJsonValue()},
            {u"site"_s, card.site},
            {u"order_number"_s, card.orderNumber},
            {u"technician"_s, card.technician},
            {u"finished"_s, isoDate(card.finishedOn)},
            {u"work"_s, card.work},
            {u"notes"_s, card.notes},
            {u"prices"_s, modeText(card.priceMode)},
            {u"lines"_s, lines}};
}

QJsonObject historyOfContent(const InvoiceContent& content, const Totals& totals)
{
    QJsonArray lines;
    for (const InvoiceLine& line : content.lines) {
        QJsonObject text = lineText(line);
        text[u"vat"_s] = line.vatCode;
        lines.append(text);
    }
    return {{u"recipient"_s, content.recipient.name},
            {u"date"_s, isoDate(content.date)},
            {u"due"_s, isoDate(content.dueDate)},
            {u"order_number"_s, content.orderNumber},
            {u"message"_s, content.message},
            {u"prices"_s, modeText(content.priceMode)},
            {u"lines"_s, lines},
            {u"exclusive_cents"_s, totals.exclusive.cents()},
            {u"vat_cents"_s, totals.vat.cents()},
            {u"total_cents"_s, totals.total.cents()}};
}

QJsonObject historyOfCustomer(const CustomerDetails& details)
{
    return {{u"name"_s, details.name},
            {u"contact"_s, details.contact},
            {u"email"_s, details.email},
            {u"phone"_s, details.phone},
            {u"vat_number"_s, details.vatNumber},
            {u"postal_address"_s, details.postalAddress}};
}

}  // namespace greenhand
