#pragma once

#include "tests/kills/kill_bench.h"

namespace greenhand::testing {

/// The person at the command line after everything went wrong: looks at what is not through, waits
/// until it is time, and presses what Sage One Syncing offers, until nothing is left to press. Has
/// no patience at first: the first times it is told to wait it says Retry all the same.
class Clerk {
public:
    explicit Clerk(KillBench& bench, QStringList sendWords = {QStringLiteral("--no-email")});

    /// The first command that comes so far is struck there, and only that one.
    void strikeOnce(const Strike& strike);
    [[nodiscard]] bool wasStruck() const { return m_struck; }

    /// What is wrong with how it went; empty when all came to its end.
    [[nodiscard]] QStringList work();
    /// One look and what follows from it; false when nothing is left to do.
    [[nodiscard]] bool act();

private:
    Ended command(const QStringList& words);
    Ended look(const QString& word);
    void noteMailsAgain(const QJsonArray& rows, const QStringList& numbers);

    KillBench& m_bench;
    QStringList m_sendWords;
    Strike m_strike;
    bool m_struck = false;
    int m_eagerPresses = 0;
    QStringList m_wrongs;
};

}  // namespace greenhand::testing
