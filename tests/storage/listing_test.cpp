#include "core/storage/listing.h"

#include "core/storage/search.h"
#include "tests/storage/ledger_fixture.h"

#include <algorithm>
#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

/// A ledger with some hundred leads and invoices in every list, and a reading of it without any index.
class Office {
public:
    explicit Office(unsigned seed) : m_random{seed}
    {
        must(books.db->transaction([&]() -> Result<void> {
            for (int n = 0; n < 320; ++n)
                one(n);
            return {};
        }));
        LeadQuery leads;
        leads.limit = 10'000;
        allLeads = must(books.leads.page(leads));
        InvoiceQuery invoices;
        invoices.limit = 10'000;
        allInvoices = must(books.invoices.page(invoices));
    }

    int below(int end) { return std::uniform_int_distribution<int>(0, end - 1)(m_random); }
    template <class T>
    const T& any(const std::vector<T>& of)
    {
        return of[std::size_t(below(int(of.size())))];
    }

    const std::vector<QString> customers{u"Anele & Seuns"_s, u"Élan Travel"_s, u"anele"_s, u"Zulu 9"_s,
                                         u"Zulu 10"_s};
    const std::vector<QString> technicians{u"Sipho"_s, u"Sipho Ndlovu"_s, u"J"_s, u""_s};
    Books books;
    std::vector<LeadRow> allLeads;
    std::vector<InvoiceRow> allInvoices;

private:
    void one(int n)
    {
        const QString customer = any(customers);
        JobCard card = books.card(customer, below(8) == 0 ? QDate() : QDate(2024, 1, 1).addDays(below(40)));
        card.reference = u"L-%1"_s.arg(n * 7 % 1000 + 1);
        card.technician = any(technicians);
        card.site = any(std::vector<QString>{u"Kloof"_s, u"kloof 2"_s, u"Bree"_s});
        card.lines = {jobLine(u"x"_s, 100 + below(30) * 1000)};
        const LeadId lead = books.lead(card);
        const int fate = below(6);
        if (fate == 0)
            return;
        const InvoiceId invoice = books.invoice(lead, n + 1, QDate(2024, 2, 1).addDays(below(30)));
        if (fate == 1)
            return;
        must(books.invoices.markUpdated(invoice));
        must(books.leads.move(lead, LeadStage::New, LeadStage::Active));
        if (fate == 2)
            return;
        if (fate == 3) {
            must(books.invoices.markVoid(invoice, u"wrong"_s));
            must(books.leads.setInvoice(lead, {}, Money::fromCents(100)));
            must(books.leads.move(lead, LeadStage::Active, LeadStage::New));
            return;
        }
        PushRow row = books.step(books.step(books.push(invoice), PushEvent::Claim), PushEvent::SaveCommitted);
        row.facts.sageId = 9000 + n;
        row.facts.sageTotalCents = 1;
        books.step(row, PushEvent::Accepted);
        must(books.invoices.setSage(invoice, 9000 + n, u"INV%1"_s.arg(n)));
        must(books.leads.move(lead, LeadStage::Active, LeadStage::Completed));
    }

    std::mt19937 m_random;
};

template <class Row, class Repository, class Query>
std::vector<qint64> readInPages(const Repository& repository, const Query& query, int page)
{
    Listing<Repository, Query> listing(repository, query);
    std::vector<qint64> ids;
    while (true) {
        const auto rows = must(listing.next(page));
        for (const Row& row : rows)
            ids.push_back(row.id.value());
        if (int(rows.size()) < page)
            return ids;
    }
}

template <class Row>
std::vector<qint64> idsOf(const std::vector<Row>& rows)
{
    std::vector<qint64> ids;
    for (const Row& row : rows)
        ids.push_back(row.id.value());
    return ids;
}

/// Rows come newest first; equal ones stay so.
template <class Row, class Key>
void sortBy(std::vector<Row>& rows, bool ascending, Key key)
{
    std::stable_sort(rows.begin(), rows.end(), [&](const Row& a, const Row& b) {
        return ascending ? key(a) < key(b) : key(b) < key(a);
    });
}

void sortNaively(std::vector<LeadRow>& rows, LeadOrder order, bool ascending)
{
    const auto by = [&](auto key) { sortBy(rows, ascending, key); };
    switch (order) {
    case LeadOrder::FinishedOn:
        by([](const LeadRow& r) {
            return std::pair(r.finishedOn.isValid() ? r.finishedOn.toJulianDay() : 0, r.id.value());
        });
        break;
    case LeadOrder::Reference: by([](const LeadRow& r) { return r.reference.mid(2).toInt(); }); break;
    case LeadOrder::Customer: by([](const LeadRow& r) { return sortText(r.customer); }); break;
    case LeadOrder::Site: by([](const LeadRow& r) { return sortText(r.site); }); break;
    case LeadOrder::Work: by([](const LeadRow& r) { return sortText(r.work); }); break;
    case LeadOrder::Technician: by([](const LeadRow& r) { return sortText(r.technician); }); break;
    case LeadOrder::Total: by([](const LeadRow& r) { return r.total.cents(); }); break;
    case LeadOrder::InvoiceNumber: by([](const LeadRow& r) { return r.invoiceNumber.value_or(0); }); break;
    case LeadOrder::State:
        by([](const LeadRow& r) { return r.invoiceState ? int(*r.invoiceState) : -1; });
        break;
    }
}

