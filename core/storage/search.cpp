#include "core/storage/search.h"

#include "core/domain/customer.h"
#include "core/domain/invoice_number.h"
#include "core/domain/number_text.h"
#include "core/storage/columns.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

constexpr qsizetype kLongestField = 4000;  ///< what stands behind is not searched
constexpr qsizetype kLongestSearch = 200;
constexpr std::size_t kLongestBehindSign = 32;  ///< a run of a thousand signs stays a short text
constexpr qsizetype kMostWords = 12;
constexpr qsizetype kMostGrams = 32;     ///< of a word; more do not narrow it further
constexpr std::ptrdiff_t kLookedAt = 3;  ///< so many of them, where there are several words
constexpr std::ptrdiff_t kLookedAtAlone = 4;
const QString kInEveryText = u"  r"_s;  // an amount: see amountField()
// A lead's place: list, day and id; an invoice's: list and id.
constexpr int kLeadBits = 32;
constexpr int kDayAndLeadBits = 56;
constexpr int kInvoiceBits = 40;

bool isGap(char32_t c) { return QChar::isSpace(c) || QChar::category(c) == QChar::Other_Control; }
bool isLetter(char32_t c) { return QChar::isLetterOrNumber(c); }

/// One run without gaps, and what of it begins behind each sign: "l-1045" and "1045".
QString beginnings(const std::u32string& word)
{
    QString text = u"  "_s + QString::fromStdU32String(word);
    for (std::size_t at = 1; at < word.size(); ++at)
        if (isLetter(word[at]) && !isLetter(word[at - 1]))
            text += u"  "_s + QString::fromStdU32String(word.substr(at, kLongestBehindSign));
    return text;
}

/// What is shorter than a trigram is found where a word begins.
QString lookedFor(const std::u32string& word)
{
    const QString text = QString::fromStdU32String(word);
    return word.size() < 3 ? QString(u"  "_s + text) : text;
}

