#pragma once

#include "core/workflow/backups.h"

#include <QDialog>

class QProgressBar;

namespace greenhand {

/// The backup at the end of the work; shows how far it is where it takes longer than a blink.
class ClosingBackup final : public QDialog {
    Q_OBJECT
public:
    ClosingBackup(Backups& backups, QWidget* window);

    void begin();
    void reject() override;  ///< the clerk does not wait for it

protected:
    /// Whoever presses twice to close the main window has not given up the backup.
    void closeEvent(QCloseEvent* event) override;

Q_SIGNALS:
    void through();  ///< it was made, or nobody waits for it
    void failed(const greenhand::Error& error);

private:
    void build();
    void end();
    void leave();

    Backups& m_backups;
    QProgressBar* m_bar;
    bool m_isSecond = false;  ///< one that had begun before was not the last
};

}  // namespace greenhand
