#include "core/storage/search.h"
#include "core/workflow/ledger.h"
#include "tests/bench/made_up.h"
#include "tests/bench/measures.h"
#include "tests/bench/raw_sqlite.h"
#include "tests/bench/typed_texts.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::bench {
namespace {

constexpr int kPageOfList = 100;  ///< as the lists read them
constexpr int kPages = 60;
constexpr int kOpened = 400;
constexpr qint64 kLast = std::numeric_limits<qint64>::max();

/// A QtSql query with nothing around it.
class BareQuery {
public:
    BareQuery(const QString& connection, const QString& sql) : m_query{QSqlDatabase::database(connection)}
    {
        m_query.setForwardOnly(true);
        m_ready = m_query.prepare(sql);
    }

    Result<int> run(const QVariantList& values)
    {
        for (int at = 0; at < values.size(); ++at)
            m_query.bindValue(at, values[at]);
        if (!m_ready || !m_query.exec())
            return fail(ErrorKind::Storage, m_query.lastError().text());
        const int columns = m_query.record().count();
        int rows = 0;
        while (m_query.next()) {
            ++rows;
            for (int column = 0; column < columns; ++column)
                m_seen += m_query.value(column).isNull() ? 0 : 1;
        }
        m_query.finish();
        return rows;
    }

private:
    QSqlQuery m_query;
    bool m_ready = false;
    qint64 m_seen = 0;
};

/// Looks at the file beside the connection that owns it; see RawSqlite::Access::ReadUnlocked.
class BareConnection {
public:
    explicit BareConnection(const QString& path)
    {
        auto db = QSqlDatabase::addDatabase(u"QSQLITE"_s, kName);
        db.setConnectOptions(u"QSQLITE_OPEN_URI;QSQLITE_OPEN_READONLY"_s);
        db.setDatabaseName(u"file:"_s + QString::fromLatin1(QUrl::toPercentEncoding(path, "/"))
                           + u"?immutable=1"_s);
        db.open();
    }
    ~BareConnection() { QSqlDatabase::removeDatabase(kName); }
    BareConnection(const BareConnection&) = delete;
    BareConnection& operator=(const BareConnection&) = delete;

    static inline const QString kName = QStringLiteral("bare");
};

const QString kLeadPage =
    u"SELECT lead.id, lead.reference, customer.name, lead.site, lead.work, lead.finished_on, "
    "lead.technician, lead.total_cents, lead.stage, invoice.number, invoice.state FROM lead "
    "LEFT JOIN customer ON customer.id = lead.customer_id LEFT JOIN invoice ON invoice.id = lead.invoice_id "
    "WHERE (lead.finished_on, lead.id) < (?, ?) AND lead.stage = ? "
    "ORDER BY lead.finished_on DESC, lead.id DESC LIMIT 100"_s;
const QString kInvoicePage =
    u"SELECT invoice.id, invoice.lead_id, invoice.number, lead.reference, invoice.recipient_name, "
    "invoice.date, invoice.exclusive_cents, invoice.vat_cents, invoice.total_cents, invoice.state, "
    "invoice.reference, invoice.sage_id, invoice.sage_number FROM invoice CROSS JOIN lead ON "
    "lead.id = invoice.lead_id WHERE invoice.id < ? %1 ORDER BY invoice.id DESC LIMIT 100"_s;

class Reading {
public:
    Reading(Ledger& ledger, RawSqlite& raw) : m_ledger{ledger}, m_raw{raw} {}

    Result<std::vector<Figure>> all()
    {
        m_before = memoryMiB();
        leadPages();
        invoicePages();
        searches();
        counts();
        jobCards();
        invoices();
        m_figures.push_back(atMost(
            64,
            {.name = u"memory that reading has added"_s, .value = memoryMiB() - m_before, .unit = u"MiB"_s}));
        if (!m_done)
            return passOn(m_done);
        return m_figures;
    }

private:
    template <class T>
    void keep(const Result<T>& done)
    {
        if (m_done && !done)
            m_done = passOn(done);
    }

    /// Ours and the bare work in turn; the medians, in the given unit (microseconds each).
    template <class Ours, class Bare>
    Figure paired(const QString& name, int times, const Ours& ours, const Bare& bare)
    {
        Series our;
        Series limit;
        keep(ours(0));  // prepares the statements
        keep(bare(0));
        for (int turn = 0; turn < times; ++turn) {
            our.push_back(microseconds([&] { keep(ours(turn)); }));
            limit.push_back(microseconds([&] { keep(bare(turn)); }));
        }
        return {.name = name, .value = median(our), .limit = median(limit), .unit = u"us"_s};
    }

