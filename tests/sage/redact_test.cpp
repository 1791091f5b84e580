#include "tests/support/catch_qt.h"

#include "core/sage/redact.h"

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;

TEST_CASE("no secret survives in a log", "[sage][redact]")
{
    const QString secret = u"C4n4ry-S3cret"_s;
    for (const auto& text :
         {u"GET https://h/api/2.0.0/Company/Get?apikey=%1&companyid=4"_s, u"?APIKEY=%7B%1%7D"_s,
          u"apikey={%1}"_s, u"apikey%3D%1 x"_s, u"Authorization: Basic %1"_s,
          u"\"Authorization\": \"Basic %1\""_s, u"sent Basic %1 to it"_s, u"Bearer %1"_s, u"password=%1"_s,
          u"Password: \"%1\""_s, u"{\"password\":\"%1\",\"api_key\":\"%1\"}"_s,
          u"{\"password\":\"with \\\" quote %1\"}"_s, u"\"{\\\"password\\\":\\\"%1\\\"}\""_s,
          u"https://me:%1@host/"_s, u"pwd=%1"_s, u"passphrase = %1"_s}) {
        const QString line = QString(text).replace(u"%1"_s, secret);
        CAPTURE(line, redacted(line));
        CHECK_FALSE(redacted(line).contains(secret));
    }
    CHECK_FALSE(redacted(u"{39478ac6-1234-4321-aaaa-0123456789ab} is the key"_s).contains(u"39478ac6"_s));
}

TEST_CASE("what is no secret stays readable in a log", "[sage][redact]")
{
    CHECK(redacted(u"apikey=abc&companyid=4711"_s) == u"apikey=***&companyid=4711"_s);
    CHECK(redacted(u"LOGUID 30938d1f-b5b2-4db0-8481-e88b9ac9ea86, HTTP 400"_s)
          == u"LOGUID 30938d1f-b5b2-4db0-8481-e88b9ac9ea86, HTTP 400"_s);
    CHECK(redacted(u"Invoice #2280, R 1 234,50 at 10:42"_s) == u"Invoice #2280, R 1 234,50 at 10:42"_s);
}

TEST_CASE("a log line stays one line and shortens e-mail addresses", "[sage][redact]")
{
    CHECK(redacted(u"a\nb\r\tc\x1b[31m\u202e"_s) == u"a\\nb\\r\\tc\\u001b[31m\\u202e"_s);
    CHECK(redacted(u"mail to debtors@example.co.za now"_s) == u"mail to d***@example.co.za now"_s);
    CHECK(redacted(u"to=debtors%40example.co.za"_s) == u"to=d***%40example.co.za"_s);
}
