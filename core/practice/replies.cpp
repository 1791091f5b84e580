#include "core/practice/replies.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::practice::replies {

namespace {

QByteArray reasonOf(int status)
{
    switch (status) {
    case 200: return "OK";
    case 201: return "Created";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 402: return "Payment Required";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 409: return "Conflict";
    case 415: return "Unsupported Media Type";
    case 429: return "Too Many Requests";
    default: return "Internal Server Error";
    }
}

Response dynamic(int status, const QByteArray& type, const QByteArray& body)
{
    return {.status = status,
            .reason = reasonOf(status),
            .headers = {{"Cache-Control", "no-cache"},
                        {"Pragma", "no-cache"},
                        {"Expires", "-1"},
                        {"Content-Type", type}},
            .body = body};
}

Response jsonBytes(int status, const QByteArray& body)
{
    return dynamic(status, "application/json; charset=utf-8", body);
}

}  // namespace

Response json(int status, const QJsonObject& object)
{
    return jsonBytes(status, QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Response jsonString(int status, const QString& text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return jsonBytes(status, list.mid(1, list.size() - 2));
}

Response message(int status, const QString& text) { return json(status, {{u"Message"_s, text}}); }

Response word(const QByteArray& word) { return jsonBytes(200, word); }

Response text(int status, const QByteArray& reason, const QByteArray& text)
{
    Response response = dynamic(status, "text/plain; charset=utf-8", text);
    response.reason = reason;
    return response;
}

Response empty() { return dynamic(200, "application/json; charset=utf-8", {}); }

Response userMissing() { return text(400, "Username is Required.", "Username is Required."); }

Response wrongPassword()
{
    Response response = message(401, u"Authorization has been denied for this request."_s);
    response.headers.add("WWW-Authenticate", "Basic");
    return response;
}

Response wrongApiKey()
{
    const QByteArray page = "<!DOCTYPE html>\r\n<html><head><title>401 - Unauthorized</title></head>\r\n"
                            "<body><h1>Server Error</h1>\r\n<h2>401 - Unauthorized: the credentials are not "
                            "valid.</h2></body></html>\r\n";
    return {.status = 401,
            .reason = "Unauthorized",
            .headers = {{"Cache-Control", "private"}, {"Content-Type", "text/html"}, {"X-APIKey", "Invalid"}},
            .body = page};
}

/// Sage One repeats the address that was asked for; without its query here, which holds the API key.
Response noSuchResource(const Request& request)
{
    const QString address = (request.secure ? u"https://"_s : u"http://"_s)
                          + QString::fromLatin1(request.headers.value("Host")) + request.path;
    return message(404, u"No HTTP resource was found that matches the request URI '%1'."_s.arg(address));
}

Response noSuchMethod(const QString& service, const QString& method)
{
    return jsonString(404, u"No action was found on the controller '%1' that matches the name '%2'."_s.arg(
                               service, method));
}

Response wrongVerb(const QByteArray& verb, const QByteArray& allowed)
{
    Response response = message(
        405, u"The requested resource does not support http method '%1'."_s.arg(QString::fromLatin1(verb)));
    response.headers.add("Allow", allowed);
    return response;
}

Response wrongContentType(const QByteArray& type)
{
    return message(415, u"The request entity's media type '%1' is not supported for this resource."_s.arg(
                            QString::fromLatin1(type)));
}

Response serverFault() { return message(500, u"An error has occurred."_s); }

}  // namespace greenhand::practice::replies
