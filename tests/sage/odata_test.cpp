#include "tests/support/catch_qt.h"

#include "core/sage/odata.h"

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;

TEST_CASE("a quote in a filter is doubled", "[sage][odata]")
{
    CHECK(odataEquals("Name"_L1, u"O'Brien's") == u"Name eq 'O''Brien''s'"_s);
    CHECK(odataEquals("Name"_L1, u"' or ID gt 0 or Name eq '") == u"Name eq ''' or ID gt 0 or Name eq '''"_s);
    CHECK(odataEquals("CustomerId"_L1, 42) == u"CustomerId eq 42"_s);
}

TEST_CASE("every sign that means something in a URL is encoded in values", "[sage][odata]")
{
    const QUrl base(u"https://accounting.sageone.co.za/api/2.0.0/"_s);
    const QUrl url = odataUrl(
        base, u"Customer/Get"_s,
        {{u"$filter"_s, u"Name eq 'A&B+C #1 100% = $5 ?é{x}/\"'"_s}, {u"apikey"_s, u"{39478ac6-0000}"_s}});
    CHECK(url.toEncoded()
          == "https://accounting.sageone.co.za/api/2.0.0/Customer/"
             "Get?$filter=Name%20eq%20%27A%26B%2BC%20%231%20"
             "100%25%20%3D%20%245%20%3F%C3%A9%7Bx%7D%2F%22%27&apikey=%7B39478ac6-0000%7D");
    CHECK(url.query(QUrl::FullyEncoded).toLatin1() == url.toEncoded().split('?')[1]);
}
