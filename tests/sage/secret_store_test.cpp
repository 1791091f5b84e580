#include "tests/support/catch_qt.h"

#include "core/sage/keychain_secret_store.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace greenhand;
using greenhand::testing::must;

namespace {

template <class T>
Result<T> await(const QFuture<Result<T>>& future)
{
    REQUIRE(QTest::qWaitFor([&] { return future.isFinished(); }, 10'000));
    REQUIRE(future.resultCount() == 1);
    return future.result();
}

}  // namespace

TEST_CASE("a session remembers what it was given, by account", "[sage][secrets]")
{
    SessionSecretStore store;
    CHECK_FALSE(must(await(store.read(u"4711@host"_s))));
    must(await(store.write(u"4711@host"_s, {.password = u"p"_s, .apiKey = u"k"_s})));
    const auto found = must(await(store.read(u"4711@host"_s)));
    REQUIRE(found);
    CHECK(found->password == u"p"_s);
    CHECK(found->apiKey == u"k"_s);
    CHECK_FALSE(must(await(store.read(u"4711@other"_s))));
}

TEST_CASE("without a keyring there is no secret store, and no waiting for one", "[sage][secrets]")
{
    // Never the keyring of whoever runs the tests.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/greenhand-test-bus");
    KeychainSecretStore store(3s);
    const auto read = await(store.read(u"4711@host"_s));
    REQUIRE_FALSE(read);
    CHECK(read.error().kind == ErrorKind::NoSecretStore);
    const auto written = await(store.write(u"4711@host"_s, {.password = u"C4n4ry"_s, .apiKey = u"C4n4ry"_s}));
    REQUIRE_FALSE(written);
    CHECK(written.error().kind == ErrorKind::NoSecretStore);
    CHECK_FALSE(written.error().detail.contains(u"C4n4ry"_s));
}
