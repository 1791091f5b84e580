#pragma once

#include "core/domain/id.h"

#include <QString>

#include <optional>

namespace greenhand {

/// What is known of a customer; the particulars of a tax invoice (VAT Act s 20).
struct CustomerDetails {
    QString name;
    QString contact;
    QString email;
    QString phone;
    QString vatNumber;
    QString postalAddress;  ///< lines separated by '\n'

    friend bool operator==(const CustomerDetails&, const CustomerDetails&) = default;
};

/// What Sage One's list last said of the customer there that ours is linked to.
enum class SageStanding { Active, Inactive, Gone };

[[nodiscard]] QString toKey(SageStanding standing);  ///< "active", "inactive", "gone"
[[nodiscard]] std::optional<SageStanding> sageStandingFromKey(QStringView key);

struct Customer {
    CustomerId id;
    CustomerDetails details;
    std::optional<qint64> sageId;  ///< the customer in Sage One, once linked
    QString sageName;              ///< as Sage One spells it
    SageStanding standing = SageStanding::Active;
    int version = 1;  ///< grows with every change
    /// The customer that this one was merged into: kept, but offered nowhere any more.
    std::optional<CustomerId> mergedInto = {};

    friend bool operator==(const Customer&, const Customer&) = default;
};

/// For comparing names that people type: case, accents, punctuation and the
/// company's form ((Pty) Ltd, CC, Inc) left out.
[[nodiscard]] QString normalisedName(QStringView name);
/// Lower case without accents, every apostrophe the straight one: what search compares.
[[nodiscard]] QString folded(QStringView text);
/// Digits only, a leading 27 or 0 dropped: "+27 21 555 0101" and "021 555 0101" are equal.
[[nodiscard]] QString normalisedPhone(QStringView phone);

/// One @, something on both sides, a dot in the domain, no spaces: what Sage One mails to.
[[nodiscard]] bool isEmailAddress(QStringView text);
/// A South African one: ten digits that begin with 4.
[[nodiscard]] bool isVatNumber(QStringView text);

}  // namespace greenhand
