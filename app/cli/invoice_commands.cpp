#include "app/cli/chosen_invoices.h"
#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "core/documents/pdf_book.h"
#include "core/workflow/printing.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::cli {
namespace {

QStringList stateKeys()
{
    QStringList keys;
    for (const InvoiceState state :
         {InvoiceState::Draft, InvoiceState::Ready, InvoiceState::Approved, InvoiceState::Sending,
          InvoiceState::Blocked, InvoiceState::Unknown, InvoiceState::Rejected, InvoiceState::Review,
          InvoiceState::Sent, InvoiceState::Emailed, InvoiceState::Void})
        keys << toKey(state);
    return keys;
}

std::optional<Exit> invoices(Session& session)
{
    const CommandLine& line = session.line();
    InvoiceQuery query{.state = {}, .search = line.value(u"search"_s), .after = {}, .limit = 1000};
    if (line.has(u"state"_s)) {
        query.state = invoiceStateFromKey(line.value(u"state"_s));
        if (!query.state)
            return session.refuse(u"--state takes one of: %1."_s.arg(stateKeys().join(u", "_s)));
    }
    std::vector<InvoiceRow> all;
    for (;;) {
        const auto page = session.desk().billing.invoices(query);
        if (!page)
            return session.tell(page.error());
        all.insert(all.end(), page->begin(), page->end());
        if (int(page->size()) < query.limit)
            break;
        query.after = page->back().id;
    }
    if (session.json()) {
        QJsonArray array;
        for (const InvoiceRow& invoice : all)
            array << invoiceJson(invoice);
        session.printJson(array);
    } else {
        print(invoiceTable(all));
    }
    return Exit::Done;
}

std::optional<Exit> update(Session& session)
{
    const auto numbers = invoiceNumbers(session);
    if (!numbers)
        return Exit::WrongUse;
    const auto chosen = session.line().has(u"all"_s) ? invoicesInStates(session, {InvoiceState::Draft})
                                                     : namedInvoices(session, *numbers);
    if (!chosen)
        return session.tell(chosen.error());
    Billing& billing = session.desk().billing;
    Exit exit = Exit::Done;
    QJsonArray array;
    std::vector<InvoiceRow> updated;
    for (const ChosenInvoice& one : *chosen) {
        const auto done = one.invoice.and_then([&](InvoiceId id) { return billing.invoice(id); })
                              .and_then([&](const Invoice& invoice) {
                                  return billing.update(invoice.id, invoice.version, invoice.content);
                              });
        const auto row = one.invoice.and_then([&](InvoiceId id) { return billing.row(id); });
        QJsonObject object = row ? invoiceJson(*row) : QJsonObject{{u"number"_s, one.number}};
        object[u"done"_s] = done.has_value();
        object[u"error"_s] = done ? QJsonValue() : QJsonValue(spoken(done.error()));
        array << object;
        if (!done)
            exit = session.tell(done.error(), numberText(one.number));
        else if (row)
            updated.push_back(*row);
    }
    if (session.json())
        session.printJson(array);
    else if (chosen->empty())
        print(u"No draft waits for its update.\n"_s);
    else
        print(invoiceTable(updated));
    return exit;
}

/// All in one file, or none.
Result<void> writeBook(Printing& printing, const std::vector<ChosenInvoice>& chosen, const QString& path)
{
    std::vector<InvoiceId> ids;
    for (const ChosenInvoice& one : chosen) {
        if (!one.invoice)
            return passOn(one.invoice);
        ids.push_back(*one.invoice);
    }
    const auto pages = printing.take(ids, Printing::Onto::Pdf);
    if (!pages)
        return passOn(pages);
    PdfBook book;
    for (const PrintedInvoice& page : *pages)
        book.add(page);
    return book.save(path);
}

std::optional<Exit> pdf(Session& session)
{
    const QString path = session.line().value(u"output"_s);
    if (path.isEmpty())
        return session.refuse(u"“pdf” needs --output FILE."_s);
    const auto numbers = invoiceNumbers(session);
    if (!numbers)
        return Exit::WrongUse;
    const auto chosen = namedInvoices(session, *numbers);
    if (!chosen)
        return session.tell(chosen.error());
    Printing printing(session.desk().ledger, session.desk().billing);
    if (const auto written = writeBook(printing, *chosen, path); !written) {
        const Exit exit = session.tell(written.error());
        const auto back = printing.giveBack();
        return back ? exit : session.tell(back.error());
    }
    QJsonArray array;
    QStringList words;
    for (const ChosenInvoice& one : *chosen) {
        array << one.number;
        words << numberText(one.number);
    }
    const bool isOne = chosen->size() == 1;
    if (session.json())
        session.printJson(QJsonObject{{isOne ? u"number"_s : u"numbers"_s, isOne ? array.first() : array},
                                      {u"output"_s, path}});
    else
        print(isOne ? u"Invoice %1 is in %2.\n"_s.arg(words.front(), shown(path))
                    : u"Invoices %1 are in %2.\n"_s.arg(words.join(u", "_s), shown(path)));
    return Exit::Done;
}

}  // namespace

std::vector<Command> invoiceCommands()
{
    return {
        {.name = u"update"_s,
         .operands = u"INVOICE… | --all"_s,
         .help = u"Save drafts and let them go; their leads move to Active."_s,
         .options = {{u"all"_s, {}, u"Every draft."_s}},
         .mostOperands = -1,
         .run = update},
        {.name = u"invoices"_s,
         .operands = {},
         .help = u"List invoices, newest first."_s,
         .options = {{u"state"_s, u"S"_s, u"Only invoices in this state: "_s + stateKeys().join(u' ') + u'.'},
                     {u"search"_s, u"T"_s, u"Only invoices with these words."_s}},
         .run = invoices},
        {.name = u"pdf"_s,
         .operands = u"INVOICE…"_s,
         .help = u"Write invoices as one PDF file."_s,
         .options = {{u"output"_s, u"FILE"_s, u"Where it goes."_s}},
         .leastOperands = 1,
         .mostOperands = -1,
         .paintsPages = true,
         .run = pdf},
    };
}

}  // namespace greenhand::cli
