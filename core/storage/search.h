#pragma once

#include "core/domain/id.h"
#include "core/domain/invoice.h"
#include "core/domain/lead_stage.h"
#include "core/storage/database.h"

#include <QDate>
#include <QStringList>

#include <vector>

namespace greenhand {

// Search over leads and invoices. What is searched is one text a row: folded,
// with two spaces in front of each word; what stands behind a sign in a word is
// there once more as a word of its own ("l-1045" and "1045"). Its trigrams are
// indexed, so that three letters and more are found anywhere, and one or two
// ("  o", " ob", " #1") where a word begins.
// FTS5's trigram index is without positions; the text itself is looked at after.
// A row's place in the index begins with its list, so that a search in one list
// never walks through the hits of the others, and goes on in the list's order,
// so that the newest hits come first without sorting.

/// What a person typed, ready to be looked for. Signs mean themselves.
class Search {
public:
    explicit Search(const QString& typed);

    [[nodiscard]] bool isEmpty() const { return m_ways.empty(); }  ///< then everything is wanted
    /// FTS5's expression, with the rarest trigrams of each word; needs no escaping, it is bound.
    [[nodiscard]] Result<QString> match(Database& db, QLatin1StringView grams) const;
    /// Whether the column holds it, with placeholders :w0 …; bound by bind().
    [[nodiscard]] QString condition(QLatin1StringView column) const;
    /// The same, where all of it stands at the beginning of words.
    [[nodiscard]] QString beginning(QLatin1StringView column) const;
    void bind(Database::List& bindings) const;

private:
    [[nodiscard]] QString anyWay(QLatin1StringView column, QLatin1StringView test) const;

    std::vector<QStringList> m_ways;  ///< all words of one of these must be there
};

/// The text of one row as it is searched.
[[nodiscard]] QString searchable(const QStringList& fields);

/// The lists that invoices stand in, as the column invoice.list names them.
enum class InvoiceList { ToPush, Sent, Void };
[[nodiscard]] InvoiceList listOf(InvoiceState state);

/// The place of a row in its index. One below the first and one above the last
/// of a list are the places of an invalid day or id 0 there and in the next one.
[[nodiscard]] qint64 searchPosition(LeadStage stage, QDate finishedOn, LeadId id);
[[nodiscard]] qint64 searchPosition(InvoiceList list, InvoiceId id);
[[nodiscard]] LeadId leadAt(qint64 position);
[[nodiscard]] QDate finishedOnAt(qint64 position);  ///< invalid where the lead has no day
[[nodiscard]] InvoiceId invoiceAt(qint64 position);
[[nodiscard]] qint64 searchEnd(LeadStage stage);  ///< above all places of the stage
[[nodiscard]] qint64 searchEnd(InvoiceList list);

// The two indexes of trigrams.
inline constexpr QLatin1StringView kLeadGrams("lead_gram");
inline constexpr QLatin1StringView kInvoiceGrams("invoice_gram");

/// Whether anything in an index, of whatever list, may be what is looked for. Where nothing is, FTS5 reads
/// all of each list of trigrams, also when it is asked for a few places only: once is enough.
[[nodiscard]] Result<bool> mayHave(Database& db, QLatin1StringView grams, const QString& match);

// The key in a place, as SQL.
inline constexpr QLatin1StringView kLeadAtPlace("(lead_gram.rowid & 4294967295)");
inline constexpr QLatin1StringView kInvoiceAtPlace("(invoice_gram.rowid & 1099511627775)");

// Bring the index up to date at the end of the change's transaction, once for all that it changes: FTS5
// writes what it has collected whenever a statement with triggers runs behind it, a segment each time.
Result<void> indexLead(Database& db, LeadId id);
Result<void> indexLeadOf(Database& db, InvoiceId id);  ///< that shows the invoice
Result<void> indexInvoice(Database& db, InvoiceId id);
Result<void> indexInvoicesOf(Database& db, LeadId id);
Result<void> indexCustomer(Database& db, CustomerId id);  ///< all leads and invoices that bear the name

/// The statements that make the trigrams of both indexes anew from the stored
/// texts. They go by place, where FTS5's own 'rebuild' goes by row: it begins a
/// new segment whenever a place is lower than the one before.
[[nodiscard]] QStringList gramsAnew();

/// Makes both indexes anew from what they are about.
Result<void> rebuildSearch(Database& db);

/// The rows whose searched text is not what it must be, as sentences; for verification.
[[nodiscard]] Result<QStringList> searchFaults(Database& db);

}  // namespace greenhand
