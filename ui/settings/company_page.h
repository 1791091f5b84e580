#pragma once

#include "ui/settings/settings_page.h"

class QCheckBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace greenhand {

class LogoField;

/// The company as its invoices name it.
class CompanyPage final : public SettingsPageWidget {
    Q_OBJECT
public:
    explicit CompanyPage(Desk& desk, QWidget* parent = nullptr);

    SettingFields::Changes changes() const override { return m_fields->changes(); }
    QString whatIsInvalid() const override;
    bool hasMore() const override;
    Result<void> saveMore() override;

private:
    void buildLook(QFormLayout* form, QWidget* inner);
    void chooseColour();

    Desk& m_desk;
    SettingFields* m_fields = nullptr;
    LogoField* m_logo = nullptr;
    QLineEdit* m_accent = nullptr;
    QPushButton* m_colour = nullptr;
    QLineEdit* m_name = nullptr;
    QCheckBox* m_vendor = nullptr;
    QLineEdit* m_vatNumber = nullptr;
    QLineEdit* m_email = nullptr;
};

/// What is wrong with the VAT number of a VAT vendor, who must have one; empty: nothing.
[[nodiscard]] QString vendorNumberProblem(const QString& number);

}  // namespace greenhand
