#include "core/domain/date_text.h"
#include "core/workflow/invoice_push.h"

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

/// A line goes to the Sage item with its own code if Sage has one, else to what its kind is mapped to.
Result<SageTarget> targetOf(Ledger& ledger, const InvoiceLine& line,
                            const QMap<QString, SageTarget>& mappings)
{
    if (!line.code.isEmpty()) {
        const auto item = ledger.sageLists.itemWithCode(line.code);
        if (!item)
            return passOn(item);
        if (item->has_value())
            return SageTarget{SageList::Item, (*item)->sageId, (*item)->name};
    }
    const auto mapped = mappings.constFind(toKey(line.kind));
    if (mapped == mappings.constEnd())
        return fail(ErrorKind::NotReady, {}, line.description);
    return *mapped;
}

/// Our own number and the customer's order number travel in the message (sage-one-api 1.4).
QString messageOf(const Invoice& invoice)
{
    QStringList parts{u"Our invoice #%1"_s.arg(invoice.number)};
    if (!invoice.content.orderNumber.isEmpty())
        parts << u"Your order %1"_s.arg(invoice.content.orderNumber);
    if (!invoice.content.message.isEmpty())
        parts << invoice.content.message;
    return parts.join(u'\n');
}

}  // namespace

Result<SageInvoice> sageInvoiceOf(Ledger& ledger, const Invoice& invoice, qint64 sageCustomer,
                                  DocumentNumbering numbering)
{
    const auto mappings = ledger.sageLists.mappings();
    if (!mappings)
        return passOn(mappings);
    const InvoiceContent& content = invoice.content;
    SageInvoice sage{.customerId = sageCustomer,
                     .date = content.date,
                     .dueDate = content.dueDate,
                     .priceMode = content.priceMode,
                     .reference = invoice.reference,
                     .documentNumber =
                         numbering == DocumentNumbering::Ours ? QString::number(invoice.number) : QString(),
                     .taxReference = content.recipient.vatNumber,
                     .message = messageOf(invoice),
                     .postalAddress = content.recipient.postalAddress.split(u'\n', Qt::SkipEmptyParts),
                     .lines = {}};
    for (const InvoiceLine& line : content.lines) {
        const auto target = targetOf(ledger, line, *mappings);
        if (!target)
            return passOn(target);
        const auto vat = mappings->constFind(QString(u"vat."_s + line.vatCode));
        if (vat == mappings->constEnd())
            return fail(ErrorKind::NotReady, {}, line.description);
        sage.lines.push_back(
            {.lineType = target->list == SageList::Account ? SageLineType::Account : SageLineType::Item,
             .selectionId = target->sageId,
             .taxTypeId = vat->sageId,
             .description = line.description,
             .quantity = line.quantity,
             .unit = line.unit,
             .unitPrice = line.unitPrice,
             .discount = line.discount});
    }
    return sage;
}

}  // namespace greenhand
