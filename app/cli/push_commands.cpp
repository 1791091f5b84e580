#include "app/cli/commands.h"
#include "app/cli/push_run.h"
#include "app/cli/receipt_command.h"
#include "app/cli/syncing_command.h"

using namespace Qt::Literals::StringLiterals;

namespace greenhand::cli {
namespace {

/// What --all means. An invoice that is Sending was not sent: nobody else sends
/// while this process holds the ledger.
std::vector<InvoiceState> statesFor(PushWish wish)
{
    switch (wish) {
    case PushWish::Push: return {InvoiceState::Ready, InvoiceState::Approved, InvoiceState::Sending};
    case PushWish::Ask: return {InvoiceState::Unknown};
    case PushWish::Retry:
        return {InvoiceState::Sending, InvoiceState::Blocked, InvoiceState::Unknown, InvoiceState::Rejected};
    }
    Q_UNREACHABLE();
}

/// Sent invoices whose e-mail did not go out.
Result<std::vector<ChosenInvoice>> unmailed(Session& session)
{
    const auto rows = session.desk().syncing.rows();
    if (!rows)
        return passOn(rows);
    std::vector<ChosenInvoice> chosen;
    for (const SyncRow& row : *rows)
        if (row.invoice && row.effect == PushEffect::Email && row.state != PushState::Cancelled)
            chosen.push_back({row.number, *row.invoice});
    return chosen;
}

Result<std::vector<ChosenInvoice>> allFor(Session& session, PushWish wish)
{
    auto chosen = invoicesInStates(session, statesFor(wish));
    if (!chosen || wish != PushWish::Retry)
        return chosen;
    const auto mails = unmailed(session);
    if (!mails)
        return passOn(mails);
    chosen->insert(chosen->end(), mails->begin(), mails->end());
    return chosen;
}

std::optional<Exit> run(Session& session, PushWish wish)
{
    const auto numbers = invoiceNumbers(session);
    if (!numbers)
        return Exit::WrongUse;
    if (session.desk().ledger.kind() == LedgerKind::Company && environmentSecrets().half())
        return session.refuse(
            u"GREENHAND_SAGE_PASSWORD and GREENHAND_SAGE_API_KEY go together; only one is set."_s);
    const bool all = session.line().has(u"all"_s);
    auto chosen = all ? allFor(session, wish) : namedInvoices(session, *numbers);
    if (!chosen)
        return session.tell(chosen.error());
    const SendOptions options{.createCustomer = session.line().has(u"create-customers"_s),
                              .withEmail = !session.line().has(u"no-email"_s),
                              .takeBack = !all};
    auto* pushRun = new PushRun(session, wish, options, *std::move(chosen));
    pushRun->start();
    return std::nullopt;
}

std::optional<Exit> push(Session& session) { return run(session, PushWish::Push); }
std::optional<Exit> ask(Session& session) { return run(session, PushWish::Ask); }
std::optional<Exit> retry(Session& session) { return run(session, PushWish::Retry); }

const OptionRule kCreateCustomers{
    u"create-customers"_s, {}, u"Customers that Sage One lacks are created there."_s};
const OptionRule kNoEmail{
    u"no-email"_s, {}, u"Sage One does not e-mail the invoice, and it needs no address."_s};

}  // namespace

std::vector<Command> pushCommands()
{
    return {
        {.name = u"push"_s,
         .operands = u"INVOICE… | --all"_s,
         .help = u"Send invoices to Sage One."_s,
         .options = {{u"all"_s, {}, u"Every invoice that is ready."_s}, kCreateCustomers, kNoEmail},
         .mostOperands = -1,
         .needs = Needs::SageOne,
         .run = push},
        {.name = u"ask"_s,
         .operands = u"INVOICE… | --all"_s,
         .help = u"Ask Sage One about invoices that may or may not be there; sends nothing."_s,
         .options = {{u"all"_s, {}, u"Every invoice of which it is not known."_s}},
         .mostOperands = -1,
         .needs = Needs::SageOne,
         .run = ask},
        {.name = u"retry"_s,
         .operands = u"INVOICE… | --all"_s,
         .help =
             u"Take up again what was blocked, refused, not sent or not found, and e-mails that failed."_s,
         .options = {{u"all"_s, {}, u"Everything that may be taken up again."_s}, kCreateCustomers, kNoEmail},
         .mostOperands = -1,
         .needs = Needs::SageOne,
         .run = retry},
        syncingCommand(),
        receiptCommand(),
    };
}

}  // namespace greenhand::cli
