#pragma once

#include "core/domain/invoice.h"
#include "core/workflow/approvals.h"
#include "core/workflow/effect_push.h"
#include "core/workflow/look_up.h"

namespace greenhand {

/// An invoice on its way into Sage One: look-up, Calculate, compare, Save, check
/// (manual 7.3; reliability 2.3). From Ready it sends; from Unknown, Ask and
/// Review it only looks.
class InvoicePush final : public EffectPush {
    Q_OBJECT
public:
    InvoicePush(PushContext context, PushRow row, Invoice invoice, qint64 sageCustomer, QObject* parent);

    void start() override;

private:
    void lookUp(void (InvoicePush::*use)(const LookUpAnswer&), const QString& step, PushEvent whenFailed);
    void afterFirstLookUp(const LookUpAnswer& answer);
    void searchTwin(std::optional<qint64> serverMs);
    void calculate(std::optional<qint64> serverMs);
    void compare(const SageAnswer<FoundDocument>& calculated, const QByteArray& body,
                 std::optional<qint64> serverMs);
    void save(const QByteArray& body, std::optional<qint64> serverMs);
    void afterSave(const SageResult<FoundDocument>& saved);
    void confirmRefusal(const SageError& refusal);
    void hold(const Error& why);
    [[nodiscard]] Result<void> mustBeApproved() const;
    void askOnce();
    void afterAsking(const LookUpAnswer& answer);
    void countMiss(const LookUpAnswer& answer);
    void adopt(PushEvent on, const std::vector<FoundDocument>& found, const PushFacts& news);
    [[nodiscard]] Error difference(const std::vector<FoundDocument>& found) const;

    [[nodiscard]] Expected expected() const;
    [[nodiscard]] QString control();
    [[nodiscard]] LookUp* newLookUp();
    Result<QByteArray> body();
    Result<void> confirmed(const FoundDocument& document);
    Result<void> openEmail(bool noneWent);

    const Approvals m_approvals;
    const Invoice m_invoice;
    const qint64 m_sageCustomer;
    Moment m_asked;  ///< when the last question went out
};

/// Sage's id of the customer in a body that was frozen; none in an empty one.
[[nodiscard]] std::optional<qint64> customerInBody(const QByteArray& body);

/// The document as Sage One is to have it. NotReady names a line that nothing is mapped for.
[[nodiscard]] Result<SageInvoice> sageInvoiceOf(Ledger& ledger, const Invoice& invoice, qint64 sageCustomer,
                                                DocumentNumbering numbering);

}  // namespace greenhand
