#include "tests/bench/made_ledger.h"

#include "core/domain/reference.h"
#include "core/sage/sage_client.h"
#include "core/storage/search.h"
#include "core/workflow/history_text.h"
#include "core/workflow/ledger.h"
#include "tests/bench/ledger_rows.h"
#include "tests/bench/made_up.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::bench {
namespace {

constexpr int kDays = 12 * 365;
constexpr int kRowsAtOnce = 20'000;  ///< leads a transaction
constexpr qint64 kFirstSageId = 700'000;

const QDate kLastDay(2026, 11, 20);

int customersFor(int invoices) { return std::max(5, invoices / 16); }

qint64 msAt(QDate day, int minute)
{
    return QDateTime(day, QTime(7, 0), Qt::UTC).toMSecsSinceEpoch() + minute * 60'000;
}

/// What became of an invoice. Work of the last weeks is still under way.
enum class Fate { Emailed, Sent, Draft, Ready, Approved, Rejected, Review, Unknown, Blocked };

LeadStage stageFor(Fate fate)
{
    switch (fate) {
    case Fate::Emailed:
    case Fate::Sent: return LeadStage::Completed;
    case Fate::Draft: return LeadStage::New;
    case Fate::Ready:
    case Fate::Approved:
    case Fate::Rejected:
    case Fate::Review:
    case Fate::Unknown:
    case Fate::Blocked: break;
    }
    return LeadStage::Active;
}

struct FirstPush {
    std::vector<std::pair<PushEvent, PushState>> steps;
    bool bodySent = false;
};

FirstPush pushFor(Fate fate)
{
    const std::pair claim{PushEvent::Claim, PushState::Checking};
    const std::pair send{PushEvent::SaveCommitted, PushState::Sending};
    switch (fate) {
    case Fate::Emailed:
    case Fate::Sent: return {{claim, send, {PushEvent::Accepted, PushState::Confirmed}}, true};
    case Fate::Rejected: return {{claim, {PushEvent::Refused, PushState::Rejected}}, false};
    case Fate::Review: return {{claim, send, {PushEvent::AcceptedOther, PushState::Review}}, true};
    case Fate::Unknown: return {{claim, send, {PushEvent::NoVerdict, PushState::Unknown}}, true};
    case Fate::Blocked: return {{claim, {PushEvent::LoginRefused, PushState::BlockedLogin}}, false};
    case Fate::Draft:
    case Fate::Ready:
    case Fate::Approved: break;
    }
    return {};
}

/// One ledger's worth of work, day by day.
class Work {
public:
    Work(RawSqlite& db, HistoryEnd end, const MadeLedger& what)
        : m_what{what}
        , m_madeUp{what.seed, customersFor(what.invoices)}
        , m_write{db}
        , m_rows{std::move(end), Grams::Later, [this](const Row& row) { keep(m_write(row)); }}
    {
    }

    [[nodiscard]] MadeUp& madeUp() { return m_madeUp; }

    Result<void> customers()
    {
        for (int id = 1; id <= customersFor(m_what.invoices); ++id) {
            Customer customer{
                .id = CustomerId{id}, .details = m_madeUp.customer(), .sageId = {}, .sageName = {}};
            if (!m_madeUp.chance.oneIn(50)) {
                customer.sageId = 100'000 + id;
                customer.sageName = customer.details.name;
            }
            m_rows.customer(customer);
            m_customers.push_back(std::move(customer));
        }
        return m_done;
    }

    /// The leads from one place in time to the next; there are more while this says so.
    Result<bool> some()
    {
        const int all = m_what.invoices + waitingLeads(m_what.invoices);
        for (int i = 0; i < kRowsAtOnce && m_done && m_lead < all; ++i)
            one(m_lead++);
        if (!m_done)
            return passOn(m_done);
        if (m_lead < all)
            return true;
        m_rows.nextNumber(m_number + 1);
        return m_done.map([] { return false; });
    }

    [[nodiscard]] int invoices() const { return int(m_number); }

private:
    void keep(const Result<void>& done)
    {
        if (m_done && !done)
            m_done = done;
    }

    /// The business grows: half of all work is of the last third of the years.
    QDate dayOf(int lead)
    {
        const double along =
            std::sqrt(double(lead + 1) / double(m_what.invoices + waitingLeads(m_what.invoices)));
        const int late = m_madeUp.chance.below(12);
        return std::min(kLastDay, kLastDay.addDays(int(kDays * (along - 1)) - late));
    }

