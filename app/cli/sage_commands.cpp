#include "app/cli/commands.h"
#include "app/cli/manager_pin.h"
#include "app/cli/output.h"
#include "app/cli/session.h"
#include "app/cli/terminal.h"
#include "core/when_done.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::cli {
namespace {

QString toText(SageList list)
{
    switch (list) {
    case SageList::Item: return u"item"_s;
    case SageList::Account: return u"account"_s;
    case SageList::TaxType: return u"tax"_s;
    case SageList::Customer: return u"customer"_s;
    case SageList::Representative: return u"representative"_s;
    }
    Q_UNREACHABLE();
}

QString toText(MatchReason reason)
{
    switch (reason) {
    case MatchReason::VatNumber: return u"vat_number"_s;
    case MatchReason::Email: return u"email"_s;
    case MatchReason::Name: return u"name"_s;
    case MatchReason::Phone: return u"phone"_s;
    }
    Q_UNREACHABLE();
}

void printReport(Session& session, const ConnectReport& report)
{
    if (session.json())
        return session.printJson(
            QJsonObject{{u"company_id"_s, report.company.id},
                        {u"company"_s, report.company.name},
                        {u"items"_s, report.items},
                        {u"accounts"_s, report.accounts},
                        {u"customers"_s, report.customers},
                        {u"tax_types"_s, report.taxTypes},
                        {u"paired_vat"_s, QJsonArray::fromStringList(report.pairedVat)},
                        {u"unpaired_vat"_s, QJsonArray::fromStringList(report.unpairedVat)},
                        {u"unmapped_kinds"_s, QJsonArray::fromStringList(report.unmappedKinds)},
                        {u"secrets_kept"_s, report.secretsKept}});
    print(u"Connected to %1: %2 customers, %3 items, %4 accounts, %5 tax types.\n"_s.arg(
        shown(report.company.name), QString::number(report.customers), QString::number(report.items),
        QString::number(report.accounts), QString::number(report.taxTypes)));
    for (const QString& pair : report.pairedVat)
        print(u"VAT %1\n"_s.arg(shown(pair)));
    if (!report.unpairedVat.isEmpty())
        print(
            u"VAT types without a counterpart in Sage One: %1. “sage map vat.CODE=tax:NAME” gives them one.\n"_s
                .arg(report.unpairedVat.join(u", "_s)));
    if (!report.unmappedKinds.isEmpty())
        print(u"Not yet said where these lines are booked: %1. “sage map %2=item:CODE” says it.\n"_s.arg(
            report.unmappedKinds.join(u", "_s), report.unmappedKinds.first()));
}

void connectWith(Session& session, const SageAccess& access, KeepSecrets keep)
{
    const auto may = asManager(session, [&] { return session.desk().manager.mayAct(); });
    if (!may)
        return session.finish(session.tell(may.error()));
    whenDone(
        session.desk().sageSetup.connectTo(access, keep), &session,
        [&session](const Result<ConnectReport>& report) {
            if (!report)
                return session.finish(session.tell(report.error()));
            if (!report->secretsKept)
                say(u"This computer has no keyring that works, so password and key were not kept: give them "
                    "in GREENHAND_SAGE_PASSWORD and GREENHAND_SAGE_API_KEY."_s);
            printReport(session, *report);
            session.finish(Exit::Done);
        });
}

std::optional<Exit> connectAsking(Session& session, SageAccess access)
{
    const auto password = askSecretly(u"Sage One password of %1: "_s.arg(shown(access.user)));
    const auto key = password ? askSecretly(u"Sage One API key: "_s) : std::nullopt;
    if (!key || password->isEmpty() || key->isEmpty()) {
        say(u"Password and API key are needed; nothing was changed."_s);
        return Exit::NotDone;
    }
    access.password = *password;
    access.apiKey = *key;
    connectWith(session, access, KeepSecrets::InKeyring);
    return std::nullopt;
}

/// Neither environment nor terminal: what an earlier connect left in the keyring.
void connectFromKeyring(Session& session, const SageAccess& access)
{
    const QString account = SageConnection::secretAccount(access.base, access.companyId);
    whenDone(session.desk().connection.secrets().read(account), &session,
             [&session, access = SageAccess(access)](const Result<std::optional<Secrets>>& found) mutable {
                 if (!found || !found->has_value()) {
                     say(u"The Sage One password is not known: give it in GREENHAND_SAGE_PASSWORD and the "
                         u"API key in "
                         "GREENHAND_SAGE_API_KEY, or run this in a terminal."_s);
                     return session.finish(Exit::NotDone);
                 }
                 access.password = (*found)->password;
                 access.apiKey = (*found)->apiKey;
                 connectWith(session, access, KeepSecrets::ForThisSession);
             });
}

std::optional<Exit> connectSage(Session& session)
{
    const CommandLine& line = session.line();
    for (const QString& option : {u"url"_s, u"user"_s, u"company"_s})
        if (line.value(option).trimmed().isEmpty())
            return session.refuse(u"“sage connect” needs --url URL, --user U and --company ID."_s);
    bool isNumber = false;
    SageAccess access;
    access.base = apiBase(line.value(u"url"_s));
    access.user = line.value(u"user"_s).trimmed();
    access.companyId = line.value(u"company"_s).toLongLong(&isNumber);
    if (!isNumber || access.companyId < 1)
        return session.refuse(u"--company takes the company's number in Sage One."_s);
    if (const auto allowed = allowedAddress(access.base); !allowed)
        return session.refuse(
            u"--url takes accounting.sageone.co.za, resellers.accounting.sageone.co.za, both with "
            "https only, or a practice Sage One on this computer, without a user or password in it."_s);
    if (session.desk().ledger.kind() == LedgerKind::Practice) {
        say(u"This ledger is for practice and stays with its own practice Sage One."_s);
        return Exit::NotDone;
    }
    if (const EnvironmentSecrets given = environmentSecrets(); given.complete()) {
        access.password = given.secrets.password;
        access.apiKey = given.secrets.apiKey;
        connectWith(session, access, KeepSecrets::ForThisSession);
        return std::nullopt;
    }
    if (atTerminal())
        return connectAsking(session, access);
    connectFromKeyring(session, access);
    return std::nullopt;
}

Exit showMappings(Session& session)
{
    const SageSetup& setup = session.desk().sageSetup;
    const auto keys = setup.mappingKeys();
    if (!keys)
        return session.tell(keys.error());
    const auto mappings = setup.mappings();
    if (!mappings)
        return session.tell(mappings.error());
    QJsonArray array;
    Table table({{u"What"_s}, {u"Goes to"_s}, {u"Named"_s}});
    for (const QString& key : *keys) {
        const bool known = mappings->contains(key);
        const SageTarget target = mappings->value(key);
        array << QJsonObject{{u"key"_s, key},
                             {u"list"_s, known ? QJsonValue(toText(target.list)) : QJsonValue()},
                             {u"sage_id"_s, known ? QJsonValue(target.sageId) : QJsonValue()},
                             {u"name"_s, known ? QJsonValue(target.name) : QJsonValue()}};
        table.add({key, known ? toText(target.list) : u"nothing yet"_s, target.name});
    }
    if (session.json())
        session.printJson(array);
    else
        print(table.text());
    return Exit::Done;
}

std::optional<Exit> mapSage(Session& session)
{
    SageSetup& setup = session.desk().sageSetup;
    if (session.line().operands.isEmpty())
        return showMappings(session);
    const auto keys = setup.mappingKeys();
    if (!keys)
        return session.tell(keys.error());
    if (!session.desk().connection.isConnected())
        return session.tell({ErrorKind::NotConnected, {}, {}});
    QList<std::pair<QString, SageTarget>> wanted;
    for (const QString& pair : session.line().operands) {
        const QString key = pair.section(u'=', 0, 0);
        if (!pair.contains(u'=') || !keys->contains(key))
            return session.refuse(
                u"“%1” is not one of these with a target behind it, as labour=item:CODE: %2."_s.arg(
                    shown(pair), keys->join(u", "_s)));
        const auto target = setup.targetFromText(key, pair.section(u'=', 1));
        if (!target && target.error().kind == ErrorKind::BadValue)
            return session.refuse(
                key.startsWith(u"vat."_s)
                    ? u"%1 takes tax:NAME, a tax type of Sage One."_s.arg(key)
                    : u"%1 takes item:CODE or account:NAME, as they are in Sage One."_s.arg(key));
        if (!target)
            return session.tell(target.error(), key);
        wanted.emplaceBack(key, *target);
    }
    for (const auto& [key, target] : wanted)
        if (const auto done = asManager(session, [&] { return setup.map(key, target); }); !done)
            return session.tell(done.error(), key);
    return showMappings(session);
}

std::optional<Exit> matches(Session& session)
{
    const auto customers = session.desk().ledger.customers.all();
    if (!customers)
        return session.tell(customers.error());
    QJsonArray array;
    Table table({{u"Customer"_s}, {u"May be"_s}, {u"Sage ID"_s, Table::Align::Right}, {u"Because of"_s}});
    for (const Customer& customer : *customers) {
        if (customer.sageId || customer.mergedInto)
            continue;
        const auto found = session.desk().sageSetup.matches(customer);
        if (!found)
            return session.tell(found.error());
        QJsonArray candidates;
        for (const CustomerMatch& match : *found) {
            candidates << QJsonObject{{u"sage_id"_s, match.entry.sageId},
                                      {u"name"_s, match.entry.name},
                                      {u"reason"_s, toText(match.reason)},
                                      {u"active"_s, match.entry.active}};
            table.add({customer.details.name, match.entry.name, QString::number(match.entry.sageId),
                       toText(match.reason)});
        }
        if (found->empty())
            table.add({customer.details.name, u"nobody in Sage One"_s});
        array << QJsonObject{{u"customer"_s, customer.details.name}, {u"matches"_s, candidates}};
    }
    if (session.json())
        session.printJson(array);
    else if (array.isEmpty())
        print(u"Every customer is linked.\n"_s);
    else
        print(table.text());
    return Exit::Done;
}

std::optional<Exit> linkSage(Session& session)
{
    Exit exit = Exit::Done;
    QJsonArray array;
    for (const QString& pair : session.line().operands) {
        const auto equals = pair.lastIndexOf(u'=');
        const QString name = pair.left(equals);
        bool isNumber = false;
        const qint64 sageId = pair.mid(equals + 1).toLongLong(&isNumber);
        if (equals < 1 || !isNumber || sageId < 1)
            return session.refuse(
                u"“sage link” takes NAME=ID: our customer's name and its number in Sage One."_s);
        const auto customer = session.desk().ledger.customers.named(name);
        if (!customer)
            return session.tell(customer.error());
        const Result<void> linked = customer->has_value()
                                      ? session.desk().sageSetup.link((*customer)->id, sageId)
                                      : Result<void>(fail(ErrorKind::NotFound, {}, u"Customer "_s + name));
        if (!linked)
            exit = session.tell(linked.error(), name);
        else if (!session.json())
            print(u"%1 is linked.\n"_s.arg(shown(name)));
        array << QJsonObject{{u"customer"_s, name}, {u"sage_id"_s, sageId}, {u"done"_s, linked.has_value()}};
    }
    if (session.json())
        session.printJson(array);
    return exit;
}

}  // namespace

