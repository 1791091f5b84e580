#include "ui/shared/told_log.h"

#include <QLoggingCategory>

namespace greenhand {

Q_LOGGING_CATEGORY(lcWindow, "greenhand.window")

void logTold(const QString& sentence, const QString& details)
{
    qCWarning(lcWindow).noquote() << "told:" << sentence << details;
}

}  // namespace greenhand
