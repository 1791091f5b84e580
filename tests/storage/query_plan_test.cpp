#include "core/storage/approval_repository.h"
#include "core/storage/price_list_repository.h"
#include "tests/storage/ledger_fixture.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

Result<QString> planStep(const QSqlQuery& row) { return row.value(3).toString(); }

/// Names that live as long as the bindings which point at them.
Database::List anyBindings(const QString& sql, QByteArrayList& names)
{
    static const QRegularExpression placeholder(u":[a-z_0-9]+"_s);
    for (auto found = placeholder.globalMatch(sql); found.hasNext();) {
        const QByteArray name = found.next().captured().toLatin1();
        if (!names.contains(name))
            names.push_back(name);
    }
    Database::List bindings;
    for (const QByteArray& name : names)
        bindings.emplace_back(QLatin1StringView(name),
                              name == ":match" ? QVariant(u"\"abc\""_s) : QVariant(1));
    return bindings;
}

/// What a SELECT of the lists that was prepared since `before` does, a step at a time.
template <class Look>
int lookAtPlans(Books& books, const QStringList& before, Look look)
{
    int looked = 0;
    for (const QString& sql : books.db->preparedStatements()) {
        if (before.contains(sql) || !(sql.startsWith(u"SELECT"_s) || sql.startsWith(u"WITH"_s)))
            continue;
        QByteArrayList names;
        for (const QString& step : must(
                 books.db->all<QString>(u"EXPLAIN QUERY PLAN "_s + sql, anyBindings(sql, names), planStep))) {
            INFO(sql.toStdString() << "\n  " << step.toStdString());
            look(sql, step);
        }
        ++looked;
    }
    return looked;
}

/// Along an index, to be left when the page is full.
bool isAlongIndex(const QString& step)
{
    return !step.startsWith(u"SCAN"_s) || step.contains(u" USING INDEX "_s)
        || step.contains(u" USING COVERING INDEX "_s);
}

}  // namespace

