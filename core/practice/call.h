#pragma once

#include "core/practice/company.h"
#include "core/practice/http_message.h"

#include <optional>

namespace greenhand::practice {

/// What is not known of Sage One, for tests to set either way (sage-one-api 4.1 and 4.3).
struct Unconfirmed {
    bool taxPerDocument = false;      ///< VAT rounded once a document instead of a line
    bool discountIsFraction = false;  ///< DiscountPercentage 0.1 instead of 10 for ten per cent
};

/// One request on its way through a service.
struct Call {
    const Request& request;
    Company& company;
    const Unconfirmed& unconfirmed;
    qint64 utcMs;
    Table table;
    std::optional<qint64> id;  ///< from the path

    /// "true" in any case is true; the fallback when the parameter is not there.
    [[nodiscard]] bool flag(QStringView parameter, bool fallback) const;
};

inline bool Call::flag(QStringView parameter, bool fallback) const
{
    const auto text = request.parameter(parameter);
    return text ? text->compare(QStringView(u"true"), Qt::CaseInsensitive) == 0 : fallback;
}

}  // namespace greenhand::practice
