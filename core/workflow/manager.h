#pragma once

#include "core/sage/pin_digest.h"
#include "core/workflow/ledger.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace greenhand {

/// The financial manager's PIN: switches approval on, and lets whoever types it
/// act as the manager for ten minutes (product.md 8). The PIN keeps a clerk's
/// click from being the manager's; it does not keep out who can write the
/// ledger's file. It is in no log and not in the history.
class Manager final : public QObject {
    Q_OBJECT
public:
    using Answer = std::function<void(const Result<void>&)>;

    static constexpr int kShortestPin = 4;
    static constexpr int kLongestPin = 12;

    explicit Manager(Ledger& ledger, int rounds = kPinRounds, QObject* parent = nullptr);

    Result<bool> isOn() const { return m_ledger.manager.isOn(); }
    Result<void> mayAct() const { return m_ledger.manager.mayAct(); }
    /// Sets the first PIN, which switches approval on, or another one, which the manager alone may.
    /// BadValue unless it is 4 to 12 digits. Whoever sets it acts as the manager from then on.
    Result<void> setPin(const QString& pin);
    /// The same without keeping the window waiting for the slow hash; see actThen().
    void setPinThen(const QString& pin, QObject* asker, const Answer& answer);
    /// Switches approval off. NeedsManager.
    Result<void> removePin();
    /// The way out when the PIN is forgotten, which the history tells: switches approval off for
    /// whoever types the company's name. BadValue when it is another.
    Result<void> forgetPin(const QString& companyName);

    /// WrongPin; PinTooSoon, with the seconds left, until a wrong one has been waited out: 1, 2, 4 … s,
    /// a quarter of an hour at most, kept in the ledger.
    Result<void> act(const QString& pin);
    /// The same without keeping the window waiting for the slow hash: answers from the event loop. When
    /// the asker has gone by then, nothing has happened and nobody acts.
    void actThen(const QString& pin, QObject* asker, const Answer& answer);
    void endActing();
    [[nodiscard]] std::optional<qint64> actsUntilMs() const { return m_ledger.manager.actsUntilMs(); }
    /// How long no PIN is looked at.
    Result<qint64> waitMs() const;

    [[nodiscard]] static bool isPin(const QString& text);

Q_SIGNALS:
    void changed();  ///< switched on or off, or somebody began or ended to act

private:
    [[nodiscard]] qint64 waitAfter(const StoredPin& pin) const;
    [[nodiscard]] Result<void> maySet(const QString& pin) const;
    Result<void> store(const StoredPin& pin);
    /// The PIN that a typed one is to be held against now; none where approval is off. PinTooSoon.
    [[nodiscard]] Result<std::optional<StoredPin>> expected() const;
    Result<void> judge(const StoredPin& pin, const QByteArray& digest);
    Result<void> miss(StoredPin pin);
    Result<void> hit(StoredPin pin);
    void begin();
    Result<void> record(const QString& action, const QJsonObject& after = {});

    Ledger& m_ledger;
    const int m_rounds;
    QTimer m_end;
};

}  // namespace greenhand
