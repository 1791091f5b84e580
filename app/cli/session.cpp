#include "app/cli/session.h"

#include "app/cli/output.h"
#include "app/process.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLoggingCategory>

#include <cerrno>
#include <cstdio>

Q_LOGGING_CATEGORY(lcCli, "greenhand.cli", QtInfoMsg)

using namespace Qt::Literals::StringLiterals;

namespace greenhand::cli {

void say(const QString& sentence)
{
    const QByteArray line = QString(u"greenhand-cli: "_s % shown(sentence) % u'\n').toUtf8();
    std::fwrite(line.constData(), 1, std::size_t(line.size()), stderr);
}

namespace {

/// errno of the first write to stdout that failed.
int outputError = 0;

void keepError(bool failed)
{
    if (failed && outputError == 0)
        outputError = errno;
}

}  // namespace

void print(const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    keepError(std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stdout)
              != std::size_t(bytes.size()));
}

bool flushed()
{
    keepError(std::fflush(stdout) != 0);
    return outputError == 0 || outputError == EPIPE;  // whoever read it has seen enough
}

Session::Session(CommandLine line) : m_line{std::move(line)} {}

CompositionOptions Session::compositionOptions()
{
    return {.actor = actorOfProcess(Program::CommandLine),
            .clock = {},
            .place = placeOfProcess(),
            .secrets = {},
            .transport = {}};
}

void Session::start()
{
    if (const auto exit = run())
        finish(*exit);
}

std::optional<Exit> Session::run()
{
    const Command& command = *m_line.command;
    const bool wantsLedger = command.needs == Needs::Ledger || command.needs == Needs::SageOne;
    if (wantsLedger) {
        CompositionOptions options = compositionOptions();
        options.servePractice = command.needs == Needs::SageOne;
        auto opened = Composition::open(m_line.dataFile, std::move(options));
        if (!opened)
            return tell(opened.error());
        m_composition = *std::move(opened);
    }
    return command.run(*this);
}

void Session::finish(Exit exit)
{
    if (!flushed()) {
        say(u"What was to be printed could not be written."_s);
        exit = exit == Exit::Done ? Exit::NotDone : exit;
    }
    QCoreApplication::exit(int(exit));
}

void Session::printJson(const QJsonValue& value)
{
    const QJsonDocument document =
        value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    print(QString::fromUtf8(document.toJson(QJsonDocument::Compact)) + u'\n');
}

Exit Session::tell(const Error& error, const QString& about)
{
    const QString words = spoken(error);
    say(words.contains(about) ? words : QString(about + u": "_s + words));
    if (!error.detail.isEmpty())
        qCWarning(lcCli).noquote() << about << error.detail;
    return error.kind == ErrorKind::UnknownSetting ? Exit::WrongUse : Exit::NotDone;
}

Exit Session::refuse(const QString& sentence)
{
    say(sentence + u" See: greenhand-cli %1 --help"_s.arg(m_line.command->name));
    return Exit::WrongUse;
}

}  // namespace greenhand::cli
