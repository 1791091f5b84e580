#include "core/storage/piecewise_transaction.h"

namespace greenhand {

void PiecewiseTransaction::rollBack()
{
    if (isOpen())
        m_db.makeWay();
}

Result<void> PiecewiseTransaction::begin()
{
    return m_db.begin().map([this] {
        m_db.m_inTransaction = false;
        m_db.m_resting = this;
    });
}

/// From resting to running: what is written from here on is its own.
void PiecewiseTransaction::wake()
{
    Q_ASSERT(isOpen());
    m_db.m_resting = nullptr;
    m_db.m_inTransaction = true;
}

Result<void> PiecewiseTransaction::commit()
{
    wake();
    auto done = m_db.commit();
    if (!done)
        m_db.rollback();
    return done;
}

}  // namespace greenhand
