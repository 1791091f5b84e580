#pragma once

#include "core/domain/invoice.h"
#include "core/workflow/effect_push.h"

namespace greenhand {

/// Sage One's e-mail to the customer: at most one attempt by itself. There is
/// no look-up for mails, so an unclear end stays until a person says what to do.
class EmailPush final : public EffectPush {
    Q_OBJECT
public:
    EmailPush(PushContext context, PushRow row, Invoice invoice, QObject* parent);

    void start() override;

private:
    void after(const SageResult<Nothing>& sent);
    Result<QByteArray> body();

    const Invoice m_invoice;
};

}  // namespace greenhand
