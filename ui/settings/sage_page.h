#pragma once

#include "ui/settings/settings_page.h"

namespace greenhand {

class InlineMessage;
class MappingBox;

/// Sage One: the connection, where lines go, and how documents are sent.
class SagePage final : public SettingsPageWidget {
    Q_OBJECT
public:
    explicit SagePage(Desk& desk, QWidget* parent = nullptr);

    SettingFields::Changes changes() const override { return m_fields->changes(); }
    bool hasMore() const override;
    Result<void> saveMore() override;

private:
    QWidget* buildSending(Desk& desk);

    MappingBox* m_mappings;
    SettingFields* m_fields = nullptr;
};

}  // namespace greenhand