std::vector<std::u32string> wordsOf(const QString& text)
{
    std::vector<std::u32string> words(1);
    for (const char32_t c : folded(text).toStdU32String()) {
        if (!isGap(c))
            words.back() += c;
        else if (!words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty())
        words.pop_back();
    return words;
}

/// An amount as it stands in the index: "r1234.50", as far as it was typed. A
/// number without a currency, groups or cents is a word like any other.
std::optional<QString> amountIn(const QString& typed)
{
    static const QRegularExpression kAmount(
        u"^\\s*(?<rand>[Rr]?)\\s*(?<whole>\\d[\\d\\s.,]*?)(?:[.,](?<cents>\\d{0,2}))?\\s*$"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    const auto found = kAmount.match(typed);
    if (!found.hasMatch())
        return std::nullopt;
    const bool plain = found.capturedView(u"rand").isEmpty() && !found.hasCaptured(u"cents")
                    && found.captured(u"whole").toLongLong() > 0;
    const auto amount = readMoney(typed);
    if (plain || !amount)
        return std::nullopt;
    const qsizetype cents = found.capturedLength(u"cents");
    const QString text = amount->toPlain();
    return QString(u'r' + text.chopped(found.hasCaptured(u"cents") ? 2 - cents : 3));
}

/// The trigrams of a word. Those that nearly every text has ("  a", "  #") would
/// only be read through in vain: they are left out where there are others.
QStringList gramsOf(const QString& word)
{
    QStringList telling;
    QStringList all;
    const std::u32string points = word.toStdU32String();
    for (std::size_t at = 0; at + 3 <= points.size() && all.size() < kMostGrams; ++at) {
        const QString gram = QString::fromStdU32String(points.substr(at, 3));
        all.push_back(gram);
        if (points[at + 1] != U' ')
            telling.push_back(gram);
    }
    QStringList grams = telling.isEmpty() ? all : telling;
    grams.removeDuplicates();
    return grams;
}

QString quoted(QString text) { return QString(u'"' + text.replace(u'"', u"\"\""_s) + u'"'); }

struct Gram {
    QString text;
    qint64 place;  ///< of one of the last that have it: the lower, the rarer
};

/// The place of the `nth` from the end; 0 where there are not so many.
Result<qint64> placeFromEnd(Database& db, QLatin1StringView grams, const QString& gram, int nth)
{
    return firstOf(db.all<qint64>(QString(u"SELECT rowid FROM %1 WHERE %1 MATCH :match ORDER BY rowid DESC "
                                          "LIMIT 1 OFFSET :before"_s)
                                      .arg(grams),
                                  {{":match"_L1, quoted(gram)}, {":before"_L1, nth - 1}}, toWhole))
        .map([](const std::optional<qint64>& place) { return place.value_or(0); });
}

/// The rarest trigrams of a word. All of them say hardly more, and each is read to the end where few texts
/// have all words; one that half of the texts have is read for nothing where there is another. With fewer
/// texts than are sampled each counts as common and the first is read: there the texts decide at once.
Result<std::vector<Gram>> rarestOf(Database& db, QLatin1StringView grams, const QString& word,
                                   std::ptrdiff_t most)
{
    constexpr int kSampled = 64;
    const auto half = placeFromEnd(db, grams, kInEveryText, 2 * kSampled);
    if (!half)
        return passOn(half);
    std::vector<Gram> rarest;
    for (const QString& text : gramsOf(word)) {
        const auto place = placeFromEnd(db, grams, text, kSampled);
        if (!place)
            return passOn(place);
        rarest.push_back({text, *place});
    }
    std::ranges::stable_sort(rarest, {}, &Gram::place);
    const auto common = std::ranges::find_if(rarest, [&](const Gram& gram) { return gram.place >= *half; });
    const auto telling = std::max<std::ptrdiff_t>(common - rarest.begin(), 1);
    rarest.erase(rarest.begin() + std::min(telling, most), rarest.end());
    return rarest;
}

/// What is read, rarest first.
Result<QStringList> rarestOf(Database& db, QLatin1StringView grams, const QStringList& words)
{
    if (words.size() == 1 && gramsOf(words.front()).size() == 1)
        return gramsOf(words.front());
    std::vector<Gram> rarest;
    const auto most = words.size() == 1 ? kLookedAtAlone : kLookedAt;
    for (const QString& word : words) {
        const auto ofWord = rarestOf(db, grams, word, most);
        if (!ofWord)
            return passOn(ofWord);
        std::ranges::copy(*ofWord, std::back_inserter(rarest));
    }
    std::ranges::stable_sort(rarest, {}, &Gram::place);
    QStringList texts;
    for (const Gram& gram : rarest)
        texts.push_back(gram.text);
    return texts;
}

QString amountField(Money total) { return QString(u'r' + total.toPlain()); }

struct Entry {
    qint64 id;
    qint64 position;  ///< in the index
    QString text;
    QString name;  ///< for a sentence about it
};

const QString kLeadFields =
    uR"(SELECT lead.id, lead.finished_on, lead.reference, customer.name, lead.site, lead.order_number,
               lead.technician, lead.work, lead.total_cents, lead.stage, invoice.number, invoice.sage_number,
               invoice.reference
        FROM lead LEFT JOIN customer ON customer.id = lead.customer_id
                  LEFT JOIN invoice ON invoice.id = lead.invoice_id )"_s;

Result<Entry> toLeadEntry(const QSqlQuery& row)
{
    const qint64 id = wholeAt(row, 0);
    const auto stage = leadStageFromKey(textAt(row, 9));
    if (!stage)
        return fail(ErrorKind::Storage, u"stage of lead %1"_s.arg(id));
    const auto number = maybeAt(row, 10);
    return Entry{.id = id,
                 .position = searchPosition(*stage, dayAt(row, 1), LeadId{id}),
                 .text =
                     searchable({textAt(row, 2), textAt(row, 3), textAt(row, 4), textAt(row, 5),
                                 textAt(row, 6), textAt(row, 7), amountField(moneyAt(row, 8)),
                                 number ? numberText(*number) : QString(), textAt(row, 11), textAt(row, 12)}),
                 .name = u"lead "_s + textAt(row, 2)};
}

const QString kInvoiceFields =
    uR"(SELECT invoice.id, invoice.number, invoice.sage_number, invoice.reference, invoice.recipient_name,
               customer.name, lead.reference, lead.site, lead.technician, lead.work, invoice.order_number,
               invoice.total_cents, invoice.state
        FROM invoice JOIN lead ON lead.id = invoice.lead_id
                     JOIN customer ON customer.id = invoice.customer_id )"_s;

Result<Entry> toInvoiceEntry(const QSqlQuery& row)
{
    const qint64 id = wholeAt(row, 0);
    const auto state = invoiceStateFromKey(textAt(row, 12));
    if (!state)
        return fail(ErrorKind::Storage, u"state of invoice %1"_s.arg(id));
    const QString recipient = textAt(row, 4);
    const QString customer = textAt(row, 5);
    return Entry{
        .id = id,
        .position = searchPosition(listOf(*state), InvoiceId{id}),
        .text = searchable({numberText(wholeAt(row, 1)), textAt(row, 2), textAt(row, 3), recipient,
                            customer == recipient ? QString() : customer, textAt(row, 6), textAt(row, 7),
                            textAt(row, 8), textAt(row, 9), textAt(row, 10), amountField(moneyAt(row, 11))}),
        .name = u"invoice #%1"_s.arg(wholeAt(row, 1))};
}

