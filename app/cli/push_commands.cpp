#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/push_run.h"
#include "app/cli/receipt_command.h"
#include "core/workflow/words.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

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

QString toText(Fixer fixer)
{
    switch (fixer) {
    case Fixer::Nobody: return u"nobody"_s;
    case Fixer::Clerk: return u"clerk"_s;
    case Fixer::FinancialManager: return u"financial_manager"_s;
    case Fixer::SageAdministrator: return u"sage_administrator"_s;
    case Fixer::Network: return u"network"_s;
    }
    Q_UNREACHABLE();
}

/// The command line's name of what a button does; none where only the window does it.
QString toText(SyncAction action)
{
    switch (action) {
    case SyncAction::AskSage: return u"ask"_s;
    case SyncAction::Retry:
    case SyncAction::SendAgain:
    case SyncAction::MailAgain: return u"retry"_s;
    case SyncAction::EditInvoice: return u"edit"_s;
    case SyncAction::LinkCustomer: return u"link"_s;
    case SyncAction::DoNotSend: return u"do_not_send"_s;
    case SyncAction::OpenSageSettings:
    case SyncAction::CloseReview: return {};
    }
    Q_UNREACHABLE();
}

/// What may be done next, and from when.
class Allowed {
public:
    Allowed(const SyncRow& row, qint64 blockedUntilMs, qint64 nowMs)
        : m_row{row}
        , m_blockedUntilMs{blockedUntilMs}
        , m_nowMs{nowMs}
    {
        for (const SyncAction action : row.actions)
            add(toText(action));
        // Once the waiting time is over and Sage One was asked again: the click that sends it anew.
        if (row.state == PushState::Unknown)
            add(u"retry"_s);
        if (row.hasReceipt)
            add(u"receipt"_s);
    }

    [[nodiscard]] QJsonArray json() const { return m_all; }

private:
    void add(const QString& action)
    {
        // A customer's own push is asked about and taken up with an invoice of it.
        if (action.isEmpty() || m_names.contains(action) || (action == u"ask" && !m_row.invoice))
            return;
        m_names << action;
        const qint64 from = fromMs(action);
        m_all << QJsonObject{{u"action"_s, action},
                             {u"from"_s, from > m_nowMs ? QJsonValue(isoMoment(from)) : QJsonValue()}};
    }

    [[nodiscard]] qint64 fromMs(const QString& action) const
    {
        if (action != u"ask" && action != u"retry")
            return 0;
        const bool waits = m_row.state == PushState::BlockedRate
                        || (m_row.state == PushState::Unknown && action == u"retry");
        return std::max(m_blockedUntilMs, waits ? m_row.notBeforeMs.value_or(0) : 0);
    }

    const SyncRow& m_row;
    const qint64 m_blockedUntilMs;
    const qint64 m_nowMs;
    QStringList m_names;
    QJsonArray m_all;
};

QJsonObject syncJson(const SyncRow& row, const Allowed& allowed)
{
    return {{u"number"_s, row.invoice ? QJsonValue(row.number) : QJsonValue()},
            {u"effect"_s, toKey(row.effect)},
            {u"state"_s, toKey(row.state)},
            {u"customer"_s, row.customer},
            {u"total_cents"_s, row.total.cents()},
            {u"when"_s, isoMoment(row.whenMs)},
            {u"step"_s, row.step},
            {u"sentence"_s, row.sentence},
            {u"sage_words"_s, row.words},
            {u"support"_s, row.support},
            {u"fixer"_s, toText(row.fixer)},
            {u"not_before"_s, row.notBeforeMs ? QJsonValue(isoMoment(*row.notBeforeMs)) : QJsonValue()},
            {u"allowed"_s, allowed.json()},
            {u"waits_for_person"_s, row.waitsForPerson}};
}

std::optional<Exit> syncing(Session& session)
{
    const auto rows = session.desk().syncing.rows();
    if (!rows)
        return session.tell(rows.error());
    QJsonArray array;
    Table table({{u"Invoice"_s, Table::Align::Right},
                 {u"Customer"_s, Table::Align::Left, 30},
                 {u"Total"_s, Table::Align::Right},
                 {u"When"_s},
                 {u"What happened"_s, Table::Align::Left, 300}});
    for (const SyncRow& row : *rows) {
        array << syncJson(
            row, Allowed(row, session.desk().connection.blockedUntilMs(), session.desk().ledger.nowMs()));
        table.add({row.invoice ? numberText(row.number) : QString(), row.customer,
                   row.invoice ? format(row.total) : QString(), momentText(row.whenMs), row.sentence});
    }
    if (session.json())
        session.printJson(array);
    else if (rows->empty())
        print(u"Every push is through.\n"_s);
    else
        print(table.text());
    const bool waits =
        std::any_of(rows->begin(), rows->end(), [](const SyncRow& row) { return row.waitsForPerson; });
    return waits ? Exit::WaitsForPerson : Exit::Done;
}

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
        {.name = u"syncing"_s,
         .operands = {},
         .help = u"List every push that is not through, and why; 3 when one waits for a person."_s,
         .more =
             u"With --json each row says: number (none for a customer), effect, state, customer, "
             "total_cents, when, step, sentence, sage_words, support, fixer (clerk, financial_manager, "
             "sage_administrator, network or nobody), not_before, waits_for_person, and allowed: a list "
             "of what may be done next, each an action (ask, retry, receipt, edit, link, do_not_send) and "
             "from, the moment before which it is refused, or null."_s,
         .options = {},
         .run = syncing},
        receiptCommand(),
    };
}

}  // namespace greenhand::cli
