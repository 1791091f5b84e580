#include "core/sage/odata.h"

#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

QString odataEquals(QLatin1StringView field, QStringView text)
{
    return field % u" eq '"_s % text.toString().replace(u'\'', u"''"_s) % u'\'';
}

QString odataEquals(QLatin1StringView field, qint64 number)
{
    return field % u" eq "_s % QString::number(number);
}

QUrl odataUrl(const QUrl& base, const QString& path, const QList<QueryItem>& query)
{
    QUrlQuery encoded;
    for (const auto& [name, value] : query)
        encoded.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    QUrl url = base.resolved(QUrl(path));
    url.setQuery(encoded);
    return url;
}

}  // namespace greenhand
