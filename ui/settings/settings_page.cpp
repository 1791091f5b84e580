#include "ui/settings/settings_page.h"

namespace greenhand {

SettingsPageWidget::SettingsPageWidget(QWidget* parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

}  // namespace greenhand
