#include "ui/shared/work_run.h"

namespace greenhand {

namespace {

constexpr int kPieceMs = 8;

}  // namespace

WorkRun::WorkRun(std::shared_ptr<PieceWork> work, QObject* parent) : QObject(parent), m_work{std::move(work)}
{
    connect(&m_next, &QTimer::timeout, this, &WorkRun::work);
}

WorkRun::~WorkRun()
{
    if (m_work)
        m_work->abandon();
}

void WorkRun::work()
{
    if (m_saving && m_work->isThrough())
        return finish();
    m_saving = false;
    if (auto worked = m_work->workFor(kPieceMs); !worked)
        return fail(worked.error());
    Q_EMIT progressed(m_work->done(), m_work->total());
    if (!m_work->isThrough())
        return;
    m_saving = true;
    Q_EMIT saving();
}

void WorkRun::finish()
{
    m_next.stop();
    const std::shared_ptr<PieceWork> work = std::move(m_work);
    if (auto finished = work->finish(); !finished)
        Q_EMIT failed(finished.error());
    else
        Q_EMIT ended();
}

void WorkRun::fail(const Error& error)
{
    m_next.stop();
    m_work->abandon();
    m_work.reset();
    Q_EMIT failed(error);
}

}  // namespace greenhand