std::vector<Command> sageCommands()
{
    return {
        {.name = u"sage connect"_s,
         .operands = {},
         .help = u"Choose the Sage One company, read its lists, and pair VAT types by percentage."_s,
         .options = {{u"url"_s, u"URL"_s,
                      u"accounting.sageone.co.za, or a practice Sage One on this computer."_s},
                     {u"user"_s, u"U"_s, u"The Sage One user."_s},
                     {u"company"_s, u"ID"_s, u"The company's number in Sage One."_s}},
         .run = connectSage},
        {.name = u"sage map"_s,
         .operands = u"[KEY=TARGET…]"_s,
         .help =
             u"Say where lines go in Sage One, as labour=item:CODE part=account:NAME vat.14=tax:NAME; or list it."_s,
         .options = {},
         .mostOperands = -1,
         .run = mapSage},
        {.name = u"sage matches"_s,
         .operands = {},
         .help = u"List customers that are not linked, and whom in Sage One they may be."_s,
         .options = {},
         .run = matches},
        {.name = u"sage link"_s,
         .operands = u"NAME=ID…"_s,
         .help = u"Link our customers to theirs in Sage One."_s,
         .options = {},
         .leastOperands = 1,
         .mostOperands = -1,
         .run = linkSage},
    };
}

}  // namespace greenhand::cli
