#include "core/workflow/receipt.h"

#include "core/domain/date_text.h"
#include "core/domain/number_text.h"
#include "core/workflow/push_step.h"
#include "core/workflow/translator.h"

#include <QCoreApplication>
#include <QDateTime>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(greenhand::Words)
};

/// A person's own reason stands without a step.
QString withdrawnText(const QString& step)
{
    if (step == kHeldStep)
        return Words::tr("It needed the financial manager's approval, so it was not sent");
    if (step == kStoppedStep)
        return Words::tr("Push All was stopped before its turn");
    if (step == kLinkedStep)
        return Words::tr("A person said which customer in Sage One it is");
    return Words::tr("A person said: do not send it");
}

QString eventText(PushEffect effect, const PushStepRow& step)
{
    const bool mail = effect == PushEffect::Email;
    switch (step.on) {
    case PushEvent::Claim:
        return mail ? Words::tr("E-mailed") : Words::tr("Taken up; Sage One is asked first");
    case PushEvent::FoundEqual: return Words::tr("Found in Sage One, the same");
    case PushEvent::FoundDifferent: return Words::tr("Found in Sage One, and it differs");
    case PushEvent::LookUpFailed: return Words::tr("Sage One could not be asked; nothing was sent");
    case PushEvent::SaveCommitted: return Words::tr("Sent");
    case PushEvent::NotSent: return Words::tr("Nothing left this computer");
    case PushEvent::Accepted:
        return mail && step.from == PushState::Unknown ? Words::tr("A person said that it arrived")
                                                       : Words::tr("Sage One took it");
    case PushEvent::AcceptedOther: return Words::tr("Sage One took it, and what it holds differs");
    case PushEvent::Refused:
        return step.from == PushState::Checking ? Words::tr("Refused before anything was sent")
                                                : Words::tr("Sage One refused it");
    case PushEvent::NoVerdict: return Words::tr("No clear answer");
    case PushEvent::OwnerDied: return Words::tr("Greenhand was stopped in the middle of it");
    case PushEvent::EpochChanged: return Words::tr("The ledger was restored or copied");
    case PushEvent::FoundMissing: return Words::tr("Not in Sage One, asked twice after the waiting time");
    case PushEvent::SendAgain: return Words::tr("A person said: send it again");
    case PushEvent::LoginRefused: return Words::tr("The log-in was refused");
    case PushEvent::RateLimited: return Words::tr("Sage One blocked further requests");
    case PushEvent::TlsRefused: return Words::tr("The server could not prove that it is Sage One");
    case PushEvent::ConfigRefused: return Words::tr("The settings do not fit Sage One");
    case PushEvent::PaymentRefused: return Words::tr("The Sage One registration has run out");
    case PushEvent::ProxyRefused: return Words::tr("The network's proxy refused the connection");
    case PushEvent::BlockLifted: return Words::tr("The block was over");
    case PushEvent::Edited: return Words::tr("Taken up again after the refusal");
    case PushEvent::Withdrawn: return withdrawnText(step.step);
    case PushEvent::Settled: return Words::tr("A person closed it as settled");
    }
    Q_UNREACHABLE();
}

/// What happened, and why, in whole sentences.
QString stepSentence(const PushRow& push, const PushStepRow& step)
{
    QString text = eventText(push.effect, step) + u'.';
    if (!step.error || step.on == PushEvent::OwnerDied || step.on == PushEvent::EpochChanged)
        return text;
    const QString why = step.to == PushState::Rejected ? translated({.effect = push.effect,
                                                                     .state = step.to,
                                                                     .error = step.error,
                                                                     .words = step.words,
                                                                     .notBeforeMs = {},
                                                                     .email = push.facts.email})
                                                             .sentence
                                                       : sentence(Error{*step.error, {}, step.words});
    return text + u' ' + why;
}

std::optional<Money> cents(const std::optional<qint64>& value)
{
    return value ? std::optional(Money::fromCents(*value)) : std::nullopt;
}

template <class Facts>
ReceiptDocument documentOf(const Facts& facts)
{
    return {.id = facts.sageId,
            .number = facts.sageNumber,
            .exclusive = cents(facts.sageExclusiveCents),
            .vat = cents(facts.sageVatCents),
            .total = cents(facts.sageTotalCents)};
}

ReceiptStep stepOf(const PushRow& push, const PushStepRow& step, const Actor& by)
{
    return {.whenMs = step.utcMs,
            .by = by,
            .from = step.from,
            .on = step.on,
            .to = step.to,
            .sentence = stepSentence(push, step),
            .words = step.words,
            .status = step.status,
            .logUid = step.logUid};
}

