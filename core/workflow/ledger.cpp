#include "core/workflow/ledger.h"

#include "core/workflow/moments.h"
#include "core/workflow/push_step.h"

#include <QJsonObject>
#include <QLoggingCategory>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

Q_LOGGING_CATEGORY(lcLedger, "greenhand.ledger")

QString toKey(LedgerKind kind) { return kind == LedgerKind::Practice ? u"practice"_s : u"company"_s; }

Result<void> fill(Ledger& ledger, const NewLedger& what)
{
    return ledger.db->transaction([&]() -> Result<void> {
        const std::vector<std::pair<QString, QString>> facts{
            {u"kind"_s, toKey(what.kind)},
            {u"next_number"_s, QString::number(what.nextNumber)},
        };
        if (auto done = ledger.epoch.found(); !done)
            return done;
        for (const auto& [key, value] : facts)
            if (auto done = ledger.settings.setMeta(key, value); !done)
                return done;
        const std::vector<std::pair<QString, QString>> settings{
            {u"company.name"_s, what.companyName},
            {u"company.vat_vendor"_s, what.vatNumber ? u"yes"_s : u"no"_s},
            {u"company.vat_number"_s, what.vatNumber.value_or(QString())},
        };
        for (const auto& [key, value] : settings)
            if (auto done = ledger.settings.set(key, value); !done)
                return done;
        for (const VatType& type : southAfricanVatTypes())
            if (auto done = ledger.vat.add(type); !done)
                return done;
        return ledger.record({.entity = u"ledger"_s,
                              .action = u"created"_s,
                              .before = {},
                              .after = {{u"kind"_s, toKey(what.kind)},
                                        {u"company"_s, what.companyName},
                                        {u"next_number"_s, what.nextNumber}}});
    });
}

/// Cannot be helped here; whatever is to be sent later meets it again and says so.
void rememberOrLog(Ledger& ledger)
{
    if (const auto done = ledger.epoch.remember(); !done)
        qCWarning(lcLedger) << "the ledger is not remembered:" << done.error().detail;
}

}  // namespace

Ledger::Ledger(std::unique_ptr<Database> database, Actor actor, Clock theClock, Place place)
    : clock{std::move(theClock)}
    , db{std::move(database)}
    , settings{*db}
    , customers{*db}
    , priceList{*db}
    , vat{*db}
    , leads{*db}
    , invoices{*db}
    , pendingChanges{*db}
    , typing{*db}
    , attachments{*db}
    , pushes{*db}
    , batches{*db}
    , approvals{*db}
    , manager{approvals, clock}
    , sageLists{*db}
    , history{*db, std::move(actor)}
    , epoch{*db, settings, history, std::move(place)}
{
}

Result<std::unique_ptr<Ledger>> Ledger::create(const QString& path, const NewLedger& what, Actor actor,
                                               Clock clock, Place place, const Fill& more)
{
    auto made = Database::create(path, [&](std::unique_ptr<Database> draft) -> Result<void> {
        Ledger ledger(std::move(draft), actor, clock, place);
        ledger.m_kind = what.kind;
        if (auto filled = fill(ledger, what); !filled)
            return filled;
        if (more)
            if (auto filled = more(ledger); !filled)
                return filled;
        rememberOrLog(ledger);  // before it has its name: it is never a stranger here
        return {};
    });
    if (!made)
        return passOn(made);
    return around(*std::move(made), std::move(actor), std::move(clock), std::move(place));
}

Result<std::unique_ptr<Ledger>> Ledger::inMemory(const NewLedger& what, Clock clock)
{
    auto database = Database::inMemory();
    if (!database)
        return passOn(database);
    std::unique_ptr<Ledger> ledger(
        new Ledger(*std::move(database), {u"test"_s, u"test"_s}, std::move(clock), Place{}));
    ledger->m_kind = what.kind;
    if (auto filled = fill(*ledger, what); !filled)
        return passOn(filled);
    return ledger;
}

Result<std::unique_ptr<Ledger>> Ledger::open(const QString& path, Actor actor, Clock clock, Place place)
{
    auto database = Database::open(path);
    if (!database)
        return passOn(database);
    return around(*std::move(database), std::move(actor), std::move(clock), std::move(place));
}

Result<std::unique_ptr<Ledger>> Ledger::around(std::unique_ptr<Database> database, Actor actor, Clock clock,
                                               Place place)
{
    std::unique_ptr<Ledger> ledger(
        new Ledger(std::move(database), std::move(actor), std::move(clock), std::move(place)));
    const auto kind = ledger->settings.meta(u"kind"_s);
    if (!kind)
        return passOn(kind);
    if (!kind->has_value())
        return fail(ErrorKind::DamagedFile, u"no kind in meta"_s, ledger->path());
    ledger->m_kind = **kind == toKey(LedgerKind::Practice) ? LedgerKind::Practice : LedgerKind::Company;
    if (auto recovered = ledger->recover(); !recovered)
        return passOn(recovered);
    rememberOrLog(*ledger);
    return ledger;
}

/// Reliability 2.3: what a process that has gone was checking is ready again,
/// what it was sending may be in Sage One. In a new epoch everything that was
/// not through may be there.
Result<void> Ledger::recover()
{
    return db->transaction([&]() -> Result<void> {
        const auto newEpoch = epoch.arrive(momentNow(clock, std::nullopt));
        if (!newEpoch)
            return passOn(newEpoch);
        const auto rows = pushes.unfinished();
        if (!rows)
            return passOn(rows);
        for (const PushRow& row : *rows)
            if (auto done = takeOver(row, *newEpoch); !done)
                return done;
        return {};
    });
}

Result<void> Ledger::takeOver(const PushRow& row, bool newEpoch)
{
    if (newEpoch)
        return doubt(row);
    if (row.state != PushState::Checking && row.state != PushState::Sending)
        return {};
    return recordStep(*this, row, PushEvent::OwnerDied, row.facts).map([](const PushRow&) {});
}

/// As if its body had gone out just now: the other copy may have sent it.
Result<void> Ledger::doubt(const PushRow& row)
{
    const PushFacts facts = sentAt(row.facts, momentNow(clock, std::nullopt));
    if (next(row.effect, row.state, PushEvent::EpochChanged))
        return recordStep(*this, row, PushEvent::EpochChanged, facts).map([](const PushRow&) {});
    if (row.state != PushState::Unknown)
        return {};
    return pushes.note(row, facts, nowMs()).map([](const PushRow&) {});
}

Result<void> Ledger::adopt()
{
    auto done = epoch.adopt(momentNow(clock, std::nullopt));
    if (done)
        Q_EMIT adopted();
    return done;
}

}  // namespace greenhand
