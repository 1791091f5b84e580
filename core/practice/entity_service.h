#pragma once

#include "core/practice/call.h"

/// The services of the lists: companies, customers, items, accounts, VAT types, representatives.
namespace greenhand::practice::entities {

/// The list without an id in the path, one entity with.
[[nodiscard]] Response get(const Call& call);
/// Accounts with those that Sage One made for itself.
[[nodiscard]] Response getWithSystemAccounts(const Call& call);
[[nodiscard]] Response currentCompany(const Call& call);
[[nodiscard]] Response hasActivity(const Call& call);
[[nodiscard]] Response save(const Call& call);
[[nodiscard]] Response remove(const Call& call);

}  // namespace greenhand::practice::entities
