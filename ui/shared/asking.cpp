#include "ui/shared/asking.h"

#include <QSettings>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kAskKey = "asking/generate"_L1;

}  // namespace

bool asksBeforeGenerating() { return QSettings().value(kAskKey, true).toBool(); }
void askBeforeGenerating(bool ask) { QSettings().setValue(kAskKey, ask); }

}  // namespace greenhand
