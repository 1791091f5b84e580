#include "tests/kills/history_checker.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::testing {
namespace {

bool maySend(const QString& operation) { return operation == u"push" || operation == u"retry"; }

/// In Sage One, whatever became of its e-mail.
bool saysConfirmed(const QString& state) { return state == u"sent" || state == u"emailed"; }

/// Has begun and is not through: must stand in Sage One Syncing.
bool isUnderWay(const QString& state)
{
    return state == u"sending" || state == u"blocked" || state == u"unknown" || state == u"review"
        || state == u"rejected" || state == u"approved";
}

void addAll(QSet<QString>& references, const QJsonArray& more)
{
    for (const auto& reference : more)
        references.insert(reference.toString());
}

class Checker {
public:
    QStringList check(const QByteArray& history, const QByteArray& listing)
    {
        readHistory(history);
        readListing(listing);
        for (auto made = m_made.cbegin(); made != m_made.cend(); ++made)
            expect(made.value() <= 1, u"%1 was made %2 times"_s.arg(made.key()).arg(made.value()));
        for (auto mailed = m_mails.cbegin(); mailed != m_mails.cend(); ++mailed)
            expect(mailed.value() <= 1 + m_mailedAgain.value(mailed.key()),
                   u"%1 was mailed %2 times, and a person wanted it again %3 times"_s.arg(mailed.key())
                       .arg(mailed.value())
                       .arg(m_mailedAgain.value(mailed.key())));
        for (auto held = m_held.cbegin(); held != m_held.cend(); ++held) {
            expect(held.value() <= 1, u"%1 is in Sage One %2 times"_s.arg(held.key()).arg(held.value()));
            expect(m_made.value(held.key()) > 0, u"%1 is in Sage One, but was never made"_s.arg(held.key()));
            expect(m_known.contains(held.key()), u"%1 belongs to no invoice"_s.arg(held.key()));
        }
        for (const QString& reference : std::as_const(m_saidThrough))
            expect(m_held.value(reference) == 1,
                   u"%1 was said to be in Sage One, which has it %2 times"_s.arg(reference).arg(
                       m_held.value(reference)));
        expect(m_open.isEmpty(), u"%1 calls never came to an end"_s.arg(m_open.size()));
        return m_wrongs;
    }

private:
    void expect(bool holds, const QString& otherwise)
    {
        if (!holds)
            m_wrongs << otherwise;
    }

    void readHistory(const QByteArray& history)
    {
        qint64 last = 0;
        int line = 0;
        const auto lines = history.split('\n');
        for (const QByteArray& text : lines) {
            ++line;
            if (text.isEmpty())
                continue;
            const QJsonDocument parsed = QJsonDocument::fromJson(text);
            expect(parsed.isObject(), u"line %1 of the history cannot be read"_s.arg(line));
            const QJsonObject entry = parsed.object();
            const qint64 time = entry[u"time"_s].toInteger();
            expect(time >= last, u"line %1 of the history goes back in time"_s.arg(line));
            last = time;
            read(entry, line);
        }
        expect(line > 1, u"the history is empty"_s);
    }

    void read(const QJsonObject& entry, int line)
    {
        const QString type = entry[u"type"_s].toString();
        const qint64 call = entry[u"call"_s].toInteger(-1);
        if (type == u"invoke") {
            expect(!m_open.contains(call), u"line %1: call %2 begins twice"_s.arg(line).arg(call));
            m_open.insert(call);
            if (maySend(entry[u"op"_s].toString()))
                addAll(m_maySend, entry[u"references"_s].toArray());
        } else if (type == u"ok" || type == u"fail" || type == u"unknown") {
            expect(m_open.remove(call), u"line %1: call %2 ends without a beginning"_s.arg(line).arg(call));
            const QJsonArray through = entry[u"through"_s].toArray();
            for (const auto& reference : through)
                saidThrough(reference.toString(), line);
            const QJsonArray mailedAgain = entry[u"mailed_again"_s].toArray();
            for (const auto& reference : mailedAgain)
                m_mailedAgain[reference.toString()] += 1;
        } else if (type == u"document") {
            const QString reference = entry[u"reference"_s].toString();
            expect(m_maySend.contains(reference),
                   u"line %1: %2 was made before anybody had it sent"_s.arg(line).arg(reference));
            m_made[reference] += 1;
        } else if (type == u"mail") {
            const QString reference = entry[u"reference"_s].toString();
            expect(m_made.value(reference) > 0,
                   u"line %1: %2 was mailed before it was in Sage One"_s.arg(line).arg(reference));
            m_mails[reference] += 1;
        } else {
            expect(false, u"line %1: what is “%2”?"_s.arg(line).arg(type));
        }
    }

    void saidThrough(const QString& reference, int line)
    {
        m_saidThrough.insert(reference);
        expect(m_made.value(reference) > 0,
               u"line %1: %2 is said to be in Sage One, and is not"_s.arg(line).arg(reference));
    }

    void readListing(const QByteArray& listing)
    {
        const QJsonDocument parsed = QJsonDocument::fromJson(listing);
        expect(parsed.isObject(), u"the listing cannot be read"_s);
        const QJsonArray documents = parsed[u"documents"_s].toArray();
        for (const auto& document : documents)
            m_held[document[u"reference"_s].toString()] += 1;
        QSet<qint64> visible;
        const QJsonArray rows = parsed[u"syncing"_s].toArray();
        for (const auto& row : rows)
            visible.insert(row[u"number"_s].toInteger());
        const QJsonArray invoices = parsed[u"invoices"_s].toArray();
        expect(!invoices.isEmpty(), u"the listing has no invoices"_s);
        for (const auto& invoice : invoices) {
            const QString reference = invoice[u"reference"_s].toString();
            const QString state = invoice[u"state"_s].toString();
            m_known.insert(reference);
            if (saysConfirmed(state))
                expect(m_held.value(reference) == 1,
                       u"%1 is %2, and Sage One has it %3 times"_s.arg(reference, state)
                           .arg(m_held.value(reference)));
            if (isUnderWay(state))
                expect(visible.contains(invoice[u"number"_s].toInteger()),
                       u"%1 is %2, and nobody can see it"_s.arg(reference, state));
        }
    }

    QStringList m_wrongs;
    QSet<qint64> m_open;      ///< calls that have not ended
    QSet<QString> m_maySend;  ///< references that were told to go
    QSet<QString> m_saidThrough;
    QSet<QString> m_known;       ///< references of the ledger
    QHash<QString, int> m_made;  ///< documents by reference, as the history has them
    QHash<QString, int> m_mails;
    QHash<QString, int> m_mailedAgain;  ///< by a person
    QHash<QString, int> m_held;         ///< the same, as Sage One has them in the end
};

}  // namespace

QStringList wrongsOf(const QByteArray& history, const QByteArray& listing)
{
    return Checker().check(history, listing);
}

}  // namespace greenhand::testing
