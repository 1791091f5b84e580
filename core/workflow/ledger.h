#pragma once

#include "core/clock.h"
#include "core/storage/approval_repository.h"
#include "core/storage/attachment_repository.h"
#include "core/storage/batch_repository.h"
#include "core/storage/customer_repository.h"
#include "core/storage/database.h"
#include "core/storage/history.h"
#include "core/storage/invoice_repository.h"
#include "core/storage/lead_repository.h"
#include "core/storage/pending_change_repository.h"
#include "core/storage/price_list_repository.h"
#include "core/storage/push_journal.h"
#include "core/storage/sage_list_repository.h"
#include "core/storage/setting_repository.h"
#include "core/storage/typing_repository.h"
#include "core/storage/vat_repository.h"
#include "core/workflow/epoch.h"
#include "core/workflow/manager_session.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace greenhand {

enum class LedgerKind { Practice, Company };

struct NewLedger {
    LedgerKind kind = LedgerKind::Company;
    QString companyName;
    std::optional<QString> vatNumber;  ///< none: not a VAT vendor
    qint64 nextNumber = 1;
};

/// One open ledger file with its repositories, and the signals that tell lists
/// to look again. Opening recovers: what a dead process was sending becomes
/// Unknown before anybody can see it, and so does everything unsent in a file
/// that was restored or copied.
class Ledger final : public QObject {
    Q_OBJECT
public:
    using Fill = std::function<Result<void>(Ledger& draft)>;

    /// The file gets its name when everything is in it, what `fill` adds as well.
    static Result<std::unique_ptr<Ledger>> create(const QString& path, const NewLedger& what, Actor actor,
                                                  Clock clock = {}, Place place = {}, const Fill& fill = {});
    /// Fails as Database::open does.
    static Result<std::unique_ptr<Ledger>> open(const QString& path, Actor actor, Clock clock = {},
                                                Place place = {});
    static Result<std::unique_ptr<Ledger>> inMemory(const NewLedger& what, Clock clock = {});  ///< for tests

    [[nodiscard]] LedgerKind kind() const { return m_kind; }
    [[nodiscard]] QString path() const { return db->path(); }
    [[nodiscard]] qint64 nowMs() const { return clock.utcMs(); }
    [[nodiscard]] QDate today() const { return clock.today(); }

    /// The person's word that this file is the one to work with (Epoch).
    Result<void> adopt();

    Result<void> record(const HistoryEntry& entry) { return history.append(nowMs(), entry); }

    const Clock clock;
    const std::unique_ptr<Database> db;
    SettingRepository settings;
    CustomerRepository customers;
    PriceListRepository priceList;
    VatRepository vat;
    LeadRepository leads;
    InvoiceRepository invoices;
    PendingChangeRepository pendingChanges;
    TypingRepository typing;
    AttachmentRepository attachments;
    PushJournal pushes;
    BatchRepository batches;
    ApprovalRepository approvals;
    ManagerSession manager;
    SageListRepository sageLists;
    History history;
    Epoch epoch;

Q_SIGNALS:
    void leadsChanged();
    void invoicesChanged();
    void pushesChanged();
    void customersChanged();
    void pricesChanged();
    void settingsChanged();
    void adopted();

private:
    Ledger(std::unique_ptr<Database> database, Actor actor, Clock clock, Place place);

    static Result<std::unique_ptr<Ledger>> around(std::unique_ptr<Database> database, Actor actor,
                                                  Clock clock, Place place);
    Result<void> recover();
    Result<void> takeOver(const PushRow& row, bool newEpoch);
    Result<void> doubt(const PushRow& row);

    LedgerKind m_kind = LedgerKind::Company;
};

}  // namespace greenhand
