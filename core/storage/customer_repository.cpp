#include "core/storage/customer_repository.h"

#include "core/storage/columns.h"
#include "core/storage/search.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

// Placeholders outlive the bindings, which only point at them.
constexpr std::array kWordNames{":w0"_L1, ":w1"_L1, ":w2"_L1, ":w3"_L1,
                                ":w4"_L1, ":w5"_L1, ":w6"_L1, ":w7"_L1};

const QString kColumns = u"SELECT id, name, contact, email, phone, vat_number, postal_address, sage_id, "
                         "sage_name, sage_standing, version, merged_into"_s;
const QString kSelect = kColumns + u" FROM customer "_s;

Result<Customer> toCustomer(const QSqlQuery& row)
{
    const auto standing = sageStandingFromKey(textAt(row, 9));
    if (!standing)
        return fail(ErrorKind::Storage, u"standing of customer %1"_s.arg(wholeAt(row, 0)));
    return Customer{.id = CustomerId{wholeAt(row, 0)},
                    .details = {.name = textAt(row, 1),
                                .contact = textAt(row, 2),
                                .email = textAt(row, 3),
                                .phone = textAt(row, 4),
                                .vatNumber = textAt(row, 5),
                                .postalAddress = textAt(row, 6)},
                    .sageId = maybeAt(row, 7),
                    .sageName = textAt(row, 8),
                    .standing = *standing,
                    .version = intAt(row, 10),
                    .mergedInto = maybeIdAt<CustomerId>(row, 11)};
}

/// What customers are searched by; a phone number also as bare digits.
QString searchText(const CustomerDetails& details)
{
    return folded(QStringList{details.name, details.contact, details.vatNumber, details.email, details.phone,
                              normalisedPhone(details.phone)}
                      .join(u'\n'));
}

/// The words of a search, each of which must be there; more than eight narrow nothing.
QStringList wordsOf(const QString& search)
{
    return folded(search.simplified()).split(u' ', Qt::SkipEmptyParts).mid(0, qsizetype(kWordNames.size()));
}

/// What makes an order whole, as its index has it.
std::array<QString, 3> columnsOf(CustomerOrder order)
{
    switch (order) {
    case CustomerOrder::Name: return {u"folded_name"_s, u"search_text"_s, u"id"_s};
    case CustomerOrder::Contact: return {u"sorted_contact"_s, u"folded_name"_s, u"id"_s};
    case CustomerOrder::Email: return {u"sorted_email"_s, u"folded_name"_s, u"id"_s};
    case CustomerOrder::SageOne: return {u"sage_order"_s, u"folded_name"_s, u"id"_s};
    }
    Q_UNREACHABLE();
}

/// An index whose order is the list's, named where SQLite would rather sort.
QString tableOf(CustomerOrder order)
{
    switch (order) {
    case CustomerOrder::Name: return u"customer "_s;
    case CustomerOrder::Contact: return u"customer INDEXED BY customer_by_contact "_s;
    case CustomerOrder::Email: return u"customer INDEXED BY customer_by_email "_s;
    case CustomerOrder::SageOne: return u"customer INDEXED BY customer_by_sage "_s;
    }
    Q_UNREACHABLE();
}

/// The condition for what a query wants, wherever it begins; its words become bindings.
QString wantedBy(const CustomerQuery& query, Database::List& bindings)
{
    QString wanted = query.merged == Merged::Hidden ? u"merged_into IS NULL "_s : u"TRUE "_s;
    const QStringList words = wordsOf(query.search);
    for (qsizetype at = 0; at < words.size(); ++at) {
        wanted += u"AND instr(search_text, :w%1) > 0 "_s.arg(at);
        bindings.emplace_back(kWordNames.at(std::size_t(at)), words[at]);
    }
    if (query.without)
        wanted += u"AND NOT EXISTS (SELECT 1 FROM lead INDEXED BY lead_open WHERE stage <> 'completed' "
                  "AND customer_id = customer.id AND total_cents >= "_s
                + (*query.without == OpenWork::Amount ? u"1) "_s : u"0) "_s);
    return wanted;
}