/// Takes one step further what the attempts are known to have come to.
void addToAttempts(ReceiptPart& part, const PushStepRow& row, const ReceiptStep& step)
{
    if (step.to == PushState::Sending) {
        part.attempts.push_back(
            {.number = int(part.attempts.size()) + 1,
             .sentMs = step.whenMs,
             .by = step.by,
             .bodySha256 = QString::fromLatin1(row.bodySha256.toHex()),
             .sent = part.effect == PushEffect::Invoice ? cents(row.expectedTotalCents) : std::nullopt});
        return;
    }
    if (part.attempts.empty())
        return;
    ReceiptAttempt& attempt = part.attempts.back();
    if (step.from == PushState::Sending)
        attempt.answer = step;
    if (!row.sageId)
        return;
    attempt.inSage = documentOf(row);
    if (attempt.sent && attempt.inSage.total)
        attempt.differenceCents = attempt.inSage.total->cents() - attempt.sent->cents();
}

Result<ReceiptPart> partOf(Ledger& ledger, const PushRow& push)
{
    const auto steps = ledger.pushes.steps(push.id);
    if (!steps)
        return passOn(steps);
    // Each step has its history row, in the same order (invariant I7); that one says who it was.
    const auto told = ledger.history.of(u"push"_s, push.id.value());
    if (!told)
        return passOn(told);
    ReceiptPart part{.effect = push.effect,
                     .state = push.state,
                     .reference = push.reference,
                     .email = push.effect == PushEffect::Email ? push.facts.email : QString(),
                     .reason = push.facts.reason,
                     .inSage = documentOf(push.facts)};
    for (std::size_t at = 0; at < steps->size(); ++at) {
        const PushStepRow& row = (*steps)[at];
        const ReceiptStep step = stepOf(push, row, at < told->size() ? (*told)[at].actor : Actor());
        addToAttempts(part, row, step);
        part.steps.push_back(step);
    }
    return part;
}

bool wasSent(const ReceiptPart& part) { return !part.attempts.empty() || part.inSage.id; }

/// The pushes that belong to an invoice, in the order in which they go.
Result<std::vector<PushRow>> pushesOf(Ledger& ledger, const Invoice& invoice)
{
    std::vector<PushRow> rows;
    for (const auto& found : {ledger.pushes.ofCustomer(invoice.content.customer),
                              ledger.pushes.ofInvoice(invoice.id, PushEffect::Invoice),
                              ledger.pushes.ofInvoice(invoice.id, PushEffect::Email)}) {
        if (!found)
            return passOn(found);
        if (found->has_value())
            rows.push_back(**found);
    }
    return rows;
}

}  // namespace

Result<Receipt> receiptOf(Ledger& ledger, InvoiceId id)
{
    const auto invoice = ledger.invoices.find(id);
    if (!invoice)
        return passOn(invoice);
    const auto company = ledger.settings.value(u"company.name"_s);
    const auto sageCompany = ledger.settings.value(u"sage.company_name"_s);
    if (!company)
        return passOn(company);
    if (!sageCompany)
        return passOn(sageCompany);
    Receipt receipt{.invoice = id,
                    .number = invoice->number,
                    .reference = invoice->reference,
                    .customer = invoice->content.recipient.name,
                    .ledgerCompany = company->value_or(QString()),
                    .sageCompany = sageCompany->value_or(QString()),
                    .ours = invoice->totals};
    const auto pushes = pushesOf(ledger, *invoice);
    if (!pushes)
        return passOn(pushes);
    bool sent = false;
    for (const PushRow& push : *pushes) {
        auto part = partOf(ledger, push);
        if (!part)
            return passOn(part);
        sent = sent || (push.effect == PushEffect::Invoice && wasSent(*part));
        receipt.parts.push_back(*std::move(part));
    }
    if (!sent)
        return fail(ErrorKind::NotReady, {},
                    Words::tr("Invoice #%1 was never sent to Sage One, so there is no receipt of it.")
                        .arg(invoice->number));
    return receipt;
}

namespace {

using Facts = std::vector<ReceiptPage::Fact>;

/// Local time to the second: a receipt is held against Sage One's own log.
QString momentToTheSecond(qint64 utcMs)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(utcMs);
    return QString(format(moment.date()) % u' ' % moment.toString(u"HH:mm:ss"_s));
}

QString byText(const Actor& by)
{
    return by.machine.isEmpty() ? by.user : Words::tr("%1 at %2").arg(by.user, by.machine);
}

QString comparison(qint64 differenceCents)
{
    if (differenceCents == 0)
        return Words::tr("equal to the cent");
    const Money size = Money::fromCents(qAbs(differenceCents));
    return differenceCents > 0 ? Words::tr("Sage One has %1 more").arg(format(size))
                               : Words::tr("Sage One has %1 less").arg(format(size));
}

void addIf(Facts& facts, const QString& name, const QString& value)
{
    if (!value.isEmpty())
        facts.push_back({name, value});
}

QString effectHeading(PushEffect effect)
{
    switch (effect) {
    case PushEffect::Customer: return Words::tr("Customer");
    case PushEffect::Invoice: return Words::tr("Invoice");
    case PushEffect::Email: return Words::tr("E-mail");
    }
    Q_UNREACHABLE();
}