TEST_CASE("no statement of the lists reads a whole table or sorts one", "[storage][plan]")
{
    Books books;
    const QStringList ofTheSchema = books.db->preparedStatements();
    books.sent(u"Anele"_s, 1);
    books.ready(u"Bakers"_s, 2);
    const auto listed = [&](const QString& search) {
        for (const std::optional<LeadStage> stage :
             {std::optional<LeadStage>(), std::optional(LeadStage::New)})
            must(Listing(books.leads, LeadQuery{.stage = stage, .search = search}).next(100));
        for (const InvoiceFilter filter : {InvoiceFilter::All, InvoiceFilter::Sent, InvoiceFilter::ToPush})
            for (const std::optional<InvoiceState> state :
                 {std::optional<InvoiceState>(), std::optional(InvoiceState::Draft)})
                must(books.invoices.page({.filter = filter, .state = state, .search = search}));
    };
    const std::vector<RowFilter> filters{
        {},
        {.from = QDate(2024, 5, 1), .to = {}, .customer = {}, .technician = {}},
        {.from = {}, .to = QDate(2024, 5, 31), .customer = CustomerId{1}, .technician = {}},
        {.from = {}, .to = {}, .customer = {}, .technician = u"Sipho"_s}};
    const auto sorted = [&](const QString& search, const RowFilter& filter, bool ascending) {
        for (int order = 0; order <= int(LeadOrder::State); ++order)
            for (const auto& stage : {std::optional<LeadStage>(), std::optional(LeadStage::New)}) {
                const LeadQuery query{.stage = stage,
                                      .search = search,
                                      .filter = filter,
                                      .state = InvoiceState::Draft,
                                      .withoutInvoice = ascending,
                                      .order = LeadOrder(order),
                                      .ascending = ascending};
                must(books.leads.gather(query, kGathered));
                must(books.leads.page(query));
                must(Listing(books.leads, query).next(100));
            }
        for (int order = 0; order <= int(InvoiceOrder::SageNumber); ++order)
            for (const InvoiceFilter list : {InvoiceFilter::All, InvoiceFilter::ToPush}) {
                const InvoiceQuery query{.filter = list,
                                         .search = search,
                                         .rows = filter,
                                         .order = InvoiceOrder(order),
                                         .ascending = ascending};
                must(books.invoices.gather(query, kGathered));
                must(books.invoices.page(query));
                must(Listing(books.invoices, query).next(100));
            }
    };
    const QStringList before = books.db->preparedStatements();
    for (const QString& search : {QString(), u"anele"_s})
        for (const RowFilter& filter : filters)
            for (const bool ascending : {false, true})
                sorted(search, filter, ascending);
    must(books.leads.rows({LeadId{1}}));
    must(books.invoices.rows({InvoiceId{1}}));
    listed({});
    listed(u"anele"_s);
    listed(u"an 12,50"_s);
    must(books.leads.count(LeadStage::New));
    must(books.invoices.count(InvoiceState::Draft));
    must(books.leads.row(LeadId{1}));
    must(books.invoices.row(InvoiceId{1}));
    must(books.leads.find(LeadId{1}));
    must(books.invoices.find(InvoiceId{1}));
    must(books.invoices.withNumber(2));
    must(books.invoices.lookAlike(InvoiceId{1}));
    must(books.invoices.lastConfirmedReference());
    must(books.leads.idsInStage(LeadStage::New));
    must(books.invoices.idsInState(InvoiceState::Draft));
    must(books.pushes.unfinished());
    must(books.pushes.unfinishedOf(InvoiceId{1}, CustomerId{1}));
    must(books.pushes.inState(PushState::Ready));
    must(books.pushes.ofInvoice(InvoiceId{1}, PushEffect::Invoice));
    must(books.pushes.ofCustomer(CustomerId{1}));
    must(books.history.of(u"lead"_s, 1));
    must(books.history.head());

    const int looked = lookAtPlans(books, ofTheSchema, [](const QString& sql, const QString& step) {
        if (sql.contains(u"count(*)"_s) || sql.contains(u"sum(count)"_s))
            return;
        // Both ends of the days are found in the index, so that nothing behind them is walked through.
        if (sql.contains(u":day"_s) && step.contains(u"USING INDEX"_s)
            && (step.contains(u" lead USING"_s) || step.contains(u" invoice USING"_s)))
            CHECK((step.contains(u">"_s) && step.contains(u"<"_s)));
        const bool byIndexInOrder =
            step.contains(u"VIRTUAL TABLE INDEX"_s) || step == u"SCAN CONSTANT ROW"_s
            || (step == u"SCAN history"_s && sql.contains(u"ORDER BY seq DESC LIMIT 1"_s))
            || step.contains(u"USING INDEX push_unfinished"_s);
        // A customer with those merged into it, and its invoices with one total: a handful.
        const bool ofFamily = sql.startsWith(u"WITH RECURSIVE family"_s)
                           && (step == u"SCAN family"_s || step.contains(u"FOR ORDER BY"_s));
        CHECK((byIndexInOrder || ofFamily || !step.startsWith(u"SCAN"_s)));
        CHECK((ofFamily || !step.contains(u"TEMP B-TREE"_s)));
    });
    CHECK(looked > 60);
    CHECK(before.size() < books.db->preparedStatements().size());
}

TEST_CASE("the list of customers is in the order of an index by every column, up and down, however filtered",
          "[storage][plan][customers]")
{
    Books books;
    books.ready(u"Anele"_s, 1);
    books.ready(u"Bakers"_s, 2);
    const QStringList before = books.db->preparedStatements();
    const std::vector<std::optional<OpenWork>> withouts{{}, OpenWork::Leads, OpenWork::Amount};
    for (const CustomerOrder order :
         {CustomerOrder::Name, CustomerOrder::Contact, CustomerOrder::Email, CustomerOrder::SageOne})
        for (const bool ascending : {true, false})
            for (const QString& search : {QString(), u"e"_s})
                for (const Merged merged : {Merged::Hidden, Merged::Shown})
                    for (const auto& without : withouts) {
                        const CustomerQuery query{.search = search,
                                                  .merged = merged,
                                                  .without = without,
                                                  .order = order,
                                                  .ascending = ascending,
                                                  .limit = 1};
                        const auto page = must(books.customers.page(query));
                        if (page.next)
                            must(books.customers.page(*page.next));
                        else
                            CHECK(without);
                    }
    const int looked = lookAtPlans(books, before, [](const QString&, const QString& step) {
        CHECK(isAlongIndex(step));
        CHECK_FALSE(step.contains(u"TEMP B-TREE"_s));
    });
    CHECK(looked >= 4 * 2 * 2 * 2 * 3);
    for (const OpenWork work : {OpenWork::Leads, OpenWork::Amount})
        for (const bool ascending : {true, false})
            must(books.customers.withOpen(work, {.search = u"e"_s}, ascending));
    // Those with open work are sorted, and no others are read.
    lookAtPlans(books, before, [](const QString& sql, const QString& step) {
        const bool ofOpenWork = sql.contains(u"FROM lead INDEXED BY lead_open"_s);
        CHECK((isAlongIndex(step) || (ofOpenWork && step == u"SCAN (subquery-1)"_s)));
        CHECK((ofOpenWork || !step.contains(u"TEMP B-TREE"_s)));
    });
}

