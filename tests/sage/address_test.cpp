#include "tests/support/catch_qt.h"

#include "core/sage/sage_client.h"

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;

TEST_CASE("only Sage One's hosts over https and this computer are spoken to", "[sage][address]")
{
    for (const auto& good : {u"https://accounting.sageone.co.za/api/2.0.0/"_s,
                             u"https://resellers.accounting.sageone.co.za/api/2.0.0/"_s,
                             u"https://ACCOUNTING.sageone.co.za:443/"_s, u"http://localhost:8080/"_s,
                             u"https://127.0.0.1/"_s, u"http://127.9.8.7:1/"_s, u"http://[::1]:5000/"_s}) {
        CAPTURE(good);
        CHECK(allowedAddress(QUrl(good)));
    }
    for (const auto& bad :
         {u""_s, u"http://accounting.sageone.co.za/"_s, u"https://accounting.sageone.co.za:8443/"_s,
          u"https://accounting.sageone.co.za.evil.com/"_s, u"https://evil.com/accounting.sageone.co.za"_s,
          u"https://accounting.sageone.co.za@evil.com/"_s, u"https://user:pw@accounting.sageone.co.za/"_s,
          u"https://sageone.co.za/"_s, u"ftp://localhost/"_s, u"file:///etc/passwd"_s,
          u"http://localhost.evil.com/"_s, u"http://127.0.0.1.evil.com/"_s, u"http://128.0.0.1/"_s,
          u"http://0.0.0.0/"_s, u"http://192.168.0.1/"_s, u"http://[::]/"_s, u"accounting.sageone.co.za"_s}) {
        CAPTURE(bad);
        const auto result = allowedAddress(QUrl(bad));
        REQUIRE_FALSE(result);
        CHECK(result.error().kind == ErrorKind::AddressRefused);
    }
}

TEST_CASE("however the address is typed, requests start at the API's folder", "[sage][address]")
{
    const QUrl live(u"https://accounting.sageone.co.za/api/2.0.0/"_s);
    for (const auto& typed :
         {u"accounting.sageone.co.za"_s, u"  accounting.sageone.co.za/ "_s,
          u"https://accounting.sageone.co.za"_s, u"https://accounting.sageone.co.za/api"_s,
          u"https://accounting.sageone.co.za/api/2.0.0"_s,
          u"https://accounting.sageone.co.za/api/2.0.0/?apikey=x#y"_s,
          u"accounting.sageone.co.za/api/1.1.2/"_s}) {
        CAPTURE(typed);
        CHECK(apiBase(typed) == live);
    }
    CHECK(apiBase(u"127.0.0.1:5005"_s) == QUrl(u"http://127.0.0.1:5005/api/2.0.0/"_s));
    CHECK(apiBase(u"localhost"_s) == QUrl(u"http://localhost/api/2.0.0/"_s));
    CHECK(apiBase(u"https://[::1]:7/x/"_s) == QUrl(u"https://[::1]:7/x/api/2.0.0/"_s));
    CHECK(apiBase(u"http://accounting.sageone.co.za"_s).scheme()
          == u"http"_s);  // for allowedAddress to refuse
    CHECK(apiBase(u""_s).isEmpty());
    CHECK(apiBase(u"https://"_s).isEmpty());
}

TEST_CASE("an API key is taken with, without and with encoded braces", "[sage][address]")
{
    for (const auto& typed : {u"12-ab"_s, u"{12-ab}"_s, u"%7B12-ab%7D"_s, u" %7b12-ab%7d\n"_s})
        CHECK(normalisedApiKey(typed) == u"{12-ab}"_s);
    CHECK(normalisedApiKey(u" {} "_s).isEmpty());
}
