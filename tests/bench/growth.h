#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QString>

#include <vector>

namespace greenhand::bench {

/// The figures of one size of ledger.
struct Size {
    qint64 invoices = 0;
    QJsonArray results;  ///< as json() wrote them
};

/// Every measure by size, as a table of Markdown.
[[nodiscard]] QString growthTable(const std::vector<Size>& sizes);
/// The same as a picture: both axes logarithmic, each line as a multiple of what it was with the smallest
/// ledger, so that what is not flat stands out.
[[nodiscard]] QByteArray growthPicture(const std::vector<Size>& sizes);

}  // namespace greenhand::bench
