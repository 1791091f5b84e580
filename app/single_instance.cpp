#include "app/single_instance.h"

#include <QCryptographicHash>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

QString serverName(const QString& ledgerPath)
{
    const QFileInfo file(ledgerPath);
    const QString path = file.exists() ? file.canonicalFilePath() : file.absoluteFilePath();
    const QByteArray digest = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex();
    return u"greenhand-"_s + QString::fromLatin1(digest.left(24));
}

}  // namespace

SingleInstance::SingleInstance(QObject* parent) : QObject(parent)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    QObject::connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* caller = m_server.nextPendingConnection()) {
            QObject::connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
            caller->disconnectFromServer();
            Q_EMIT raiseWanted();
        }
    });
}

void SingleInstance::claim(const QString& ledgerPath)
{
    m_server.close();
    m_socket.disconnect(this);
    m_socket.abort();
    const QString name = serverName(ledgerPath);
    QObject::connect(&m_socket, &QLocalSocket::connected, this, &SingleInstance::handedOver);
    QObject::connect(&m_socket, &QLocalSocket::errorOccurred, this, [this, name] {
        m_socket.disconnect(this);
        listen(name);
    });
    m_socket.connectToServer(name);
}

void SingleInstance::listen(const QString& name)
{
    QLocalServer::removeServer(name);  // of a window that was killed
    m_server.listen(name);             // without it a second start is only not raised
    Q_EMIT first();
}

}  // namespace greenhand
