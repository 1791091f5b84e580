#include "core/practice/http_message.h"

namespace greenhand::practice {

namespace {

bool sameName(QByteArrayView a, QByteArrayView b) { return a.compare(b, Qt::CaseInsensitive) == 0; }

QString decoded(const QByteArray& text) { return QString::fromUtf8(QByteArray::fromPercentEncoding(text)); }

QString decodedInQuery(QByteArray text) { return decoded(text.replace('+', ' ')); }

QList<std::pair<QString, QString>> readQuery(const QByteArray& query)
{
    QList<std::pair<QString, QString>> pairs;
    for (const QByteArray& pair : query.split('&')) {
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        const QByteArray key = equals < 0 ? pair : pair.left(equals);
        const QByteArray value = equals < 0 ? QByteArray() : pair.mid(equals + 1);
        pairs.append({decodedInQuery(key), decodedInQuery(value)});
    }
    return pairs;
}

/// "http://host/path" is what a client says to a proxy; only the path counts.
QByteArray withoutAuthority(const QByteArray& target)
{
    const qsizetype scheme = target.indexOf("://");
    if (target.startsWith('/') || scheme < 0)
        return target;
    const qsizetype slash = target.indexOf('/', scheme + 3);
    return slash < 0 ? QByteArray("/") : target.mid(slash);
}

}  // namespace

bool Headers::has(QByteArrayView name) const
{
    for (const Line& line : m_lines) {
        if (sameName(line.first, name))
            return true;
    }
    return false;
}

QByteArray Headers::value(QByteArrayView name) const
{
    for (const Line& line : m_lines) {
        if (sameName(line.first, name))
            return line.second;
    }
    return {};
}

QList<QByteArray> Headers::values(QByteArrayView name) const
{
    QList<QByteArray> found;
    for (const Line& line : m_lines) {
        if (sameName(line.first, name))
            found.append(line.second);
    }
    return found;
}

void Headers::set(const QByteArray& name, const QByteArray& value)
{
    m_lines.removeIf([&](const Line& line) { return sameName(line.first, name); });
    add(name, value);
}

std::optional<QString> Request::parameter(QStringView name) const
{
    for (const auto& [key, value] : query) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return std::nullopt;
}

bool readTarget(const QByteArray& target, Request& request)
{
    const QByteArray resource = withoutAuthority(target);
    if (!resource.startsWith('/'))
        return false;
    const qsizetype mark = resource.indexOf('?');
    request.path = decoded(mark < 0 ? resource : resource.left(mark));
    request.query = mark < 0 ? QList<std::pair<QString, QString>>() : readQuery(resource.mid(mark + 1));
    return true;
}

QByteArray headOf(const Response& response)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + response.reason + "\r\n";
    for (const auto& [name, value] : response.headers)
        head += name + ": " + value + "\r\n";
    if (!response.headers.has("Content-Length"))
        head += "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n";
    return head + "\r\n";
}

}  // namespace greenhand::practice