struct PlacedCustomer {
    Customer customer;
    CustomerPlace place;
};

Result<PlacedCustomer> toPlaced(const QSqlQuery& row)
{
    return toCustomer(row).map([&](Customer customer) {
        const CustomerId id = customer.id;
        return PlacedCustomer{std::move(customer), {textAt(row, 12), textAt(row, 13), id}};
    });
}

/// Beside the name.
Database::List sortedBy(const CustomerDetails& details)
{
    return {{":sorted_contact"_L1, sortText(details.contact)}, {":sorted_email"_L1, sortText(details.email)}};
}

Database::List bindings(const CustomerDetails& details)
{
    Database::List row{{":name"_L1, details.name},
                       {":contact"_L1, details.contact},
                       {":email"_L1, details.email},
                       {":phone"_L1, details.phone},
                       {":vat_number"_L1, details.vatNumber},
                       {":postal_address"_L1, details.postalAddress},
                       {":folded_name"_L1, folded(details.name)},
                       {":search_text"_L1, searchText(details)}};
    std::ranges::copy(sortedBy(details), std::back_inserter(row));
    return row;
}

/// Page by page: a ledger may have many customers.
Result<void> refreshEach(Database& db, const QString& update,
                         Database::List (*columnsFrom)(const CustomerDetails&))
{
    constexpr std::size_t kAtOnce = 2000;
    // Not read by toCustomer(): its columns grow with later steps.
    const auto toNamed = [](const QSqlQuery& row) -> Result<Customer> {
        return Customer{.id = CustomerId{wholeAt(row, 0)},
                        .details = {.name = textAt(row, 1),
                                    .contact = textAt(row, 2),
                                    .email = textAt(row, 3),
                                    .phone = textAt(row, 4),
                                    .vatNumber = textAt(row, 5),
                                    .postalAddress = {}},
                        .sageId = {},
                        .sageName = {}};
    };
    CustomerId last{0};
    while (true) {
        const auto page =
            db.all<Customer>(u"SELECT id, name, contact, email, phone, vat_number FROM customer "
                             "WHERE id > :last ORDER BY id LIMIT :limit"_s,
                             {{":last"_L1, last.value()}, {":limit"_L1, qint64(kAtOnce)}}, toNamed);
        if (!page)
            return passOn(page);
        for (const Customer& customer : *page) {
            Database::List row = columnsFrom(customer.details);
            row.emplace_back(":id"_L1, customer.id.value());
            if (auto done = db.execute(update, row); !done)
                return passOn(done);
        }
        if (page->size() < kAtOnce)
            return {};
        last = page->back().id;
    }
}

}  // namespace

Result<CustomerId> CustomerRepository::add(const CustomerDetails& details)
{
    return m_db.atomically([&]() -> Result<CustomerId> {
        const auto taken = named(details.name);
        if (!taken)
            return passOn(taken);
        if (*taken)
            return fail(ErrorKind::Duplicate, u"customer"_s, details.name);
        return m_db
            .insert(
                u"INSERT INTO customer (name, contact, email, phone, vat_number, postal_address, "
                "folded_name, search_text, sorted_contact, sorted_email) VALUES (:name, :contact, :email, "
                ":phone, :vat_number, :postal_address, :folded_name, :search_text, :sorted_contact, "
                ":sorted_email)"_s,
                bindings(details))
            .map([](qint64 id) { return CustomerId{id}; });
    });
}

Result<Customer> CustomerRepository::find(CustomerId id) const
{
    return m_db.one<Customer>(kSelect + u"WHERE id = :id"_s, {{":id"_L1, id.value()}}, toCustomer);
}

Result<std::optional<Customer>> CustomerRepository::named(const QString& name) const
{
    return firstOf(m_db.all<Customer>(kSelect + u"WHERE name = :name"_s, {{":name"_L1, name}}, toCustomer));
}

Result<std::vector<Customer>> CustomerRepository::matching(const QString& text, int limit) const
{
    return m_db.all<Customer>(
        kSelect
            + u"WHERE id IN (SELECT id FROM customer WHERE merged_into IS NULL "
              "AND instr(search_text, :text) > 0 ORDER BY folded_name, search_text, id LIMIT :limit) "
              "ORDER BY folded_name, search_text, id"_s,
        {{":text"_L1, folded(text.trimmed())}, {":limit"_L1, limit}}, toCustomer);
}

