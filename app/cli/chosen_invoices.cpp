#include "app/cli/chosen_invoices.h"

#include "app/cli/output.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::cli {

std::optional<std::vector<qint64>> invoiceNumbers(Session& session)
{
    const CommandLine& line = session.line();
    if (line.has(u"all"_s) == !line.operands.isEmpty()) {
        session.refuse(u"“%1” needs invoice numbers or --all."_s.arg(line.command->name));
        return std::nullopt;
    }
    std::vector<qint64> numbers;
    for (QString text : line.operands) {
        if (text.startsWith(u'#'))
            text.remove(0, 1);
        bool isNumber = false;
        const qint64 number = text.toLongLong(&isNumber);
        if (!isNumber || number < 1) {
            session.refuse(u"“%1” is not an invoice number, as 2280."_s.arg(shown(text)));
            return std::nullopt;
        }
        if (std::find(numbers.begin(), numbers.end(), number) == numbers.end())
            numbers.push_back(number);
    }
    return numbers;
}

Result<std::vector<ChosenInvoice>> namedInvoices(Session& session, const std::vector<qint64>& numbers)
{
    std::vector<ChosenInvoice> chosen;
    for (const qint64 number : numbers) {
        const auto found = session.desk().billing.withNumber(number);
        if (!found)
            return passOn(found);
        const Result<InvoiceId> invoice =
            found->has_value() ? Result<InvoiceId>(**found)
                               : fail(ErrorKind::NotFound, {}, u"Invoice "_s + numberText(number));
        chosen.push_back({number, invoice});
    }
    return chosen;
}

Result<std::vector<ChosenInvoice>> invoicesInStates(Session& session, const std::vector<InvoiceState>& states)
{
    Ledger& ledger = session.desk().ledger;
    std::vector<InvoiceId> ids;
    for (const InvoiceState state : states) {
        const auto some = ledger.invoices.idsInState(state);
        if (!some)
            return passOn(some);
        ids.insert(ids.end(), some->begin(), some->end());
    }
    std::sort(ids.begin(), ids.end());
    std::vector<ChosenInvoice> chosen;
    for (const InvoiceId id : ids) {
        const auto row = session.desk().billing.row(id);
        if (!row)
            return passOn(row);
        chosen.push_back({row->number, id});
    }
    return chosen;
}

}  // namespace greenhand::cli
