#include "tests/kills/kill_bench.h"

#include <QFile>
#include <QSet>

#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand::testing;

namespace {

constexpr int kLeads = 60;
constexpr int kLines = 4;
constexpr int kCustomers = 7;
constexpr qint64 kLeadCents = kLines * 1'153;  ///< R 10,03 and its VAT, each line

QByteArray leadsCsv()
{
    QByteArray csv = "reference,customer,finished,description,quantity,unit_price\n";
    for (int lead = 0; lead < kLeads; ++lead)
        for (int line = 0; line < kLines; ++line)
            csv += "J-" + QByteArray::number(lead) + ",Customer " + QByteArray::number(lead % kCustomers)
                 + ",2026-03-02,Line " + QByteArray::number(line) + ",1,10.03\n";
    return csv;
}

/// A fresh ledger into which one file is imported again and again.
struct ImportBench : CommandLineBench {
    ImportBench()
    {
        done({u"init"_s, u"--company"_s, u"Kaap"_s, u"--vat-number"_s, u"4010101010"_s});
        REQUIRE(QFile::copy(ledger(), path(u"empty.greenhand"_s)));
        write(u"leads.csv"_s, leadsCsv());
    }
    void restore() const
    {
        for (const QString& end : {u""_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(ledger() + end);
        REQUIRE(QFile::copy(path(u"empty.greenhand"_s), ledger()));
    }
    [[nodiscard]] Ended import() const
    {
        return cli({u"--json"_s, u"import"_s, u"leads"_s, path(u"leads.csv"_s)});
    }
    [[nodiscard]] Ended importStruck(const Strike& strike)
    {
        const QProcessEnvironment usual = environment;
        strikeWith(environment, strike);
        Ended ended = import();
        environment = usual;
        return ended;
    }
    /// Each lead of the file once, whole.
    void checkAllIsThere() const
    {
        QSet<QString> references;
        const QJsonArray leads = done({u"--json"_s, u"leads"_s}).array();
        for (const QJsonValue& lead : leads) {
            references.insert(lead[u"reference"_s].toString());
            REQUIRE(lead[u"total_cents"_s].toInteger() == kLeadCents);
        }
        REQUIRE(leads.size() == kLeads);
        REQUIRE(references.size() == kLeads);
        REQUIRE(done({u"--json"_s, u"verify"_s}).array().isEmpty());
    }
};

}  // namespace

TEST_CASE("kill -9 at any write of an import leaves all of it or nothing, and importing again completes it",
          "[kills]")
{
    if (!canStrike())
        return;
    ImportBench bench;
    int nothing = 0;
    int everything = 0;
    /// Whether the program was struck there; beyond the last write it is through.
    const auto strikeAt = [&](const Strike& strike) {
        bench.restore();
        const Ended ended = bench.importStruck(strike);
        if (ended.exit != -1)
            return false;
        INFO("struck " << (strike.after ? "after " : "before ") << strike.kinds.toStdString() << " "
                       << strike.at);
        REQUIRE(bench.done({u"--json"_s, u"verify"_s}).array().isEmpty());
        const qsizetype there = bench.done({u"--json"_s, u"leads"_s}).array().size();
        REQUIRE((there == 0 || there == kLeads));
        (there == 0 ? nothing : everything) += 1;
        const QJsonObject again = bench.import().object();
        REQUIRE(again[u"leads"_s].toInteger() == kLeads - there);
        REQUIRE(again[u"duplicates"_s].toArray().size() == there);
        REQUIRE(again[u"new_customers"_s].toInteger() == (there == 0 ? kCustomers : 0));
        bench.checkAllIsThere();
        return true;
    };
    for (const bool after : {false, true}) {
        for (int at = 1; strikeAt({.at = at, .after = after, .kinds = u"fsync,fdatasync"_s}); ++at) {
        }
        // Each time half as far again: a few strikes in every part.
        for (int at = 1; strikeAt({.at = at, .after = after, .kinds = u"pwrite"_s}); at += (at + 1) / 2) {
        }
    }
    CHECK(nothing > 0);
    CHECK(everything > 0);
}
