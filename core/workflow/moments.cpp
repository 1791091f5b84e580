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
    return {.serverMs = serverMs, .utcMs = clock.utcMs(), .bootId = boot, .bootMs = bootMilliseconds()};
}

qint64 processAgeMs() { return bootMilliseconds() - kStartedMs; }

}  // namespace greenhand