Result<Entry> toStoredEntry(const QSqlQuery& row)
{
    return Entry{wholeAt(row, 0), wholeAt(row, 1), textAt(row, 2), {}};
}

/// The statements of one index.
struct Index {
    QString stored;  ///< id, position and text of one row
    QString forget;  ///< from the trigrams
    QString learn;
    QString put;
};

const Index& leadIndex()
{
    static const Index kIndex{
        u"SELECT lead_id, position, text FROM lead_search WHERE lead_id = :id"_s,
        u"INSERT INTO lead_gram (lead_gram, rowid, text) VALUES ('delete', :position, :text)"_s,
        u"INSERT INTO lead_gram (rowid, text) VALUES (:position, :text)"_s,
        u"INSERT INTO lead_search (lead_id, position, text) VALUES (:id, :position, :text) "
        "ON CONFLICT (lead_id) DO UPDATE SET position = excluded.position, text = excluded.text"_s,
    };
    return kIndex;
}

const Index& invoiceIndex()
{
    static const Index kIndex{
        u"SELECT invoice_id, position, text FROM invoice_search WHERE invoice_id = :id"_s,
        u"INSERT INTO invoice_gram (invoice_gram, rowid, text) VALUES ('delete', :position, :text)"_s,
        u"INSERT INTO invoice_gram (rowid, text) VALUES (:position, :text)"_s,
        u"INSERT INTO invoice_search (invoice_id, position, text) VALUES (:id, :position, :text) "
        "ON CONFLICT (invoice_id) DO UPDATE SET position = excluded.position, text = excluded.text"_s,
    };
    return kIndex;
}

/// The trigram index has no copy of the text: it must be told what it held.
Result<void> put(Database& db, const Index& index, const Entry& entry)
{
    const auto stored = firstOf(db.all<Entry>(index.stored, {{":id"_L1, entry.id}}, toStoredEntry));
    if (!stored)
        return passOn(stored);
    if (*stored && (*stored)->text == entry.text && (*stored)->position == entry.position)
        return {};
    if (*stored)
        if (auto done = db.execute(index.forget,
                                   {{":position"_L1, (*stored)->position}, {":text"_L1, (*stored)->text}});
            !done)
            return passOn(done);
    if (auto done = db.execute(
            index.put, {{":id"_L1, entry.id}, {":position"_L1, entry.position}, {":text"_L1, entry.text}});
        !done)
        return passOn(done);
    return db.execute(index.learn, {{":position"_L1, entry.position}, {":text"_L1, entry.text}}).map([](int) {
    });
}

Result<void> putAll(Database& db, const Index& index, const Result<std::vector<Entry>>& entries)
{
    if (!entries)
        return passOn(entries);
    for (const Entry& entry : *entries)
        if (auto done = put(db, index, entry); !done)
            return done;
    return {};
}

Result<void> putLead(Database& db, qint64 id)
{
    return putAll(db, leadIndex(),
                  db.all<Entry>(kLeadFields + u"WHERE lead.id = :id"_s, {{":id"_L1, id}}, toLeadEntry));
}

Result<void> putLeadOf(Database& db, qint64 invoice)
{
    return putAll(db, leadIndex(),
                  db.all<Entry>(kLeadFields + u"WHERE lead.invoice_id = :invoice"_s,
                                {{":invoice"_L1, invoice}}, toLeadEntry));
}

Result<void> putInvoice(Database& db, qint64 id)
{
    return putAll(
        db, invoiceIndex(),
        db.all<Entry>(kInvoiceFields + u"WHERE invoice.id = :id"_s, {{":id"_L1, id}}, toInvoiceEntry));
}

Result<void> putInvoicesOf(Database& db, qint64 lead)
{
    return putAll(db, invoiceIndex(),
                  db.all<Entry>(kInvoiceFields + u"WHERE invoice.lead_id = :lead ORDER BY invoice.id"_s,
                                {{":lead"_L1, lead}}, toInvoiceEntry));
}

Result<void> putCustomer(Database& db, qint64 id)
{
    auto done = putAll(db, leadIndex(),
                       db.all<Entry>(kLeadFields + u"WHERE lead.customer_id = :customer"_s,
                                     {{":customer"_L1, id}}, toLeadEntry));
    if (!done)
        return done;
    return putAll(
        db, invoiceIndex(),
        db.all<Entry>(kInvoiceFields + u"WHERE invoice.customer_id = :customer ORDER BY invoice.id"_s,
                      {{":customer"_L1, id}}, toInvoiceEntry));
}

