#pragma once

#include "core/domain/money.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace greenhand {

enum class VatKind { Standard, ZeroRated, Exempt, NotVendor };

/// One kind of VAT with the days on which it holds (VAT Act s 7, s 9: the time
/// of supply picks the rate).
struct VatType {
    QString code;  ///< "15", "14", "0", "exempt", "none": what job lines and mappings name
    QString name;
    VatKind kind = VatKind::Standard;
    Rate rate;
    std::optional<QDate> from;   ///< first day, none: since ever
    std::optional<QDate> until;  ///< last day, none: still holds

    [[nodiscard]] bool holdsOn(QDate day) const;
    friend bool operator==(const VatType&, const VatType&) = default;
};

/// What a job line says when it leaves the rate to the date.
inline const QString kStandardVat = QStringLiteral("standard");

enum class Vendor { Yes, No };  ///< registered for VAT or not

/// The VAT types of South Africa: 14 % until 31 March 2018, 15 % since
/// 1 April 2018, zero-rated, exempt, and the one of a business that is not a vendor.
[[nodiscard]] const std::vector<VatType>& southAfricanVatTypes();

/// The VAT type of a line supplied on a day. A business that is not a vendor
/// charges none, whatever the line says. "standard" takes the standard type
/// that holds on the day; a code takes that very type even outside its days
/// (work that straddles a change of rate). Nothing for an unknown code, or
/// when no standard type holds.
[[nodiscard]] std::optional<VatType> vatTypeFor(QStringView choice, QDate supplied, Vendor vendor,
                                                const std::vector<VatType>& types);

}  // namespace greenhand
