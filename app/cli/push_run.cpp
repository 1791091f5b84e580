#include "app/cli/push_run.h"

#include "app/cli/output.h"
#include "app/stop_signals.h"
#include "core/when_done.h"
#include "core/workflow/words.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::cli {

namespace {

bool waitsForApproval(const PushOutcome& outcome)
{
    return (outcome.error && outcome.error->kind == ErrorKind::NeedsApproval)
        || std::ranges::any_of(outcome.problems, isApproval, &Problem::kind);
}

}  // namespace

PushRun::PushRun(Session& session, PushWish wish, SendOptions options, std::vector<ChosenInvoice> chosen)
    : QObject(&session)
    , m_session{session}
    , m_wish{wish}
    , m_options{options}
    , m_chosen{std::move(chosen)}
{
}

void PushRun::start()
{
    for (const ChosenInvoice& one : m_chosen)
        if (!one.invoice)
            m_session.tell(one.invoice.error());
    auto* signals = new StopSignals(StopSignals::HangUp::Ends, this);
    QObject::connect(signals, &StopSignals::asked, this, &PushRun::stop);
    whenDone(m_session.composition().connectPractice(), this, [this](const Result<void>& ready) {
        if (!ready)
            return m_session.finish(m_session.tell(ready.error()));
        send();
    });
}

void PushRun::send()
{
    Pushing& pushing = m_session.desk().pushing;
    QObject::connect(&pushing, &Pushing::outcome, this, &PushRun::tellOutcome);
    QObject::connect(&pushing, &Pushing::finished, this, &PushRun::finish);
    std::vector<InvoiceId> ids;
    for (const ChosenInvoice& one : m_chosen)
        if (one.invoice)
            ids.push_back(*one.invoice);
    if (ids.empty() || m_stopping)
        return finish();
    switch (m_wish) {
    case PushWish::Push: return pushing.push(ids, m_options);
    case PushWish::Ask: return pushing.ask(ids);
    case PushWish::Retry: return pushing.retry(ids, m_options);
    }
}

QStringList PushRun::sentences(const PushOutcome& outcome, bool hints) const
{
    const auto invoice = m_session.desk().billing.invoice(outcome.invoice);
    QStringList all;
    for (const Problem& problem : outcome.problems)
        if (isHint(problem.kind) == hints) {
            const bool ofLine =
                invoice && problem.line >= 0 && problem.line < int(invoice->content.lines.size());
            all << sentence(problem, ofLine ? invoice->content.lines[std::size_t(problem.line)].description
                                            : QString());
        }
    return all;
}

void PushRun::tellOutcome(const PushOutcome& outcome)
{
    m_outcomes.insert(outcome.number, outcome);
    const QString number = numberText(outcome.number);
    for (const QString& hint : sentences(outcome, true))
        say(u"%1: %2"_s.arg(number, hint));
    tellWhy(outcome);
    if (m_session.json())
        return;
    if (const auto row = m_session.desk().billing.row(outcome.invoice)) {
        print(u"%1  %2  %3  %4  %5\n"_s.arg(number.rightJustified(7), shown(row->customer),
                                            shown(format(row->total)), stateWord(row->state),
                                            shown(row->sageNumber)));
        static_cast<void>(flushed());  // someone is watching
    }
}

/// Its push knows more than the error where it says something: whether it left, and until when nothing is
/// sent. Without an error a question that was not put needs a reason.
QString PushRun::whyNot(const PushOutcome& outcome) const
{
    if (!outcome.standing.isEmpty())
        return spoken(outcome.standing);
    if (outcome.error)
        return spoken(*outcome.error);
    if (m_wish != PushWish::Ask || outcome.done)
        return {};
    const QString number = numberText(outcome.number);
    switch (outcome.state) {
    case InvoiceState::Ready:
    case InvoiceState::Approved: return u"%1 was never sent; there is nothing to ask about."_s.arg(number);
    case InvoiceState::Rejected:
        return u"Sage One refused %1, so it is not there; there is nothing to ask about."_s.arg(number);
    case InvoiceState::Sent:
        return u"%1 is in Sage One, but its e-mail is not through; “syncing” says more."_s.arg(number);
    case InvoiceState::Draft:
    case InvoiceState::Sending:
    case InvoiceState::Blocked:
    case InvoiceState::Unknown:
    case InvoiceState::Review:
    case InvoiceState::Emailed:
    case InvoiceState::Void: return {};
    }
    Q_UNREACHABLE();
}

