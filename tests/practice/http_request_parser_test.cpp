#include "core/practice/http_request_parser.h"

#include "tests/support/catch_qt.h"

#include <QStringList>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand::practice;
using Step = RequestParser::Step;

namespace {

/// The requests in the bytes, given to the parser some at a time.
QList<Request> parsed(const QByteArray& bytes, qsizetype atATime)
{
    RequestParser parser;
    QList<Request> requests;
    for (qsizetype at = 0; at < bytes.size(); at += atATime) {
        parser.feed(bytes.mid(at, atATime));
        for (Step step = parser.advance(); step != Step::NeedMore; step = parser.advance()) {
            REQUIRE(step != Step::Refused);
            if (step == Step::Whole)
                requests.append(parser.take());
        }
    }
    return requests;
}

int refusedWith(const QByteArray& bytes)
{
    RequestParser parser;
    parser.feed(bytes);
    Step step = parser.advance();
    while (step == Step::HeadRead)
        step = parser.advance();
    return step == Step::Refused ? parser.refusal().status : 0;
}

}  // namespace

TEST_CASE("requests on one line are read one by one, however their bytes fall", "[practice][http]")
{
    const QByteArray bytes = "GET /a HTTP/1.1\r\nHost: x\r\n\r\n"
                             "POST /b HTTP/1.1\r\nContent-Length: 5\r\n\r\nhello"
                             "POST /c HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"
                             "4\r\nwiki\r\n6;note=1\r\npedia!\r\n0\r\nTrailer: t\r\n\r\n"
                             "\r\nDELETE /d HTTP/1.1\r\n\r\n";
    const qsizetype atATime = GENERATE(1, 2, 3, 7, 64, 4096);
    const QList<Request> requests = parsed(bytes, atATime);
    REQUIRE(requests.size() == 4);
    CHECK(requests[0].path == u"/a");
    CHECK(requests[1].body == "hello");
    CHECK(requests[2].body == "wikipedia!");
    CHECK(requests[3].method == "DELETE");
}

TEST_CASE("a query is decoded and its names are known in any case", "[practice][http]")
{
    const auto requests =
        parsed("GET /api/2.0.0/TaxInvoice/Get?%24filter=Reference+eq%20'a%27%27b%2Bc'&CompanyID=5&"
               "apikey={1}&apikey2=%7B1%7D&empty HTTP/1.1\r\n\r\n",
               4096);
    REQUIRE(requests.size() == 1);
    const Request& request = requests[0];
    CHECK(request.parameter(u"$filter") == u"Reference eq 'a''b+c'"_s);
    CHECK(request.parameter(u"companyid") == u"5"_s);
    CHECK(request.parameter(u"apikey") == u"{1}"_s);
    CHECK(request.parameter(u"apikey2") == u"{1}"_s);
    CHECK(request.parameter(u"empty") == QString());
    CHECK_FALSE(request.parameter(u"absent"));
}

TEST_CASE("the whole address of a client behind a proxy is understood", "[practice][http]")
{
    const auto requests = parsed("GET http://127.0.0.1:1/x/y?z=1 HTTP/1.1\r\n\r\n", 4096);
    REQUIRE(requests.size() == 1);
    CHECK(requests[0].path == u"/x/y");
}

TEST_CASE("a request that cannot be read is refused with its status", "[practice][http]")
{
    CHECK(refusedWith("POST /x HTTP/1.1\r\nHost: x\r\n\r\n") == 411);
    CHECK(refusedWith("nonsense\r\n\r\n") == 400);
    CHECK(refusedWith("GET /x HTTP/2.0\r\n\r\n") == 400);
    CHECK(refusedWith("GET x HTTP/1.1\r\n\r\n") == 400);
    CHECK(refusedWith("GET /x HTTP/1.1\r\nno colon\r\n\r\n") == 400);
    CHECK(refusedWith("GET /x HTTP/1.1\r\nName : blank\r\n\r\n") == 400);
    CHECK(refusedWith("POST /x HTTP/1.1\r\nContent-Length: -1\r\n\r\n") == 400);
    CHECK(refusedWith("POST /x HTTP/1.1\r\nContent-Length: +1\r\n\r\n") == 400);
    CHECK(refusedWith("POST /x HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n") == 400);
    CHECK(refusedWith("POST /x HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n") == 400);
    CHECK(refusedWith("POST /x HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\n") == 400);
    CHECK(refusedWith("POST /x HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n") == 400);
    CHECK(refusedWith("POST /x HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nabcd") == 400);
}

TEST_CASE("a request may be just as long as the limits and no longer", "[practice][http]")
{
    const QByteArray head = "GET /x HTTP/1.1\r\nA: ";
    const QByteArray filling(RequestParser::kMaxHead - head.size(), 'a');
    CHECK(refusedWith(head + filling + "\r\n\r\n") == 0);
    CHECK(refusedWith(head + filling + "a\r\n\r\n") == 431);
    CHECK(refusedWith(head + filling + "aaaaa") == 431);
    CHECK(refusedWith("POST /x HTTP/1.1\r\nContent-Length: 8388608\r\n\r\n") == 0);
    CHECK(refusedWith("POST /x HTTP/1.1\r\nContent-Length: 8388609\r\n\r\n") == 413);
    CHECK(refusedWith("POST /x HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n800001\r\n") == 413);
}

TEST_CASE("the client says whether the line stays open", "[practice][http]")
{
    const auto stays = [](const QByteArray& bytes) {
        RequestParser parser;
        parser.feed(bytes);
        REQUIRE(parser.advance() == Step::HeadRead);
        return parser.keepAlive();
    };
    CHECK(stays("GET / HTTP/1.1\r\n\r\n"));
    CHECK_FALSE(stays("GET / HTTP/1.1\r\nConnection: Close\r\n\r\n"));
    CHECK_FALSE(stays("GET / HTTP/1.0\r\n\r\n"));
    CHECK(stays("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"));
}

TEST_CASE("the header can be judged before the body is there", "[practice][http]")
{
    RequestParser parser;
    parser.feed("POST /x HTTP/1.1\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
    REQUIRE(parser.advance() == Step::HeadRead);
    CHECK(parser.expectsContinue());
    CHECK(parser.request().path == u"/x");
    CHECK(parser.advance() == Step::NeedMore);
    parser.feed("abc");
    REQUIRE(parser.advance() == Step::Whole);
    CHECK(parser.take().body == "abc");
}
