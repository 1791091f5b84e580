#pragma once

#include "core/domain/customer.h"
#include "core/storage/database.h"

#include <vector>

namespace greenhand {

/// The customer table, and the only place that knows its columns.
class CustomerRepository {
public:
    explicit CustomerRepository(Database& db) : m_db{db} {}

    Result<CustomerId> add(const CustomerDetails& details);
    Result<Customer> find(CustomerId id) const;
    /// The customer with exactly this name, if there is one.
    Result<std::optional<Customer>> named(const QString& name) const;
    /// Customers whose name, VAT number, e-mail or phone contains the text,
    /// by name; at most `limit`. An empty text gives the first by name.
    Result<std::vector<Customer>> matching(const QString& text, int limit) const;
    Result<std::vector<Customer>> all() const;  ///< for import and linking, not for lists

    /// Conflict unless the version is the one seen.
    Result<void> save(const Customer& customer);
    /// Another Sage One company knows none of them.
    Result<void> unlinkAll();
    Result<void> linkToSage(CustomerId id, qint64 sageId, const QString& sageName, bool active);

private:
    Database& m_db;
};

}  // namespace greenhand
