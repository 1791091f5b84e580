#include "app/cli/commands.h"
#include "app/cli/manager_pin.h"
#include "app/cli/output.h"
#include "app/cli/session.h"
#include "app/process.h"
#include "core/storage/verification.h"
#include "core/when_done.h"
#include "core/workflow/attachments.h"
#include "core/workflow/restoring.h"
#include "core/workflow/words.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::cli {
namespace {

constexpr qint64 kLargestNumber = 999'999'999;

void printMade(Session& session, const NewLedger& made)
{
    if (session.json())
        return session.printJson(
            QJsonObject{{u"kind"_s, made.kind == LedgerKind::Practice ? u"practice"_s : u"company"_s},
                        {u"company"_s, made.companyName},
                        {u"vat_number"_s, made.vatNumber ? QJsonValue(*made.vatNumber) : QJsonValue()},
                        {u"next_number"_s, made.nextNumber}});
    print(u"A ledger for %1; its next invoice is %2.\n"_s.arg(shown(made.companyName),
                                                              numberText(made.nextNumber)));
    if (made.kind == LedgerKind::Practice)
        print(u"It is for practice: nothing leaves this computer.\n"_s);
    else if (!made.vatNumber)
        print(u"Not registered for VAT; --vat-number says otherwise.\n"_s);
}

std::optional<Exit> initPractice(Session& session)
{
    auto made = Composition::createPractice(session.line().dataFile, Session::compositionOptions());
    if (!made)
        return session.tell(made.error());
    session.take(*std::move(made));
    whenDone(session.composition().connectPractice(), &session, [&session](const Result<void>& connected) {
        if (!connected)
            return session.finish(session.tell(connected.error()));
        const Settings& settings = session.desk().settings;
        NewLedger news;
        news.kind = LedgerKind::Practice;
        news.companyName = settings.value(u"company.name"_s).value_or(QString());
        news.vatNumber = settings.value(u"company.vat_number"_s).value_or(QString());
        news.nextNumber = settings.value(u"invoice.next_number"_s).value_or(QString()).toLongLong();
        printMade(session, news);
        session.finish(Exit::Done);
    });
    return std::nullopt;
}

std::optional<Exit> init(Session& session)
{
    const CommandLine& line = session.line();
    const bool forCompany = line.has(u"company"_s);
    if (line.has(u"practice"_s)) {
        if (forCompany || line.has(u"vat-number"_s) || line.has(u"next-number"_s))
            return session.refuse(u"The practice company brings its own name and numbers."_s);
        return initPractice(session);
    }
    if (!forCompany)
        return session.refuse(u"“init” needs --company NAME or --practice."_s);
    NewLedger what{.companyName = line.value(u"company"_s).trimmed(), .vatNumber = {}};
    if (what.companyName.isEmpty())
        return session.refuse(u"The company needs a name."_s);
    if (line.has(u"vat-number"_s)) {
        what.vatNumber = line.value(u"vat-number"_s).trimmed();
        if (what.vatNumber->isEmpty())
            return session.refuse(
                u"--vat-number needs a number; leave it out for a company that is not a VAT vendor."_s);
    }
    if (line.has(u"next-number"_s)) {
        bool isNumber = false;
        what.nextNumber = line.value(u"next-number"_s).toLongLong(&isNumber);
        if (!isNumber || what.nextNumber < 1 || what.nextNumber > kLargestNumber)
            return session.refuse(u"--next-number takes a whole number from 1 to %1."_s.arg(kLargestNumber));
    }
    const auto ledger =
        Ledger::create(line.dataFile, what, actorOfProcess(Program::CommandLine), {}, placeOfProcess());
    if (!ledger)
        return session.tell(ledger.error());
    printMade(session, what);
    return Exit::Done;
}

Exit listSettings(Session& session)
{
    QJsonArray array;
    Table table(
        {{u"Setting"_s}, {u"Value"_s, Table::Align::Left, 44}, {u"What it is"_s, Table::Align::Left, 90}});
    for (const SettingRule& rule : Settings::rules()) {
        const auto value = session.desk().settings.value(rule.key);
        if (!value)
            return session.tell(value.error());
        array << QJsonObject{{u"key"_s, rule.key},
                             {u"value"_s, *value},
                             {u"standard"_s, rule.standard},
                             {u"help"_s, rule.help}};
        table.add({rule.key, *value, rule.help});
    }
    if (session.json())
        session.printJson(array);
    else
        print(table.text());
    return Exit::Done;
}

std::optional<Exit> settings(Session& session)
{
    const QStringList& words = session.line().operands;
    if (words.isEmpty())
        return listSettings(session);
    const QString& key = words.first();
    if (words.size() == 2)
        if (const auto done = asManager(session, [&] { return session.desk().settings.set(key, words[1]); });
            !done)
            return session.tell(done.error());
    const auto value = session.desk().settings.value(key);
    if (!value)
        return session.tell(value.error());
    if (session.json())
        session.printJson(QJsonObject{{u"key"_s, key}, {u"value"_s, *value}});
    else
        print(*value + u'\n');
    return Exit::Done;
}

std::optional<Exit> adopt(Session& session)
{
    const bool awaited = session.desk().ledger.epoch.awaitsWord();
    if (awaited)
        if (const auto done = session.desk().ledger.adopt(); !done)
            return session.tell(done.error());
    const QString sentence =
        awaited ? u"From now on this is the ledger to work with. What it had not sent is looked for in Sage "
                  "One first."_s
                : u"This ledger is the one to work with already."_s;
    if (session.json())
        session.printJson(QJsonObject{{u"adopted"_s, awaited}, {u"sentence"_s, sentence}});
    else
        print(sentence + u'\n');
    return Exit::Done;
}

std::optional<Exit> verify(Session& session)
{
    auto findings = verifyLedger(*session.desk().ledger.db);
    if (!findings)
        return session.tell(findings.error());
    const auto files = Attachments(session.desk().ledger).faults();
    if (!files)
        return session.tell(files.error());
    for (const QString& what : *files)
        findings->push_back({u"attachments"_s, what});
    if (session.json()) {
        QJsonArray array;
        for (const Finding& finding : *findings)
            array << QJsonObject{{u"check"_s, finding.check}, {u"what"_s, finding.what}};
        session.printJson(array);
    } else if (findings->empty()) {
        print(u"The ledger is sound.\n"_s);
    } else {
        Table table({{u"Check"_s}, {u"Finding"_s, Table::Align::Left, 200}});
        for (const Finding& finding : *findings)
            table.add({finding.check, finding.what});
        print(table.text());
    }
    if (findings->empty())
        return Exit::Done;
    say(findings->size() == 1 ? u"One thing in the ledger is not as it must be."_s
                              : u"%1 things in the ledger are not as they must be."_s.arg(findings->size()));
    return Exit::NotDone;
}

std::optional<Exit> backup(Session& session)
{
    Backups& backups = session.desk().backups;
    const auto tell = [&session, &backups] {
        if (backups.problem())
            return session.finish(session.tell(*backups.problem()));
        if (!backups.lastMade())
            return session.finish(Exit::NotDone);
        const BackupFile& made = *backups.lastMade();
        if (session.json())
            session.printJson(QJsonObject{{u"path"_s, made.path},
                                          {u"made"_s, made.made.toString(Qt::ISODate)},
                                          {u"size"_s, made.size},
                                          {u"next_number"_s, made.nextNumber}});
        else
            print(u"%1\n"_s.arg(shown(made.path)));
        session.finish(Exit::Done);
    };
    QObject::connect(&backups, &Backups::ended, &session, tell, Qt::QueuedConnection);
    backups.makeNow();
    return std::nullopt;
}

std::optional<Exit> restore(Session& session)
{
    const auto aside = restoreBackup(session.line().operands.first(), session.line().dataFile);
    if (!aside)
        return session.tell(aside.error());
    if (session.json())
        session.printJson(QJsonObject{{u"put_aside"_s, *aside}});
    else if (aside->isEmpty())
        print(u"The backup is the ledger now. Nothing is sent before “adopt” says that it counts.\n"_s);
    else
        print(u"The backup is the ledger now; what was there is called %1. Nothing is sent before “adopt” "
              "says that it counts.\n"_s.arg(shown(*aside)));
    return Exit::Done;
}

}  // namespace

