#include "core/domain/quarantine.h"

namespace greenhand {

bool quarantineOver(const Moment& sent, const Moment& now, qint64 processAgeMs, qint64 quarantineMs)
{
    if (sent.serverMs && now.serverMs)
        return *now.serverMs - *sent.serverMs >= quarantineMs;
    if (!sent.bootId.isEmpty() && sent.bootId == now.bootId)
        return now.bootMs - sent.bootMs >= quarantineMs;
    constexpr qint64 kYoungProcessMs = 60'000;
    return now.utcMs - sent.utcMs >= quarantineMs && processAgeMs >= qMin(kYoungProcessMs, quarantineMs);
}

}  // namespace greenhand
