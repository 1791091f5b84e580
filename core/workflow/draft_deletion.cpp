#include "core/workflow/draft_deletion.h"

#include <QSignalBlocker>

namespace greenhand {
namespace {

/// Once for all of them: between two pieces nothing is settled yet.
void tellLists(Ledger& ledger)
{
    Q_EMIT ledger.leadsChanged();
    Q_EMIT ledger.invoicesChanged();
    Q_EMIT ledger.pushesChanged();
}

}  // namespace

Result<std::unique_ptr<DraftDeletion>>
DraftDeletion::create(Ledger& ledger, Invoicing& invoicing, std::vector<InvoiceId> ids, const QString& reason)
{
    if (ids.size() > 1)
        if (auto may = ledger.manager.mayAct(); !may)
            return passOn(may);
    return std::unique_ptr<DraftDeletion>(new DraftDeletion(ledger, invoicing, std::move(ids), reason));
}

DraftDeletion::DraftDeletion(Ledger& ledger, Invoicing& invoicing, std::vector<InvoiceId> ids, QString reason)
    : PieceWork(ledger, int(ids.size()), DryRun::No)
    , m_invoicing{invoicing}
    , m_ids{std::move(ids)}
    , m_reason{std::move(reason)}
{
}

Result<void> DraftDeletion::take(int which)
{
    const QSignalBlocker quiet(&m_ledger);
    return m_invoicing.deleteDraft(m_ids[std::size_t(which)], m_reason).map([this](DeletedDraft&& one) {
        m_deleted.push_back(std::move(one));
    });
}

void DraftDeletion::tellAll() { tellLists(m_ledger); }

DraftReturn::DraftReturn(Ledger& ledger, Invoicing& invoicing, std::vector<DeletedDraft> deleted)
    : PieceWork(ledger, int(deleted.size()), DryRun::No)
    , m_invoicing{invoicing}
    , m_deleted{std::move(deleted)}
{
}

Result<void> DraftReturn::take(int which)
{
    const QSignalBlocker quiet(&m_ledger);
    return m_invoicing.restoreDraft(m_deleted[std::size_t(which)]);
}

void DraftReturn::tellAll() { tellLists(m_ledger); }

}  // namespace greenhand