    Fate fateOf(int lead)
    {
        Chance& chance = m_madeUp.chance;
        const int open = std::clamp(m_what.invoices / 100, 12, 3000);
        if (lead < m_what.invoices - open) {
            if (chance.oneIn(40'000))
                return chance.oneIn(2) ? Fate::Review : Fate::Unknown;
            return chance.oneIn(4) ? Fate::Sent : Fate::Emailed;
        }
        switch (lead % 12) {
        case 0: return Fate::Approved;
        case 1: return Fate::Rejected;
        case 2: return Fate::Blocked;
        case 3: return Fate::Unknown;
        case 4: return Fate::Review;
        case 5:
        case 6:
        case 7: return Fate::Draft;
        default: return Fate::Ready;
        }
    }

    void one(int number)
    {
        const QDate day = dayOf(number);
        MadeLead lead{.id = LeadId{number + 1},
                      .card = m_madeUp.jobCard(u"L-%1"_s.arg(1000 + number + 1), day),
                      .stage = LeadStage::New,
                      .total = {},
                      .invoice = {},
                      .createdAtMs = msAt(day.addDays(1), number % 500)};
        for (JobLine& line : lead.card.lines)
            line.id = JobLineId{++m_jobLine};
        const Customer& customer = m_customers[std::size_t(lead.card.customer->value() - 1)];
        const std::vector<VatType>& types = southAfricanVatTypes();
        const auto total = jobCardTotals(lead.card, kLastDay, Vendor::Yes, types);
        if (!total)
            return keep(passOn(total));
        lead.total = total->total;
        m_rows.history(lead.createdAtMs, {.entity = u"lead"_s,
                                          .entityId = lead.id.value(),
                                          .action = u"imported"_s,
                                          .after = historyOfCard(lead.card)});
        if (number < m_what.invoices)
            invoiceOf(lead, customer, fateOf(number));
        m_rows.lead(lead, customer.details.name);
    }

    void invoiceOf(MadeLead& lead, const Customer& customer, Fate fate)
    {
        Chance& chance = m_madeUp.chance;
        const QDate date = std::min(kLastDay, lead.card.finishedOn.addDays(1 + chance.below(9)));
        const auto content = draftFrom(lead.card, customer,
                                       {.date = date,
                                        .daysToPay = 30,
                                        .message = u"Thank you for your business."_s,
                                        .vendor = Vendor::Yes,
                                        .vatTypes = &southAfricanVatTypes()});
        if (!content)
            return keep(passOn(content));
        const auto sums = totals(terms(content->lines), content->priceMode);
        if (!sums)
            return keep(passOn(sums));
        std::array<quint8, 10> name{};
        for (quint8& byte : name)
            byte = quint8(chance.below(256));
        Invoice invoice{.id = InvoiceId{++m_number},
                        .lead = lead.id,
                        .number = m_number,
                        .reference = makeReference(name),
                        .content = *content,
                        .totals = *sums,
                        .facts = {.updated = fate != Fate::Draft, .approved = fate == Fate::Approved},
                        .state = InvoiceState::Draft,
                        .sageId = {},
                        .sageNumber = {},
                        .voidReason = {},
                        .createdAtMs = msAt(date, int(m_number % 500))};
        lead.invoice = invoice.id;
        lead.total = sums->total;
        lead.stage = stageFor(fate);
        const qint64 made = invoice.createdAtMs;
        const QJsonObject document = historyOfContent(*content, *sums);
        m_rows.history(made, {.entity = u"lead"_s,
                              .entityId = lead.id.value(),
                              .action = u"invoice generated"_s,
                              .after = {{u"invoice"_s, invoice.number}}});
        m_rows.history(made, {.entity = u"invoice"_s,
                              .entityId = invoice.id.value(),
                              .action = u"generated"_s,
                              .after = document});
        if (invoice.facts.updated)
            m_rows.history(made + 60'000, {.entity = u"invoice"_s,
                                           .entityId = invoice.id.value(),
                                           .action = u"updated"_s,
                                           .before = document,
                                           .after = document});
        if (const FirstPush first = pushFor(fate); !first.steps.empty())
            pushOf(invoice, customer, first, fate == Fate::Emailed);
        invoice.state = stateOf(invoice.facts);
        lead.numbers = numbersOf(invoice);
        m_rows.invoice(invoice, lead, customer.details.name);
        if (invoice.facts.approved)
            m_rows.approval(invoice, made + 120'000);
    }

    void pushOf(Invoice& invoice, const Customer& customer, const FirstPush& first, bool withEmail)
    {
        const qint64 sageId = kFirstSageId + invoice.number;
        PushRow push = ready(PushEffect::Invoice, invoice);
        push.facts.expectedTotalCents = invoice.totals.total.cents();
        push.facts.email = customer.details.email;
        push.facts.step = u"save"_s;
        const bool confirmed = first.steps.back().second == PushState::Confirmed;
        const QByteArray body = bodyOf(invoice, customer.sageId.value_or(100'000));
        walk(push, first.steps, body, [&](PushState to) {
            if (to != PushState::Confirmed)
                return;
            push.facts.sageId = sageId;
            push.facts.sageNumber = u"INV%1"_s.arg(sageId - kFirstSageId + 40'000, 7, 10, QChar(u'0'));
            push.facts.sageTotalCents = invoice.totals.total.cents();
            push.facts.sageExclusiveCents = invoice.totals.exclusive.cents();
            push.facts.sageVatCents = invoice.totals.vat.cents();
        });
        invoice.facts.push = push.state;
        if (!confirmed)
            return;
        invoice.sageId = push.facts.sageId;
        invoice.sageNumber = push.facts.sageNumber;
        m_rows.history(push.changedAtMs,
                       {.entity = u"invoice"_s,
                        .entityId = invoice.id.value(),
                        .action = u"confirmed in Sage One"_s,
                        .after = {{u"sage_id"_s, sageId}, {u"sage_number"_s, invoice.sageNumber}}});
        if (!withEmail)
            return;
        PushRow mail = ready(PushEffect::Email, invoice);
        mail.facts.email = customer.details.email;
        mail.facts.step = u"e-mail"_s;
        walk(mail, {{PushEvent::Claim, PushState::Sending}, {PushEvent::Accepted, PushState::Confirmed}},
             encode(SageEmail{.invoiceId = sageId,
                              .address = customer.details.email,
                              .subject = u"Tax invoice "_s + invoice.sageNumber,
                              .message = u"Please find our tax invoice attached."_s}),
             [](PushState) {});
        invoice.facts.email = mail.state;
    }

    PushRow ready(PushEffect effect, const Invoice& invoice)
    {
        const qint64 now = invoice.createdAtMs + 120'000;
        return {.id = PushId{++m_push},
                .effect = effect,
                .invoice = invoice.id,
                .customer = {},
                .reference = invoice.reference,
                .createdAtMs = now,
                .changedAtMs = now,
                .facts = {}};
    }

    void walk(PushRow& push, const std::vector<std::pair<PushEvent, PushState>>& steps,
              const QByteArray& body, const std::function<void(PushState)>& atStep)
    {
        for (const auto& [on, to] : steps) {
            if (to == PushState::Sending) {
                push.facts.attempt = 1;
                push.facts.body = body;
                push.facts.bodySha256 = QCryptographicHash::hash(body, QCryptographicHash::Sha256);
                push.facts.sentServerMs = push.changedAtMs;
                push.facts.sentUtcMs = push.changedAtMs;
                push.facts.sentBootId = u"0f3f6a54-5a4e-4c39-9b36-1f5e4f0d7a11"_s;
                push.facts.sentBootMs = 1'000'000;
                push.facts.sentEpoch = 1;
            }
            atStep(to);
            push.changedAtMs += 1'000;
            push.version += 1;
            const PushState from = std::exchange(push.state, to);
            m_rows.step(push, {.utcMs = push.changedAtMs,
                               .from = from,
                               .on = on,
                               .to = to,
                               .attempt = push.facts.attempt,
                               .step = push.facts.step,
                               .error = {},
                               .words = {},
                               .logUid = {},
                               .bodySha256 = push.facts.bodySha256,
                               .expectedTotalCents = push.facts.expectedTotalCents,
                               .sageId = push.facts.sageId,
                               .sageNumber = push.facts.sageNumber,
                               .sageTotalCents = push.facts.sageTotalCents,
                               .sageExclusiveCents = push.facts.sageExclusiveCents,
                               .sageVatCents = push.facts.sageVatCents});
        }
        m_rows.push(push);
    }

    static QByteArray bodyOf(const Invoice& invoice, qint64 sageCustomer)
    {
        const InvoiceContent& content = invoice.content;
        SageInvoice sage{.customerId = sageCustomer,
                         .date = content.date,
                         .dueDate = content.dueDate,
                         .priceMode = content.priceMode,
                         .reference = invoice.reference,
                         .documentNumber = {},
                         .taxReference = content.recipient.vatNumber,
                         .message = u"Our invoice #%1\n%2"_s.arg(invoice.number).arg(content.message),
                         .postalAddress = content.recipient.postalAddress.split(u'\n'),
                         .lines = {}};
        for (const InvoiceLine& line : content.lines)
            sage.lines.push_back({.lineType = SageLineType::Item,
                                  .selectionId = 5'000 + qint64(line.kind),
                                  .taxTypeId = 9,
                                  .description = line.description,
                                  .quantity = line.quantity,
                                  .unit = line.unit,
                                  .unitPrice = line.unitPrice,
                                  .discount = line.discount});
        return encode(sage);
    }

    const MadeLedger m_what;
    MadeUp m_madeUp;
    RowWriter m_write;
    LedgerRows m_rows;
    Result<void> m_done;
    std::vector<Customer> m_customers;
    int m_lead = 0;
    qint64 m_number = 0;
    qint64 m_push = 0;
    qint64 m_jobLine = 0;
};

Result<void> executeAll(RawSqlite& db, const std::vector<QString>& statements)
{
    for (const QString& sql : statements)
        if (auto done = db.execute(sql); !done)
            return done;
    return {};
}

/// The counters that the triggers would have kept.
const std::vector<QString> kCount{
    u"UPDATE list_counter SET (count, total_cents) = (SELECT count(*), coalesce(sum(total_cents), 0) "
    "FROM lead WHERE stage = list_counter.key) WHERE list = 'lead'"_s,
    u"UPDATE list_counter SET (count, total_cents) = (SELECT count(*), coalesce(sum(total_cents), 0) "
    "FROM invoice WHERE state = list_counter.key) WHERE list = 'invoice'"_s,
    u"INSERT INTO sent_month (month, count, total_cents) SELECT substr(date, 1, 7), count(*), "
    u"sum(total_cents) "
    "FROM invoice WHERE state IN ('sent', 'emailed') GROUP BY substr(date, 1, 7)"_s};

/// The rows first, without indexes and triggers; those come back word for word.
Result<void> fillLedger(RawSqlite& db, const MadeLedger& what)
{
    auto settings = executeAll(db, {u"PRAGMA journal_mode = DELETE"_s, u"PRAGMA journal_mode = OFF"_s,
                                    u"PRAGMA synchronous = OFF"_s, u"PRAGMA locking_mode = EXCLUSIVE"_s,
                                    u"PRAGMA cache_size = -2000000"_s, u"PRAGMA temp_store = MEMORY"_s,
                                    u"PRAGMA threads = 2"_s});
    if (!settings)
        return settings;
    const QString named = u"FROM sqlite_master WHERE type IN ('index', 'trigger') AND sql IS NOT NULL"_s;
    const auto restore = db.texts(u"SELECT sql "_s + named + u" ORDER BY rowid"_s);
    const auto drop = db.texts(u"SELECT 'DROP ' || type || ' ' || name "_s + named);
    if (!restore)
        return passOn(restore);
    if (!drop)
        return passOn(drop);
    if (auto dropped = executeAll(db, *drop); !dropped)
        return dropped;
    auto end = historyEnd(db);
    if (!end)
        return passOn(end);

    Work work(db, *std::move(end), what);
    if (auto begun = db.execute(u"BEGIN"_s); !begun)
        return begun;
    if (auto made = work.customers(); !made)
        return made;
    while (true) {
        const auto more = work.some();
        if (!more)
            return passOn(more);
        if (auto committed = db.execute(u"COMMIT"_s); !committed)
            return committed;
        if (what.progress)
            what.progress(work.invoices());
        if (!*more)
            break;
        if (auto begun = db.execute(u"BEGIN"_s); !begun)
            return begun;
    }
    if (what.indexing)
        what.indexing();
    const QStringList grams = gramsAnew();
    for (const std::vector<QString>& last : {*restore, kCount, std::vector(grams.begin(), grams.end())})
        if (auto done = executeAll(db, last); !done)
            return done;
    return {};
}

}  // namespace

int waitingLeads(int invoices) { return std::clamp(invoices / 100, 10, 5000); }

Result<void> makeLedger(const QString& path, const MadeLedger& what)
{
    if (QFileInfo::exists(path))
        return fail(ErrorKind::FileExists, path, QFileInfo(path).fileName());
    const QString draft = path + u".part"_s;
    QFile::remove(draft);
    {
        auto ledger = Ledger::create(draft,
                                     {.kind = LedgerKind::Company,
                                      .companyName = u"Measured Plumbing"_s,
                                      .vatNumber = u"4123456789"_s},
                                     {.user = u"office"_s, .machine = u"reception"_s});
        if (!ledger)
            return passOn(ledger);
        const MadeUp madeUp(what.seed, 1);
        for (const PriceItem& item : madeUp.priceList())
            if (auto added = (*ledger)->priceList.add(item); !added)
                return passOn(added);
    }
    {
        auto db = RawSqlite::open(draft);
        if (!db)
            return passOn(db);
        if (auto filled = fillLedger(**db, what); !filled)
            return filled;
    }
    if (!QFile::rename(draft, path))
        return fail(ErrorKind::Storage, u"cannot name "_s + path);
    return {};
}

}  // namespace greenhand::bench
