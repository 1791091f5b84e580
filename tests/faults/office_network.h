#pragma once

#include <QByteArray>
#include <QNetworkProxy>
#include <QSslConfiguration>

#include <memory>

class QTcpServer;

namespace greenhand::testing {

// What lies between an office and Sage One. No test asks a name server for one of Sage One's hosts: while
// these files are linked in, their names cannot be resolved.

/// A proxy that takes CONNECT and leads to one port of this computer, whatever host was asked for.
class ConnectProxy {
public:
    ConnectProxy();
    ~ConnectProxy();

    [[nodiscard]] quint16 port() const;
    void cut();  ///< every tunnel ends

    quint16 target = 0;
    bool asksPassword = false;  ///< 407 to whoever comes now
    int connects = 0;
    QByteArray heads;  ///< what was said to the proxy itself

private:
    std::unique_ptr<QTcpServer> m_listener;
};

/// While it lives, the system's proxy is this one: by the settings of the desktop.
class SystemProxy {
public:
    explicit SystemProxy(const ConnectProxy& proxy);
    ~SystemProxy();
    SystemProxy(const SystemProxy&) = delete;
    SystemProxy& operator=(const SystemProxy&) = delete;
};

/// The same by the variable https_proxy.
class EnvironmentProxy {
public:
    explicit EnvironmentProxy(const ConnectProxy& proxy);
    ~EnvironmentProxy();
    EnvironmentProxy(const EnvironmentProxy&) = delete;
    EnvironmentProxy& operator=(const EnvironmentProxy&) = delete;
};

/// While it lives, this computer trusts the test authority as if it were one of the world's.
class TrustedAuthority {
public:
    TrustedAuthority();
    ~TrustedAuthority();
    TrustedAuthority(const TrustedAuthority&) = delete;
    TrustedAuthority& operator=(const TrustedAuthority&) = delete;

private:
    QSslConfiguration m_before;
};

/// A port on which nobody answers, not even with a refusal: what a pulled cable looks like.
class DeadPort {
public:
    explicit DeadPort(quint16 port);
    ~DeadPort();
    DeadPort(const DeadPort&) = delete;
    DeadPort& operator=(const DeadPort&) = delete;

private:
    int m_listener = -1;
    int m_waiting[4] = {-1, -1, -1, -1};
};

}  // namespace greenhand::testing
