#include "core/storage/verification.h"
#include "core/workflow/ledger.h"
#include "tests/bench/measures.h"
#include "tests/bench/raw_sqlite.h"

using namespace Qt::Literals::StringLiterals;

namespace greenhand::bench {
namespace {

constexpr double kMicrosecondsASecond = 1e6;

Result<void> readEveryRow(RawSqlite& raw)
{
    const auto tables = raw.texts(u"SELECT name FROM sqlite_master WHERE type = 'table' "
                                  "AND sql NOT LIKE 'CREATE VIRTUAL%'"_s);
    if (!tables)
        return passOn(tables);
    for (const QString& table : *tables)
        if (const auto read = raw.prepare(u"SELECT * FROM "_s + table)->run({}); !read)
            return passOn(read);
    return {};
}

}  // namespace

Measured measureVerify(const Job& job)
{
    const QString& path = job.ledger;
    const auto ledger = Ledger::open(path, {.user = u"bench"_s, .machine = u"bench"_s});
    if (!ledger)
        return passOn(ledger);
    const auto raw = RawSqlite::open(path, RawSqlite::Access::ReadUnlocked);
    if (!raw)
        return passOn(raw);
    const double before = memoryMiB();
    Result<void> read;
    const double bare = microseconds([&] { read = readEveryRow(**raw); });
    if (!read)
        return passOn(read);
    Result<std::vector<Finding>> findings;
    const double ours = microseconds([&] { findings = verifyLedger(*(*ledger)->db); });
    if (!findings)
        return passOn(findings);
    if (!findings->empty())
        return fail(ErrorKind::Storage, u"not sound: "_s + findings->front().what);
    return std::vector<Figure>{
        {.name = u"verify, beside one bare read of all rows"_s,
         .value = ours / kMicrosecondsASecond,
         .limit = bare / kMicrosecondsASecond,
         .unit = u"s"_s},
        atMost(64,
               {.name = u"memory that verify has added"_s, .value = memoryMiB() - before, .unit = u"MiB"_s})};
}

}  // namespace greenhand::bench
