#pragma once

#include "core/practice/call.h"

#include <tl/expected.hpp>

namespace greenhand::practice {

/// The tax invoice that a client sent, checked against the company and with the totals that Sage One
/// reckons; nothing is stored. It has neither id nor number yet. The error is Sage's sentence.
[[nodiscard]] tl::expected<QJsonObject, QString> makeInvoice(const Call& call, const QJsonObject& sent);

}  // namespace greenhand::practice
