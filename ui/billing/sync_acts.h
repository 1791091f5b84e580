#pragma once

#include "core/workflow/desk.h"
#include "core/workflow/syncing.h"

#include <QObject>

#include <set>

class QWidget;

namespace greenhand {

class InlineMessage;
class Navigator;

/// What the buttons of Sage One Syncing do with a push, and what came of it.
class SyncActs final : public QObject {
    Q_OBJECT
public:
    SyncActs(Desk& desk, Navigator& navigator, InlineMessage& message, QWidget* page);

    void act(const SyncRow& row, SyncAction action);
    /// What needs a click and no more. What may be there already is decided one by one.
    void retryAll(const std::vector<SyncRow>& rows);
    [[nodiscard]] static bool isForRetryAll(const SyncRow& row);
    [[nodiscard]] bool isUnderWay(const SyncRow& row) const;

Q_SIGNALS:
    void begun();
    void ended();  ///< one of those begun here is through
    void done();   ///< at once, without Sage One

private:
    void start(const SyncRow& row, SyncAction action);
    void startCustomer(CustomerId id, SyncAction action);
    void askReason(const SyncRow& row, SyncAction action);
    void linkCustomer(const SyncRow& row);
    void tellOutcome(const PushOutcome& outcome);

    Desk& m_desk;
    Navigator& m_navigator;
    InlineMessage& m_message;
    QWidget* m_page;
    std::set<InvoiceId> m_started;  ///< here, and not through yet
};

}  // namespace greenhand
