#pragma once

#include "core/workflow/backups.h"

#include <QObject>
#include <QPointer>

class QProgressDialog;

namespace greenhand {

/// The backup at the end of the work; shows how far it is where it takes longer than a blink.
class ClosingBackup final : public QObject {
    Q_OBJECT
public:
    ClosingBackup(Backups& backups, QWidget* window);
    ~ClosingBackup() override;

    void begin();

Q_SIGNALS:
    void through();  ///< it was made, or the clerk would not wait for it
    void failed(const greenhand::Error& error);

private:
    void build();
    void end();

    Backups& m_backups;
    QPointer<QProgressDialog> m_progress;
};

}  // namespace greenhand
