#pragma once

#include "ui/settings/settings_page.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace greenhand {

class InlineMessage;

/// Where backups go, which there are, and how one is restored. A backup is made and restored at once; where
/// they go and whether by themselves is stored by Save.
class BackupPage final : public SettingsPageWidget {
    Q_OBJECT
public:
    explicit BackupPage(Desk& desk, QWidget* parent = nullptr);

    SettingFields::Changes changes() const override;
    QString whatIsInvalid() const override;
    /// Nothing is restored for this reason; empty: it can be.
    void forbidRestoring(const QString& reason);

Q_SIGNALS:
    void restoreWanted(const QString& backup);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildMaking();
    QWidget* buildList();
    void chooseFolder();
    void show();
    void showList();
    [[nodiscard]] QString stateText() const;
    [[nodiscard]] QString placeText() const;
    [[nodiscard]] const BackupFile* selected() const;
    void askToRestore();
    void offer();
    void restore(const QString& path);
    [[nodiscard]] QString typedFolder() const;

    Desk& m_desk;
    InlineMessage* m_message;
    QLabel* m_state;
    QPushButton* m_now;
    QCheckBox* m_automatic;
    QLineEdit* m_folder;
    QLabel* m_place;
    QTreeWidget* m_list;
    QPushButton* m_restore;
    QString m_folderBefore;
    bool m_automaticBefore = true;
    QString m_whyNotRestored;
    bool m_isRestoring = false;
};

}  // namespace greenhand
