#include "core/workflow/moments.h"

#include <QFile>

#include <ctime>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

/// Since this computer started, suspend included (CLOCK_BOOTTIME).
qint64 bootMilliseconds()
{
    timespec now{};
    if (clock_gettime(CLOCK_BOOTTIME, &now) != 0)
        return 0;
    return qint64(now.tv_sec) * 1000 + qint64(now.tv_nsec) / 1'000'000;
}

QString bootId()
{
    QFile file(u"/proc/sys/kernel/random/boot_id"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll().trimmed()) : QString();
}

const qint64 kStartedMs = bootMilliseconds();

}  // namespace

Moment momentNow(const Clock& clock, std::optional<qint64> serverMs)
{
    static const QString boot = bootId();
    return {.serverMs = serverMs,
            .utcMs = clock.utcMs(),
            .bootId = boot,
            .bootMs = clock.sinceBootMs ? clock.sinceBootMs() : bootMilliseconds()};
}

PushFacts sentAt(PushFacts facts, const Moment& moment)
{
    facts.sentServerMs = moment.serverMs;
    facts.sentUtcMs = moment.utcMs;
    facts.sentBootId = moment.bootId;
    facts.sentBootMs = moment.bootMs;
    facts.negatives = 0;
    facts.lastNegativeServerMs.reset();
    facts.lastNegativeUtcMs.reset();
    facts.notBeforeMs.reset();
    return facts;
}

qint64 processAgeMs() { return bootMilliseconds() - kStartedMs; }

}  // namespace greenhand
