#pragma once

#include <QElapsedTimer>
#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <map>
#include <thread>

namespace greenhand::bench {

/// What a thread had done since it began, as Linux counts it; zeros elsewhere.
struct ThreadTimes {
    double onProcessorMs = 0;
    double forProcessorMs = 0;  ///< ready to run, but another had the processor
    double readKiB = 0;         ///< from the disk, by the whole process

    [[nodiscard]] static ThreadTimes now();
};

/// How long an event loop stood still, and with what.
struct StoodStill {
    double ms = 0;
    ThreadTimes of;  ///< what of it is neither is waiting: for the disk, a sync, another process

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static StoodStill fromJson(const QJsonObject& said);
    [[nodiscard]] QString words() const;
};

/// Beats while the event loop turns, and keeps the longest time that it stood still, by what was going on.
class Heartbeat final : public QObject {
public:
    Heartbeat();

    void nowDoing(const QString& what) { m_doing = what; }
    [[nodiscard]] int beats() const { return m_beats; }
    [[nodiscard]] const std::map<QString, StoodStill>& stoodStill() const { return m_stoodStill; }

private:
    void beat();

    QTimer m_timer;
    QElapsedTimer m_since;
    ThreadTimes m_before = ThreadTimes::now();
    QString m_doing;
    int m_beats = 0;
    std::map<QString, StoodStill> m_stoodStill;
};

/// A thread that does nothing but beat: how late the computer itself lets a beat be.
class BareBeat {
public:
    BareBeat();

    [[nodiscard]] double latestMs() const { return m_latest; }

private:
    std::atomic<double> m_latest = 0;
    std::jthread m_thread;
};

}  // namespace greenhand::bench
