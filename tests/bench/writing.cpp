#include "core/domain/reference.h"
#include "core/workflow/history_text.h"
#include "core/workflow/importing.h"
#include "core/workflow/invoicing.h"
#include "tests/bench/lead_file.h"
#include "tests/bench/ledger_rows.h"
#include "tests/bench/made_up.h"
#include "tests/bench/measures.h"
#include "tests/bench/office.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::bench {
namespace {

constexpr int kRounds = 6;
constexpr int kLeadsAFile = 400;
constexpr int kGenerated = 60;  ///< a round
constexpr int kNewCustomerIn = 10;

/// The connection as the program sets it up (Database::secure).
Result<std::unique_ptr<RawSqlite>> openToWrite(const QString& path)
{
    auto db = RawSqlite::open(path);
    if (!db)
        return db;
    for (const QString& setting :
         {u"PRAGMA locking_mode = EXCLUSIVE"_s, u"PRAGMA cell_size_check = ON"_s, u"PRAGMA mmap_size = 0"_s,
          u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s, u"PRAGMA foreign_keys = ON"_s,
          u"PRAGMA recursive_triggers = ON"_s, u"PRAGMA wal_autocheckpoint = 250"_s, u"BEGIN EXCLUSIVE"_s,
          u"COMMIT"_s})
        if (auto done = (*db)->execute(setting); !done)
            return passOn(done);
    return db;
}

Result<qint64> highest(RawSqlite& db, const QString& what)
{
    const auto statement =
        db.prepare(u"SELECT max(%1) FROM %2"_s.arg(what.section(u'.', 1), what.section(u'.', 0, 0)), true);
    return statement->run({}).map([&](int) { return statement->wholeAt(0); });
}

/// All rows in one durable commit.
Result<void> commit(RawSqlite& db, RowWriter& write, const Rows& rows)
{
    if (auto begun = db.execute(u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    if (auto written = write(rows); !written)
        return written;
    return db.execute(u"COMMIT"_s);
}

/// The program's verbs on a ledger, as long as it is open.
struct Opened {
    std::unique_ptr<Ledger> ledger;
    Settings settings{*ledger};
    Invoicing invoicing{*ledger, settings};
    Importing importing{*ledger, settings};
};

Result<std::unique_ptr<Opened>> openLedger(const QString& path)
{
    const CompositionOptions options = usualOptions();
    auto ledger = Ledger::open(path, options.actor, options.clock, options.place);
    if (!ledger)
        return passOn(ledger);
    return std::unique_ptr<Opened>(new Opened{.ledger = *std::move(ledger)});
}

/// A lead that waits, and the invoice that it would get.
struct Waiting {
    Lead lead;
    Customer customer;
    InvoiceContent content;
    Totals sums;
};

Result<Waiting> waitingOne(Opened& open, const QString& reference)
{
    const auto id = open.ledger->leads.withReference(reference);
    if (!id)
        return passOn(id);
    if (!*id)
        return fail(ErrorKind::NotFound, reference);
    const auto lead = open.ledger->leads.find(**id);
    if (!lead)
        return passOn(lead);
    const auto customer = open.ledger->customers.find(*lead->card.customer);
    if (!customer)
        return passOn(customer);
    const auto types = open.ledger->vat.all();
    if (!types)
        return passOn(types);
    const auto terms = open.settings.draftTerms(open.ledger->today(), *types);
    if (!terms)
        return passOn(terms);
    const auto content = draftFrom(lead->card, *customer, *terms);
    if (!content)
        return passOn(content);
    return totals(greenhand::terms(content->lines), content->priceMode).map([&](const Totals& sums) {
        return Waiting{*lead, *customer, *content, sums};
    });
}

class Writing {
public:
    explicit Writing(const Job& job) : m_job{job}, m_madeUp{17, 1'000} {}

    Measured all()
    {
        Series importOurs;
        Series importBare;
        Series generateOurs;
        Series generateBare;
        for (int round = 0; round < m_job.times(kRounds) && m_done; ++round) {
            std::unique_ptr<Opened> open;
            keep(openLedger(m_job.ledger), open);
            if (!m_done)
                break;
            const std::vector<FileLead> ours = leads(*open, u"M%1-"_s.arg(round));
            const std::vector<FileLead> bare = leads(*open, u"B%1-"_s.arg(round));
            importOurs.push_back(importByProgram(*open, ours));
            generateOurs.push_back(generateByProgram(*open, waiting(*open, ours)));
            const std::vector<Waiting> wait = waiting(*open, ours, m_generated);
            const QDate today = open->ledger->today();
            const std::vector<std::optional<Customer>> customers = customersOf(*open, bare);
            open.reset();
            importBare.push_back(importRaw(bare, customers, today));
            generateBare.push_back(generateRaw(wait));
        }
        if (!m_done)
            return passOn(m_done);
        return std::vector<Figure>{atLeastTimes(0.8, {.name = u"generate, durable"_s,
                                                      .value = median(generateOurs),
                                                      .limit = median(generateBare),
                                                      .unit = u"/s"_s}),
                                   atLeastTimes(0.5, {.name = u"import, leads of four lines"_s,
                                                      .value = median(importOurs),
                                                      .limit = median(importBare),
                                                      .unit = u"/s"_s})};
    }

private:
    template <class T>
    void keep(Result<T> given, T& into)
    {
        if (!given)
            m_done = m_done ? Result<void>(passOn(given)) : m_done;
        else
            into = *std::move(given);
    }
    void keep(const Result<void>& done)
    {
        if (m_done && !done)
            m_done = done;
    }

    std::vector<FileLead> leads(Opened& open, const QString& prefix)
    {
        std::vector<FileLead> file;
        for (int i = 0; i < m_job.times(kLeadsAFile); ++i) {
            Customer known{.id = CustomerId{0}, .details = m_madeUp.customer(), .sageId = {}, .sageName = {}};
            if (m_madeUp.chance.oneIn(kNewCustomerIn))
                known.details.name += u' ' + prefix + QString::number(i);
            else
                keep(open.ledger->customers.find(CustomerId{1 + m_madeUp.chance.below(5)}), known);
            file.push_back(fileLead(m_madeUp, QString(prefix + QString::number(i)), open.ledger->today(),
                                    known.details));
        }
        return file;
    }

    /// A second.
    double importByProgram(Opened& open, const std::vector<FileLead>& file)
    {
        const QByteArray bytes = leadFile(file);
        const double took = microseconds([&] {
            const auto report = open.importing.importLeads(bytes, {}, DateOrder::Ymd, DryRun::No);
            if (report && report->leads != int(file.size()))
                keep(fail(ErrorKind::BadImport, u"not every lead came in"_s));
            keep(report.map([](const ImportReport&) {}));
        });
        return double(file.size()) * 1e6 / took;
    }

    std::vector<std::optional<Customer>> customersOf(Opened& open, const std::vector<FileLead>& file)
    {
        std::vector<std::optional<Customer>> customers(file.size());
        for (std::size_t i = 0; i < file.size(); ++i)
            keep(open.ledger->customers.named(file[i].customer.name), customers[i]);
        return customers;
    }

    double importRaw(const std::vector<FileLead>& file, const std::vector<std::optional<Customer>>& customers,
                     QDate today)
    {
        std::unique_ptr<RawSqlite> db;
        HistoryEnd end;
        qint64 customer = 0;
        qint64 lead = 0;
        qint64 line = 0;
        keep(openToWrite(m_job.ledger), db);
        if (!m_done)
            return 0;
        keep(historyEnd(*db), end);
        keep(highest(*db, u"customer.id"_s), customer);
        keep(highest(*db, u"lead.id"_s), lead);
        keep(highest(*db, u"job_line.id"_s), line);
        Rows rows;
        LedgerRows make(end, Grams::Now, [&](Row row) { rows.push_back(std::move(row)); });
        for (std::size_t i = 0; i < file.size(); ++i) {
            Customer of = customers[i].value_or(
                Customer{.id = CustomerId{0}, .details = file[i].customer, .sageId = {}, .sageName = {}});
            if (!customers[i]) {
                of.id = CustomerId{++customer};
                make.customer(of);
            }
            MadeLead made{.id = LeadId{++lead},
                          .card = file[i].card,
                          .stage = LeadStage::New,
                          .total = {},
                          .invoice = {},
                          .createdAtMs = QDateTime::currentMSecsSinceEpoch()};
            made.card.customer = of.id;
            for (JobLine& one : made.card.lines)
                one.id = JobLineId{++line};
            if (const auto sums = jobCardTotals(made.card, today, Vendor::Yes, southAfricanVatTypes()))
                made.total = sums->total;
            make.lead(made, of.details.name);
            make.history(made.createdAtMs, {.entity = u"lead"_s,
                                            .entityId = made.id.value(),
                                            .action = u"imported"_s,
                                            .after = historyOfCard(made.card)});
        }
        RowWriter write(*db);
        const double took = microseconds([&] { keep(commit(*db, write, rows)); });
        keep(db->execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
        return double(file.size()) * 1e6 / took;
    }

    std::vector<Waiting> waiting(Opened& open, const std::vector<FileLead>& file, std::size_t from = 0)
    {
        std::vector<Waiting> found;
        const std::size_t most = std::min(file.size(), from + std::size_t(m_job.times(kGenerated)));
        for (std::size_t i = from; i < most && m_done; ++i)
            keep(waitingOne(open, file[i].card.reference).map([&](Waiting one) {
                found.push_back(std::move(one));
            }));
        m_generated = most;
        return found;
    }

    double generateByProgram(Opened& open, const std::vector<Waiting>& leads)
    {
        const double took = microseconds([&] {
            for (const Waiting& one : leads)
                keep(open.invoicing.generate(one.lead.id).map([](const Generated&) {}));
        });
        return double(leads.size()) * 1e6 / took;
    }

    double generateRaw(const std::vector<Waiting>& leads)
    {
        std::unique_ptr<RawSqlite> db;
        HistoryEnd end;
        qint64 invoice = 0;
        qint64 number = 0;
        keep(openToWrite(m_job.ledger), db);
        if (!m_done)
            return 0;
        keep(historyEnd(*db), end);
        keep(highest(*db, u"invoice.id"_s), invoice);
        keep(highest(*db, u"invoice.number"_s), number);
        std::vector<Rows> transactions;
        LedgerRows make(end, Grams::Now, [&](Row row) { transactions.back().push_back(std::move(row)); });
        for (const Waiting& wait : leads) {
            transactions.emplace_back();
            generateRows(make, wait, InvoiceId{++invoice}, ++number);
        }
        RowWriter write(*db);
        const double took = microseconds([&] {
            for (const Rows& rows : transactions)
                keep(commit(*db, write, rows));
        });
        keep(db->execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
        return double(leads.size()) * 1e6 / took;
    }

    void generateRows(LedgerRows& make, const Waiting& wait, InvoiceId id, qint64 number)
    {
        std::array<quint8, 10> name{};
        for (quint8& byte : name)
            byte = quint8(m_madeUp.chance.below(256));
        const Invoice made{.id = id,
                           .lead = wait.lead.id,
                           .number = number,
                           .reference = makeReference(name),
                           .content = wait.content,
                           .totals = wait.sums,
                           .facts = {},
                           .state = InvoiceState::Draft,
                           .sageId = {},
                           .sageNumber = {},
                           .voidReason = {},
                           .createdAtMs = QDateTime::currentMSecsSinceEpoch()};
        const MadeLead lead{.id = wait.lead.id,
                            .card = wait.lead.card,
                            .stage = wait.lead.stage,
                            .total = wait.sums.total,
                            .invoice = {},
                            .createdAtMs = made.createdAtMs};
        make.nextNumber(number + 1);
        make.invoice(made, lead, wait.customer.details.name);
        make.showInvoice(lead, wait.customer.details.name, made);
        make.history(made.createdAtMs, {.entity = u"lead"_s,
                                        .entityId = lead.id.value(),
                                        .action = u"invoice generated"_s,
                                        .after = {{u"invoice"_s, number}}});
        make.history(made.createdAtMs, {.entity = u"invoice"_s,
                                        .entityId = id.value(),
                                        .action = u"generated"_s,
                                        .after = historyOfContent(wait.content, wait.sums)});
    }

    const Job& m_job;
    MadeUp m_madeUp;
    std::size_t m_generated = 0;
    Result<void> m_done;
};

}  // namespace

Measured measureWriting(const Job& job) { return Writing(job).all(); }

}  // namespace greenhand::bench