void sortNaively(std::vector<InvoiceRow>& rows, InvoiceOrder order, bool ascending)
{
    const auto by = [&](auto key) { sortBy(rows, ascending, key); };
    switch (order) {
    case InvoiceOrder::Number: by([](const InvoiceRow& r) { return r.number; }); break;
    case InvoiceOrder::Customer: by([](const InvoiceRow& r) { return sortText(r.customer); }); break;
    case InvoiceOrder::Lead: by([](const InvoiceRow& r) { return r.leadReference.mid(2).toInt(); }); break;
    case InvoiceOrder::Date: by([](const InvoiceRow& r) { return std::pair(r.date, r.id.value()); }); break;
    case InvoiceOrder::Exclusive: by([](const InvoiceRow& r) { return r.exclusive.cents(); }); break;
    case InvoiceOrder::Vat: by([](const InvoiceRow& r) { return r.vat.cents(); }); break;
    case InvoiceOrder::Total: by([](const InvoiceRow& r) { return r.total.cents(); }); break;
    case InvoiceOrder::State: by([](const InvoiceRow& r) { return int(r.state); }); break;
    case InvoiceOrder::SageNumber: by([](const InvoiceRow& r) { return sortText(r.sageNumber); }); break;
    }
}

bool isInDays(QDate day, const RowFilter& filter)
{
    return (!filter.from.isValid() || (day.isValid() && day >= filter.from))
        && (!filter.to.isValid() || (day.isValid() && day <= filter.to));
}

RowFilter anyFilter(Office& office, QDate first)
{
    RowFilter filter;
    if (office.below(3) == 0)
        filter.from = first.addDays(office.below(30));
    if (office.below(3) == 0)
        filter.to = first.addDays(10 + office.below(30));
    if (office.below(4) == 0)
        filter.customer = office.books.customer(office.any(office.customers));
    if (office.below(4) == 0)
        filter.technician = office.any(office.technicians);
    return filter;
}

const std::vector<QString> kSearches{QString(), QString(), u"anele"_s, u"zulu"_s, u"kloof"_s, u"zzz"_s};

}  // namespace

TEST_CASE("a list of leads read in pages is what sorting and filtering all of them gives", "[storage][list]")
{
    const unsigned seed = std::random_device()();
    INFO("seed " << seed);
    Office office(seed);
    for (int turn = 0; turn < 400; ++turn) {
        LeadQuery query;
        query.stage = office.any(std::vector<std::optional<LeadStage>>{
            std::nullopt, LeadStage::New, LeadStage::Active, LeadStage::Completed});
        query.search = office.any(kSearches);
        query.filter = anyFilter(office, QDate(2024, 1, 1));
        query.withoutInvoice = office.below(8) == 0;
        if (office.below(6) == 0)
            query.state =
                office.any(std::vector{InvoiceState::Draft, InvoiceState::Ready, InvoiceState::Sent});
        query.order = LeadOrder(office.below(int(LeadOrder::State) + 1));
        query.ascending = office.below(2) == 0;

        std::vector<LeadRow> wanted;
        for (const LeadRow& row : office.allLeads) {
            const QString text = QString(row.customer % u' ' % row.site).toLower();
            const bool customer =
                !query.filter.customer
                || must(office.books.customers.find(*query.filter.customer)).details.name == row.customer;
            if ((!query.stage || row.stage == *query.stage)
                && (query.search.isEmpty() || text.contains(query.search))
                && isInDays(row.finishedOn, query.filter) && customer
                && (query.filter.technician.isEmpty() || row.technician == query.filter.technician)
                && (!query.withoutInvoice || !row.invoiceNumber)
                && (!query.state || row.invoiceState == query.state))
                wanted.push_back(row);
        }
        sortNaively(wanted, query.order, query.ascending);
        const int page = 1 + office.below(60);
        INFO("turn " << turn << ", order " << int(query.order) << ", search " << query.search.toStdString());
        auto read = readInPages<LeadRow>(office.books.leads, query, page);
        if (!query.search.isEmpty() && query.order == LeadOrder::FinishedOn && !query.ascending) {
            // The best come first among these; that has its own test.
            auto both = idsOf(wanted);
            std::ranges::sort(read);
            std::ranges::sort(both);
            CHECK(read == both);
            continue;
        }
        REQUIRE(read == idsOf(wanted));
    }
}