std::vector<Command> ledgerCommands()
{
    return {
        {.name = u"init"_s,
         .operands = {},
         .help = u"Make a new ledger, for a company or for practice."_s,
         .options = {{u"company"_s, u"NAME"_s, u"The company's name, as on its invoices."_s},
                     {u"vat-number"_s, u"N"_s, u"Its VAT number; without one it is not a VAT vendor."_s},
                     {u"next-number"_s, u"N"_s, u"The number of the next invoice; 1 otherwise."_s},
                     {u"practice"_s,
                      {},
                      u"A made-up company with leads, and its Sage One on this computer."_s}},
         .needs = Needs::DataFile,
         .run = init},
        {.name = u"adopt"_s,
         .operands = {},
         .help = u"Say that this ledger, restored or copied, is the one to work with from now on."_s,
         .more =
             u"Needed after a copy was put back, after the ledger was copied to another computer, or after "
             "another copy of it was worked with: until then push and retry send nothing, “syncing” says so "
             "first and ends with 3. Do it on one computer only, with the copy that counts, and work with "
             "no other. Whatever this copy takes for unsent may have been sent by another one, so it is "
             "looked for in Sage One first, and for a while nothing is sent.\n"
             "With --json: adopted (false where the ledger was the one to work with already) and sentence."_s,
         .options = {},
         .run = adopt},
        {.name = u"settings"_s,
         .operands = u"[KEY [VALUE]]"_s,
         .help = u"List the ledger's settings, show one, or set one."_s,
         .options = {},
         .mostOperands = 2,
         .run = settings},
        {.name = u"backup"_s,
         .operands = {},
         .help = u"Make a backup of the ledger and its attachments, prove it, and say where it is."_s,
         .more = u"It lies in the folder of the setting “backup.folder”, beside the ledger otherwise. The 10 "
                 "latest are kept, and the last of 30 days, 12 weeks and 84 months.\n"
                 "With --json: path, made, size in bytes, and next_number, the next invoice's number."_s,
         .options = {},
         .run = backup},
        {.name = u"restore"_s,
         .operands = u"BACKUP"_s,
         .help = u"Put a backup in the ledger's place; the ledger is put aside beside it."_s,
         .more = u"Nobody may have the ledger open. Afterwards “adopt” must say that it is the one to work "
                 "with.\nWith --json: put_aside, the old ledger's name now, empty where there was none."_s,
         .options = {},
         .leastOperands = 1,
         .mostOperands = 1,
         .needs = Needs::DataFile,
         .run = restore},
        {.name = u"verify"_s,
         .operands = {},
         .help = u"Hold the whole ledger against its own rules; 1 when something is not as it must be."_s,
         .options = {},
         .run = verify},
    };
}

}  // namespace greenhand::cli
