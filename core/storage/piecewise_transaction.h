#pragma once

#include "core/storage/database.h"

namespace greenhand {

/// A transaction whose work is done in pieces, with the event loop turning in between. Its writing
/// becomes part of the ledger as a whole, by commit(), or not at all.
///
/// Whoever else writes between two pieces goes first, so that nothing of theirs waits for this or goes
/// down with it: what was written so far is rolled back, isOpen() says so, and the work begins again.
/// Who reads between two pieces sees what is not committed yet. Must not outlive its database.
class PiecewiseTransaction {
public:
    explicit PiecewiseTransaction(Database& db) : m_db{db} {}
    ~PiecewiseTransaction() { rollBack(); }
    PiecewiseTransaction(const PiecewiseTransaction&) = delete;
    PiecewiseTransaction& operator=(const PiecewiseTransaction&) = delete;

    Result<void> begin();
    /// Between begin() and commit(), unless another writer has rolled it back or a piece has failed.
    [[nodiscard]] bool isOpen() const { return m_db.m_resting == this; }
    /// Part of the work. When it fails, everything is rolled back.
    template <class Work>
    auto piece(Work&& work) -> std::invoke_result_t<Work>;
    Result<void> commit();
    void rollBack();

private:
    void wake();

    Database& m_db;
};

template <class Work>
auto PiecewiseTransaction::piece(Work&& work) -> std::invoke_result_t<Work>
{
    wake();
    auto result = std::forward<Work>(work)();
    if (result)
        if (auto settled = m_db.settle(); !settled)
            result = passOn(settled);
    if (!result) {
        m_db.rollback();
        return result;
    }
    m_db.m_inTransaction = false;
    m_db.m_resting = this;
    return result;
}

}  // namespace greenhand
