#pragma once

#include "core/workflow/desk.h"
#include "ui/shared/navigator.h"

#include <QDialog>

#include <array>

class QPushButton;
class QTabWidget;

namespace greenhand {

class InlineMessage;
class Prompter;
class SettingsPageWidget;

/// Company, invoices and Sage One. Nothing is stored before Save, but for the
/// connection, which is proved and stored by Connect.
class SettingsDialog final : public QDialog {
    Q_OBJECT
public:
    SettingsDialog(Desk& desk, Prompter& prompter, QWidget* parent = nullptr);

    void showPage(SettingsPage page);

public Q_SLOTS:
    /// Asks about unsaved changes first.
    void reject() override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void lookWhatIsTyped();
    void save();
    [[nodiscard]] bool isChanged() const;

    Desk& m_desk;
    Prompter& m_prompter;
    QTabWidget* m_tabs;
    InlineMessage* m_message;
    QPushButton* m_save;
    std::array<SettingsPageWidget*, 3> m_pages{};
};

}  // namespace greenhand
