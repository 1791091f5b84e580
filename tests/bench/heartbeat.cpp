#include "tests/bench/heartbeat.h"

#include "tests/bench/disk_reads.h"

#include <QFile>

#include <algorithm>
#include <chrono>
#include <ctime>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::bench {
namespace {

constexpr int kBeatMs = 5;
constexpr double kNanosecondsAMs = 1e6;
constexpr double kMsASecond = 1e3;
constexpr double kBytesAKiB = 1024;

}  // namespace

ThreadTimes ThreadTimes::now()
{
    ThreadTimes times{.readKiB = double(readFromDisk()) / kBytesAKiB};
    timespec used{};
    if (clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used) == 0)
        times.onProcessorMs = double(used.tv_sec) * kMsASecond + double(used.tv_nsec) / kNanosecondsAMs;
    QFile counters(u"/proc/thread-self/schedstat"_s);
    if (counters.open(QIODevice::ReadOnly))  // run so far, waited so far, how often
        times.forProcessorMs = counters.readAll().split(' ').value(1).toDouble() / kNanosecondsAMs;
    return times;
}

QJsonObject StoodStill::toJson() const
{
    return {{u"ms"_s, ms},
            {u"on_processor_ms"_s, of.onProcessorMs},
            {u"for_processor_ms"_s, of.forProcessorMs},
            {u"read_kib"_s, of.readKiB}};
}

StoodStill StoodStill::fromJson(const QJsonObject& said)
{
    return {.ms = said[u"ms"_s].toDouble(),
            .of = {.onProcessorMs = said[u"on_processor_ms"_s].toDouble(),
                   .forProcessorMs = said[u"for_processor_ms"_s].toDouble(),
                   .readKiB = said[u"read_kib"_s].toDouble()}};
}

QString StoodStill::words() const
{
    const double waited = std::max(0.0, ms - of.onProcessorMs - of.forProcessorMs);
    return u"%1 ms: %2 at work, %3 until there was a processor, %4 waiting; %5 KiB read"_s.arg(ms, 0, 'f', 1)
        .arg(of.onProcessorMs, 0, 'f', 1)
        .arg(of.forProcessorMs, 0, 'f', 1)
        .arg(waited, 0, 'f', 1)
        .arg(of.readKiB, 0, 'f', 0);
}

Heartbeat::Heartbeat() : m_doing{u"start"_s}
{
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] { beat(); });
    m_since.start();
    m_timer.start(kBeatMs);
}

void Heartbeat::beat()
{
    const double ms = double(m_since.nsecsElapsed()) / kNanosecondsAMs - kBeatMs;
    const ThreadTimes now = ThreadTimes::now();
    if (StoodStill& longest = m_stoodStill[m_doing]; ms > longest.ms)
        longest = {.ms = ms,
                   .of = {.onProcessorMs = now.onProcessorMs - m_before.onProcessorMs,
                          .forProcessorMs = now.forProcessorMs - m_before.forProcessorMs,
                          .readKiB = now.readKiB - m_before.readKiB}};
    ++m_beats;
    m_before = now;
    m_since.restart();
}

BareBeat::BareBeat()
    : m_thread([this](const std::stop_token& ends) {
        while (!ends.stop_requested()) {
            QElapsedTimer timer;
            timer.start();
            // This pause is the beat itself.
            std::this_thread::sleep_for(std::chrono::milliseconds(kBeatMs));
            const double late = double(timer.nsecsElapsed()) / kNanosecondsAMs - kBeatMs;
            m_latest = std::max(m_latest.load(), late);
        }
    })
{
}

}  // namespace greenhand::bench