/// What an index is made from.
struct Subject {
    const Index& index;
    QString fields;
    QString key;
    Result<Entry> (*map)(const QSqlQuery&);
    QString name;  ///< of its tables, before _search and _gram
};

std::array<Subject, 2> subjects()
{
    return {Subject{leadIndex(), kLeadFields, u"lead.id"_s, toLeadEntry, u"lead"_s},
            Subject{invoiceIndex(), kInvoiceFields, u"invoice.id"_s, toInvoiceEntry, u"invoice"_s}};
}

Result<void> forEachEntry(Database& db, const Subject& subject,
                          const std::function<Result<void>(const Entry&)>& visit)
{
    constexpr std::size_t kAtOnce = 2000;
    qint64 last = 0;
    while (true) {
        const auto entries = db.all<Entry>(subject.fields + u"WHERE "_s + subject.key
                                               + u" > :last ORDER BY "_s + subject.key + u" LIMIT 2000"_s,
                                           {{":last"_L1, last}}, subject.map);
        if (!entries)
            return passOn(entries);
        for (const Entry& entry : *entries)
            if (auto visited = visit(entry); !visited)
                return visited;
        if (entries->size() < kAtOnce)
            return {};
        last = entries->back().id;
    }
}

/// Compares one index with what it is made from, and the trigrams with it.
Result<void> compare(Database& db, const Subject& subject, QStringList& faults)
{
    auto compared = forEachEntry(db, subject, [&](const Entry& entry) -> Result<void> {
        const auto stored =
            firstOf(db.all<Entry>(subject.index.stored, {{":id"_L1, entry.id}}, toStoredEntry));
        if (!stored)
            return passOn(stored);
        if (!*stored || (*stored)->text != entry.text || (*stored)->position != entry.position)
            faults.push_back(u"The search index does not have "_s + entry.name + u" as it is."_s);
        return {};
    });
    if (!compared)
        return compared;
    const auto whole =
        db.execute(u"INSERT INTO %1_gram (%1_gram, rank) VALUES ('integrity-check', 1)"_s.arg(subject.name));
    if (!whole)
        faults.push_back(u"The search index %1_gram does not fit its texts."_s.arg(subject.name));
    return {};
}

}  // namespace

Search::Search(const QString& typed)
{
    const QString text = typed.left(kLongestSearch);
    QStringList words;
    for (const std::u32string& word : wordsOf(text)) {
        words.push_back(lookedFor(word));
        if (words.size() == kMostWords)
            break;
    }
    if (words.isEmpty())
        return;
    m_ways.push_back(words);
    if (const auto amount = amountIn(text)) {
        const QStringList way{lookedFor(amount->toStdU32String())};
        if (words.size() > 1 || !way.front().contains(words.front()))
            m_ways.push_back(way);
    }
}

Result<QString> Search::match(Database& db, QLatin1StringView grams) const
{
    QStringList ways;
    for (const QStringList& words : m_ways) {
        const auto rarest = rarestOf(db, grams, words);
        if (!rarest)
            return passOn(rarest);
        QStringList terms;
        for (const QString& gram : *rarest)
            terms.push_back(quoted(gram));
        ways.push_back(QString(u'(' + terms.join(" AND "_L1) + u')'));
    }
    return ways.join(" OR "_L1);
}

QString Search::condition(QLatin1StringView column) const { return anyWay(column, "instr(%1, :w%2) > 0"_L1); }

QString Search::beginning(QLatin1StringView column) const
{
    return anyWay(column, "instr(%1, '  ' || ltrim(:w%2)) > 0"_L1);
}

QString Search::anyWay(QLatin1StringView column, QLatin1StringView test) const
{
    QStringList ways;
    int number = 0;
    for (const QStringList& words : m_ways) {
        QStringList parts;
        for (qsizetype at = 0; at < words.size(); ++at)
            parts.push_back(QString(test).arg(column).arg(number++));
        ways.push_back(parts.join(" AND "_L1));
    }
    return QString(u'(' + ways.join(" OR "_L1) + u')');
}

void Search::bind(Database::List& bindings) const
{
    // The names outlive the bindings, which only point at them.
    static constexpr std::array kNames{":w0"_L1, ":w1"_L1, ":w2"_L1, ":w3"_L1,  ":w4"_L1,  ":w5"_L1, ":w6"_L1,
                                       ":w7"_L1, ":w8"_L1, ":w9"_L1, ":w10"_L1, ":w11"_L1, ":w12"_L1};
    static_assert(kNames.size() == std::size_t(kMostWords) + 1, "and an amount");
    std::size_t number = 0;
    for (const QStringList& words : m_ways)
        for (const QString& word : words)
            bindings.emplace_back(kNames.at(number++), word);
}

