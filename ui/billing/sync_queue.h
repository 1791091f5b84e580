#pragma once

#include "core/workflow/desk.h"
#include "core/workflow/syncing.h"

#include <QLabel>

#include <functional>
#include <optional>

class QTimer;

namespace greenhand {

/// How it goes with the queue: what is sent, the pace, the day's requests, and how long a block still
/// lasts. Counts the seconds while it is seen.
class SyncQueue final : public QLabel {
    Q_OBJECT
public:
    /// `chosen` is the row whose own waiting time is of interest.
    SyncQueue(Desk& desk, std::function<std::optional<SyncRow>()> chosen, QWidget* parent);

    void setWaiting(int waiting);  ///< so many are not through
    void say();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    [[nodiscard]] QString underWay() const;
    [[nodiscard]] QString untilItGoesOn() const;

    Desk& m_desk;
    const std::function<std::optional<SyncRow>()> m_chosen;
    QTimer* m_everySecond;
    int m_waiting = 0;
    int m_done = 0;
    int m_total = 0;
};

}  // namespace greenhand
