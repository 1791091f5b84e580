#include "core/storage/verification.h"
#include "core/workflow/practice_ledger.h"
#include "tests/support/catch_qt.h"
#include "tests/workflow/office.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using greenhand::testing::must;
using greenhand::testing::Office;

namespace {

const QByteArray kHeader = "reference,customer,finished,description,quantity,unit_price\n";

QByteArray shipped(const QString& name)
{
    QFile file(QStringLiteral(GREENHAND_SOURCE_DIR) + u"/resources/practice/"_s + name);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

}  // namespace

TEST_CASE("good leads go in, bad ones are named, and a reference comes in once", "[workflow][import]")
{
    Office office;
    const QByteArray csv = kHeader
                         + "A-1,Karoo Guest House,2026-01-05,Labour,2,485.00\n"
                           "A-2,Karoo Guest House,2026-01-06,Gas,-1,100.00\n"
                           "A-3,Umhlanga Plaza,2026-01-07,Filter,1,99.99\n";
    const ImportReport report = must(office.importing.importLeads(csv, {}, {}, DryRun::No));
    CHECK(report.leads == 2);
    REQUIRE(report.bad.size() == 1);
    CHECK(report.bad[0].line == 3);
    CHECK(report.bad[0].problem == RowProblem::NegativeQuantity);
    CHECK(must(office.invoicing.count(LeadStage::New)).count == 2);

    const ImportReport again = must(office.importing.importLeads(csv, {}, {}, DryRun::No));
    CHECK(again.leads == 0);
    CHECK(again.duplicates.size() == 2);
    CHECK(must(office.invoicing.count(LeadStage::New)).count == 2);
}

TEST_CASE("a dry run reports the same and changes nothing", "[workflow][import]")
{
    Office office;
    const QByteArray csv = kHeader + "A-1,Karoo Guest House,2026-01-05,Labour,2,485.00\n";
    const ImportReport tried = must(office.importing.importLeads(csv, {}, {}, DryRun::Yes));
    CHECK(tried.leads == 1);
    CHECK(tried.newCustomers == 1);
    CHECK(must(office.invoicing.count(LeadStage::New)).count == 0);
    CHECK(must(office.invoicing.customersMatching(u"Karoo Guest"_s)).empty());
}

TEST_CASE("the practice company has its leads, its newest job done today, its zero-rated and exempt lines",
          "[workflow][practice]")
{
    QTemporaryDir folder;
    const Clock clock{.utcMs = [] { return qint64(1'900'000'000'000); },
                      .today = [] { return QDate(2030, 3, 17); }};
    const auto ledger = must(createPracticeLedger(folder.filePath(u"p.greenhand"_s),
                                                  {shipped(u"leads.csv"_s), shipped(u"price_list.csv"_s)},
                                                  {u"t"_s, u"t"_s}, clock));
    CHECK(must(ledger->leads.count(LeadStage::New)).count == 60);
    const auto newest =
        must(ledger->leads.page({.stage = LeadStage::New, .search = {}, .after = {}, .limit = 1}));
    REQUIRE(newest.size() == 1);
    CHECK(newest[0].finishedOn == QDate(2030, 3, 17));
    const auto exempt = must(ledger->leads.find(*must(ledger->leads.withReference(u"L-1050"_s))));
    const bool hasExempt = std::any_of(exempt.card.lines.begin(), exempt.card.lines.end(),
                                       [](const JobLine& line) { return line.vat == u"exempt"; });
    const auto zero = must(ledger->leads.find(*must(ledger->leads.withReference(u"L-1015"_s))));
    const bool hasZero = std::any_of(zero.card.lines.begin(), zero.card.lines.end(),
                                     [](const JobLine& line) { return line.vat == u"0"; });
    CHECK((hasExempt || hasZero));
    CHECK(must(ledger->settings.meta(u"next_number"_s)) == u"2280"_s);
}

namespace {

constexpr int kNoTime = 0;  // one lead a piece

std::shared_ptr<const LeadFile> manyLeads(int count)
{
    QByteArray csv = kHeader;
    for (int n = 0; n < count; ++n)
        csv += "M-" + QByteArray::number(n) + ",Customer " + QByteArray::number(n % 7)
             + ",2026-01-05,Labour,2,485.00\n";
    return std::make_shared<const LeadFile>(must(readLeads(must(readCsv(csv)), {}, {})));
}

/// Another window's look at the file while it is open here: what a kill now would leave.
struct AfterKill {
    QTemporaryDir folder;
    std::unique_ptr<Ledger> ledger;

