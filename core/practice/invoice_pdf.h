#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace greenhand::practice {

/// A plain tax invoice of A4 pages, in Helvetica; what Latin-1 has no letter for prints as "?".
[[nodiscard]] QByteArray invoicePdf(const QJsonObject& invoice, const QJsonObject& company);

}  // namespace greenhand::practice
