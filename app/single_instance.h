#pragma once

#include <QLocalServer>
#include <QLocalSocket>
#include <QObject>

namespace greenhand {

/// One window for one ledger: a second start finds the first and asks it to
/// come to the front. The ledger's own lock is what keeps the file safe.
class SingleInstance final : public QObject {
    Q_OBJECT
public:
    explicit SingleInstance(QObject* parent = nullptr);

    /// Ends in first() or handedOver().
    void claim(const QString& ledgerPath);

Q_SIGNALS:
    void first();        ///< no other window has this ledger
    void handedOver();   ///< there is one, and it comes to the front
    void raiseWanted();  ///< another start asks this window to the front

private:
    void listen(const QString& name);

    QLocalServer m_server;
    QLocalSocket m_socket;
};

}  // namespace greenhand
