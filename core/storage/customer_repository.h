#pragma once

#include "core/domain/customer.h"
#include "core/storage/database.h"
#include "core/storage/listing.h"

#include <optional>
#include <vector>

namespace greenhand {

/// What a list of customers is in the order of; each is an index.
enum class CustomerOrder { Name, Contact, Email, SageOne };

/// Where a customer stands in such an order, as its index has it.
struct CustomerPlace {
    QString key;
    QString then;  ///< of those with the same key
    CustomerId id;
};

enum class Merged { Hidden, Shown };

/// What a customer has open: leads that are not completed, or an amount that they come to.
enum class OpenWork { Leads, Amount };

struct CustomerQuery {
    QString search = {};  ///< words over name, contact, VAT number, e-mail and phone
    Merged merged = Merged::Hidden;
    std::optional<OpenWork> without = {};  ///< only those that have none
    CustomerOrder order = CustomerOrder::Name;
    bool ascending = true;  ///< else the whole list is turned round
    std::optional<CustomerPlace> after = {};
    int limit = 100;
};

/// The customer table, and the only place that knows its columns.
class CustomerRepository {
public:
    explicit CustomerRepository(Database& db) : m_db{db} {}

    Result<CustomerId> add(const CustomerDetails& details);
    Result<Customer> find(CustomerId id) const;
    /// The customer with exactly this name, if there is one.
    Result<std::optional<Customer>> named(const QString& name) const;
    /// Customers whose name, contact, VAT number, e-mail or phone contains the text,
    /// by name; at most `limit`. An empty text gives the first by name. Never merged ones.
    Result<std::vector<Customer>> matching(const QString& text, int limit) const;
    Result<Chunk<Customer, CustomerQuery>> page(const CustomerQuery& query) const;
    /// Of those that have such work open, by how much of it; equal ones by name. Reads no others.
    Result<std::vector<CustomerId>> withOpen(OpenWork work, const CustomerQuery& query, bool ascending) const;
    Result<qint64> count() const;               ///< without the merged ones
    Result<std::vector<Customer>> all() const;  ///< merged ones too; for linking, not for lists

    /// The customer and all that were merged into it, on whatever way; itself first.
    Result<std::vector<CustomerId>> family(CustomerId id) const;
    /// The one that stays of the customer's merges; itself when it was not merged.
    Result<CustomerId> standing(CustomerId id) const;
    /// Marks it as merged into another; none takes that back.
    Result<void> setMergedInto(CustomerId id, std::optional<CustomerId> other);

    /// Conflict unless the version is the one seen.
    Result<void> save(const Customer& customer);
    /// Another Sage One company knows none of them.
    Result<void> unlinkAll();
    Result<void> unlink(CustomerId id);
    Result<void> linkToSage(CustomerId id, qint64 sageId, const QString& sageName, SageStanding standing);

private:
    Database& m_db;
};

// For steps of the schema.

/// Makes anew what customers are searched by.
[[nodiscard]] Result<void> refreshCustomerSearch(Database& db);
/// Makes anew by what customers are sorted, beside their names.
[[nodiscard]] Result<void> refreshCustomerOrders(Database& db);

}  // namespace greenhand
