#include "tests/support/catch_qt.h"
#include "tests/workflow/office.h"

#include <QPromise>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

/// A keyring that answers when it is told to.
class SlowStore final : public SecretStore {
public:
    QFuture<Result<std::optional<Secrets>>> read(const QString&) override
    {
        m_asked.start();
        return m_asked.future();
    }
    QFuture<Result<void>> write(const QString&, const Secrets&) override { return {}; }

    void answer(const Secrets& secrets)
    {
        m_asked.addResult(std::optional(secrets));
        m_asked.finish();
    }

private:
    QPromise<Result<std::optional<Secrets>>> m_asked;
};

}  // namespace

TEST_CASE("a keyring that answers late does not bring the old password back", "[workflow][connect]")
{
    Office office;
    SlowStore keyring;
    SageConnection connection(*office.ledger, office.settings, office.transport, keyring);
    REQUIRE(connection.isConnected());
    const auto asked = connection.client();
    connection.remember({.base = connection.address(),
                         .user = u"practice@greenhand.example"_s,
                         .password = u"corrected"_s,
                         .apiKey = u"{11111111-2222-3333-4444-555555555555}"_s,
                         .companyId = office.transport.company.id()});
    keyring.answer({.password = u"wrong"_s, .apiKey = u"{11111111-2222-3333-4444-555555555555}"_s});
    REQUIRE(QTest::qWaitFor([&] { return asked.isFinished(); }, 10'000));
    CHECK(must(asked.result())->access().password == u"corrected"_s);
    CHECK(must(connection.client().result())->access().password == u"corrected"_s);
}