QString searchable(const QStringList& fields)
{
    QString text;
    for (const QString& field : fields)
        for (const std::u32string& word : wordsOf(field.left(kLongestField)))
            text += beginnings(word);
    return text;
}

InvoiceList listOf(InvoiceState state)
{
    switch (state) {
    case InvoiceState::Sent:
    case InvoiceState::Emailed: return InvoiceList::Sent;
    case InvoiceState::Void: return InvoiceList::Void;
    case InvoiceState::Draft:
    case InvoiceState::Ready:
    case InvoiceState::Approved:
    case InvoiceState::Sending:
    case InvoiceState::Blocked:
    case InvoiceState::Unknown:
    case InvoiceState::Rejected:
    case InvoiceState::Review: break;
    }
    return InvoiceList::ToPush;
}

qint64 searchPosition(LeadStage stage, QDate finishedOn, LeadId id)
{
    const qint64 day = finishedOn.isValid() ? finishedOn.toJulianDay() : 0;
    return (qint64(stage) << kDayAndLeadBits) + (day << kLeadBits) + id.value();
}

qint64 searchPosition(InvoiceList list, InvoiceId id) { return (qint64(list) << kInvoiceBits) + id.value(); }

LeadId leadAt(qint64 position) { return LeadId{position & ((qint64{1} << kLeadBits) - 1)}; }

QDate finishedOnAt(qint64 position)
{
    const qint64 day = (position >> kLeadBits) & ((qint64{1} << (kDayAndLeadBits - kLeadBits)) - 1);
    return day > 0 ? QDate::fromJulianDay(day) : QDate();
}

InvoiceId invoiceAt(qint64 position) { return InvoiceId{position & ((qint64{1} << kInvoiceBits) - 1)}; }

qint64 searchEnd(LeadStage stage) { return (qint64(stage) + 1) << kDayAndLeadBits; }
qint64 searchEnd(InvoiceList list) { return (qint64(list) + 1) << kInvoiceBits; }

Result<bool> mayHave(Database& db, QLatin1StringView grams, const QString& match)
{
    return firstOf(db.all<qint64>(QString(u"SELECT rowid FROM %1 WHERE %1 MATCH :match LIMIT 1"_s).arg(grams),
                                  {{":match"_L1, match}}, toWhole))
        .map([](const std::optional<qint64>& place) { return place.has_value(); });
}

Result<void> indexLead(Database& db, LeadId id) { return db.atEnd(putLead, id.value()); }
Result<void> indexLeadOf(Database& db, InvoiceId id) { return db.atEnd(putLeadOf, id.value()); }
Result<void> indexInvoice(Database& db, InvoiceId id) { return db.atEnd(putInvoice, id.value()); }
Result<void> indexInvoicesOf(Database& db, LeadId id) { return db.atEnd(putInvoicesOf, id.value()); }
Result<void> indexCustomer(Database& db, CustomerId id) { return db.atEnd(putCustomer, id.value()); }

QStringList gramsAnew()
{
    // Without the last one, what is written next would soon be merged with all that is there.
    QStringList statements;
    for (const Subject& subject : subjects())
        for (const QLatin1StringView statement :
             {"INSERT INTO %1_gram (%1_gram) VALUES ('delete-all')"_L1,
              "INSERT INTO %1_gram (rowid, text) SELECT position, text FROM %1_search ORDER BY position"_L1,
              "INSERT INTO %1_gram (%1_gram) VALUES ('optimize')"_L1})
            statements.push_back(QString(statement).arg(subject.name));
    return statements;
}

Result<void> rebuildSearch(Database& db)
{
    for (const Subject& subject : subjects()) {
        if (auto put = forEachEntry(db, subject,
                                    [&](const Entry& entry) {
                                        return db
                                            .execute(subject.index.put, {{":id"_L1, entry.id},
                                                                         {":position"_L1, entry.position},
                                                                         {":text"_L1, entry.text}})
                                            .map([](int) {});
                                    });
            !put)
            return put;
    }
    for (const QString& statement : gramsAnew())
        if (auto made = db.execute(statement); !made)
            return passOn(made);
    return {};
}

Result<QStringList> searchFaults(Database& db)
{
    QStringList faults;
    for (const Subject& subject : subjects())
        if (auto done = compare(db, subject, faults); !done)
            return passOn(done);
    return faults;
}

}  // namespace greenhand
