#include "ui/billing/batch_end_text.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

struct BatchEnd {
    Q_DECLARE_TR_FUNCTIONS(greenhand::BatchEnd)
};

}  // namespace

QString batchEndText(const BatchCount& count)
{
    QStringList others;
    if (count.notYet() > 0)
        others << BatchEnd::tr("not yet or not clear: %1").arg(count.notYet());
    if (count.leftOut > 0)
        others << BatchEnd::tr("left out: %1").arg(count.leftOut);
    if (count.stopped > 0)
        others << BatchEnd::tr("stopped: %1").arg(count.stopped);
    const QString inSage = BatchEnd::tr("In Sage One: %1 of %2").arg(count.inSage).arg(count.all);
    return others.isEmpty() ? QString(inSage % u'.') : QString(inSage % u"; " % others.join(u", "_s) % u'.');
}

}  // namespace greenhand
