#include "core/sage/sage_error.h"

#include "core/sage/redact.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

constexpr qsizetype kMostWords = 500;
constexpr qsizetype kMostBody = 64 * 1024;  ///< words stand at the beginning, if anywhere

QString withoutEntities(QString text)
{
    return text.replace("&lt;"_L1, "<"_L1)
        .replace("&gt;"_L1, ">"_L1)
        .replace("&quot;"_L1, "\""_L1)
        .replace("&#39;"_L1, "'"_L1)
        .replace("&nbsp;"_L1, " "_L1)
        .replace("&amp;"_L1, "&"_L1);
}

QString wordsOfHtml(const QString& page)
{
    const auto option =
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption;
    static const QRegularExpression title(u"<title[^>]*>(.*?)</title"_s, option);
    const QString named = title.match(page).captured(1).simplified();
    if (!named.isEmpty())
        return withoutEntities(named);

    static const QRegularExpression unseen(u"<(style|script|head)\\b.*?</\\1\\s*>|<!--.*?-->"_s, option);
    static const QRegularExpression tag(u"<[^>]*>"_s, option);
    QString text = page;
    text.replace(unseen, u" "_s).replace(tag, u" "_s);
    return withoutEntities(text);
}

void collect(const QJsonValue& value, QStringList& into)
{
    if (value.isString())
        into << value.toString();
    for (const QJsonValue& each : value.toArray())
        if (each.isString())
            into << each.toString();
}

QString wordsOfObject(const QJsonObject& object)
{
    QStringList words;
    collect(object[u"Message"_s], words);
    collect(object[u"MessageDetail"_s], words);
    const QJsonObject fields = object[u"ModelState"_s].toObject();
    for (const QJsonValue& field : fields)
        collect(field, words);
    words.removeAll(QString());
    words.removeDuplicates();
    return words.join(u' ');
}

QString firstWords(const QString& text)
{
    QString line = redacted(text.simplified());
    if (line.size() > kMostWords) {
        line.truncate(kMostWords - 1);
        if (line.back().isHighSurrogate())
            line.chop(1);
        line += u'…';
    }
    return line;
}

}  // namespace

QString sageWords(const QByteArray& body, const QByteArray& contentType)
{
    QByteArray bytes = body;
    if (bytes.startsWith("\xef\xbb\xbf"))
        bytes.remove(0, 3);

    // Qt reads only objects and arrays, Sage also sends bare strings.
    const QJsonArray wrapped = QJsonDocument::fromJson('[' + bytes + ']').array();
    if (wrapped.size() == 1 && wrapped[0].isString())
        return firstWords(wrapped[0].toString());
    if (wrapped.size() == 1 && wrapped[0].isObject())
        return firstWords(wordsOfObject(wrapped[0].toObject()));
    if (wrapped.size() == 1)
        return {};

    const QString text = QString::fromUtf8(bytes.left(kMostBody)).trimmed();
    if (contentType.toLower().contains("html") || text.startsWith(u'<'))
        return firstWords(wordsOfHtml(text));
    return firstWords(text);
}

ErrorKind kindOfRefusal(const HttpReply& reply, RequestKind kind, const QString& words)
{
    switch (reply.status) {
    case 400:
        return words.contains("username is required"_L1, Qt::CaseInsensitive) ? ErrorKind::WrongPassword
                                                                              : ErrorKind::Rejected;
    case 401: return reply.apiKeyRefused ? ErrorKind::WrongApiKey : ErrorKind::WrongPassword;
    case 402: return ErrorKind::Expired;
    case 403: return ErrorKind::Forbidden;
    case 404: return ErrorKind::WrongAddress;
    case 405:  // Sage One also says this to invited users without access
        return words.contains("does not support http method"_L1, Qt::CaseInsensitive)
                 ? ErrorKind::WrongAddress
                 : ErrorKind::Forbidden;
    case 407: return reply.bodyRead ? ErrorKind::BadReply : ErrorKind::ProxyRefused;
    case 409:
    case 411:
    case 415:
    case 422: return ErrorKind::Rejected;
    case 429: return ErrorKind::Throttled;
    case 503:
        switch (kind) {
        case RequestKind::Question: return ErrorKind::Maintenance;
        case RequestKind::Money: return ErrorKind::ServerFault;
        }
    }
    return reply.status >= 500 && reply.status < 600 ? ErrorKind::ServerFault : ErrorKind::BadReply;
}

bool speaksOfLogIns(const QString& words)
{
    static const QRegularExpression logIn(u"log[- ]?in|24 hours|attempts"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return words.contains(logIn);
}

}  // namespace greenhand
