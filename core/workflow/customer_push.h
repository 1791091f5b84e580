#pragma once

#include "core/domain/customer.h"
#include "core/workflow/effect_push.h"

namespace greenhand {

/// A customer of ours that Sage One is to get: looked for by name and by our
/// tag, created once, linked. A customer of the same name that was not made by
/// us is never taken by itself.
class CustomerPush final : public EffectPush {
    Q_OBJECT
public:
    CustomerPush(PushContext context, PushRow row, Customer customer, QObject* parent);

    void start() override;

private:
    void lookUp(PushEvent whenFailed);
    void judge(const SageAnswer<std::vector<SageCustomer>>& answer);
    void proveMiss(std::optional<qint64> serverMs);
    void readAll();
    void takeWholeList(const SageAnswer<std::vector<SageCustomer>>& all);
    void missed(std::optional<qint64> serverMs);
    void failed(PushEvent whenFailed, const SageError& error);
    [[nodiscard]] bool decided(const std::vector<SageCustomer>& found);
    void create(std::optional<qint64> serverMs);
    [[nodiscard]] QByteArray body() const;
    [[nodiscard]] QString nameInBody() const;
    void afterCreating(const SageResult<SageCustomer>& saved);
    void countMiss(std::optional<qint64> serverMs);
    void adopt(PushEvent on, const SageCustomer& found, const PushFacts& news);

    const Customer m_customer;
    std::optional<SageError> m_refusal;  ///< counts once a look-up agrees that nothing was created
    Moment m_asked;                      ///< when the last question went out
};

}  // namespace greenhand
