#include "core/sage/sage_client.h"

#include <QHostAddress>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

bool isLoopback(const QUrl& base)
{
    const QString host = base.host();
    if (host == "localhost"_L1)
        return true;
    const QHostAddress address(host);
    switch (address.protocol()) {
    case QAbstractSocket::IPv4Protocol: return address.isInSubnet(QHostAddress(0x7f000000u), 8);
    case QAbstractSocket::IPv6Protocol: return address == QHostAddress(QHostAddress::LocalHostIPv6);
    case QAbstractSocket::AnyIPProtocol:
    case QAbstractSocket::UnknownNetworkLayerProtocol: return false;
    }
    return false;
}

Result<void> allowedAddress(const QUrl& base)
{
    const auto refused = [](const QString& why) { return fail(ErrorKind::AddressRefused, why); };
    if (!base.isValid() || base.host().isEmpty())
        return refused(u"not an address"_s);
    if (!base.userInfo().isEmpty())
        return refused(u"an address with a user name or a password in it"_s);

    const QString scheme = base.scheme();
    if (isLoopback(base)) {
        if (scheme == "http"_L1 || scheme == "https"_L1)
            return {};
        return refused(u"neither http nor https"_s);
    }
    const QString host = base.host();
    if (host != "accounting.sageone.co.za"_L1 && host != "resellers.accounting.sageone.co.za"_L1)
        return refused(u"a host that is neither Sage One's nor this computer"_s);
    if (scheme != "https"_L1)
        return refused(u"Sage One without https"_s);
    if (base.port(443) != 443)
        return refused(u"Sage One at a port that is not its own"_s);
    return {};
}

QUrl apiBase(const QString& typed)
{
    QString text = typed.trimmed();
    if (text.isEmpty())
        return {};
    if (!text.contains("://"_L1)) {
        const QUrl bare(u"http://"_s + text);
        text.prepend(isLoopback(bare) ? u"http://"_s : u"https://"_s);
    }
    QUrl url(text);
    if (!url.isValid() || url.host().isEmpty())
        return {};

    QStringList parts = url.path().split(u'/', Qt::SkipEmptyParts);
    const auto api = parts.indexOf(u"api"_s);
    if (api >= 0)
        parts.resize(api);
    parts << u"api"_s << u"2.0.0"_s;
    url.setPath(u'/' + parts.join(u'/') + u'/');
    url.setQuery(QString());
    url.setFragment(QString());
    return url;
}

QString normalisedApiKey(const QString& typed)
{
    QString key = QUrl::fromPercentEncoding(typed.trimmed().toUtf8()).trimmed();
    if (key.startsWith(u'{'))
        key.remove(0, 1);
    if (key.endsWith(u'}'))
        key.chop(1);
    key = key.trimmed();
    return key.isEmpty() ? QString() : QString(u'{' + key + u'}');
}

}  // namespace greenhand
