#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>
#include <span>

namespace greenhand::practice {

enum class Table { Companies, Customers, Items, Accounts, TaxTypes, SalesRepresentatives, TaxInvoices };

/// A member of one of Sage One's entities, as its help pages list it.
struct Property {
    enum class Kind {
        Plain,
        Date,
        ReadOnly,  ///< set by the server; what a client sends is ignored
        ReadOnlyDate,
        Link,  ///< a nullable foreign key: left out or above zero, never 0
    };
    QLatin1StringView name;
    Kind kind = Kind::Plain;
    int longest = 0;  ///< characters; 0: no limit
};

using Schema = std::span<const Property>;

[[nodiscard]] Schema schemaOf(Table table);
[[nodiscard]] Schema lineSchema();
/// What the service of a table is called in a path.
[[nodiscard]] QString serviceName(Table table);
[[nodiscard]] std::optional<Table> tableOfService(QStringView service);

/// The member's name in Sage's spelling, whatever its case; nothing when the entity has no such member.
[[nodiscard]] std::optional<QString> knownName(Schema schema, QStringView name);
/// What a client sent, in Sage's spelling, without nulls and without what is the server's to say.
/// Members that Sage One does not know are kept as they are.
[[nodiscard]] QJsonObject readable(const QJsonObject& sent, Schema schema);
/// The ID that a client sent, in any case of letters; 0 for none, which means a new entity.
[[nodiscard]] qint64 sentId(const QJsonObject& sent);
/// The sentence for the first member that is too long, a zero link or no date.
[[nodiscard]] std::optional<QString> firstFault(const QJsonObject& entity, Schema schema);
/// Dates as Sage One stores them; firstFault() found none wrong.
[[nodiscard]] QJsonObject withStoredDates(QJsonObject entity, Schema schema);
/// The entity as Get shows it: its dates, and those of what it holds, end in Z.
[[nodiscard]] QJsonObject withZonedDates(const QJsonObject& entity);

}  // namespace greenhand::practice
