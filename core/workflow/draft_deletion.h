#pragma once

#include "core/workflow/invoicing.h"
#include "core/workflow/piece_work.h"

#include <vector>

namespace greenhand {

/// Drafts deleted at once, each as Invoicing::deleteDraft does it, in pieces: all of them or none.
class DraftDeletion final : public PieceWork {
public:
    /// NeedsManager for several while approval is on.
    static Result<std::unique_ptr<DraftDeletion>> create(Ledger& ledger, Invoicing& invoicing,
                                                         std::vector<InvoiceId> ids, const QString& reason);

    /// So far.
    [[nodiscard]] const std::vector<DeletedDraft>& deleted() const { return m_deleted; }

protected:
    Result<void> take(int which) override;
    void forgetReport() override { m_deleted.clear(); }
    void tellAll() override;

private:
    DraftDeletion(Ledger& ledger, Invoicing& invoicing, std::vector<InvoiceId> ids, QString reason);

    Invoicing& m_invoicing;
    const std::vector<InvoiceId> m_ids;
    const QString m_reason;
    std::vector<DeletedDraft> m_deleted;
};

/// The same drafts brought back, each as Invoicing::restoreDraft does it, in pieces: all of them or none.
class DraftReturn final : public PieceWork {
public:
    DraftReturn(Ledger& ledger, Invoicing& invoicing, std::vector<DeletedDraft> deleted);

protected:
    Result<void> take(int which) override;
    void forgetReport() override {}
    void tellAll() override;

private:
    Invoicing& m_invoicing;
    const std::vector<DeletedDraft> m_deleted;
};

}  // namespace greenhand
