#pragma once

#include "ui/settings/settings_page.h"

class QComboBox;
class QFormLayout;

namespace greenhand {

class InlineMessage;

/// Language, format and look. What is chosen here holds at once, without Save;
/// language and format make the window anew, which a screen with typing in it forbids.
class LookPage final : public SettingsPageWidget {
    Q_OBJECT
public:
    LookPage(Desk& desk, QWidget* parent = nullptr);

    [[nodiscard]] SettingFields::Changes changes() const override { return {}; }
    /// Language and format wait while there is a reason, a sentence; empty: there is none.
    void forbid(const QString& reason);

Q_SIGNALS:
    /// What is on the screen is to be written anew.
    void anewWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QComboBox* add(QFormLayout* form, const QString& name, const QString& label);
    void fillLanguage();
    void fillFormat();
    void fillLook();
    void chooseFormat();

    Desk& m_desk;
    QComboBox* m_language;
    QComboBox* m_format;
    QComboBox* m_look;
    InlineMessage* m_message;
};

}  // namespace greenhand