TEST_CASE("the price list is in the order of an index by every column, up and down, however filtered",
          "[storage][plan][prices]")
{
    Books books;
    PriceListRepository prices(*books.db);
    for (const QString& code : {u"A1"_s, u"A2"_s, u"A3"_s})
        must(prices.add({.id = PriceItemId{0},
                         .code = code,
                         .description = u"Pipe"_s,
                         .kind = LineKind::Part,
                         .unit = u"m"_s,
                         .price = UnitPrice::fromE4(1),
                         .vat = u"15"_s}));
    const QStringList before = books.db->preparedStatements();
    for (int by = 0; by <= int(PriceSort::Use); ++by)
        for (const bool ascending : {true, false})
            for (const QString& search : {QString(), u"pipe a"_s})
                for (const OutOfUse outOfUse : {OutOfUse::Hidden, OutOfUse::Shown}) {
                    PriceQuery query{.search = search,
                                     .outOfUse = outOfUse,
                                     .by = PriceSort(by),
                                     .ascending = ascending,
                                     .limit = 2};
                    query.after = must(prices.page(query)).back().id;
                    CHECK(must(prices.page(query)).size() == 1);
                }
    const int looked = lookAtPlans(books, before, [](const QString& sql, const QString& step) {
        CHECK(isAlongIndex(step));
        CHECK_FALSE(step.contains(u"TEMP B-TREE"_s));
        // The whole place is looked up, not only the kind, of which there are four.
        if (sql.contains(u":after"_s) && step.contains(u"USING INDEX"_s))
            CHECK(step.contains(u">(?,?"_s) != step.contains(u"<(?,?"_s));
    });
    CHECK(looked == 8 * 2 * 2 * 2 * 2);
}

TEST_CASE("approvals are in the order of an index that holds nothing else", "[storage][plan][approval]")
{
    Books books;
    books.ready(u"Anele"_s, 1);
    const QStringList before = books.db->preparedStatements();
    const ApprovalRepository approvals(*books.db);
    CHECK(must(approvals.overLimits({.total = Money::fromCents(1)}, 10)).size() == 1);
    must(approvals.approved(10));
    must(approvals.undecided());
    const int looked = lookAtPlans(books, before, [](const QString&, const QString& step) {
        CHECK((!step.startsWith(u"SCAN"_s) || step.contains(u"INDEX invoice_to_approve"_s)
               || step.contains(u"INDEX invoice_approved"_s)
               || step.contains(u"INDEX approval_undecided"_s)));
        CHECK_FALSE(step.contains(u"TEMP B-TREE"_s));
    });
    CHECK(looked == 3);
}

TEST_CASE("a page of leads is one statement, however many it shows", "[storage][plan]")
{
    Books books;
    for (int n = 0; n < 50; ++n)
        books.lead(u"Anele"_s);
    const qint64 before = books.db->statementCount();
    CHECK(must(books.leads.page({.stage = LeadStage::New})).size() == 50);
    CHECK(books.db->statementCount() == before + 1);
    for (const QString& sql : books.db->preparedStatements())
        if (sql.contains(u"finished_on DESC"_s))
            CHECK_FALSE(sql.contains(u"job_line"_s));
}
