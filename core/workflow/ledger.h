#pragma once

#include "core/clock.h"
#include "core/storage/customer_repository.h"
#include "core/storage/database.h"
#include "core/storage/history.h"
#include "core/storage/invoice_repository.h"
#include "core/storage/lead_repository.h"
#include "core/storage/price_list_repository.h"
#include "core/storage/push_journal.h"
#include "core/storage/sage_list_repository.h"
#include "core/storage/setting_repository.h"
#include "core/storage/vat_repository.h"

#include <QObject>

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
/// Unknown before anybody can see it.
class Ledger final : public QObject {
    Q_OBJECT
public:
    static Result<std::unique_ptr<Ledger>> create(const QString& path, const NewLedger& what, Actor actor,
                                                  Clock clock = {});
    /// Fails as Database::open does.
    static Result<std::unique_ptr<Ledger>> open(const QString& path, Actor actor, Clock clock = {});
    static Result<std::unique_ptr<Ledger>> inMemory(const NewLedger& what, Clock clock = {});  ///< for tests

    [[nodiscard]] LedgerKind kind() const { return m_kind; }
    [[nodiscard]] QString path() const { return db->path(); }
    [[nodiscard]] qint64 nowMs() const { return clock.utcMs(); }
    [[nodiscard]] QDate today() const { return clock.today(); }

    Result<void> record(const HistoryEntry& entry) { return history.append(nowMs(), entry); }

    const Clock clock;
    const std::unique_ptr<Database> db;
    SettingRepository settings;
    CustomerRepository customers;
    PriceListRepository priceList;
    VatRepository vat;
    LeadRepository leads;
    InvoiceRepository invoices;
    PushJournal pushes;
    SageListRepository sageLists;
    History history;

Q_SIGNALS:
    void leadsChanged();
    void invoicesChanged();
    void pushesChanged();
    void customersChanged();
    void settingsChanged();

private:
    Ledger(std::unique_ptr<Database> database, Actor actor, Clock clock);

    Result<void> recover();

    LedgerKind m_kind = LedgerKind::Company;
};

}  // namespace greenhand