Result<Chunk<Customer, CustomerQuery>> CustomerRepository::page(const CustomerQuery& query) const
{
    const auto [key, then, id] = columnsOf(query.order);
    Database::List bindings{{":limit"_L1, query.limit}};
    QString wanted = wantedBy(query, bindings);
    if (query.after) {
        const QString behind = query.ascending ? u">"_s : u"<"_s;
        wanted += u"AND (%1, %2, %3) %4 (:key, :then, :id) "_s.arg(key, then, id, behind);
        bindings.emplace_back(":key"_L1, query.after->key);
        bindings.emplace_back(":then"_L1, query.after->then);
        bindings.emplace_back(":id"_L1, query.after->id.value());
    }
    const QString order =
        query.ascending ? u"ORDER BY %1, %2, %3 "_s : u"ORDER BY %1 DESC, %2 DESC, %3 DESC "_s;
    const QStringList parts{kColumns + u", %1, %2 FROM "_s.arg(key, then) + tableOf(query.order)
                                + u"WHERE "_s,
                            wanted, order.arg(key, then, id), u"LIMIT :limit"_s};
    const auto placed = m_db.all<PlacedCustomer>(parts.join(QString()), bindings, toPlaced);
    if (!placed)
        return passOn(placed);
    Chunk<Customer, CustomerQuery> chunk;
    for (const PlacedCustomer& one : *placed)
        chunk.rows.push_back(one.customer);
    if (std::ssize(*placed) == query.limit) {
        chunk.next = query;
        chunk.next->after = placed->back().place;
    }
    return chunk;
}

Result<std::vector<CustomerId>> CustomerRepository::withOpen(OpenWork work, const CustomerQuery& query,
                                                             bool ascending) const
{
    Database::List bindings;
    const QString wanted = wantedBy(query, bindings);
    const QString least = work == OpenWork::Amount ? u"1"_s : u"0"_s;
    const QString much =
        (work == OpenWork::Amount ? u"cents"_s : u"leads"_s) + (ascending ? u""_s : u" DESC"_s);
    return m_db.all<CustomerId>(
        u"SELECT id FROM (SELECT customer_id, count(*) AS leads, sum(total_cents) AS cents FROM lead "
        "INDEXED BY lead_open WHERE stage <> 'completed' AND customer_id > 0 GROUP BY customer_id) "
        "CROSS JOIN customer ON id = customer_id WHERE cents >= %1 AND %2 "
        "ORDER BY %3, folded_name, search_text, id"_s.arg(least, wanted, much),
        bindings, toId<CustomerId>);
}

Result<qint64> CustomerRepository::count() const
{
    return m_db.one<qint64>(u"SELECT (SELECT count(*) FROM customer) "
                            "- (SELECT count(*) FROM customer WHERE merged_into > 0)"_s,
                            {}, toWhole);
}

Result<std::vector<CustomerId>> CustomerRepository::family(CustomerId id) const
{
    return m_db.all<CustomerId>(
        u"WITH RECURSIVE family (id) AS (SELECT :id UNION SELECT customer.id FROM family "
        "JOIN customer ON customer.merged_into = family.id) SELECT id FROM family"_s,
        {{":id"_L1, id.value()}}, toId<CustomerId>);
}

Result<CustomerId> CustomerRepository::standing(CustomerId id) const
{
    return m_db.one<CustomerId>(
        u"WITH RECURSIVE line (id, merged_into) AS (SELECT id, merged_into FROM customer WHERE id = :id "
        "UNION SELECT customer.id, customer.merged_into FROM line "
        "JOIN customer ON customer.id = line.merged_into) SELECT id FROM line WHERE merged_into IS NULL"_s,
        {{":id"_L1, id.value()}}, toId<CustomerId>);
}