    void leadPages()
    {
        BareQuery bare(BareConnection::kName, kLeadPage);
        for (const LeadStage stage : {LeadStage::New, LeadStage::Active, LeadStage::Completed}) {
            m_figures.push_back(atMostTimes(2, paired(
                                                   u"first page, leads in "_s + toKey(stage), kPages,
                                                   [&](int) { return m_ledger.leads.page({.stage = stage}); },
                                                   [&](int) {
                                                       return bare.run({u"~"_s, kLast, toKey(stage)});
                                                   })));
        }
        const auto middle = m_ledger.leads.find(LeadId{qMax<qint64>(1, lastInvoice() / 2)});
        if (!middle)
            return keep(middle);
        const LeadCursor cursor{middle->card.finishedOn, middle->id};
        m_figures.push_back(atMostTimes(
            2, paired(
                   u"page in the middle, leads in completed"_s, kPages,
                   [&](int) { return m_ledger.leads.page({.stage = LeadStage::Completed, .after = cursor}); },
                   [&](int) {
                       return bare.run({cursor.finishedOn.toString(Qt::ISODate), cursor.id.value(),
                                        toKey(LeadStage::Completed)});
                   })));
    }

    void invoicePages()
    {
        struct List {
            QString name;
            InvoiceFilter filter;
            QString condition;
        };
        const std::array lists{List{u"to push"_s, InvoiceFilter::ToPush, u"AND invoice.list = 'to_push'"_s},
                               List{u"sent"_s, InvoiceFilter::Sent, u"AND invoice.list = 'sent'"_s},
                               List{u"all"_s, InvoiceFilter::All, {}}};
        for (const List& list : lists) {
            BareQuery bare(BareConnection::kName, kInvoicePage.arg(list.condition));
            m_figures.push_back(
                atMostTimes(2, paired(
                                   u"first page, invoices "_s + list.name, kPages,
                                   [&](int) { return m_ledger.invoices.page({.filter = list.filter}); },
                                   [&](int) { return bare.run({kLast}); })));
        }
    }

    void searches()
    {
        struct List {
            QString name;
            std::function<Result<void>(const QString&)> find;
            QLatin1StringView grams;
        };
        const auto leads = [&](LeadStage stage) {
            return [this, stage](const QString& text) {
                return Listing(m_ledger.leads, LeadQuery{.stage = stage, .search = text})
                    .next(kPageOfList)
                    .map([](const std::vector<LeadRow>&) {});
            };
        };
        const auto invoices = [&](InvoiceFilter filter) {
            return [this, filter](const QString& text) {
                return Listing(m_ledger.invoices, InvoiceQuery{.filter = filter, .search = text})
                    .next(kPageOfList)
                    .map([](const std::vector<InvoiceRow>&) {});
            };
        };
        const std::array lists{List{u"leads in new"_s, leads(LeadStage::New), kLeadGrams},
                               List{u"leads in active"_s, leads(LeadStage::Active), kLeadGrams},
                               List{u"leads in completed"_s, leads(LeadStage::Completed), kLeadGrams},
                               List{u"invoices to push"_s, invoices(InvoiceFilter::ToPush), kInvoiceGrams},
                               List{u"invoices sent"_s, invoices(InvoiceFilter::Sent), kInvoiceGrams},
                               List{u"invoices all"_s, invoices(InvoiceFilter::All), kInvoiceGrams}};
        for (const List& list : lists) {
            const auto bare = m_raw.prepare(
                u"SELECT rowid FROM %1 WHERE %1 MATCH ? ORDER BY rowid DESC LIMIT 100"_s.arg(list.grams));
            Series our;
            Series limit;
            double worst = 0;
            QString slowest;
            for (const QString& typed : kTyped)
                for (qsizetype letters = 1; letters <= typed.size(); ++letters) {
                    const QString text = typed.left(letters);
                    const std::array match{
                        Value(Search(text).match(*m_ledger.db, list.grams).value_or(QString()))};
                    our.push_back(microseconds([&] { keep(list.find(text)); }) / 1000);
                    limit.push_back(microseconds([&] { keep(bare->run(match)); }) / 1000);
                    if (our.back() > worst) {
                        worst = our.back();
                        slowest = text;
                    }
                }
            m_figures.push_back({.name = u"search as typed, "_s + list.name + u", median"_s,
                                 .value = median(our),
                                 .limit = median(limit),
                                 .unit = u"ms"_s});
            m_figures.push_back(atMost(16, {.name = u"  p99, slowest: "_s + slowest,
                                            .value = percentile99(our),
                                            .limit = percentile99(limit),
                                            .unit = u"ms"_s}));
        }
    }

