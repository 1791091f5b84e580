#include "ui/shared/window_size.h"

#include <QLayout>
#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace greenhand {
namespace {

constexpr QSize kFrame{16, 48};  // about what title and borders take; no style says so before the first show

}  // namespace

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

void sizeWithinScreen(QWidget& window, QSize wanted)
{
    window.resize(wanted.boundedTo(window.screen()->availableGeometry().size() - kFrame));
}

}  // namespace greenhand
