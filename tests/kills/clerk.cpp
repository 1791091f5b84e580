#include "tests/kills/clerk.h"

#include <QDateTime>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::testing {
namespace {

constexpr int kMostLooks = 60;
constexpr qint64 kLongestWaitMs = 5000;
constexpr qint64 kSighMs = 200;
constexpr int kEagerPresses = 4;  ///< look-up, look-up, the click that sends; and one more

/// What the row's button says, as a command; empty where only a person's thought helps.
QString buttonFor(const QString& effect, const QString& state)
{
    if (state == u"ready" || state == u"checking" || state == u"sending")
        return u"push"_s;
    if (state == u"unknown")
        return effect == u"email" ? u"retry"_s : u"ask"_s;
    if (state == u"ask" || state == u"rejected" || state.startsWith(u"blocked_"))
        return u"retry"_s;
    return {};
}

void pause(qint64 milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(int(milliseconds), &loop, &QEventLoop::quit);
    loop.exec();
}

}  // namespace

Clerk::Clerk(KillBench& bench, QStringList sendWords) : m_bench{bench}, m_sendWords{std::move(sendWords)} {}

void Clerk::strikeOnce(const Strike& strike)
{
    m_strike = strike;
    m_struck = false;
}

Ended Clerk::command(const QStringList& words)
{
    if (m_struck || m_strike.at == 0)
        return m_bench.run(words);
    Ended ended = m_bench.run(words, m_strike);
    m_struck = ended.exit == -1;
    return ended;
}

/// A look that was cut short is looked again.
Ended Clerk::look(const QString& word)
{
    Ended ended = command({word});
    return ended.exit == -1 ? command({word}) : ended;
}

/// Of these invoices, those whose e-mail is what Retry is about.
void Clerk::noteMailsAgain(const QJsonArray& rows, const QStringList& numbers)
{
    if (m_sendWords.contains(u"--no-email"_s))
        return;
    for (const auto& row : rows)
        if (const qint64 number = row[u"number"_s].toInteger();
            row[u"effect"_s] == u"email"_s && numbers.contains(QString::number(number)))
            m_bench.mailsAgain(m_bench.references().value(number - 1));
}

bool Clerk::act()
{
    const Ended looked = look(u"syncing"_s);
    if (looked.exit != 0 && looked.exit != 3) {
        m_wrongs << u"Sage One Syncing cannot be looked at: "_s + looked.err;
        return false;
    }
    std::map<QString, QStringList> presses;  // numbers by command
    qint64 soonest = kLongestWaitMs;
    bool waits = false;
    bool eager = false;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const QJsonArray rows = looked.array();
    for (const auto& row : rows) {
        const QString button = buttonFor(row[u"effect"_s].toString(), row[u"state"_s].toString());
        if (button.isEmpty() || row[u"number"_s].isNull())
            continue;
        const auto due = QDateTime::fromString(row[u"not_before"_s].toString(), Qt::ISODate);
        const qint64 wait = due.isValid() ? due.toMSecsSinceEpoch() + 1000 - now : 0;  // it is cut to seconds
        if (wait > 0 && m_eagerPresses < kEagerPresses) {
            ++m_eagerPresses;
            eager = true;
            presses[u"retry"_s] << QString::number(row[u"number"_s].toInteger());
            continue;
        }
        if (wait > 0) {
            waits = true;
            soonest = std::min(soonest, wait);
            continue;
        }
        presses[button] << QString::number(row[u"number"_s].toInteger());
    }
    if (presses.empty() && !waits) {
        const Ended listed = look(u"invoices"_s);
        const QJsonArray invoices = listed.array();
        for (const auto& invoice : invoices)
            if (invoice[u"state"_s] == u"ready"_s)
                presses[u"push"_s] << QString::number(invoice[u"number"_s].toInteger());
    }
    if (presses.empty() && waits)
        pause(soonest);
    for (auto& [button, numbers] : presses) {
        numbers.removeDuplicates();
        const QStringList options = button == u"ask" ? QStringList() : m_sendWords;
        if (button == u"retry")
            noteMailsAgain(rows, numbers);
        if (command(QStringList{button} + numbers + options).exit == 1 && !eager)
            pause(kSighMs);
    }
    return waits || !presses.empty();
}

QStringList Clerk::work()
{
    for (int look = 0; look < kMostLooks; ++look)
        if (!act())
            return m_wrongs;
    m_wrongs << u"the clerk came to no end: "_s + m_bench.run({u"syncing"_s}).out;
    return m_wrongs;
}

}  // namespace greenhand::testing