    void counts()
    {
        const std::array states{InvoiceState::Draft,    InvoiceState::Ready,   InvoiceState::Approved,
                                InvoiceState::Sending,  InvoiceState::Blocked, InvoiceState::Unknown,
                                InvoiceState::Rejected, InvoiceState::Review,  InvoiceState::Sent,
                                InvoiceState::Emailed,  InvoiceState::Void};
        BareQuery bare(BareConnection::kName,
                       u"SELECT count, total_cents FROM list_counter WHERE list = ? AND key = ?"_s);
        Figure figure = paired(
            u"counts of all tab titles"_s, kPages,
            [&](int) -> Result<void> {
                for (const LeadStage stage : {LeadStage::New, LeadStage::Active, LeadStage::Completed})
                    keep(m_ledger.leads.count(stage));
                for (const InvoiceState state : states)
                    keep(m_ledger.invoices.count(state));
                return m_done;
            },
            [&](int) -> Result<void> {
                for (const LeadStage stage : {LeadStage::New, LeadStage::Active, LeadStage::Completed})
                    keep(bare.run({u"lead"_s, toKey(stage)}));
                for (const InvoiceState state : states)
                    keep(bare.run({u"invoice"_s, toKey(state)}));
                return m_done;
            });
        m_figures.push_back(atMost(1000, std::move(figure)));
    }

    [[nodiscard]] qint64 lastInvoice()
    {
        const auto last = m_raw.prepare(u"SELECT max(id) FROM invoice"_s, true);
        keep(last->run({}));
        return m_done ? last->wholeAt(0) : 1;
    }

    void jobCards()
    {
        const int last = int(lastInvoice());
        Chance chance(11);
        std::vector<qint64> ids;
        for (int i = 0; i < kOpened; ++i)
            ids.push_back(1 + chance.below(last));
        const auto lead = m_raw.prepare(u"SELECT lead.*, invoice.number, invoice.state FROM lead LEFT JOIN "
                                        "invoice ON invoice.id = lead.invoice_id WHERE lead.id = ?"_s);
        const auto lines = m_raw.prepare(u"SELECT * FROM job_line WHERE lead_id = ? ORDER BY position"_s);
        Figure figure = paired(
            u"job card read (any of them)"_s, kOpened,
            [&](int turn) { return m_ledger.leads.find(LeadId{ids[std::size_t(turn)]}); },
            [&](int turn) {
                const std::array id{Value(ids[std::size_t(turn)])};
                return lead->run(id).and_then([&](int) { return lines->run(id); });
            });
        m_figures.push_back(atMost(50'000, std::move(figure)));
    }

    void invoices()
    {
        const int last = int(lastInvoice());
        Chance chance(12);
        std::vector<qint64> ids;
        for (int i = 0; i < kOpened; ++i)
            ids.push_back(1 + chance.below(last));
        const auto invoice = m_raw.prepare(u"SELECT * FROM invoice WHERE id = ?"_s);
        const auto lines =
            m_raw.prepare(u"SELECT * FROM invoice_line WHERE invoice_id = ? ORDER BY position"_s);
        const auto sums = m_raw.prepare(u"SELECT * FROM invoice_vat WHERE invoice_id = ?"_s);
        const auto pushes = m_raw.prepare(u"SELECT state FROM push WHERE invoice_id = ?"_s);
        Figure figure = paired(
            u"invoice read, digest compared (any of them)"_s, kOpened,
            [&](int turn) {
                return m_ledger.invoices.find(InvoiceId{ids[std::size_t(turn)]}).map([](const Invoice&) {});
            },
            [&](int turn) -> Result<void> {
                const std::array id{Value(ids[std::size_t(turn)])};
                for (RawSqlite::Statement* part : {invoice.get(), lines.get(), sums.get(), pushes.get()})
                    keep(part->run(id));
                return m_done;
            });
        m_figures.push_back(atMost(50'000, std::move(figure)));
    }

    Ledger& m_ledger;
    RawSqlite& m_raw;
    std::vector<Figure> m_figures;
    Result<void> m_done;
    double m_before = 0;
};

}  // namespace

Measured measureReading(const Job& job)
{
    const QString& path = job.ledger;
    const auto ledger = Ledger::open(path, {.user = u"bench"_s, .machine = u"bench"_s});
    if (!ledger)
        return passOn(ledger);
    const BareConnection connection(path);
    const auto raw = RawSqlite::open(path, RawSqlite::Access::ReadUnlocked);
    if (!raw)
        return passOn(raw);
    return Reading(**ledger, **raw).all();
}

}  // namespace greenhand::bench
