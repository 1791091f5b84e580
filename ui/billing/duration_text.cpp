#include "ui/billing/duration_text.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

struct Durations {
    Q_DECLARE_TR_FUNCTIONS(greenhand::Durations)
};

}  // namespace

QString aboutText(qint64 milliseconds)
{
    const qint64 seconds = (milliseconds + 999) / 1000;
    constexpr qint64 kMinute = 60;
    constexpr qint64 kHour = 3600;
    if (seconds <= 10)
        return Durations::tr("a few seconds");
    const qint64 tens = (seconds + 9) / 10 * 10;
    if (tens < kMinute)
        return Durations::tr("about %1 s").arg(tens);
    if (tens < 10 * kMinute)
        return Durations::tr("about %1 min %2 s").arg(tens / kMinute).arg(tens % kMinute);
    if (tens < kHour)
        return Durations::tr("about %1 min").arg((tens + kMinute - 1) / kMinute);
    return Durations::tr("about %1 h %2 min").arg(tens / kHour).arg(tens % kHour / kMinute);
}

QString countdownText(qint64 milliseconds)
{
    const qint64 seconds = (milliseconds + 999) / 1000;
    const QString minutes =
        u"%1:%2"_s.arg(seconds / 60 % 60, 2, 10, QChar(u'0')).arg(seconds % 60, 2, 10, QChar(u'0'));
    return seconds < 3600 ? minutes : QString(QString::number(seconds / 3600) % u":"_s % minutes);
}

}  // namespace greenhand
