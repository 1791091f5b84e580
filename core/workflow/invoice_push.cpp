#include "core/workflow/invoice_push.h"

#include "core/domain/number_text.h"
#include "core/when_done.h"
#include "core/workflow/may_be_in_sage.h"
#include "core/workflow/miss_count.h"
#include "core/workflow/moments.h"
#include "core/workflow/push_step.h"
#include "core/workflow/sent_letterhead.h"
#include "core/workflow/twin_search.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

const QString kLookUp = u"look-up"_s;
const QString kCalculate = u"calculate"_s;
const QString kSave = u"save"_s;
const QString kCheck = u"check"_s;

/// No two totals may differ: not the sum, and not its parts.
bool sameTotals(const FoundDocument& sage, const Totals& ours)
{
    return sage.exclusive == ours.exclusive && sage.vat == ours.vat && sage.total == ours.total;
}

QString bothTotals(const FoundDocument& sage, const Totals& ours)
{
    return u"%1 (VAT %2) / %3 (VAT %4)"_s.arg(format(ours.total), format(ours.vat), format(sage.total),
                                              format(sage.vat));
}

PushFacts withDocument(PushFacts facts, const FoundDocument& document)
{
    facts.sageId = document.id;
    facts.sageNumber = document.number;
    facts.sageTotalCents = document.total.cents();
    facts.sageExclusiveCents = document.exclusive.cents();
    facts.sageVatCents = document.vat.cents();
    return facts;
}

}  // namespace

std::optional<qint64> customerInBody(const QByteArray& body)
{
    const QJsonValue id = QJsonDocument::fromJson(body).object().value(u"CustomerId"_s);
    return id.isUndefined() ? std::nullopt : std::optional(id.toInteger());
}

InvoicePush::InvoicePush(PushContext context, PushRow row, Invoice invoice, qint64 sageCustomer,
                         QObject* parent)
    : EffectPush(std::move(context), std::move(row), parent)
    , m_approvals{ledger(), this->context().settings}
    , m_invoice{std::move(invoice)}
    , m_sageCustomer{sageCustomer}
{
}

void InvoicePush::start()
{
    if (row().state != PushState::Ready)
        return askOnce();
    if (const auto approved = mustBeApproved(); !approved)
        return hold(approved.error());
    if (move(PushEvent::Claim, cleared(factsAt(kLookUp)), [this] { return mustBeApproved(); }))
        lookUp(&InvoicePush::afterFirstLookUp, kLookUp, PushEvent::LookUpFailed);
}

/// Of the document that is sent, in whose transaction it is asked (product.md 8). A body that is frozen
/// was asked about when it was frozen, and may have been out: nobody takes it out of the queue any more.
Result<void> InvoicePush::mustBeApproved() const
{
    return row().facts.body.isEmpty() ? m_approvals.mustBeApproved(m_invoice.id) : Result<void>();
}

/// A limit or the approval changed since the click: it goes back to where it can be approved.
void InvoicePush::hold(const Error& why)
{
    if (why.kind != ErrorKind::NeedsApproval)
        return end(why);
    if (row().state == PushState::Checking && !move(PushEvent::NotSent, cleared(factsAt(kHeldStep))))
        return;
    PushFacts facts = cleared(factsAt(kHeldStep));
    facts.reason = u"needs approval"_s;
    if (move(PushEvent::Withdrawn, facts))
        end(why);
}

Expected InvoicePush::expected() const
{
    return {.reference = m_invoice.reference,
            .customer = m_sageCustomer,
            .date = m_invoice.content.date,
            .total = m_invoice.totals.total};
}

/// What Sage One must find for its silence to mean something.
QString InvoicePush::control()
{
    const auto last = ledger().invoices.lastConfirmedReference();
    return last && *last ? **last : QString();
}

