#include "core/workflow/manager.h"
#include "tests/app/command_line_bench.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

constexpr int kFewRounds = 10;
const QString kPin = u"4711"_s;
constexpr auto kPinVariable = "GREENHAND_MANAGER_PIN";

/// Three invoices that may go, #2280 of R 1 150,10, #2281 of R 836,63 and #2282 of R 80,42. What is above R
/// 500 waits once a PIN is set.
struct ApprovalBench : CommandLineBench {
    ApprovalBench()
    {
        done({u"init"_s, u"--company"_s, u"Kaap Plumbing"_s, u"--vat-number"_s, u"4010101010"_s,
              u"--next-number"_s, u"2280"_s});
        done({u"settings"_s, u"approval.total_above_cents"_s, u"50000"_s});
        makeReadyInvoices(*this);
    }
    /// As the manager does it in the window.
    void setPin() const
    {
        const auto ledger = must(Ledger::open(this->ledger(), {u"manager"_s, u"here"_s}));
        must(Manager(*ledger, kFewRounds).setPin(kPin));
    }
    void givePin(const QString& pin) { environment.insert(QString::fromLatin1(kPinVariable), pin); }
    [[nodiscard]] std::vector<qint64> waiting() const
    {
        std::vector<qint64> numbers;
        for (const QJsonValue& row : done({u"--json"_s, u"approvals"_s}).array())
            numbers.push_back(row[u"number"_s].toInteger());
        return numbers;
    }
    [[nodiscard]] bool historySays(const QString& action) const
    {
        const auto ledger = must(Ledger::open(this->ledger(), {u"reader"_s, u"here"_s}));
        const auto rows = must(ledger->history.of(u"manager"_s, 0));
        return std::ranges::any_of(rows, [&](const HistoryRow& row) { return row.entry.action == action; });
    }
};

using Numbers = std::vector<qint64>;

}  // namespace

TEST_CASE("approvals lists what waits, gravest first and with its reason; without a PIN nothing waits",
          "[app][approval]")
{
    const ApprovalBench bench;
    CHECK(bench.done({u"approvals"_s}).out.startsWith(u"Approval is off"_s));
    CHECK(bench.waiting().empty());
    bench.setPin();
    const QJsonArray rows = bench.done({u"--json"_s, u"approvals"_s}).array();
    REQUIRE(rows.size() == 2);
    CHECK(rows[0][u"number"_s].toInteger() == 2280);
    CHECK(rows[0][u"customer"_s] == u"Kloof Bakery"_s);
    CHECK(rows[0][u"total_cents"_s].toInteger() == 115'010);
    CHECK(rows[0][u"state"_s] == u"needed"_s);
    CHECK(rows[0][u"why"_s].toString().contains(u"500,00"_s));
    CHECK(rows[0][u"note"_s].isNull());
    CHECK(rows[1][u"number"_s].toInteger() == 2281);
    const QString table = bench.done({u"approvals"_s}).out;
    CHECK(table.indexOf(u"#2280"_s) < table.indexOf(u"#2281"_s));
    CHECK(table.contains(u"R 1 150,10"_s));
    CHECK_FALSE(table.contains(u"#2282"_s));
}

TEST_CASE("approve takes the manager's PIN and then approves what was listed", "[app][approval]")
{
    ApprovalBench bench;
    bench.setPin();
    const Ended refused = bench.cli({u"approve"_s, u"2280"_s});
    CHECK(refused.exit == 1);
    CHECK(refused.err.contains(u"Only the financial manager may do this"_s));
    CHECK(refused.err.contains(QString::fromLatin1(kPinVariable)));
    CHECK(bench.waiting() == Numbers{2280, 2281});
    bench.givePin(kPin);
    CHECK(bench.done({u"approve"_s, u"2281"_s}).out == u"1 approved.\n"_s);
    CHECK(bench.waiting() == Numbers{2280});
    CHECK(bench.done({u"--json"_s, u"approve"_s, u"2280"_s}).object()[u"approved"_s].toInteger() == 1);
    CHECK(bench.done({u"approvals"_s}).out == u"Nothing waits for approval.\n"_s);
    for (const QJsonValue& invoice : bench.done({u"--json"_s, u"invoices"_s}).array())
        CHECK(invoice[u"state"_s] == (invoice[u"number"_s].toInteger() == 2282 ? u"ready"_s : u"approved"_s));
    bench.done({u"verify"_s});
}

TEST_CASE("approve approves all that it is given or none, and says which does not wait", "[app][approval]")
{
    ApprovalBench bench;
    bench.setPin();
    bench.givePin(kPin);
    for (const QString& other : {u"2282"_s, u"9999"_s}) {
        const Ended refused = bench.cli({u"approve"_s, u"2280"_s, other, u"2281"_s});
        CHECK(refused.exit == 1);
        INFO(refused.err.toStdString());
        CHECK(refused.err.contains(QString(u'#' + other)));
        CHECK(refused.err.contains(u"does not wait for approval"_s));
        CHECK(bench.waiting() == Numbers{2280, 2281});
    }
    CHECK(bench.cli({u"approve"_s, u"none"_s}).exit == 2);
    CHECK(bench.cli({u"approve"_s}).exit == 2);
    CHECK(bench.done({u"approve"_s, u"2280"_s, u"2281"_s}).out == u"2 approved.\n"_s);
}

TEST_CASE("a wrong PIN approves nothing, and the next one must wait", "[app][approval]")
{
    ApprovalBench bench;
    bench.setPin();
    bench.givePin(u"1174"_s);
    const Ended wrong = bench.cli({u"approve"_s, u"2280"_s});
    CHECK(wrong.exit == 1);
    CHECK(wrong.err == u"greenhand-cli: That is not the financial manager's PIN.\n"_s);
    CHECK(bench.waiting() == Numbers{2280, 2281});
    CHECK_FALSE(wrong.err.contains(u"1174"_s));
}

TEST_CASE("forget-pin wants the company's name, switches approval off and is kept in the history",
          "[app][approval]")
{
    const ApprovalBench bench;
    CHECK(bench.cli({u"forget-pin"_s, u"--company"_s, u"Kaap Plumbing"_s}).exit == 1);  // none is set
    bench.setPin();
    for (const QStringList& words :
         {QStringList{u"forget-pin"_s}, {u"forget-pin"_s, u"--company"_s, u"kaap plumbing"_s}}) {
        const Ended refused = bench.cli(words);
        CHECK(refused.exit == 2);
        CHECK(refused.err.contains(u"--company takes the company's name exactly"_s));
        CHECK(bench.waiting() == Numbers{2280, 2281});
    }
    const Ended off = bench.done({u"forget-pin"_s, u"--company"_s, u"Kaap Plumbing"_s});
    CHECK(off.out.startsWith(u"Approval is off"_s));
    CHECK(bench.waiting().empty());
    CHECK(bench.historySays(u"approval switched off without the PIN"_s));
    bench.done({u"verify"_s});
}
