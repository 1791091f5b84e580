#include "core/workflow/piece_work.h"

#include <QElapsedTimer>

namespace greenhand {

PieceWork::PieceWork(Ledger& ledger, int total, DryRun dry)
    : m_ledger{ledger}
    , m_total{total}
    , m_dry{dry}
    , m_writing{*ledger.db}
{
}

Result<void> PieceWork::workFor(int milliseconds)
{
    if (isDry())
        return takeFor(milliseconds);
    if (!m_writing.isOpen()) {
        m_next = 0;
        forgetReport();
        if (auto begun = m_writing.begin(); !begun)
            return begun;
    }
    return m_writing.piece([&] { return takeFor(milliseconds); });
}

Result<void> PieceWork::takeFor(int milliseconds)
{
    QElapsedTimer clock;
    clock.start();
    do {
        if (m_next == m_total)
            return {};
        if (auto taken = take(m_next); !taken)
            return taken;
        ++m_next;
    } while (clock.elapsed() < milliseconds);
    return {};
}

bool PieceWork::isThrough() const { return m_next == m_total && (isDry() || m_writing.isOpen()); }

Result<void> PieceWork::finish()
{
    if (isDry())
        return {};
    if (auto committed = m_writing.commit(); !committed)
        return committed;
    tellAll();
    return {};
}

void PieceWork::abandon()
{
    if (isDry())
        return;
    m_writing.rollBack();
    tellAll();
}

}  // namespace greenhand
