#pragma once

#include "core/storage/lead_repository.h"

#include <QDate>

#include <vector>

namespace greenhand {

/// The invoices of one month that are in Sage One, by the date they bear.
struct SentMonth {
    QDate month;  ///< its first day
    ListCount sent;

    friend bool operator==(const SentMonth& a, const SentMonth& b)
    {
        return a.month == b.month && a.sent.count == b.sent.count && a.sent.total == b.sent.total;
    }
};

/// What the overview is drawn from: counters kept by the transactions they count,
/// and the first rows of an index. Never a scan.
class OfficeFigures {
public:
    explicit OfficeFigures(Database& db) : m_db{db} {}

    /// Every month from `first` to `last`, those without an invoice too.
    Result<std::vector<SentMonth>> sentByMonth(QDate first, QDate last) const;
    /// Leads in New and Active by the day the work was finished, oldest first.
    Result<std::vector<LeadId>> oldestUnbilled(int limit) const;

private:
    Database& m_db;
};

}  // namespace greenhand
