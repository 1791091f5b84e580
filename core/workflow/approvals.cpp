#include "core/workflow/approvals.h"

#include "core/domain/invoice_number.h"
#include "core/workflow/push_step.h"
#include "core/workflow/words.h"

#include <QJsonObject>

#include <algorithm>
#include <iterator>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

QByteArray digestOf(const Invoice& invoice)
{
    return documentDigest(invoice.number, invoice.reference, invoice.content, invoice.totals);
}

/// Whether only the approval may keep it from being sent.
bool isAtItsTurn(InvoiceState state)
{
    return state == InvoiceState::Ready || state == InvoiceState::Approved || state == InvoiceState::Rejected;
}

std::optional<qint64> wholeOf(const QString& text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text.toLongLong());
}

}  // namespace

bool wasHeldForApproval(const PushRow& row)
{
    return row.state == PushState::Cancelled && row.facts.step == kHeldStep;
}

Result<ApprovalLimits> Approvals::limits() const
{
    const auto on = m_ledger.manager.isOn();
    if (!on)
        return passOn(on);
    if (!*on)
        return ApprovalLimits{};
    const auto total = m_settings.value(u"approval.total_above_cents"_s);
    const auto rate = m_settings.value(u"approval.discount_above_basis_points"_s);
    const auto discount = m_settings.value(u"approval.discount_above_cents"_s);
    for (const auto* one : {&total, &rate, &discount})
        if (!*one)
            return passOn(*one);
    ApprovalLimits limits;
    if (const auto cents = wholeOf(*total))
        limits.total = Money::fromCents(*cents);
    if (const auto points = wholeOf(*rate))
        limits.discountRate = Rate::fromBasisPoints(int(*points));
    if (const auto cents = wholeOf(*discount))
        limits.discount = Money::fromCents(*cents);
    return limits;
}

Result<ApprovalStanding> Approvals::standing(const Invoice& invoice, const InvoiceContent& content,
                                             const Totals& totals) const
{
    const auto over = limits();
    if (!over)
        return passOn(over);
    if (*over == ApprovalLimits{})
        return ApprovalStanding{};
    auto said = m_ledger.approvals.of(invoice.id);
    if (!said)
        return passOn(said);
    const auto word = wordFor(*said, documentDigest(invoice.number, invoice.reference, content, totals));
    if (!word || (*word == ApprovalWord::Approved && !invoice.facts.approved))
        said->reset();
    return ApprovalStanding{.reasons = whyApproval(content, totals, *over), .said = *std::move(said)};
}

Result<void> Approvals::mustBeApproved(InvoiceId id) const
{
    const auto invoice = m_ledger.invoices.find(id);
    if (!invoice)
        return passOn(invoice);
    const auto where = standing(*invoice, invoice->content, invoice->totals);
    if (!where)
        return passOn(where);
    if (!where->isHeld())
        return {};
    return fail(ErrorKind::NeedsApproval, {}, approvalWords(where->reasons));
}

Result<void> Approvals::mayDelete(const Invoice& invoice) const
{
    const auto needsPin = m_settings.value(u"approval.delete_needs_pin"_s);
    if (!needsPin)
        return passOn(needsPin);
    if (*needsPin == u"no")
        return {};
    const auto where = standing(invoice, invoice.content, invoice.totals);
    if (!where)
        return passOn(where);
    return where->reasons.empty() ? Result<void>() : m_ledger.manager.mayAct();
}

Result<std::vector<ApprovalRow>> Approvals::rows(const std::vector<InvoiceId>& ids) const
{
    std::vector<ApprovalRow> rows;
    for (const InvoiceId id : ids) {
        const auto invoice = m_ledger.invoices.find(id);
        if (!invoice)
            return passOn(invoice);
        auto where = standing(*invoice, invoice->content, invoice->totals);
        if (!where)
            return passOn(where);
        rows.push_back({.id = id,
                        .number = invoice->number,
                        .customer = invoice->content.recipient.name,
                        .date = invoice->content.date,
                        .total = invoice->totals.total,
                        .document = digestOf(*invoice),
                        .standing = *std::move(where)});
    }
    return rows;
}

Result<std::vector<ApprovalRow>> Approvals::waiting() const
{
    const auto over = limits();
    if (!over)
        return passOn(over);
    if (*over == ApprovalLimits{})
        return std::vector<ApprovalRow>();
    const auto ids = m_ledger.approvals.overLimits(*over, kMost);
    if (!ids)
        return passOn(ids);
    auto found = rows(*ids);
    if (!found)
        return found;
    std::erase_if(*found, [](const ApprovalRow& row) { return !row.standing.isHeld(); });
    const auto gravity = [](const ApprovalRow& row) {
        const bool sentBack = row.standing.said && row.standing.said->word == ApprovalWord::SentBack;
        return std::tuple(sentBack, -std::ssize(row.standing.reasons), -row.total.cents(), -row.number);
    };
    std::ranges::sort(*found, {}, gravity);
    return found;
}

Result<std::vector<ApprovalRow>> Approvals::approved() const
{
    const auto ids = m_ledger.approvals.approved(kMost);
    return ids ? rows(*ids) : passOn(ids);
}

Result<QHash<qint64, Approval>> Approvals::undecided() const
{
    const auto on = m_ledger.manager.isOn();
    if (!on)
        return passOn(on);
    return *on ? m_ledger.approvals.undecided() : QHash<qint64, Approval>();
}

