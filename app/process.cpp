#include "app/process.h"

#include <QCryptographicHash>
#include <QFile>
#include <QStandardPaths>
#include <QSysInfo>

#include <array>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <new>
#include <string_view>

#ifdef Q_OS_UNIX
#include <pwd.h>
#include <sys/resource.h>
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

QString userName()
{
#ifdef Q_OS_UNIX
    passwd entry{};
    passwd* found = nullptr;
    std::array<char, 16384> buffer{};
    if (getpwuid_r(getuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found)
        return QFile::decodeName(found->pw_name);
#endif
    const QString named = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    return named.isEmpty() ? u"unknown"_s : named;
}

}  // namespace

Actor actorOfProcess(Program program)
{
    QString user = userName();
    switch (program) {
    case Program::Window: break;
    case Program::CommandLine: user += u" (command line)"; break;
    }
    return {.user = user, .machine = QSysInfo::machineHostName()};
}

Place placeOfProcess()
{
    QByteArray id = QSysInfo::machineUniqueId();
    if (id.isEmpty())
        id = QSysInfo::machineHostName().toUtf8();
    id.prepend("greenhand:");
    const QByteArray own = QCryptographicHash::hash(id, QCryptographicHash::Sha256);
    return {.machine = QString::fromLatin1(own.toHex().left(32)),
            .memoryFolder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
                          + u"/greenhand/ledgers"_s};
}

void hardenProcess()
{
#ifdef NDEBUG
#ifdef Q_OS_UNIX
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
#endif
#ifdef Q_OS_LINUX
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
#endif
}

namespace {

/// Only what a signal handler may call.
void say(std::string_view words)
{
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, words.data(), words.size());
}

constexpr std::string_view kNothingLost =
    " Nothing that was saved is lost: start Greenhand again, and it looks in Sage One for whatever was on "
    "its way.\n";

[[noreturn]] void endOfMemory()
{
    say("Greenhand has run out of memory and has stopped.");
    say(kNothingLost);
    qCritical("out of memory");
    std::_Exit(EXIT_FAILURE);
}

[[noreturn]] void endOfTheRoad()
{
    try {
        if (const std::exception_ptr thrown = std::current_exception())
            std::rethrow_exception(thrown);
    } catch (const std::bad_alloc&) {
        endOfMemory();
    } catch (...) {  // told below, whatever it was
    }
    say("Greenhand met a fault of its own and has stopped.");
    say(kNothingLost);
    qCritical("an exception that nobody caught");
    std::_Exit(EXIT_FAILURE);
}

void aborted(int signal)
{
    say("Greenhand met a fault of its own and has stopped.");
    say(kNothingLost);
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

}  // namespace

void sayLastWords()
{
    std::set_new_handler(endOfMemory);
    std::set_terminate(endOfTheRoad);
    std::signal(SIGABRT, aborted);
}

void ignoreWriteSignals()
{
#ifdef Q_OS_UNIX
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
#endif
}

}  // namespace greenhand
