#pragma once

#include "core/storage/piecewise_transaction.h"
#include "core/workflow/ledger.h"

namespace greenhand {

enum class DryRun { Yes, No };

/// Long work on the ledger in pieces, as an import or the deletion of many drafts, so that a window can stay
/// awake: all of it becomes part of the ledger with finish(), or nothing when it goes before. A dry run
/// writes nothing at all and reports the same.
class PieceWork {
public:
    virtual ~PieceWork() = default;
    PieceWork(const PieceWork&) = delete;
    PieceWork& operator=(const PieceWork&) = delete;

    /// Takes the next ones until so many milliseconds have gone by, but one at least. Whatever else was
    /// written to the ledger since the last time has made it begin again.
    Result<void> workFor(int milliseconds);
    /// Every one was taken, and no other writer has undone that.
    [[nodiscard]] bool isThrough() const;
    [[nodiscard]] int done() const { return m_next; }
    [[nodiscard]] int total() const { return m_total; }

    /// Once it is through: commits, unless it is a dry run.
    Result<void> finish();
    /// Nothing of it stays; lists that looked meanwhile look again.
    void abandon();

protected:
    PieceWork(Ledger& ledger, int total, DryRun dry);

    [[nodiscard]] bool isDry() const { return m_dry == DryRun::Yes; }
    /// Takes one of them, counted from 0.
    virtual Result<void> take(int which) = 0;
    /// What was reported is void: it begins again.
    virtual void forgetReport() = 0;
    /// To the lists that show what was changed.
    virtual void tellAll() = 0;

    Ledger& m_ledger;

private:
    Result<void> takeFor(int milliseconds);

    const int m_total;
    const DryRun m_dry;
    PiecewiseTransaction m_writing;
    int m_next = 0;
};

}  // namespace greenhand
