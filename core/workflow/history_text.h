#pragma once

#include "core/domain/customer.h"
#include "core/domain/invoice.h"
#include "core/domain/job_card.h"

#include <QJsonObject>

namespace greenhand {

// What the history keeps of a thing: enough to say from what to what.

[[nodiscard]] QJsonObject historyOfCard(const JobCard& card);
[[nodiscard]] QJsonObject historyOfContent(const InvoiceContent& content, const Totals& totals);
[[nodiscard]] QJsonObject historyOfCustomer(const CustomerDetails& details);

}  // namespace greenhand
