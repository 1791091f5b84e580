#include "app/cli/syncing_command.h"

#include "app/cli/output.h"
#include "app/cli/session.h"
#include "core/workflow/moments.h"
#include "core/workflow/words.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::cli {
namespace {

const QString kAsk = u"ask"_s;
const QString kRetry = u"retry"_s;
const QString kAdopt = u"adopt"_s;

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

/// What keeps every push of the ledger.
struct Holds {
    bool awaitsAdopt = false;
    qint64 blockedUntilMs = 0;
    qint64 nothingSentUntilMs = 0;  ///< what another copy sent may still be on its way
    qint64 nowMs = 0;
};

Holds holdsOf(Session& session)
{
    const Ledger& ledger = session.desk().ledger;
    Holds holds{.awaitsAdopt = ledger.epoch.awaitsWord(),
                .blockedUntilMs = session.desk().connection.blockedUntilMs(),
                .nowMs = ledger.nowMs()};
    const Settings& settings = session.desk().settings;
    const auto timing = settings.timing(QUrl(settings.value(u"sage.url"_s).value_or(QString())));
    if (!timing)
        return holds;
    const auto hold =
        ledger.epoch.hold(momentNow(ledger.clock, std::nullopt), processAgeMs(), timing->quarantineMs);
    if (hold && hold->kind == ErrorKind::LedgerNew)
        holds.nothingSentUntilMs = hold->subject.toLongLong();
    return holds;
}

/// One thing that may be done next.
struct NextStep {
    QString action;  ///< a command, or the name of what only the window does
    qint64 fromMs = 0;
    bool inWindow = false;
};

NextStep nextStep(SyncAction action)
{
    switch (action) {
    case SyncAction::AskSage: return {.action = kAsk};
    case SyncAction::Retry:
    case SyncAction::SendAgain:
    case SyncAction::MailAgain: return {.action = kRetry};
    case SyncAction::LinkCustomer: return {.action = u"sage link"_s};
    case SyncAction::EditInvoice: return {.action = u"edit"_s, .inWindow = true};
    case SyncAction::DoNotSend: return {.action = u"do_not_send"_s, .inWindow = true};
    case SyncAction::CloseReview: return {.action = u"close"_s, .inWindow = true};
    case SyncAction::OpenSageSettings: return {};
    }
    Q_UNREACHABLE();
}

/// The moment before which it is refused; of asking, before which a miss counts for nothing.
qint64 fromMs(const QString& action, const SyncRow& row, const Holds& holds)
{
    const bool waits = row.state == PushState::BlockedRate || row.state == PushState::Unknown;
    const qint64 own = waits ? row.notBeforeMs.value_or(0) : 0;
    if (action == kAsk)
        return std::max(holds.blockedUntilMs, own);
    if (action == kRetry)
        return std::max({holds.blockedUntilMs, holds.nothingSentUntilMs,
                         row.effect == PushEffect::Email && row.state == PushState::Unknown ? 0 : own});
    return 0;
}

/// The best first. An unclear invoice is only asked about: what sends it again comes when two look-ups
/// have missed it and its state is Ask.
std::vector<NextStep> nextSteps(const SyncRow& row, const Holds& holds)
{
    std::vector<NextStep> steps;
    const auto add = [&](NextStep step) {
        if (step.action == kRetry && holds.awaitsAdopt)
            step = {.action = kAdopt};
        // A customer's own push is asked about and taken up with an invoice of it.
        const bool cannot = step.action.isEmpty() || (step.action == kAsk && !row.invoice);
        const auto same = [&](const NextStep& other) { return other.action == step.action; };
        if (cannot || std::any_of(steps.begin(), steps.end(), same))
            return;
        const qint64 from = fromMs(step.action, row, holds);
        step.fromMs = from > holds.nowMs ? from : 0;
        steps.push_back(step);
    };
    for (const SyncAction action : row.actions)
        add(nextStep(action));
    if (row.hasReceipt)
        add({.action = u"receipt"_s});
    return steps;
}

QJsonArray json(const std::vector<NextStep>& steps)
{
    QJsonArray all;
    for (const NextStep& step : steps) {
        QJsonObject one{{u"action"_s, step.action}};
        if (step.inWindow)
            one[u"where"_s] = u"window"_s;
        else
            one[u"from"_s] = step.fromMs > 0 ? QJsonValue(isoMoment(step.fromMs)) : QJsonValue();
        all << one;
    }
    return all;
}

/// "ask 2280 from 10:52"
QString words(const SyncRow& row, const std::vector<NextStep>& steps, const Holds& holds)
{
    NextStep first = steps.empty() ? NextStep() : steps.front();
    if (row.effect == PushEffect::Customer && row.state == PushState::Unknown)
        first = holds.awaitsAdopt ? NextStep{.action = kAdopt}
                                  : NextStep{.action = kRetry, .fromMs = fromMs(kRetry, row, holds)};
    QString text = first.action;
    text.replace(u'_', u' ');
    if (first.inWindow)
        return text + u" (window)"_s;
    if (first.action == kAsk || first.action == kRetry || first.action == u"receipt")
        text += row.invoice ? QString(u' ' + QString::number(row.number)) : u" its invoice"_s;
    return first.fromMs > holds.nowMs ? QString(text + u" from "_s + momentText(first.fromMs)) : text;
}

QString awaitsAdoptSentence() { return spoken(Error{ErrorKind::LedgerMoved, {}, {}}); }

/// In a row's place: what keeps all of them.
QJsonObject awaitsAdoptJson()
{
    return {{u"number"_s, QJsonValue()},        {u"effect"_s, u"ledger"_s},
            {u"state"_s, u"awaits_adopt"_s},    {u"sentence"_s, awaitsAdoptSentence()},
            {u"fixer"_s, toText(Fixer::Clerk)}, {u"allowed"_s, json({{.action = kAdopt}})},
            {u"waits_for_person"_s, true}};
}

QJsonObject json(const SyncRow& row, const std::vector<NextStep>& steps)
{
    return {{u"number"_s, row.invoice ? QJsonValue(row.number) : QJsonValue()},
            {u"effect"_s, toKey(row.effect)},
            {u"state"_s, toKey(row.state)},
            {u"customer"_s, row.customer},
            {u"total_cents"_s, row.total.cents()},
            {u"when"_s, isoMoment(row.whenMs)},
            {u"step"_s, row.step},
            {u"sentence"_s, spoken(row.sentence)},
            {u"sage_words"_s, row.words},
            {u"support"_s, row.support},
            {u"fixer"_s, toText(row.fixer)},
            {u"not_before"_s, row.notBeforeMs ? QJsonValue(isoMoment(*row.notBeforeMs)) : QJsonValue()},
            {u"allowed"_s, json(steps)},
            {u"waits_for_person"_s, row.waitsForPerson}};
}

void printJson(Session& session, const std::vector<SyncRow>& rows, const Holds& holds)
{
    QJsonArray all;
    if (holds.awaitsAdopt)
        all << awaitsAdoptJson();
    for (const SyncRow& row : rows)
        all << json(row, nextSteps(row, holds));
    session.printJson(all);
}

void printTable(const std::vector<SyncRow>& rows, const Holds& holds)
{
    if (holds.awaitsAdopt)
        print(awaitsAdoptSentence() + u'\n');
    if (rows.empty()) {
        if (!holds.awaitsAdopt)
            print(u"Every push is through.\n"_s);
        return;
    }
    Table table({{u"Invoice"_s, Table::Align::Right},
                 {u"Customer"_s, Table::Align::Left, 24},
                 {u"Total"_s, Table::Align::Right},
                 {u"When"_s},
                 {u"State"_s},
                 {u"Step"_s},
                 {u"Who can fix it"_s},
                 {u"Next"_s},
                 {u"What happened"_s, Table::Align::Left, 300}});
    for (const SyncRow& row : rows)
        table.add({row.invoice ? numberText(row.number) : QString(), row.customer,
                   row.invoice ? format(row.total) : QString(), momentText(row.whenMs), stateWord(row.state),
                   stepWord(row.step), toText(row.fixer).replace(u'_', u' '),
                   words(row, nextSteps(row, holds), holds), spoken(row.sentence)});
    print(table.text());
}

std::optional<Exit> syncing(Session& session)
{
    const auto rows = session.desk().syncing.rows();
    if (!rows)
        return session.tell(rows.error());
    const Holds holds = holdsOf(session);
    if (session.json())
        printJson(session, *rows, holds);
    else
        printTable(*rows, holds);
    const bool waits = holds.awaitsAdopt || std::any_of(rows->begin(), rows->end(), [](const SyncRow& row) {
                           return row.waitsForPerson;
                       });
    return waits ? Exit::WaitsForPerson : Exit::Done;
}

}  // namespace

Command syncingCommand()
{
    return {
        .name = u"syncing"_s,
        .operands = {},
        .help = u"List every push that is not through, why, and what to do; 3 when one waits for a person."_s,
        .more =
            u"With --json each row says: number (none for a customer), effect (customer, invoice or email), "
            "state, customer, total_cents, when, step, sentence, sage_words, support, fixer (clerk, "
            "financial_manager, sage_administrator, network or nobody), not_before, waits_for_person, and "
            "allowed: what may be done next, the best first.\n\n"
            "Of what is allowed, action is a command: ask, retry, receipt, sage link or adopt. Its from is "
            "the moment before which it is refused, or null; of ask, the moment from which it counts that "
            "Sage One does not have it, while asking earlier can only find it. An invoice that is unknown "
            "is asked about; retry is listed once two look-ups have missed it and its state is ask. A "
            "customer is taken up with an invoice of it. What only the window does has where: window "
            "instead of from: edit, do_not_send, close.\n\n"
            "While a restored or copied ledger waits to be adopted, that comes first, as a row of its own "
            "with effect ledger, state awaits_adopt, sentence, fixer, allowed and waits_for_person."_s,
        .options = {},
        .run = syncing};
}

}  // namespace greenhand::cli
