#include "app/cli/commands.h"
#include "app/cli/output.h"
#include "app/cli/session.h"
#include "app/process.h"
#include "app/stop_signals.h"
#include "core/practice/practice_server.h"

#include <QFileInfo>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::cli {
namespace {

using practice::PracticeServer;

/// Opened for a moment only: the ledger is to be worked with while this serves.
Result<bool> paceIsOff(const QString& ledgerPath)
{
    const auto ledger = Ledger::open(ledgerPath, actorOfProcess(Program::CommandLine), {}, placeOfProcess());
    if (!ledger)
        return passOn(ledger);
    return Settings(**ledger).value(u"push.pace_milliseconds"_s).map([](const QString& pace) {
        return pace == u"0";
    });
}

void announce(Session& session, const PracticeServer& server)
{
    const QString company = server.company().profile()[u"Name"_s].toString();
    if (session.json())
        return session.printJson(QJsonObject{{u"url"_s, server.url().toString()},
                                             {u"user"_s, QString(PracticeServer::kUser)},
                                             {u"password"_s, QString(PracticeServer::kPassword)},
                                             {u"api_key"_s, QString(PracticeServer::kApiKey)},
                                             {u"company_id"_s, server.companyId()},
                                             {u"company"_s, company}});
    print(u"The practice Sage One of %1 is served until Ctrl+C.\n"
          "  address   %2\n  user      %3\n  password  %4\n  API key   %5\n  company   %6\n"_s.arg(
              shown(company), server.url().toString(), PracticeServer::kUser, PracticeServer::kPassword,
              PracticeServer::kApiKey, QString::number(server.companyId())));
}

std::optional<Exit> practiceServer(Session& session)
{
    const CommandLine& line = session.line();
    bool isNumber = false;
    const quint16 port = line.value(u"port"_s).toUShort(&isNumber);
    if (!isNumber)
        return session.refuse(u"“practice” needs --port N, from 0 (a free one) to 65535."_s);
    PracticeServer::Options options{.port = port, .seed = practiceCompanySeed(), .rateLimit = true};
    if (!line.dataFile.isEmpty()) {
        options.journalFile = practiceJournalPath(line.dataFile);
        if (QFileInfo::exists(line.dataFile)) {
            const auto off = paceIsOff(line.dataFile);
            if (!off)
                return session.tell(off.error());
            options.rateLimit = !*off;
        }
    }
    if (line.has(u"no-rate-limit"_s))
        options.rateLimit = false;
    auto server = PracticeServer::start(std::move(options));
    if (!server && server.error().kind == ErrorKind::InUse && server.error().subject.startsWith(u"port"_s)) {
        say(u"Port %1 of this computer is in use or not free to take; choose another."_s.arg(port));
        return Exit::NotDone;
    }
    if (!server)
        return session.tell(server.error());
    auto* stop = new StopSignals(StopSignals::HangUp::Ends, &session);
    QObject::connect(stop, &StopSignals::asked, &session, [&session] { session.finish(Exit::Done); });
    (*server)->setParent(&session);
    announce(session, *server->release());
    if (!flushed()) {
        session.finish(Exit::NotDone);
        return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

std::vector<Command> practiceCommands()
{
    return {
        {.name = u"practice"_s,
         .operands = {},
         .help =
             u"Serve the practice Sage One on a port of this computer; with --data it is kept beside that ledger."_s,
         .options = {{u"port"_s, u"N"_s, u"The port; 0 takes a free one."_s},
                     {u"no-rate-limit"_s, {}, u"Never block after 100 requests a minute."_s}},
         .needs = Needs::Nothing,
         .run = practiceServer},
    };
}

}  // namespace greenhand::cli
