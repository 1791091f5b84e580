#include "core/workflow/email_push.h"

#include "core/when_done.h"

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

const QString kEmail = u"e-mail"_s;

}  // namespace

EmailPush::EmailPush(PushContext context, PushRow row, Invoice invoice, QObject* parent)
    : EffectPush(std::move(context), std::move(row), parent)
    , m_invoice{std::move(invoice)}
{
}

Result<QByteArray> EmailPush::body()
{
    const auto subject = context().settings.value(u"sage.email_subject"_s);
    if (!subject)
        return passOn(subject);
    const auto message = context().settings.value(u"sage.email_message"_s);
    if (!message)
        return passOn(message);
    const auto company = context().settings.value(u"company.name"_s);
    if (!company)
        return passOn(company);
    const auto filled = [&](QString text) {
        return text.replace(u"%company"_s, *company).replace(u"%number"_s, m_invoice.sageNumber);
    };
    return encode(SageEmail{.invoiceId = *m_invoice.sageId,
                            .address = row().facts.email,
                            .subject = filled(*subject),
                            .message = filled(*message)});
}

void EmailPush::start()
{
    const auto bytes = body();
    if (!bytes)
        return end(bytes.error());
    if (!beginSending(PushEvent::Claim, committed(factsAt(kEmail), *bytes, std::nullopt)))
        return;
    whenDone(client().email(row().facts.body), this,
             [this](const SageResult<Nothing>& sent) { after(sent); });
}

void EmailPush::after(const SageResult<Nothing>& sent)
{
    if (!sent)
        return endWith(judgeFailure(sent.error().error.kind, sent.error().bodyRead), kEmail, sent.error());
    context().connection.heard(std::nullopt);
    if (move(PushEvent::Accepted, answeredBy(cleared(factsAt(kEmail)), *sent)))
        end();
}

}  // namespace greenhand
