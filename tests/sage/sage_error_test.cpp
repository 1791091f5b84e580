#include "tests/sage/recordings.h"

#include "core/sage/sage_error.h"

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using greenhand::testing::recording;

namespace {

ErrorKind kindOf(int status, const QString& words = {}, RequestKind kind = RequestKind::Money,
                 bool apiKey = false)
{
    HttpReply reply;
    reply.status = status;
    reply.apiKeyRefused = apiKey;
    reply.bodyRead = true;
    return kindOfRefusal(reply, kind, words);
}

}  // namespace

TEST_CASE("Sage One's words are found in every shape its errors take", "[sage][error]")
{
    CHECK(sageWords("Username is Required.", "text/plain; charset=utf-8") == u"Username is Required."_s);
    CHECK(sageWords("\"Valid Selection Required\"", "application/json") == u"Valid Selection Required"_s);
    CHECK(sageWords("{\"Message\":\"No.\"}", "application/json") == u"No."_s);
    CHECK(sageWords("{\"Message\":\"No.\",\"MessageDetail\":\"Because.\"}", "application/json")
          == u"No. Because."_s);
    CHECK(
        sageWords(
            R"({"Message":"The request is invalid.","ModelState":{"i.Date":["Date is locked.","Date?"],"x":["Date?"]}})",
            "application/json")
        == u"The request is invalid. Date is locked. Date?"_s);
    CHECK(sageWords("<html><head><title> 401 - Un&amp;authorized </title></head><body>x</body></html>",
                    "text/html")
          == u"401 - Un&authorized"_s);
    CHECK(sageWords("<!-- no --><style>p{}</style><p>Down for <b>maintenance</b></p>", "text/html")
          == u"Down for maintenance"_s);
    CHECK(sageWords("", "").isEmpty());
    CHECK(sageWords("null", "application/json").isEmpty());
    CHECK(sageWords("{\"ID\":5}", "application/json").isEmpty());
    CHECK(sageWords("\xef\xbb\xbf\"With a mark\"", "application/json") == u"With a mark"_s);
}

TEST_CASE("Sage One's words are short, on one line and without our key", "[sage][error]")
{
    const QString long_ = sageWords(QByteArray("x\n").repeated(5000), "text/plain");
    CHECK(long_.size() <= 500);
    CHECK_FALSE(long_.contains(u'\n'));
    const QString emoji =
        sageWords(QByteArray("a") + QByteArray("\xf0\x9f\x98\x80").repeated(400), "text/plain");
    CHECK(emoji.size() <= 500);
    CHECK_FALSE(emoji.toUcs4().contains(0xfffdu));
    CHECK_FALSE(emoji[emoji.size() - 2].isHighSurrogate());
    CHECK(sageWords("{\"Message\":\"No resource at 'https://h/x?apikey=%7Bsecret%7D&companyid=1'.\"}", "")
          == u"No resource at 'https://h/x?apikey=***&companyid=1'."_s);
}

TEST_CASE("a status means what Sage One's table says", "[sage][error]")
{
    CHECK(kindOf(400) == ErrorKind::Rejected);
    CHECK(kindOf(400, u"Username is Required."_s) == ErrorKind::WrongPassword);
    CHECK(kindOf(401) == ErrorKind::WrongPassword);
    CHECK(kindOf(401, {}, RequestKind::Question, true) == ErrorKind::WrongApiKey);
    CHECK(kindOf(402) == ErrorKind::Expired);
    CHECK(kindOf(403) == ErrorKind::Forbidden);
    CHECK(kindOf(404) == ErrorKind::WrongAddress);
    CHECK(kindOf(405) == ErrorKind::Forbidden);
    // The sentence as Sage One's recorded answer 405 has it, with the verb that was made up for it.
    CHECK(kindOf(405, u"The requested resource does not support http method 'XXX'."_s)
          == ErrorKind::WrongAddress);
    CHECK(kindOf(409) == ErrorKind::Rejected);
    CHECK(kindOf(415) == ErrorKind::Rejected);
    CHECK(kindOf(422) == ErrorKind::Rejected);
    CHECK(kindOf(429) == ErrorKind::Throttled);
    CHECK(kindOf(503, {}, RequestKind::Question) == ErrorKind::Maintenance);
    CHECK(kindOf(503, {}, RequestKind::Money) == ErrorKind::ServerFault);
    for (const int fault : {500, 501, 502, 504, 599})
        CHECK(kindOf(fault) == ErrorKind::ServerFault);
    for (const int odd : {100, 101, 301, 302, 304, 307, 308, 408, 418, 600})
        CHECK(kindOf(odd) == ErrorKind::BadReply);
}

TEST_CASE("the block of a day is told from the block of an hour", "[sage][error]")
{
    CHECK_FALSE(
        speaksOfLogIns(u"Your IP address has exceeded the allowed number of transactions per minute and has "
                       "been blocked for 1 hour"_s));
    CHECK(speaksOfLogIns(
        u"Your Username has exceeded the allowed number of login attempts and has been blocked for "
        "24 hours"_s));
}

TEST_CASE("the recorded errors of Sage One are understood", "[sage][error][recordings]")
{
    struct Case {
        const char* file;
        int status;
        const char* contentType;
        bool apiKey;
        ErrorKind kind;
        const char* words;
    };
    const std::vector<Case> cases{
        {"400_Username_Required", 400, "text/plain; charset=utf-8", false, ErrorKind::WrongPassword,
         "Username is Required."},
        {"401_Unauthorized_BadAPIKey", 401, "text/html", true, ErrorKind::WrongApiKey,
         "401 - Unauthorized: Access is denied due to invalid credentials."},
        {"401_Unauthorized_BadUserPass.json", 401, "application/json; charset=utf-8", false,
         ErrorKind::WrongPassword, "Authorization has been denied for this request."},
        {"404_Not_Found.json", 404, "application/json; charset=utf-8", false, ErrorKind::WrongAddress,
         "No HTTP resource was found that matches the request URI "
         "'https://accounting.sageone.co.za/api/1.1.2/xxx'."},
        {"404_Not_Found_No_Action_For_Controller.json", 404, "application/json", false,
         ErrorKind::WrongAddress,
         "No action was found on the controller 'Login' that matches the name 'Verify'."},
        {"405_Method_Not_Allowed.json", 405, "application/json", false, ErrorKind::WrongAddress,
         "The requested resource does not support http method 'XXX'."},
        {"411_Length_Required", 411, "text/html; charset=us-ascii", false, ErrorKind::Rejected,
         "Length Required"},
        {"501_Internal_Server_Error.json", 500, "application/json", false, ErrorKind::ServerFault,
         "An error has occurred."},
    };
    for (const Case& each : cases) {
        const auto body = recording(u"HttpResponseCodes/"_s + QLatin1StringView(each.file));
        if (!body)
            return;
        CAPTURE(each.file);
        const QString words = sageWords(*body, each.contentType);
        CHECK(words == QLatin1StringView(each.words));
        CHECK(kindOf(each.status, words, RequestKind::Question, each.apiKey) == each.kind);
    }
}
