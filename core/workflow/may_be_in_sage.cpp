#include "core/workflow/may_be_in_sage.h"

#include "core/domain/invoice_number.h"
#include "core/storage/customer_documents.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

struct DoubtWords {
    Q_DECLARE_TR_FUNCTIONS(greenhand::DoubtWords)
};

const QString kCompanySince = u"sage_company_since_ms"_s;  // 0: what was in doubt before counts as well
const QString kCompaniesLeft = u"sage_companies_left"_s;

/// What was refused before it was sent says nothing about what had been sent before.
bool isSagesNo(const PushStepRow& step)
{
    return step.from == PushState::Sending && step.on == PushEvent::Refused;
}

/// By what happened behind this moment, UTC.
Result<bool> isDoubtful(Ledger& ledger, const Invoice& invoice, qint64 behindMs)
{
    const bool restored = ledger.epoch.number() > 1 && ledger.epoch.sinceMs() > behindMs;
    bool doubtful = restored && invoice.createdAtMs <= ledger.epoch.sinceMs();
    const auto push = ledger.pushes.ofInvoice(invoice.id, PushEffect::Invoice);
    if (!push)
        return passOn(push);
    if (!*push)
        return doubtful;
    const auto steps = ledger.pushes.steps((*push)->id);
    if (!steps)
        return passOn(steps);
    for (const PushStepRow& step : *steps) {
        if (step.utcMs <= behindMs)
            continue;
        if (step.to == PushState::Unknown)
            doubtful = true;
        else if (isSagesNo(step) && (!restored || step.utcMs > ledger.epoch.sinceMs()))
            doubtful = false;
    }
    return doubtful;
}

Result<bool> mayBeInCompany(Ledger& ledger, const Invoice& invoice)
{
    const auto since = ledger.settings.meta(kCompanySince);
    if (!since)
        return passOn(since);
    return isDoubtful(ledger, invoice, since->value_or(QString()).toLongLong());
}

}  // namespace

Result<bool> mayBeInSage(Ledger& ledger, const Invoice& invoice) { return isDoubtful(ledger, invoice, 0); }

Result<void> leaveDoubtsBehind(Ledger& ledger, const QString& left, const QString& entered)
{
    const auto known = ledger.settings.meta(kCompaniesLeft);
    if (!known)
        return passOn(known);
    QStringList companies = known->value_or(QString()).split(u'\n', Qt::SkipEmptyParts);
    const qint64 since = companies.contains(entered) ? 0 : ledger.nowMs();
    if (!companies.contains(left))
        companies << left;
    return ledger.settings.setMeta(kCompaniesLeft, companies.join(u'\n')).and_then([&] {
        return ledger.settings.setMeta(kCompanySince, QString::number(since));
    });
}

Result<void> mayChangeCustomer(Ledger& ledger, const Invoice& invoice)
{
    const auto doubtful = mayBeInCompany(ledger, invoice);
    if (!doubtful)
        return passOn(doubtful);
    if (!*doubtful)
        return {};
    return fail(ErrorKind::NotReady, {}, doubtWords(invoice.number, invoice.content.recipient.name));
}

Result<std::optional<qint64>> doubtfulInvoiceOf(Ledger& ledger, CustomerId id)
{
    const auto editable = CustomerDocuments(*ledger.db).editableInvoices(id);
    if (!editable)
        return passOn(editable);
    for (const InvoiceId one : *editable) {
        const auto invoice = ledger.invoices.find(one);
        if (!invoice)
            return passOn(invoice);
        const auto doubtful = mayBeInCompany(ledger, *invoice);
        if (!doubtful)
            return passOn(doubtful);
        if (*doubtful)
            return std::optional(invoice->number);
    }
    return std::optional<qint64>();
}

QString doubtWords(qint64 number, const QString& customer)
{
    return DoubtWords::tr("Invoice %1 may have reached Sage One once, for %2, and Greenhand looks for it "
                          "there under that customer. Send it first; then this can be changed.")
        .arg(numberText(number), customer);
}

}  // namespace greenhand