/// Under the customer it goes to; under all where an earlier body may be there, sent to whomever.
LookUp* InvoicePush::newLookUp()
{
    const auto other = anotherMayBeInSage(ledger(), m_invoice, row());
    const bool certain = other && !*other;
    return new LookUp(context().client, m_invoice.reference,
                      certain ? std::optional(m_sageCustomer) : std::nullopt, control(), this);
}

void InvoicePush::lookUp(void (InvoicePush::*use)(const LookUpAnswer&), const QString& step,
                         PushEvent whenFailed)
{
    auto* search = newLookUp();
    whenDone(search->run(), this, [this, use, step, whenFailed](const LookUp::Outcome& outcome) {
        if (!outcome)
            return endWith(blockOr(whenFailed, outcome.error().error.kind), step, outcome.error());
        context().connection.heard(std::nullopt);
        (this->*use)(*outcome);
    });
}

void InvoicePush::afterFirstLookUp(const LookUpAnswer& answer)
{
    const PushEvent verdict = judgeLookUp(answer.found, expected());
    if (verdict != PushEvent::SaveCommitted)
        return adopt(verdict, answer.found, cleared(factsAt(kLookUp)));
    const bool first = row().facts.attempt == 0 && row().facts.revision == 1;
    if (first && ledger().epoch.number() > 1)
        return searchTwin(answer.serverDateMs);
    calculate(answer.serverDateMs);
}

/// After a restore the clerk may have typed again, under a new reference, what had been sent already
/// (reliability 2.4, 7). One warning: whoever says Retry then means it.
void InvoicePush::searchTwin(std::optional<qint64> serverMs)
{
    const auto isKnown = [this](const QString& reference) {
        const auto found = ledger().invoices.withReference(reference);
        return found && found->has_value();
    };
    auto* search = new TwinSearch(context().client, expected(), isKnown, this);
    whenDone(search->run(), this, [this, serverMs](const TwinSearch::Outcome& twin) {
        if (!twin)
            return endWith(blockOr(PushEvent::LookUpFailed, twin.error().error.kind), kLookUp, twin.error());
        if (!twin->has_value())
            return calculate(serverMs);
        endWith(PushEvent::Refused, kLookUp,
                {.error = {ErrorKind::LooksSent, {}, (*twin)->number}, .logUid = {}, .serverDateMs = {}});
    });
}

/// The frozen bytes of this revision; made once (invariant I5).
Result<QByteArray> InvoicePush::body()
{
    if (!row().facts.body.isEmpty())
        return row().facts.body;
    const auto numbering = context().settings.value(u"sage.document_number"_s);
    if (!numbering)
        return passOn(numbering);
    return sageInvoiceOf(ledger(), m_invoice, m_sageCustomer,
                         *numbering == u"ours" ? DocumentNumbering::Ours : DocumentNumbering::Sage)
        .map([](const SageInvoice& invoice) { return encode(invoice); });
}

void InvoicePush::calculate(std::optional<qint64> serverMs)
{
    const auto bytes = body();
    if (!bytes)
        return endWith(PushEvent::ConfigRefused, kCalculate,
                       {.error = bytes.error(), .logUid = {}, .serverDateMs = {}});
    whenDone(client().calculate(*bytes), this,
             [this, bytes = *bytes, serverMs](const SageResult<FoundDocument>& answer) {
                 if (answer)
                     return compare(*answer, bytes, serverMs);
                 const ErrorKind kind = answer.error().error.kind;
                 const PushEvent otherwise =
                     kind == ErrorKind::Rejected ? PushEvent::Refused : PushEvent::LookUpFailed;
                 endWith(blockOr(otherwise, kind), kCalculate, answer.error());
             });
}

void InvoicePush::compare(const SageAnswer<FoundDocument>& calculated, const QByteArray& body,
                          std::optional<qint64> serverMs)
{
    if (sameTotals(calculated.value, m_invoice.totals))
        return save(body, serverMs);
    const Error differs{ErrorKind::TotalsDiffer, {}, bothTotals(calculated.value, m_invoice.totals)};
    endWith(PushEvent::Refused, kCalculate,
            {.error = differs, .status = calculated.status, .logUid = calculated.logUid, .serverDateMs = {}});
}

