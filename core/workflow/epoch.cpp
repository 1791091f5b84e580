#include "core/workflow/epoch.h"

#include <QJsonObject>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

const QString kName = u"install_id"_s;
const QString kMachine = u"machine"_s;
const QString kOpening = u"opening"_s;
const QString kKnownBefore = u"opening_known_before"_s;
const QString kNumber = u"epoch"_s;
const QString kAwaitsWord = u"epoch_awaits_word"_s;
const QString kSinceUtc = u"epoch_since_utc_ms"_s;
const QString kSinceBoot = u"epoch_since_boot_ms"_s;
const QString kSinceBootId = u"epoch_since_boot_id"_s;
const QString kCompany = u"epoch_company"_s;
const QString kConnected = u"sage_company"_s;

QString fresh() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

}  // namespace

Epoch::Epoch(Database& db, SettingRepository& settings, History& history, Place place)
    : m_db{db}
    , m_settings{settings}
    , m_history{history}
    , m_place{std::move(place)}
{
}

Result<void> Epoch::found()
{
    m_name = fresh();
    m_opening = fresh();
    for (const auto& [key, value] : {std::pair{kName, m_name}, std::pair{kMachine, m_place.machine},
                                     std::pair{kOpening, m_opening}, std::pair{kNumber, u"1"_s}})
        if (auto done = m_settings.setMeta(key, value); !done)
            return done;
    return {};
}

Result<void> Epoch::read()
{
    const auto fact = [this](const QString& key) {
        return m_settings.meta(key).map(
            [](const std::optional<QString>& found) { return found.value_or(QString()); });
    };
    const auto name = fact(kName);
    const auto number = fact(kNumber);
    const auto awaits = fact(kAwaitsWord);
    const auto utc = fact(kSinceUtc);
    const auto boot = fact(kSinceBoot);
    const auto bootId = fact(kSinceBootId);
    const auto company = fact(kCompany);
    for (const auto* one : {&name, &number, &awaits, &utc, &boot, &bootId, &company})
        if (!*one)
            return passOn(*one);
    m_name = *name;
    m_number = number->toInt();
    m_awaitsWord = *awaits == u"1";
    m_since = {.serverMs = {}, .utcMs = utc->toLongLong(), .bootId = *bootId, .bootMs = boot->toLongLong()};
    m_company = *company;
    return {};
}

/// A ledger of before this was kept is taken over as it is, unless this computer knows a later one of it.
Result<bool> Epoch::moved(const QString& machine)
{
    const auto known = file().read();
    if (machine.isEmpty() && !known)
        return false;
    const auto opening = m_settings.meta(kOpening);
    const auto before = m_settings.meta(kKnownBefore);
    if (!opening)
        return passOn(opening);
    if (!before)
        return passOn(before);
    if (machine != m_place.machine || !known)
        return true;
    // The second: the program died in the last opening before this computer remembered it.
    if (known->opening != opening->value_or(QString()) && known->opening != before->value_or(QString()))
        return true;
    return m_history.reaches({.count = known->rows, .hash = known->head}).map([](bool reached) {
        return !reached;
    });
}

/// A file that still waits for the word leaves no trace of being opened: whoever only looks at
/// yesterday's copy does not overtake the ledger that is worked with.
Result<bool> Epoch::arrive(const Moment& now)
{
    if (auto done = read(); !done)
        return passOn(done);
    m_opening = fresh();
    if (!file().isKept() || m_awaitsWord)
        return false;
    const auto machine = m_settings.meta(kMachine);
    if (!machine)
        return passOn(machine);
    auto begins = moved(machine->value_or(QString()));
    if (!begins)
        return begins;
    if (auto done = *begins ? begin(now) : stamp(); !done)
        return passOn(done);
    return *begins;
}

/// This opening, and the one that this computer has known so far.
Result<void> Epoch::stamp()
{
    const auto known = file().read();
    for (const auto& [key, value] : {std::pair{kMachine, m_place.machine}, std::pair{kOpening, m_opening},
                                     std::pair{kKnownBefore, known ? known->opening : QString()}})
        if (auto done = m_settings.setMeta(key, value); !done)
            return done;
    return {};
}

Result<void> Epoch::begin(const Moment& now)
{
    const auto company = m_settings.meta(kConnected);
    if (!company)
        return passOn(company);
    m_number += 1;
    m_awaitsWord = true;
    const QString connected = company->value_or(QString());
    // Of two companies, at two restores, no single one's no speaks for both: the line of both equals neither.
    m_company =
        m_company.isEmpty() || m_company == connected ? connected : QString(m_company % u'\n' % connected);
    for (const auto& [key, value] : {std::pair{kNumber, QString::number(m_number)},
                                     std::pair{kAwaitsWord, u"1"_s}, std::pair{kCompany, m_company}})
        if (auto done = m_settings.setMeta(key, value); !done)
            return done;
    if (auto done = setSince(now); !done)
        return done;
    return m_history.append(now.utcMs, {.entity = u"ledger"_s,
                                        .action = u"found restored or copied"_s,
                                        .before = {{u"epoch"_s, m_number - 1}},
                                        .after = {{u"epoch"_s, m_number}}});
}

Result<void> Epoch::setSince(const Moment& now)
{
    m_since = now;
    for (const auto& [key, value] :
         {std::pair{kSinceUtc, QString::number(now.utcMs)},
          std::pair{kSinceBoot, QString::number(now.bootMs)}, std::pair{kSinceBootId, now.bootId}})
        if (auto done = m_settings.setMeta(key, value); !done)
            return done;
    return {};
}

Result<void> Epoch::remember()
{
    if (!file().isKept() || m_awaitsWord)
        return {};
    const auto known = file().read();
    if (m_remembered && (!known || known->opening != m_opening))
        return fail(ErrorKind::LedgerMoved, u"another copy was opened on this computer"_s, u"another"_s);
    const auto head = m_history.head();
    if (!head)
        return passOn(head);
    const Anchor now{.opening = m_opening, .rows = head->count, .head = head->hash};
    if (known == now)
        return {};
    auto written = file().write(now);
    m_remembered = m_remembered || written.has_value();
    return written;
}

Result<void> Epoch::adopt(const Moment& now)
{
    if (!m_awaitsWord)
        return {};
    auto written = m_db.transaction([&]() -> Result<void> {
        if (auto done = m_settings.setMeta(kAwaitsWord, u"0"_s); !done)
            return done;
        if (auto done = setSince(now); !done)  // the other copy may have been worked with until now
            return done;
        if (auto done = stamp(); !done)
            return done;
        return m_history.append(now.utcMs, {.entity = u"ledger"_s,
                                            .action = u"said to be the one to work with"_s,
                                            .before = {},
                                            .after = {{u"epoch"_s, m_number}}});
    });
    if (!written)
        return written;
    m_awaitsWord = false;
    return remember();
}

std::optional<Error> Epoch::hold(const Moment& now, qint64 processAgeMs, qint64 quarantineMs) const
{
    if (m_number <= 1)
        return std::nullopt;
    if (m_awaitsWord)
        return Error{ErrorKind::LedgerMoved, {}, {}};
    if (quarantineOver(m_since, now, processAgeMs, quarantineMs))
        return std::nullopt;
    return Error{ErrorKind::LedgerNew, {}, QString::number(m_since.utcMs + quarantineMs)};
}

}  // namespace greenhand