    explicit AfterKill(const QString& open)
    {
        const QString copy = folder.filePath(u"copy.greenhand"_s);
        REQUIRE(QFile::copy(open, copy));
        REQUIRE(QFile::copy(QString(open + u"-wal"_s), QString(copy + u"-wal"_s)));
        ledger = must(Ledger::open(copy, {u"t"_s, u"t"_s}, Office::clock()));
    }
};

qint64 waiting(const Ledger& ledger) { return must(ledger.leads.count(LeadStage::New)).count; }

bool isSound(Ledger& ledger) { return must(verifyLedger(*ledger.db)).empty(); }

}  // namespace

TEST_CASE("an import in pieces is in the ledger with its last piece, and one that goes before leaves nothing",
          "[workflow][import]")
{
    Office office;
    const auto before = must(office.ledger->history.head());
    {
        const auto import = must(office.importing.start(manyLeads(50), DryRun::No));
        while (import->done() < 30)
            must(import->workFor(kNoTime));
        CHECK(import->report().leads == 30);
    }
    CHECK(waiting(*office.ledger) == 0);
    CHECK(must(office.invoicing.customersMatching(u"Customer"_s)).empty());
    CHECK(must(office.ledger->history.head()).hash == before.hash);

    const auto import = must(office.importing.start(manyLeads(50), DryRun::No));
    while (!import->isThrough())
        must(import->workFor(kNoTime));
    must(import->finish());
    CHECK(import->report().leads == 50);
    CHECK(import->report().newCustomers == 7);
    CHECK(waiting(*office.ledger) == 50);
    CHECK_FALSE(must(office.ledger->history.firstBroken()));
}

TEST_CASE("whoever writes while an import is under way is not undone with it, and the import begins again",
          "[workflow][import]")
{
    Office office;
    auto import = must(office.importing.start(manyLeads(20), DryRun::No));
    while (import->done() < 12)
        must(import->workFor(kNoTime));

    SECTION("a bare statement") { must(office.ledger->settings.set(u"company.name"_s, u"Kaap"_s)); }
    SECTION("a transaction")
    {
        office.lead(u"M-3"_s);  // and one that the file has as well
    }
    CHECK_FALSE(import->isThrough());
    const qint64 already = waiting(*office.ledger);
    must(import->workFor(kNoTime));
    CHECK(import->done() == 1);
    while (!import->isThrough())
        must(import->workFor(kNoTime));
    must(import->finish());
    CHECK(import->report().leads + int(import->report().duplicates.size()) == 20);
    CHECK(std::ssize(import->report().duplicates) == already);
    CHECK(waiting(*office.ledger) == 20);
    CHECK_FALSE(must(office.ledger->history.firstBroken()));
}

TEST_CASE("an invoice that is being sent while leads are imported is sent once and the leads are all there",
          "[workflow][import]")
{
    Office office;
    const InvoiceId invoice = office.ready();
    const auto import = must(office.importing.start(manyLeads(60), DryRun::No));
    int begunAgain = 0;
    bool cancels = false;
    SECTION("imported") { cancels = false; }
    SECTION("cancelled") { cancels = true; }
    // A piece between any two steps of the push.
    office.transport.alter = [&](const QString&, HttpReply&) {
        const int before = import->done();
        must(import->workFor(kNoTime));
        begunAgain += import->done() <= before ? 1 : 0;
    };
    office.push({invoice});
    office.transport.alter = nullptr;
    CHECK(begunAgain > 0);
    CHECK(office.state(invoice) == InvoiceState::Emailed);
    CHECK(office.documentsFor(invoice) == 1);
    if (cancels) {
        import->abandon();
    } else {
        while (!import->isThrough())
            must(import->workFor(kNoTime));
        must(import->finish());
    }
    CHECK(waiting(*office.ledger) == (cancels ? 0 : 60));
    CHECK(office.state(invoice) == InvoiceState::Emailed);
    CHECK_FALSE(must(office.ledger->history.firstBroken()));
}

TEST_CASE("nothing new is sent while the pushes are held, and they go on afterwards", "[workflow][push]")
{
    Office office;
    const InvoiceId invoice = office.ready();
    office.pushing.setHeld(true);
    QSignalSpy finished(&office.pushing, &Pushing::finished);
    office.pushing.push({invoice}, {});
    CHECK_FALSE(finished.wait(50));
    CHECK(office.documentsFor(invoice) == 0);
    office.pushing.setHeld(false);
    REQUIRE(finished.wait());
    CHECK(office.documentsFor(invoice) == 1);
}

TEST_CASE("a program that dies in the middle of an import has imported nothing", "[workflow][import]")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"l.greenhand"_s);
    Office office(Office::sage(),
                  must(Ledger::create(path, Office::newLedger(), {u"t"_s, u"t"_s}, Office::clock())));
    const qint64 before = waiting(*office.ledger);
    const auto import = must(office.importing.start(manyLeads(3000), DryRun::No));
    while (import->done() < 2500)  // more than fits into memory: some of it stands in the WAL by then
        must(import->workFor(20));
    {
        const AfterKill killed(path);
        CHECK(waiting(*killed.ledger) == before);
        CHECK(isSound(*killed.ledger));
    }
    while (!import->isThrough())
        must(import->workFor(20));
    must(import->finish());
    const AfterKill killed(path);
    CHECK(waiting(*killed.ledger) == before + 3000);
    CHECK(isSound(*killed.ledger));
}

TEST_CASE("how long the longest piece of a large import and its commit take", "[.][speed][import]")
{
    QTemporaryDir folder;
    Office office(Office::sage(), must(Ledger::create(folder.filePath(u"l.greenhand"_s), Office::newLedger(),
                                                      {u"t"_s, u"t"_s}, Office::clock())));
    const auto import = must(office.importing.start(manyLeads(20'000), DryRun::No));
    QElapsedTimer clock;
    qint64 longest = 0;
    qint64 whole = 0;
    while (!import->isThrough()) {
        clock.start();
        must(import->workFor(8));
        longest = std::max(longest, clock.elapsed());
        whole += clock.elapsed();
    }
    clock.start();
    must(import->finish());
    WARN("longest piece " << longest << " ms, all pieces " << whole << " ms, commit " << clock.elapsed()
                          << " ms");
}
