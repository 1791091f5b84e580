#include "core/workflow/manager.h"

#include "core/in_background.h"
#include "core/when_done.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

constexpr qint64 kLongestWaitMs = qint64{15} * 60'000;

}  // namespace

Manager::Manager(Ledger& ledger, int rounds, QObject* parent)
    : QObject(parent)
    , m_ledger{ledger}
    , m_rounds{rounds}
{
    m_end.setSingleShot(true);
    QObject::connect(&m_end, &QTimer::timeout, this, &Manager::changed);
}

bool Manager::isPin(const QString& text)
{
    return text.size() >= kShortestPin && text.size() <= kLongestPin
        && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

Result<void> Manager::record(const QString& action, const QJsonObject& after)
{
    return m_ledger.record({.entity = u"manager"_s, .action = action, .before = {}, .after = after});
}

Result<void> Manager::maySet(const QString& pin) const
{
    if (!isPin(pin))
        return fail(ErrorKind::SettingRefused, {}, tr("A PIN is 4 to 12 digits."));
    return m_ledger.manager.mayAct();
}

Result<void> Manager::setPin(const QString& pin)
{
    if (auto may = maySet(pin); !may)
        return may;
    const QByteArray salt = freshSalt();
    return store(
        {.salt = salt, .rounds = m_rounds, .digest = pinDigest(pin, salt, m_rounds), .wrongTries = 0});
}

void Manager::setPinThen(const QString& pin, QObject* asker, const Answer& answer)
{
    if (const auto may = maySet(pin); !may)
        return answer(may);
    const QByteArray salt = freshSalt();
    whenDone(inBackground([pin, salt, rounds = m_rounds] { return pinDigest(pin, salt, rounds); }), asker,
             [this, pin, salt, answer](const QByteArray& digest) {
                 const auto may = maySet(pin);  // the ten minutes may have ended meanwhile
                 answer(may ? store({.salt = salt, .rounds = m_rounds, .digest = digest, .wrongTries = 0})
                            : may);
             });
}

Result<void> Manager::store(const StoredPin& pin)
{
    auto done = m_ledger.db->transaction([&]() -> Result<void> {
        const auto on = isOn();
        if (!on)
            return passOn(on);
        if (auto set = m_ledger.approvals.setPin(pin); !set)
            return set;
        return record(*on ? u"PIN changed"_s : u"approval switched on"_s);
    });
    if (done)
        begin();
    return done;
}

Result<void> Manager::removePin()
{
    if (auto may = m_ledger.manager.mayAct(); !may)
        return may;
    auto done = m_ledger.db->transaction([&]() -> Result<void> {
        if (auto removed = m_ledger.approvals.removePin(); !removed)
            return removed;
        return record(u"approval switched off"_s);
    });
    if (done)
        endActing();
    return done;
}

Result<void> Manager::forgetPin(const QString& companyName)
{
    const auto name = m_ledger.settings.value(u"company.name"_s);
    if (!name)
        return passOn(name);
    if (companyName.trimmed() != name->value_or(QString()))
        return fail(ErrorKind::BadValue, {}, companyName);
    auto done = m_ledger.db->transaction([&]() -> Result<void> {
        const auto on = isOn();
        if (!on)
            return passOn(on);
        if (!*on)
            return fail(ErrorKind::NotFound, {}, tr("A manager's PIN"));
        if (auto removed = m_ledger.approvals.removePin(); !removed)
            return removed;
        return record(u"approval switched off without the PIN"_s);
    });
    if (done)
        endActing();
    return done;
}

/// The clock may have been set: never longer than the wait itself.
qint64 Manager::waitAfter(const StoredPin& pin) const
{
    if (pin.wrongTries == 0)
        return 0;
    constexpr int kMostDoublings = 10;
    const qint64 whole = std::min(kLongestWaitMs, 1000LL << std::min(pin.wrongTries - 1, kMostDoublings));
    return std::clamp(pin.wrongAtMs + whole - m_ledger.nowMs(), 0LL, whole);
}

Result<qint64> Manager::waitMs() const
{
    return m_ledger.approvals.pin().map(
        [this](const std::optional<StoredPin>& pin) { return pin ? waitAfter(*pin) : 0; });
}

Result<std::optional<StoredPin>> Manager::expected() const
{
    auto stored = m_ledger.approvals.pin();
    if (!stored || !*stored)
        return stored;
    if (const qint64 wait = waitAfter(**stored); wait > 0)
        return fail(ErrorKind::PinTooSoon, {}, QString::number((wait + 999) / 1000));
    return stored;
}

Result<void> Manager::act(const QString& pin)
{
    const auto stored = expected();
    if (!stored)
        return passOn(stored);
    return *stored ? judge(**stored, pinDigest(pin, (*stored)->salt, (*stored)->rounds)) : Result<void>();
}

void Manager::actThen(const QString& pin, QObject* asker, const Answer& answer)
{
    const auto stored = expected();
    if (!stored || !*stored)
        return answer(stored ? Result<void>() : passOn(stored));
    const auto digest = [pin, salt = (*stored)->salt, rounds = (*stored)->rounds] {
        return pinDigest(pin, salt, rounds);
    };
    whenDone(inBackground(digest), asker, [this, answer](const QByteArray& found) {
        const auto now = expected();
        if (!now || !*now)
            return answer(now ? Result<void>() : passOn(now));
        answer(judge(**now, found));
    });
}

Result<void> Manager::judge(const StoredPin& pin, const QByteArray& digest)
{
    return sameBytes(digest, pin.digest) ? hit(pin) : miss(pin);
}

Result<void> Manager::miss(StoredPin pin)
{
    pin.wrongTries += 1;
    pin.wrongAtMs = m_ledger.nowMs();
    auto kept = m_ledger.db->transaction([&]() -> Result<void> {
        if (auto set = m_ledger.approvals.setPin(pin); !set)
            return set;
        return record(u"wrong PIN"_s, {{u"in_a_row"_s, pin.wrongTries}});
    });
    if (!kept)
        return kept;
    return fail(ErrorKind::WrongPin);
}

Result<void> Manager::hit(StoredPin pin)
{
    pin.wrongTries = 0;
    auto kept = m_ledger.db->transaction([&]() -> Result<void> {
        if (auto set = m_ledger.approvals.setPin(pin); !set)
            return set;
        return record(u"acts as the manager"_s);
    });
    if (kept)
        begin();
    return kept;
}

void Manager::begin()
{
    m_ledger.manager.begin();
    m_end.start(int(ManagerSession::kMs) + 50);  // just behind its end
    Q_EMIT changed();
}

void Manager::endActing()
{
    m_ledger.manager.end();
    m_end.stop();
    Q_EMIT changed();
}

}  // namespace greenhand
