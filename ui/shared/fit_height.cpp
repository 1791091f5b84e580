#include "ui/shared/fit_height.h"

#include <QLayout>
#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace greenhand {

void fitHeight(QWidget& dialog)
{
    dialog.adjustSize();
    const QLayout* layout = dialog.layout();
    const int width = dialog.width();
    const int needed =
        layout->hasHeightForWidth() ? layout->totalHeightForWidth(width) : layout->totalSizeHint().height();
    const int there = dialog.screen()->availableGeometry().height();
    dialog.resize(width, std::max(dialog.height(), std::min(needed, there)));
}

}  // namespace greenhand