Result<void> CustomerRepository::setMergedInto(CustomerId id, std::optional<CustomerId> other)
{
    const auto set =
        m_db.execute(u"UPDATE customer SET merged_into = :other, version = version + 1 WHERE id = :id"_s,
                     {{":other"_L1, orNull(other)}, {":id"_L1, id.value()}});
    if (!set)
        return passOn(set);
    if (*set == 0)
        return fail(ErrorKind::NotFound, u"customer %1"_s.arg(id.value()));
    return {};
}

Result<std::vector<Customer>> CustomerRepository::all() const
{
    return m_db.all<Customer>(kSelect + u"ORDER BY folded_name, search_text, id"_s, {}, toCustomer);
}

Result<void> CustomerRepository::save(const Customer& customer)
{
    return m_db.atomically([&]() -> Result<void> {
        const auto before = find(customer.id);
        if (!before)
            return passOn(before);
        if (before->version != customer.version)
            return fail(ErrorKind::Conflict, u"customer %1"_s.arg(customer.id.value()), before->details.name);
        if (before->details.name != customer.details.name) {
            const auto taken = named(customer.details.name);
            if (!taken)
                return passOn(taken);
            if (*taken)
                return fail(ErrorKind::Duplicate, u"customer"_s, customer.details.name);
        }
        Database::List row = bindings(customer.details);
        row.emplace_back(":sage_id"_L1, orNull(customer.sageId));
        row.emplace_back(":sage_name"_L1, customer.sageName);
        row.emplace_back(":standing"_L1, toKey(customer.standing));
        row.emplace_back(":id"_L1, customer.id.value());
        row.emplace_back(":version"_L1, customer.version);
        const auto saved = m_db.execute(
            u"UPDATE customer SET name = :name, contact = :contact, email = :email, phone = :phone, "
            "vat_number = :vat_number, postal_address = :postal_address, folded_name = :folded_name, "
            "search_text = :search_text, sorted_contact = :sorted_contact, sorted_email = :sorted_email, "
            "sage_id = :sage_id, sage_name = :sage_name, sage_standing = :standing, "
            "version = version + 1 WHERE id = :id AND version = :version"_s,
            row);
        if (!saved)
            return passOn(saved);
        if (before->details.name == customer.details.name)
            return {};
        return indexCustomer(m_db, customer.id);
    });
}

Result<void> CustomerRepository::unlink(CustomerId id)
{
    return m_db
        .execute(u"UPDATE customer SET sage_id = NULL, sage_name = '', sage_standing = 'active', version = "
                 u"version + 1 "
                 "WHERE id = :id"_s,
                 {{":id"_L1, id.value()}})
        .map([](int) {});
}

Result<void> CustomerRepository::linkToSage(CustomerId id, qint64 sageId, const QString& sageName,
                                            SageStanding standing)
{
    const auto linked = m_db.execute(u"UPDATE customer SET sage_id = :sage_id, sage_name = :sage_name, "
                                     "sage_standing = :standing, version = version + 1 WHERE id = :id"_s,
                                     {{":sage_id"_L1, sageId},
                                      {":sage_name"_L1, sageName},
                                      {":standing"_L1, toKey(standing)},
                                      {":id"_L1, id.value()}});
    if (!linked)
        return passOn(linked);
    if (*linked == 0)
        return fail(ErrorKind::NotFound, u"customer %1"_s.arg(id.value()));
    return {};
}

Result<void> CustomerRepository::unlinkAll()
{
    return m_db
        .execute(u"UPDATE customer SET sage_id = NULL, sage_name = '', sage_standing = 'active', version = "
                 u"version + 1 "
                 "WHERE sage_id IS NOT NULL"_s)
        .map([](int) {});
}

Result<void> refreshCustomerSearch(Database& db)
{
    return refreshEach(db, u"UPDATE customer SET search_text = :text WHERE id = :id"_s,
                       [](const CustomerDetails& details) {
                           return Database::List{{":text"_L1, searchText(details)}};
                       });
}

Result<void> refreshCustomerOrders(Database& db)
{
    return refreshEach(
        db,
        u"UPDATE customer SET sorted_contact = :sorted_contact, sorted_email = :sorted_email WHERE id = :id"_s,
        sortedBy);
}

}  // namespace greenhand
