#pragma once

#include "core/workflow/lead_import.h"

#include <QObject>
#include <QTimer>

namespace greenhand {

/// Works an import through from the event loop, a few milliseconds at a time. Nothing of it stays when
/// it is deleted before it ended.
class ImportRun final : public QObject {
    Q_OBJECT
public:
    ImportRun(std::unique_ptr<LeadImport> import, QObject* parent);
    ~ImportRun() override;

    void start() { m_next.start(0); }

Q_SIGNALS:
    void progressed(int done, int total);
    /// Every lead was taken; the next turn of the event loop commits.
    void saving();
    void ended(const greenhand::ImportReport& report);
    void failed(const greenhand::Error& error);

private:
    void work();
    void finish();
    void fail(const Error& error);

    std::unique_ptr<LeadImport> m_import;
    QTimer m_next;
    bool m_saving = false;
};

}  // namespace greenhand
