#pragma once

#include "core/workflow/desk.h"

#include <QGroupBox>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace greenhand {

class InlineMessage;

/// Address, user and secrets; finds the companies they open and connects one.
/// One log-in a click: Sage One shuts the door for a day after twenty bad ones an hour.
class SageConnectionBox final : public QGroupBox {
    Q_OBJECT
public:
    explicit SageConnectionBox(Desk& desk, QWidget* parent = nullptr);

Q_SIGNALS:
    void connected();  ///< Sage One's lists have been read

private:
    void build();
    void findCompanies();
    void connectCompany();
    void readAgain();
    void report(const Result<ConnectReport>& report);
    void setBusy(bool busy);
    void lookWhatIsTyped();
    [[nodiscard]] SageAccess typed() const;

    Desk& m_desk;
    bool m_busy = false;
    std::vector<SageCompany> m_found;
    QLineEdit* m_address;
    QLineEdit* m_user;
    QLineEdit* m_password;
    QLineEdit* m_apiKey;
    QPushButton* m_find;
    QComboBox* m_company;
    QPushButton* m_connect;
    QPushButton* m_again;
    InlineMessage* m_message;
};

}  // namespace greenhand