TEST_CASE("a list of invoices read in pages is what sorting and filtering all of them gives",
          "[storage][list]")
{
    const unsigned seed = std::random_device()();
    INFO("seed " << seed);
    Office office(seed);
    std::map<qint64, LeadRow> leads;
    for (const LeadRow& lead : office.allLeads)
        leads.emplace(lead.id.value(), lead);
    for (int turn = 0; turn < 400; ++turn) {
        InvoiceQuery query;
        query.filter =
            office.any(std::vector{InvoiceFilter::All, InvoiceFilter::ToPush, InvoiceFilter::Sent});
        query.search = office.any(kSearches);
        query.rows = anyFilter(office, QDate(2024, 2, 1));
        if (office.below(5) == 0)
            query.state = office.any(std::vector{InvoiceState::Draft, InvoiceState::Ready, InvoiceState::Sent,
                                                 InvoiceState::Void});
        query.order = InvoiceOrder(office.below(int(InvoiceOrder::SageNumber) + 1));
        query.ascending = office.below(2) == 0;

        std::vector<InvoiceRow> wanted;
        for (const InvoiceRow& row : office.allInvoices) {
            const LeadRow& lead = leads.at(row.lead.value());
            const QString text = QString(row.customer % u' ' % lead.site).toLower();
            const bool customer =
                !query.rows.customer
                || must(office.books.customers.find(*query.rows.customer)).details.name == row.customer;
            const bool listed =
                query.filter == InvoiceFilter::All
                || listOf(row.state)
                       == (query.filter == InvoiceFilter::Sent ? InvoiceList::Sent : InvoiceList::ToPush);
            if (listed && (query.search.isEmpty() || text.contains(query.search))
                && isInDays(row.date, query.rows) && customer
                && (query.rows.technician.isEmpty() || lead.technician == query.rows.technician)
                && (!query.state || row.state == *query.state))
                wanted.push_back(row);
        }
        sortNaively(wanted, query.order, query.ascending);
        INFO("turn " << turn << ", order " << int(query.order) << ", search " << query.search.toStdString());
        auto read = readInPages<InvoiceRow>(office.books.invoices, query, 1 + office.below(60));
        if (!query.search.isEmpty() && query.order == InvoiceOrder::Number && !query.ascending) {
            auto both = idsOf(wanted);
            std::ranges::sort(read);
            std::ranges::sort(both);
            CHECK(read == both);
            continue;
        }
        REQUIRE(read == idsOf(wanted));
    }
}

TEST_CASE("among the first 200 hits those come first where a word begins with the text", "[storage][search]")
{
    Books books;
    must(books.db->transaction([&]() -> Result<void> {
        for (int n = 0; n < 430; ++n) {
            JobCard card = bareCard(u"R%1"_s.arg(n));
            card.finishedOn = QDate(2024, 1, 1).addDays(n);
            card.work = n % 10 == 0 ? u"boring a hole"_s : u"a harboring"_s;
            must(books.leads.add(card, {}, n));
        }
        return {};
    }));
    LeadQuery query;
    query.stage = LeadStage::New;
    query.search = u"borin"_s;
    Listing<LeadRepository, LeadQuery> listing(books.leads, query);
    QStringList first;
    for (int page = 0; page < 5; ++page)
        for (const LeadRow& row : must(listing.next(100)))
            first << row.reference;
    REQUIRE(first.size() == 430);
    CHECK(first.mid(0, 3) == QStringList{u"R420"_s, u"R410"_s, u"R400"_s});
    CHECK(first.mid(19, 3) == QStringList{u"R230"_s, u"R429"_s, u"R428"_s});
    // Behind the first 200 the newest come first again, each once.
    CHECK(first.mid(200, 3) == QStringList{u"R229"_s, u"R228"_s, u"R227"_s});
    CHECK(first.removeDuplicates() == 0);
}

TEST_CASE("a list sorted by another column covers the newest 10 000 and says so", "[storage][list]")
{
    Books books;
    must(books.db->transaction([&]() -> Result<void> {
        for (int n = 0; n < kGathered + 5; ++n) {
            JobCard card = bareCard(u"R%1"_s.arg(n));
            card.finishedOn = QDate(2020, 1, 1).addDays(n / 100);
            must(books.leads.add(card, Money::fromCents(n), n));
        }
        return {};
    }));
    LeadQuery query;
    query.stage = LeadStage::New;
    query.order = LeadOrder::Total;
    query.ascending = true;
    const auto gathered = must(books.leads.gather(query, kGathered));
    CHECK(gathered.more);
    CHECK(gathered.keys.size() == std::size_t(kGathered));
    CHECK(gathered.keys.front() == LeadId{6});  // the five oldest are not among them
    query.filter.to = QDate(2020, 1, 31);
    CHECK_FALSE(must(books.leads.gather(query, kGathered)).more);
}

TEST_CASE("texts are sorted as people do: without case and accents, numbers by value", "[storage][list]")
{
    QStringList texts{u"L-1000"_s, u"l-999"_s, u"Émile"_s, u"eland"_s, u"Zulu"_s, u""_s};
    std::ranges::sort(texts, {}, sortText);
    CHECK(texts == QStringList{u""_s, u"eland"_s, u"Émile"_s, u"l-999"_s, u"L-1000"_s, u"Zulu"_s});
}
