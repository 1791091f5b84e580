#include "core/domain/lead.h"

namespace greenhand {

Lateness lateness(QDate finishedOn, QDate today)
{
    const qint64 days = finishedOn.daysTo(today);  // 0 when there is no day
    if (days >= 21)
        return Lateness::Late;
    return days >= 15 ? Lateness::Soon : Lateness::InTime;
}

}  // namespace greenhand
