#include "core/workflow/ledger.h"

#include "core/workflow/push_step.h"

#include <QJsonObject>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

QString toKey(LedgerKind kind) { return kind == LedgerKind::Practice ? u"practice"_s : u"company"_s; }

Result<void> fill(Ledger& ledger, const NewLedger& what)
{
    return ledger.db->transaction([&]() -> Result<void> {
        const std::vector<std::pair<QString, QString>> facts{
            {u"kind"_s, toKey(what.kind)},
            {u"install_id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
            {u"epoch"_s, u"1"_s},
            {u"next_number"_s, QString::number(what.nextNumber)},
        };
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

}  // namespace

Ledger::Ledger(std::unique_ptr<Database> database, Actor actor, Clock theClock)
    : clock{std::move(theClock)}
    , db{std::move(database)}
    , settings{*db}
    , customers{*db}
    , priceList{*db}
    , vat{*db}
    , leads{*db}
    , invoices{*db}
    , pushes{*db}
    , sageLists{*db}
    , history{*db, std::move(actor)}
{
}

Result<std::unique_ptr<Ledger>> Ledger::create(const QString& path, const NewLedger& what, Actor actor,
                                               Clock clock)
{
    auto database = Database::create(path);
    if (!database)
        return passOn(database);
    std::unique_ptr<Ledger> ledger(new Ledger(*std::move(database), std::move(actor), std::move(clock)));
    ledger->m_kind = what.kind;
    if (auto filled = fill(*ledger, what); !filled)
        return passOn(filled);
    return ledger;
}

Result<std::unique_ptr<Ledger>> Ledger::inMemory(const NewLedger& what, Clock clock)
{
    auto database = Database::inMemory();
    if (!database)
        return passOn(database);
    std::unique_ptr<Ledger> ledger(
        new Ledger(*std::move(database), {u"test"_s, u"test"_s}, std::move(clock)));
    ledger->m_kind = what.kind;
    if (auto filled = fill(*ledger, what); !filled)
        return passOn(filled);
    return ledger;
}

Result<std::unique_ptr<Ledger>> Ledger::open(const QString& path, Actor actor, Clock clock)
{
    auto database = Database::open(path);
    if (!database)
        return passOn(database);
    std::unique_ptr<Ledger> ledger(new Ledger(*std::move(database), std::move(actor), std::move(clock)));
    const auto kind = ledger->settings.meta(u"kind"_s);
    if (!kind)
        return passOn(kind);
    if (!kind->has_value())  // the program was stopped between making the file and filling it
        return fail(ErrorKind::DamagedFile, u"no kind in meta"_s, path);
    ledger->m_kind = **kind == toKey(LedgerKind::Practice) ? LedgerKind::Practice : LedgerKind::Company;
    if (auto recovered = ledger->recover(); !recovered)
        return passOn(recovered);
    return ledger;
}

/// Reliability 2.3: what a process that has gone was checking is ready again,
/// what it was sending may be in Sage One.
Result<void> Ledger::recover()
{
    return db->transaction([&]() -> Result<void> {
        for (const PushState left : {PushState::Checking, PushState::Sending}) {
            const auto rows = pushes.inState(left);
            if (!rows)
                return passOn(rows);
            for (const PushRow& row : *rows) {
                if (auto moved = recordStep(*this, row, PushEvent::OwnerDied, row.facts); !moved)
                    return passOn(moved);
            }
        }
        return {};
    });
}

}  // namespace greenhand
