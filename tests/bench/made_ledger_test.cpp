#include "tests/bench/made_ledger.h"

#include "core/storage/verification.h"
#include "core/workflow/ledger.h"
#include "tests/support/catch_qt.h"

#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

TEST_CASE("the ledger made for measuring is one that the program itself finds nothing wrong with", "[bench]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"made.greenhand"_s);
    must(bench::makeLedger(path, {.invoices = 120, .seed = 7}));

    const auto ledger = must(Ledger::open(path, {}));
    for (const Finding& finding : must(verifyLedger(*ledger->db)))
        FAIL_CHECK(finding.check.toStdString() << ": " << finding.what.toStdString());

    for (const InvoiceState state : {InvoiceState::Draft, InvoiceState::Ready, InvoiceState::Approved,
                                     InvoiceState::Rejected, InvoiceState::Review, InvoiceState::Unknown,
                                     InvoiceState::Blocked, InvoiceState::Sent, InvoiceState::Emailed})
        CHECK(must(ledger->invoices.count(state)).count > 0);
    CHECK(must(ledger->leads.count(LeadStage::New)).count >= bench::waitingLeads(120));
    CHECK_FALSE(must(ledger->invoices.page({.search = u"geys"_s})).empty());
}

TEST_CASE("size and seed decide what is in a ledger made for measuring", "[bench]")
{
    const QTemporaryDir folder;
    const auto rows = [&](const QString& name, quint64 seed) {
        must(bench::makeLedger(folder.filePath(name), {.invoices = 15, .seed = seed}));
        const auto ledger = must(Ledger::open(folder.filePath(name), {}));
        QStringList texts;
        for (const InvoiceRow& row : must(ledger->invoices.page({})))
            texts << row.customer << row.reference << row.total.toPlain() << row.date.toString(Qt::ISODate);
        return texts;
    };
    const QStringList first = rows(u"a"_s, 1);
    CHECK(first.size() == 4 * 15);
    CHECK(first == rows(u"b"_s, 1));
    CHECK(first != rows(u"c"_s, 2));
}
