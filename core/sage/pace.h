#pragma once

#include <QtGlobal>

#include <functional>

namespace greenhand {

/// How fast we may ask Sage One: one request each `intervalMs`, none before a
/// block has ended. Kept across restarts by whoever gives and takes its two stamps.
class Pace {
public:
    struct Stamps {
        qint64 lastRequestMs = 0;   ///< UTC
        qint64 blockedUntilMs = 0;  ///< UTC; 0: no block
    };

    /// `remember` is called whenever the stamps change.
    Pace(qint64 intervalMs, Stamps stamps, std::function<void(const Stamps&)> remember = {});

    /// How long to wait before the next request; a clock set back never makes
    /// this longer than one interval.
    [[nodiscard]] qint64 waitMs(qint64 nowMs) const;
    [[nodiscard]] bool blocked(qint64 nowMs) const;
    [[nodiscard]] const Stamps& stamps() const { return m_stamps; }

    void requestSent(qint64 nowMs);
    void blockUntil(qint64 untilMs);  ///< never shortens a block
    void setInterval(qint64 intervalMs);

private:
    qint64 m_intervalMs;
    Stamps m_stamps;
    std::function<void(const Stamps&)> m_remember;
};

}  // namespace greenhand
