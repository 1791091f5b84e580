#pragma once

#include "core/storage/database.h"

#include <QMap>

#include <optional>
#include <vector>

namespace greenhand {

enum class SageList { Item, Account, TaxType, Customer, Representative };

/// One entry of a list read from Sage One, as far as choosing needs it.
struct SageEntry {
    qint64 sageId = 0;
    QString code = {};
    QString name = {};
    QString email = {};
    QString taxReference = {};
    QString phone = {};
    int rateBasisPoints = 0;  ///< tax types
    bool active = true;
    bool usable = true;  ///< tax types: fit for a line (sage-one-api 2.5)
    bool isDefault = false;
};

/// Where lines of a kind, or of a VAT type, are booked in Sage One.
struct SageTarget {
    SageList list = SageList::Item;
    qint64 sageId = 0;
    QString name;

    friend bool operator==(const SageTarget&, const SageTarget&) = default;
};

/// Sage's lists as read last, and what of ours goes where. Mapping keys are
/// "labour", "part", "travel", "other" and "vat.CODE".
class SageListRepository {
public:
    explicit SageListRepository(Database& db) : m_db{db} {}

    Result<void> replace(SageList list, const std::vector<SageEntry>& entries);
    /// One that is known to be there since the list was read.
    Result<void> put(SageList list, const SageEntry& entry);
    Result<std::vector<SageEntry>> entries(SageList list) const;
    Result<std::optional<SageEntry>> itemWithCode(const QString& code) const;  ///< active ones only
    Result<std::optional<SageEntry>> entry(SageList list, qint64 sageId) const;

    Result<QMap<QString, SageTarget>> mappings() const;
    /// Another Sage One company has other items and tax types.
    Result<void> unmapAll();
    Result<void> map(const QString& key, const SageTarget& target);

private:
    Result<void> add(SageList list, const SageEntry& entry);

    Database& m_db;
};

}  // namespace greenhand