QString idText(const ReceiptDocument& document)
{
    if (!document.id)
        return {};
    return document.number.isEmpty()
             ? Words::tr("number %1 of its own").arg(*document.id)
             : Words::tr("%1 (its own number %2)").arg(document.number, QString::number(*document.id));
}

QString httpText(const ReceiptStep& answer)
{
    QStringList parts;
    if (answer.status > 0)
        parts << u"HTTP %1"_s.arg(answer.status);
    if (!answer.logUid.isEmpty())
        parts << u"LOGUID %1"_s.arg(answer.logUid);
    return parts.join(u", "_s);
}

ReceiptPage::Section totalsSection(const Receipt& receipt, const ReceiptDocument& inSage)
{
    ReceiptPage::Section section{
        .heading = Words::tr("Amounts"),
        .columns = {QString(), Words::tr("Greenhand"), Words::tr("Sage One"), Words::tr("Comparison")},
        .amounts = {1, 2}};
    const auto row = [&](const QString& name, Money ours, const std::optional<Money>& sages) {
        section.rows.push_back({name, format(ours), sages ? format(*sages) : Words::tr("not known"),
                                sages ? comparison(sages->cents() - ours.cents()) : QString()});
    };
    row(Words::tr("Exclusive"), receipt.ours.exclusive, inSage.exclusive);
    row(Words::tr("VAT"), receipt.ours.vat, inSage.vat);
    row(Words::tr("Total"), receipt.ours.total, inSage.total);
    return section;
}

ReceiptPage::Section attemptSection(const ReceiptPart& part, const ReceiptAttempt& attempt)
{
    ReceiptPage::Section section{
        .heading =
            Words::tr("%1, attempt %2").arg(effectHeading(part.effect), QString::number(attempt.number))};
    Facts& facts = section.facts;
    facts.push_back({Words::tr("Sent"), momentToTheSecond(attempt.sentMs)});
    addIf(facts, Words::tr("By"), byText(attempt.by));
    addIf(facts, Words::tr("To"), part.email);
    facts.push_back({Words::tr("Body (SHA-256)"), attempt.bodySha256});
    if (attempt.sent)
        facts.push_back({Words::tr("Total sent"), format(*attempt.sent)});
    if (attempt.answer) {
        facts.push_back({Words::tr("Outcome"), attempt.answer->sentence});
        facts.push_back({Words::tr("Known since"), momentToTheSecond(attempt.answer->whenMs)});
        addIf(facts, Words::tr("Sage One's own words"), attempt.answer->words);
        addIf(facts, Words::tr("Answer"), httpText(*attempt.answer));
    } else {
        facts.push_back({Words::tr("Outcome"), Words::tr("Not known yet.")});
    }
    addIf(facts, Words::tr("In Sage One as"), idText(attempt.inSage));
    if (attempt.inSage.total)
        facts.push_back({Words::tr("Total there"), format(*attempt.inSage.total)});
    if (attempt.differenceCents)
        facts.push_back({Words::tr("Comparison"), comparison(*attempt.differenceCents)});
    return section;
}

ReceiptPage::Section stepsSection(const ReceiptPart& part)
{
    ReceiptPage::Section section{.heading = Words::tr("%1, every step").arg(effectHeading(part.effect)),
                                 .columns = {Words::tr("When"), Words::tr("By"), Words::tr("What happened")}};
    addIf(section.facts, Words::tr("Reason given"), part.reason);
    for (const ReceiptStep& step : part.steps)
        section.rows.push_back({momentToTheSecond(step.whenMs), byText(step.by), step.sentence});
    return section;
}

}  // namespace

ReceiptPage printed(const Receipt& receipt)
{
    ReceiptPage page{.title = Words::tr("Push receipt of invoice #%1").arg(receipt.number),
                     .subtitle = receipt.ledgerCompany};
    ReceiptPage::Section about{.heading = Words::tr("Invoice")};
    about.facts.push_back({Words::tr("Our number"), u'#' + QString::number(receipt.number)});
    about.facts.push_back({Words::tr("Reference"), receipt.reference});
    addIf(about.facts, Words::tr("Customer"), receipt.customer);
    addIf(about.facts, Words::tr("Company"), receipt.ledgerCompany);
    addIf(about.facts, Words::tr("Sage One company"), receipt.sageCompany);
    ReceiptDocument inSage;
    for (const ReceiptPart& part : receipt.parts)
        if (part.effect == PushEffect::Invoice)
            inSage = part.inSage;
    addIf(about.facts, Words::tr("In Sage One as"), idText(inSage));
    page.sections.push_back(std::move(about));
    page.sections.push_back(totalsSection(receipt, inSage));
    for (const ReceiptPart& part : receipt.parts) {
        for (const ReceiptAttempt& attempt : part.attempts)
            page.sections.push_back(attemptSection(part, attempt));
        page.sections.push_back(stepsSection(part));
    }
    return page;
}

}  // namespace greenhand
