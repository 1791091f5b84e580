#pragma once

#include "ui/settings/settings_page.h"

namespace greenhand {

/// How invoices are numbered, what every draft begins with, and the VAT types.
class InvoiceSettingsPage final : public SettingsPageWidget {
    Q_OBJECT
public:
    explicit InvoiceSettingsPage(Desk& desk, QWidget* parent = nullptr);

    SettingFields::Changes changes() const override { return m_fields->changes(); }

private:
    SettingFields* m_fields;
};

}  // namespace greenhand
