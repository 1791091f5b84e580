#include "app/cli/terminal.h"

#include <QByteArray>

#ifdef Q_OS_UNIX
#include <csignal>
#include <cstdio>
#include <termios.h>
#include <unistd.h>
#endif

namespace greenhand::cli {

#ifdef Q_OS_UNIX
namespace {

/// The terminal as it was comes back whatever happens, Ctrl+C included: that
/// only ends the read.
class Silence {
public:
    Silence()
    {
        tcgetattr(STDIN_FILENO, &m_before);
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
        struct sigaction interrupt {};
        interrupt.sa_handler = [](int) {};
        sigaction(SIGINT, &interrupt, &m_handler);
    }
    ~Silence()
    {
        sigaction(SIGINT, &m_handler, nullptr);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    Silence(const Silence&) = delete;
    Silence& operator=(const Silence&) = delete;

private:
    termios m_before{};
    struct sigaction m_handler {};
};

}  // namespace

bool atTerminal() { return isatty(STDIN_FILENO) == 1; }

std::optional<QString> askSecretly(const QString& question)
{
    std::fputs(question.toUtf8().constData(), stderr);
    QByteArray typed;
    bool whole = false;
    {
        const Silence silence;
        for (char c = 0; ::read(STDIN_FILENO, &c, 1) == 1;) {
            if (c == '\n') {
                whole = true;
                break;
            }
            typed += c;
        }
    }
    std::fputs("\n", stderr);
    return whole ? std::optional(QString::fromUtf8(typed)) : std::nullopt;
}
#else
bool atTerminal() { return false; }
std::optional<QString> askSecretly(const QString&) { return std::nullopt; }
#endif

}  // namespace greenhand::cli
