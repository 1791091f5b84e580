#include "ui/invoicing/import_run.h"

namespace greenhand {

namespace {

constexpr int kPieceMs = 8;

}  // namespace

ImportRun::ImportRun(std::shared_ptr<PieceImport> import, QObject* parent)
    : QObject(parent)
    , m_import{std::move(import)}
{
    connect(&m_next, &QTimer::timeout, this, &ImportRun::work);
}

ImportRun::~ImportRun()
{
    if (m_import)
        m_import->abandon();
}

void ImportRun::work()
{
    if (m_saving && m_import->isThrough())
        return finish();
    m_saving = false;
    if (auto worked = m_import->workFor(kPieceMs); !worked)
        return fail(worked.error());
    Q_EMIT progressed(m_import->done(), m_import->total());
    if (!m_import->isThrough())
        return;
    m_saving = true;
    Q_EMIT saving();
}

void ImportRun::finish()
{
    m_next.stop();
    const std::shared_ptr<PieceImport> import = std::move(m_import);
    if (auto finished = import->finish(); !finished)
        Q_EMIT failed(finished.error());
    else
        Q_EMIT ended();
}

void ImportRun::fail(const Error& error)
{
    m_next.stop();
    m_import->abandon();
    m_import.reset();
    Q_EMIT failed(error);
}

}  // namespace greenhand
