#pragma once

#include "core/practice/access.h"
#include "core/practice/call.h"

namespace greenhand::practice {

struct SageOneOptions {
    Credentials credentials;
    bool rateLimit = false;  ///< 100 requests a minute, then an hour's block
    Unconfirmed unconfirmed = {};
};

/// Sage One South Africa's API 2.0.0, as far as it is documented, over a practice company. What it
/// answers follows from the request, the company, what was asked before and the time it is given;
/// it knows no socket and no clock.
class SageOne {
public:
    /// The company must outlive it.
    SageOne(Company& company, SageOneOptions options);

    [[nodiscard]] Response answer(const Request& request, qint64 utcMs);

    [[nodiscard]] const Company& company() const { return m_company; }

private:
    [[nodiscard]] Response judged(const Request& request, qint64 utcMs);
    [[nodiscard]] Response routed(const Request& request, qint64 utcMs);
    [[nodiscard]] std::optional<Response> refuseCompany(const Request& request) const;

    Company& m_company;
    Unconfirmed m_unconfirmed;
    Access m_access;
    qint64 m_answered = 0;
};

}  // namespace greenhand::practice
