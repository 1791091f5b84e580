#include "core/workflow/practice_ledger.h"
#include "tests/support/catch_qt.h"
#include "tests/workflow/office.h"

#include <QFile>
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
