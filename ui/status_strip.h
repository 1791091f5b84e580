#pragma once

#include "core/workflow/desk.h"

#include <QObject>

class QLabel;
class QStatusBar;
class QTimer;
class QToolButton;

namespace greenhand {

/// What the status bar says: the last thing that went well, whether somebody acts
/// as the manager, the company, Sage One, how many pushes wait, and the last backup.
class StatusStrip final : public QObject {
    Q_OBJECT
public:
    StatusStrip(Desk& desk, QStatusBar* bar);

    void announce(const QString& line);
    void refresh();

Q_SIGNALS:
    void syncingWanted();
    void backupsWanted();

private:
    void giveRoomTo(const QString& line);
    void showManager();
    void showWaiting();
    void showBackup();
    [[nodiscard]] QString backupText() const;
    [[nodiscard]] QString companyText() const;
    [[nodiscard]] QString sageText() const;

    Desk& m_desk;
    QLabel* m_announcement;
    QLabel* m_company;
    QLabel* m_sage;
    QToolButton* m_waiting;
    QToolButton* m_backup;
    QToolButton* m_manager;
    QTimer* m_fade;
    QTimer* m_soon;  ///< one look however many signals come in one turn of the event loop
};

}  // namespace greenhand