void InvoicePush::save(const QByteArray& body, std::optional<qint64> serverMs)
{
    if (const auto approved = mustBeApproved(); !approved)
        return hold(approved.error());
    PushFacts facts = committed(factsAt(kSave), body, serverMs);
    facts.expectedTotalCents = m_invoice.totals.total.cents();
    const auto alongside = [this] {
        return mustBeApproved().and_then(
            [this] { return keepLetterhead(ledger(), context().settings, m_invoice.id); });
    };
    if (!beginSending(PushEvent::SaveCommitted, facts, alongside))
        return;
    const bool ours = row().facts.body.contains("\"DocumentNumber\"");  // as the frozen bytes say
    whenDone(client().save(row().facts.body, ours ? DocumentNumbering::Ours : DocumentNumbering::Sage), this,
             [this](const SageResult<FoundDocument>& saved) { afterSave(saved); });
}

void InvoicePush::afterSave(const SageResult<FoundDocument>& saved)
{
    if (saved) {
        context().connection.heard(std::nullopt);
        const PushEvent verdict = judgeSave(saved->value, expected());
        if (verdict == PushEvent::Accepted || verdict == PushEvent::AcceptedOther)
            return adopt(verdict, {saved->value}, answeredBy(cleared(factsAt(kCheck)), *saved));
    }
    const SageError failed = saved ? SageError{.error = {ErrorKind::BadReply, {}, {}},
                                               .bodyRead = true,
                                               .status = saved->status,
                                               .logUid = saved->logUid,
                                               .serverDateMs = {}}
                                   : saved.error();
    const PushEvent verdict = judgeFailure(failed.error.kind, failed.bodyRead);
    if (verdict == PushEvent::Refused)
        return confirmRefusal(failed);
    if (verdict != PushEvent::NoVerdict)
        return endWith(verdict, kSave, failed);

    // It may be there all the same: ask once at once, then wait out the quarantine.
    context().connection.heard(failed.error);
    PushFacts facts = withFailure(factsAt(kSave), failed);
    facts.notBeforeMs = ledger().nowMs() + context().timing.quarantineMs;
    if (move(PushEvent::NoVerdict, facts))
        askOnce();
}

/// A refusal counts once a look-up agrees that nothing was created.
void InvoicePush::confirmRefusal(const SageError& refusal)
{
    auto* search = newLookUp();
    whenDone(search->run(), this, [this, refusal](const LookUp::Outcome& outcome) {
        if (!outcome) {
            PushFacts facts = withFailure(factsAt(kSave), outcome.error());
            facts.notBeforeMs = ledger().nowMs() + context().timing.quarantineMs;
            if (move(PushEvent::NoVerdict, facts))
                end(outcome.error().error);
            return;
        }
        const PushEvent verdict = judgeLookUp(outcome->found, expected());
        if (verdict != PushEvent::SaveCommitted)
            return adopt(verdict, outcome->found, cleared(factsAt(kLookUp)));
        endWith(PushEvent::Refused, kSave, refusal);
    });
}

void InvoicePush::askOnce()
{
    m_asked = momentNow(ledger().clock, std::nullopt);
    auto* search = newLookUp();
    whenDone(search->run(), this, [this](const LookUp::Outcome& outcome) {
        if (outcome) {
            context().connection.heard(std::nullopt);
            return afterAsking(*outcome);
        }
        context().connection.heard(outcome.error().error);
        PushFacts facts = withFailure(factsAt(kLookUp), outcome.error());
        facts.notBeforeMs =
            qMax(context().connection.blockedUntilMs(), ledger().nowMs() + context().timing.retryMs);
        if (note(facts))
            end(outcome.error().error);
    });
}