Result<std::vector<OffList>> Approvals::offList(const InvoiceContent& content) const
{
    QHash<QString, UnitPrice> prices;
    for (const InvoiceLine& line : content.lines) {
        if (line.code.isEmpty() || prices.contains(line.code))
            continue;
        const auto item = m_ledger.priceList.withCode(line.code);
        if (!item)
            return passOn(item);
        if (*item)
            prices.insert(line.code, (*item)->price);
    }
    return greenhand::offList(content, prices);
}

Result<void> Approvals::ask(InvoiceId id)
{
    auto asked = m_ledger.db->transaction([&]() -> Result<void> {
        const auto invoice = m_ledger.invoices.find(id);
        if (!invoice)
            return passOn(invoice);
        const auto where = standing(*invoice, invoice->content, invoice->totals);
        if (!where)
            return passOn(where);
        if (!isAtItsTurn(invoice->state) || !where->isHeld())
            return fail(ErrorKind::StageForbids, {}, numberText(invoice->number));
        return say(*invoice, ApprovalWord::Asked, {}, u"approval asked for"_s);
    });
    if (asked)
        Q_EMIT m_ledger.invoicesChanged();
    return asked;
}

Result<void> Approvals::approve(const std::vector<SeenDocument>& seen)
{
    if (auto may = m_ledger.manager.mayAct(); !may)
        return may;
    auto done = m_ledger.db->transaction([&]() -> Result<void> {
        for (const SeenDocument& one : seen)
            if (auto approved = approveOne(one); !approved)
                return approved;
        return {};
    });
    if (done)
        Q_EMIT m_ledger.invoicesChanged();
    return done;
}

Result<Invoice> Approvals::seenInvoice(const SeenDocument& seen) const
{
    auto invoice = m_ledger.invoices.find(seen.invoice);
    if (!invoice)
        return invoice;
    if (digestOf(*invoice) != seen.document)
        return fail(ErrorKind::Conflict, {}, numberText(invoice->number));
    if (!isAtItsTurn(invoice->state))
        return fail(ErrorKind::StageForbids, {}, numberText(invoice->number));
    return invoice;
}

Result<void> Approvals::approveOne(const SeenDocument& seen)
{
    const auto invoice = seenInvoice(seen);
    if (!invoice)
        return passOn(invoice);
    const auto where = standing(*invoice, invoice->content, invoice->totals);
    if (!where)
        return passOn(where);
    if (where->isApproved())  // who approved it first, and when, stays
        return fail(ErrorKind::StageForbids, {}, numberText(invoice->number));
    if (auto said = say(*invoice, ApprovalWord::Approved, {}, u"approved"_s); !said)
        return said;
    return m_ledger.invoices.setApproved(invoice->id, true);
}

Result<void> Approvals::sendBack(const SeenDocument& seen, const QString& note)
{
    if (note.trimmed().isEmpty())
        return fail(ErrorKind::Incomplete, {}, u"note"_s);
    if (auto may = m_ledger.manager.mayAct(); !may)
        return may;
    auto done = m_ledger.db->transaction([&]() -> Result<void> {
        const auto invoice = seenInvoice(seen);
        if (!invoice)
            return passOn(invoice);
        if (auto ended = m_ledger.invoices.setApproved(invoice->id, false); !ended)
            return ended;
        return say(*invoice, ApprovalWord::SentBack, note.trimmed(), u"sent back"_s);
    });
    if (done)
        Q_EMIT m_ledger.invoicesChanged();
    return done;
}

Result<void> Approvals::say(const Invoice& invoice, ApprovalWord word, const QString& note,
                            const QString& action)
{
    const Approval said{.word = word,
                        .document = digestOf(invoice),
                        .note = note,
                        .by = m_ledger.history.actor().user,
                        .atMs = m_ledger.nowMs()};
    if (auto put = m_ledger.approvals.put(invoice.id, said); !put)
        return put;
    QJsonObject after{{u"state_before"_s, toKey(invoice.state)},
                      {u"total_cents"_s, invoice.totals.total.cents()},
                      {u"document_sha256"_s, QString::fromLatin1(said.document.toHex())}};
    if (!note.isEmpty())
        after[u"reason"_s] = note;
    return m_ledger.record({.entity = u"invoice"_s,
                            .entityId = invoice.id.value(),
                            .action = action,
                            .before = {},
                            .after = after});
}

Result<void> endApproval(Ledger& ledger, const Invoice& before)
{
    if (!before.facts.approved)
        return {};
    const auto after = ledger.invoices.find(before.id);
    if (!after)
        return passOn(after);
    if (after->facts.approved)
        return {};
    if (auto forgotten = ledger.approvals.forget(before.id); !forgotten)
        return forgotten;
    return ledger.record({.entity = u"invoice"_s,
                          .entityId = before.id.value(),
                          .action = u"approval ended by an edit"_s,
                          .before = {{u"state"_s, toKey(before.state)},
                                     {u"document_sha256"_s, QString::fromLatin1(digestOf(before).toHex())}},
                          .after = {{u"state"_s, toKey(after->state)},
                                    {u"document_sha256"_s, QString::fromLatin1(digestOf(*after).toHex())}}});
}

}  // namespace greenhand
