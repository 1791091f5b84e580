#pragma once

#include "core/workflow/piece_work.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace greenhand {

/// Works through what is done in pieces from the event loop, a few milliseconds at a time. Nothing of it
/// stays when it is deleted before it ended.
class WorkRun final : public QObject {
    Q_OBJECT
public:
    WorkRun(std::shared_ptr<PieceWork> work, QObject* parent);
    ~WorkRun() override;

    void start() { m_next.start(0); }

Q_SIGNALS:
    void progressed(int done, int total);
    /// Everything was taken; the next turn of the event loop commits.
    void saving();
    void ended();
    void failed(const greenhand::Error& error);

private:
    void work();
    void finish();
    void fail(const Error& error);

    std::shared_ptr<PieceWork> m_work;
    QTimer m_next;
    bool m_saving = false;
};

}  // namespace greenhand
