#pragma once

#include "core/domain/id.h"
#include "core/storage/database.h"

#include <QStringList>

#include <vector>

namespace greenhand {

// Search over leads and invoices. What is searched is one text a row: folded,
// with two spaces in front of each word (and of each letter or digit behind a
// sign). Its trigrams are indexed, so that a word of three letters and more is
// found anywhere, and one or two letters ("  o", " ob") where a word begins.
// FTS5's trigram index is without positions; the text itself is looked at after.
// An invoice's text holds all that its lead's holds, and the numbers: those are
// looked for there, so that generating an invoice need not index its lead anew.

/// What a person typed, ready to be looked for. Signs mean themselves.
class Search {
public:
    explicit Search(const QString& typed);

    [[nodiscard]] bool isEmpty() const { return m_ways.empty(); }  ///< then everything is wanted
    [[nodiscard]] bool hasDigit() const { return m_hasDigit; }     ///< may be about a number
    [[nodiscard]] QString match() const;  ///< FTS5's expression; needs no escaping, it is bound
    /// Whether the column holds it, with placeholders :w0 …; bound by bind().
    [[nodiscard]] QString condition(QLatin1StringView column) const;
    void bind(Database::List& bindings) const;

private:
    std::vector<QStringList> m_ways;  ///< all words of one of these must be there
    bool m_hasDigit = false;
};

/// The text of one row as it is searched.
[[nodiscard]] QString searchable(const QStringList& fields);

/// The place of a lead in its index: by day, then by id, so that the newest
/// work comes first without sorting.
[[nodiscard]] qint64 searchPosition(QDate finishedOn, LeadId id);

// Bring the index up to date, in the transaction of the change.
Result<void> indexLead(Database& db, LeadId id);
Result<void> indexInvoice(Database& db, InvoiceId id);
Result<void> indexInvoicesOf(Database& db, LeadId id);
Result<void> indexCustomer(Database& db, CustomerId id);  ///< all leads and invoices that bear the name

/// The rows whose searched text is not what it must be, as sentences; for verification.
[[nodiscard]] Result<QStringList> searchFaults(Database& db);

}  // namespace greenhand
