#pragma once

#include "core/workflow/desk.h"
#include "ui/settings/setting_fields.h"

#include <QScrollArea>

namespace greenhand {

/// One page of the settings, in a scroll area so that it fits every screen.
class SettingsPageWidget : public QScrollArea {
    Q_OBJECT
public:
    explicit SettingsPageWidget(QWidget* parent = nullptr);

    [[nodiscard]] virtual SettingFields::Changes changes() const = 0;
    /// What is wrong with what was typed; empty: nothing.
    [[nodiscard]] virtual QString whatIsInvalid() const { return {}; }
    /// What is kept elsewhere than in the settings.
    [[nodiscard]] virtual bool hasMore() const { return false; }
    [[nodiscard]] virtual Result<void> saveMore() { return {}; }

Q_SIGNALS:
    void edited();
};

}  // namespace greenhand
