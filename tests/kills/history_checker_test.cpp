#include "tests/kills/history_checker.h"

#include "tests/support/catch_qt.h"

using namespace Qt::Literals::StringLiterals;
using namespace greenhand::testing;

namespace {

const QByteArray kGoodHistory =
    R"({"time":1,"type":"invoke","op":"push","call":1,"references":["GH-A","GH-B"]}
{"time":2,"type":"document","reference":"GH-A","id":5}
{"time":3,"type":"mail","reference":"GH-A"}
{"time":3,"type":"document","reference":"GH-B","id":6}
{"time":4,"type":"unknown","call":1}
{"time":5,"type":"invoke","op":"ask","call":2,"references":["GH-B"]}
{"time":6,"type":"ok","call":2,"through":["GH-B"]}
)";

const QByteArray kMail = "{\"time\":3,\"type\":\"mail\",\"reference\":\"GH-A\"}\n";

const QByteArray kGoodListing = R"({"documents":[{"reference":"GH-A","id":5},{"reference":"GH-B","id":6}],
"invoices":[{"number":1,"reference":"GH-A","state":"emailed"},{"number":2,"reference":"GH-B","state":"sent"},
{"number":3,"reference":"GH-C","state":"unknown"},{"number":4,"reference":"GH-D","state":"ready"}],
"syncing":[{"number":3,"effect":"invoice","state":"ask"}]})";

QByteArray with(QByteArray text, const QByteArray& from, const QByteArray& to)
{
    REQUIRE(text.contains(from));
    return text.replace(from, to);
}

}  // namespace

TEST_CASE("the checker of random runs is content with a run that kept every promise", "[kills]")
{
    CHECK(wrongsOf(kGoodHistory, kGoodListing) == QStringList());
    const QByteArray wanted =
        with(kGoodHistory, R"("ok","call":2,)", R"("ok","call":2,"mailed_again":["GH-A"],)");
    CHECK(wrongsOf(with(wanted, kMail, kMail + kMail), kGoodListing) == QStringList());
}

TEST_CASE("the checker of random runs sees every broken promise", "[kills]")
{
    const auto sees = [](const QByteArray& history, const QByteArray& listing, const QString& wrong) {
        const QStringList wrongs = wrongsOf(history, listing);
        INFO(wrongs.join(u'\n').toStdString() << "\nexpected: " << wrong.toStdString());
        CHECK(wrongs.contains(wrong));
    };
    const QByteArray again = "{\"time\":3,\"type\":\"document\",\"reference\":\"GH-B\",\"id\":6}\n";

    sees(with(kGoodHistory, again, again + again), kGoodListing, u"GH-B was made 2 times"_s);
    sees(kGoodHistory, with(kGoodListing, R"("GH-B","id":6})", R"("GH-A","id":6})"),
         u"GH-A is in Sage One 2 times"_s);
    sees(kGoodHistory, with(kGoodListing, R"(,{"reference":"GH-B","id":6})", ""),
         u"GH-B is sent, and Sage One has it 0 times"_s);
    sees(kGoodHistory, with(kGoodListing, R"(,{"reference":"GH-B","id":6})", ""),
         u"GH-B was said to be in Sage One, which has it 0 times"_s);
    sees(with(kGoodHistory, again, ""), kGoodListing, u"GH-B is in Sage One, but was never made"_s);
    sees(with(kGoodHistory, again, ""), kGoodListing,
         u"line 6: GH-B is said to be in Sage One, and is not"_s);
    sees(kGoodHistory, with(kGoodListing, R"("syncing":[{"number":3,)", R"("syncing":[{"number":9,)"),
         u"GH-C is unknown, and nobody can see it"_s);
    sees(kGoodHistory, with(kGoodListing, R"("reference":"GH-B","state")", R"("reference":"GH-X","state")"),
         u"GH-B belongs to no invoice"_s);
    sees(with(kGoodHistory, R"("op":"push")", R"("op":"ask")"), kGoodListing,
         u"line 2: GH-A was made before anybody had it sent"_s);
    sees(with(kGoodHistory, R"({"time":3,"type":"mail","reference":"GH-A"})",
              R"({"time":3,"type":"mail","reference":"GH-C"})"),
         kGoodListing, u"line 3: GH-C was mailed before it was in Sage One"_s);
    sees(with(kGoodHistory, kMail, kMail + kMail), kGoodListing,
         u"GH-A was mailed 2 times, and a person wanted it again 0 times"_s);
    const QByteArray wantedOther =
        with(kGoodHistory, R"("ok","call":2,)", R"("ok","call":2,"mailed_again":["GH-B"],)");
    sees(with(wantedOther, kMail, kMail + kMail), kGoodListing,
         u"GH-A was mailed 2 times, and a person wanted it again 0 times"_s);
    sees(with(kGoodHistory, "{\"time\":4,\"type\":\"unknown\",\"call\":1}\n", ""), kGoodListing,
         u"1 calls never came to an end"_s);
    sees(with(kGoodHistory, R"("type":"unknown","call":1)", R"("type":"unknown","call":8)"), kGoodListing,
         u"line 5: call 8 ends without a beginning"_s);
    sees(with(kGoodHistory, R"({"time":6)", R"({"time":2)"), kGoodListing,
         u"line 7 of the history goes back in time"_s);
    sees(with(kGoodHistory, R"("call":2,"through":["GH-B"]})", R"("call":2,"thr)"), kGoodListing,
         u"line 7 of the history cannot be read"_s);
    sees({}, kGoodListing, u"the history is empty"_s);
    sees(kGoodHistory, "{}", u"the listing has no invoices"_s);
    sees(kGoodHistory, "not JSON", u"the listing cannot be read"_s);
}