void PushRun::tellWhy(const PushOutcome& outcome)
{
    const QString number = numberText(outcome.number);
    const QString why = whyNot(outcome);
    if (outcome.error && outcome.standing.isEmpty())
        m_session.tell(*outcome.error, number);  // the log gets its detail
    else if (!why.isEmpty())
        say(why.contains(number) ? why : QString(number + u": "_s + why));
}

/// Whether nothing goes on with this until somebody does something.
bool PushRun::waits(const PushOutcome& outcome) const
{
    const bool refused = m_wish == PushWish::Retry && outcome.state == InvoiceState::Unknown;
    const bool keepsAll =
        outcome.error
        && (outcome.error->kind == ErrorKind::LedgerMoved || outcome.error->kind == ErrorKind::WrongPassword
            || outcome.error->kind == ErrorKind::WrongApiKey);
    return outcome.waitsForPerson || refused || keepsAll;
}

void PushRun::stop()
{
    if (m_stopping)
        return QCoreApplication::exit(int(Exit::NotDone));
    m_stopping = true;
    say(u"Stopping after the current invoice; once more stops at once."_s);
    m_session.desk().pushing.stopAfterCurrent();
}

QJsonObject PushRun::json(const ChosenInvoice& one) const
{
    if (!one.invoice)
        return {{u"number"_s, one.number}, {u"done"_s, false}, {u"error"_s, spoken(one.invoice.error())}};
    const auto row = m_session.desk().billing.row(*one.invoice);
    QJsonObject object = row ? invoiceJson(*row) : QJsonObject{{u"number"_s, one.number}};
    const auto outcome = m_outcomes.constFind(one.number);
    const bool known = outcome != m_outcomes.constEnd();
    const QString error = known ? whyNot(*outcome) : u"Stopped before its turn came; nothing was sent."_s;
    object[u"done"_s] = known && outcome->done;
    object[u"error"_s] = error.isEmpty() ? QJsonValue() : QJsonValue(error);
    object[u"waits_for_person"_s] = known && waits(*outcome);
    object[u"problems"_s] = QJsonArray::fromStringList(known ? sentences(*outcome, false) : QStringList());
    object[u"warnings"_s] = QJsonArray::fromStringList(known ? sentences(*outcome, true) : QStringList());
    return object;
}

void PushRun::finish()
{
    QJsonArray array;
    qsizetype done = 0;
    qsizetype waiting = 0;
    qsizetype forManager = 0;
    for (const ChosenInvoice& one : m_chosen) {
        array << json(one);
        const PushOutcome outcome =
            m_outcomes.value(one.number, {.invoice = InvoiceId{0}, .error = {}, .problems = {}});
        done += outcome.done ? 1 : 0;
        waiting += waits(outcome) ? 1 : 0;
        forManager += waitsForApproval(outcome) ? 1 : 0;
    }
    if (m_session.json())
        m_session.printJson(array);
    else if (m_chosen.empty())
        print(u"Nothing waits for this.\n"_s);
    else
        print(u"%1 of %2 done.\n"_s.arg(done).arg(m_chosen.size()));
    if (forManager)
        say(u"Something waits for the financial manager's approval; “approvals” says what."_s);
    if (waiting > forManager)
        say(u"Something waits for a person; “syncing” says what."_s);
    const bool all = done == qsizetype(m_chosen.size());
    m_session.finish(waiting > 0 ? Exit::WaitsForPerson : all ? Exit::Done : Exit::NotDone);
}

}  // namespace greenhand::cli