void InvoicePush::afterAsking(const LookUpAnswer& answer)
{
    const PushEvent verdict = judgeLookUp(answer.found, expected());
    if (row().state == PushState::Review && verdict != PushEvent::FoundEqual)
        return end(Error{row().facts.error.value_or(ErrorKind::TotalsDiffer), {}, row().facts.words});
    if (verdict != PushEvent::SaveCommitted)
        return adopt(verdict, answer.found, cleared(factsAt(kLookUp)));
    if (row().state == PushState::Ask)
        return end(Error{ErrorKind::MaySendAgain, {}, {}});
    countMiss(answer);
}

void InvoicePush::countMiss(const LookUpAnswer& answer)
{
    m_asked.serverMs = answer.serverDateMs;
    const PushFacts facts = afterMiss(factsAt(kLookUp), m_asked, context().timing);
    const bool written = missedForGood(facts) ? move(PushEvent::FoundMissing, cleared(facts)) : note(facts);
    if (written)
        end(Error{missedForGood(facts) ? ErrorKind::MaySendAgain : ErrorKind::NotThereYet, {}, {}});
}

/// What differs, as a person must know it: never one of several picked in silence.
Error InvoicePush::difference(const std::vector<FoundDocument>& found) const
{
    const FoundDocument& one = found.front();
    if (found.size() > 1)
        return {ErrorKind::TwoInSage, {}, {}};
    if (one.total != m_invoice.totals.total)
        return {ErrorKind::TotalsDiffer, {}, bothTotals(one, m_invoice.totals)};
    return {ErrorKind::OtherInSage, {}, one.customer != m_sageCustomer ? u"customer"_s : u"date"_s};
}

void InvoicePush::adopt(PushEvent on, const std::vector<FoundDocument>& found, const PushFacts& news)
{
    const FoundDocument& document = found.front();
    PushFacts facts = withDocument(news, document);
    if (on == PushEvent::FoundDifferent || on == PushEvent::AcceptedOther) {
        const Error differs = difference(found);
        facts.error = differs.kind;
        facts.words = differs.subject;
        if (move(on, facts))
            end(differs);
        return;
    }
    // What another life of this ledger sent, it may have e-mailed as well.
    const bool ours = on == PushEvent::Accepted || facts.sentEpoch == ledger().epoch.number();
    const auto alongside = [&]() -> Result<void> {
        if (auto done = confirmed(document); !done)
            return done;
        return openEmail(ours);
    };
    if (move(on, facts, alongside))
        end();
}

/// Manual 7.4: what belongs to the confirmation, in its transaction.
Result<void> InvoicePush::confirmed(const FoundDocument& document)
{
    if (auto done = ledger().invoices.setSage(m_invoice.id, document.id, document.number); !done)
        return done;
    const auto lead = ledger().leads.find(m_invoice.lead);
    if (!lead)
        return passOn(lead);
    const auto stage = next(lead->stage, LeadEvent::InvoiceConfirmed);
    if (!stage)
        return fail(ErrorKind::StageForbids, {}, lead->card.reference);
    if (auto moved = ledger().leads.move(lead->id, lead->stage, *stage); !moved)
        return moved;
    if (auto recorded =
            ledger().record({.entity = u"invoice"_s,
                             .entityId = m_invoice.id.value(),
                             .action = u"confirmed in Sage One"_s,
                             .before = {},
                             .after = {{u"sage_id"_s, document.id}, {u"sage_number"_s, document.number}}});
        !recorded)
        return recorded;
    return {};
}

/// One e-mail at most goes by itself (invariant I6): where it is not known that none went, a person says.
Result<void> InvoicePush::openEmail(bool noneWent)
{
    if (!row().facts.withEmail)
        return {};
    PushFacts mail;
    mail.email = row().facts.email;
    const auto opened = ledger().pushes.open(PushEffect::Email, m_invoice.id, std::nullopt,
                                             m_invoice.reference, mail, ledger().nowMs());
    if (!opened)
        return passOn(opened);
    if (noneWent)
        return {};
    return recordStep(ledger(), *opened, PushEvent::EpochChanged, mail).map([](const PushRow&) {});
}

}  // namespace greenhand
