#include "app/stop_signals.h"

#include <QSocketNotifier>

#include <vector>

#ifdef Q_OS_UNIX
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace greenhand {

#ifdef Q_OS_UNIX
namespace {

/// A handler may do little more than write to a pipe.
int pipeEnds[2] = {-1, -1};

void wake(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(pipeEnds[1], &byte, 1);
}

void handle(const std::vector<int>& signals, void (*handler)(int))
{
    struct sigaction action {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    for (const int signal : signals)
        sigaction(signal, &action, nullptr);
}

/// As nohup starts a program that is to outlive its terminal.
bool isIgnored(int signal)
{
    struct sigaction now {};
    return sigaction(signal, nullptr, &now) == 0 && now.sa_handler == SIG_IGN;
}

}  // namespace

StopSignals::StopSignals(HangUp hangUp, QObject* parent) : QObject(parent)
{
    if (::pipe2(pipeEnds, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    auto* notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
    QObject::connect(notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        while (::read(pipeEnds[0], &byte, 1) == 1)
            Q_EMIT asked();
    });
    handle({SIGINT, SIGTERM}, wake);
    if (hangUp == HangUp::Asks && !isIgnored(SIGHUP))
        handle({SIGHUP}, wake);
}

StopSignals::~StopSignals()
{
    handle({SIGINT, SIGTERM}, SIG_DFL);
    if (!isIgnored(SIGHUP))
        handle({SIGHUP}, SIG_DFL);
    for (int& end : pipeEnds) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}
#else
StopSignals::StopSignals(HangUp, QObject* parent) : QObject(parent) {}
StopSignals::~StopSignals() = default;
#endif

}  // namespace greenhand
