#include "app/composition.h"
#include "core/practice/practice_server.h"
#include "tests/support/catch_qt.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

CompositionOptions options(bool servePractice = true)
{
    CompositionOptions made;
    made.actor = {u"clerk"_s, u"here"_s};
    made.servePractice = servePractice;
    return made;
}

}  // namespace

TEST_CASE("a practice ledger is connected once and finds its Sage One again", "[app]")
{
    const QTemporaryDir home;
    const QString path = home.filePath(u"practice.greenhand"_s);
    {
        const auto made = must(Composition::createPractice(path, options()));
        REQUIRE(made->practiceServer());
        must(made->desk().settings.set(u"push.pace_milliseconds"_s, u"0"_s));
        const auto connecting = made->connectPractice();
        REQUIRE(QTest::qWaitFor([&] { return connecting.isFinished(); }, 60'000));
        must(connecting.result());
        CHECK(made->desk().connection.isConnected());
        CHECK(made->desk().connection.isPractice());
        int linked = 0;
        const auto customers = must(made->desk().ledger.customers.all());
        for (const Customer& customer : customers)
            linked += customer.sageId ? 1 : 0;
        CHECK(linked > 30);
    }
    const auto again = must(Composition::open(path, options()));
    const int before = again->practiceServer()->requestCount();
    const auto connecting = again->connectPractice();
    CHECK(connecting.isFinished());
    CHECK(again->practiceServer()->requestCount() == before);
    CHECK(again->desk().connection.address() == again->practiceServer()->url());

    CHECK_FALSE(Composition::open(path, options(false)));  // one holder at a time
}
