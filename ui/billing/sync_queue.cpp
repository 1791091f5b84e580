#include "ui/billing/sync_queue.h"

#include "core/domain/date_text.h"
#include "core/domain/number_text.h"
#include "ui/billing/duration_text.h"
#include "ui/billing/sync_table.h"

#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

namespace {

constexpr int kRequestsADay = 5000;  // are allowed by Sage One

}  // namespace

SyncQueue::SyncQueue(Desk& desk, std::function<std::optional<SyncRow>()> chosen, QWidget* parent)
    : QLabel(parent)
    , m_desk{desk}
    , m_chosen{std::move(chosen)}
    , m_everySecond(new QTimer(this))
{
    setObjectName(u"syncQueue"_s);
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    connect(&m_desk.pushing, &Pushing::progressed, this, [this](int done, int total) {
        m_done = done;
        m_total = total;
        say();
    });
    m_everySecond->setInterval(1000);
    connect(m_everySecond, &QTimer::timeout, this, &SyncQueue::say);
}

void SyncQueue::setWaiting(int waiting)
{
    m_waiting = waiting;
    say();
}

void SyncQueue::say()
{
    QStringList parts{underWay()};
    if (const auto timing = m_desk.settings.timing(m_desk.connection.address()))
        parts << (timing->paceMs == 1000 ? tr("at most one request a second")
                                         : tr("at most one request every %1 ms").arg(timing->paceMs));
    parts << tr("Today: %1 of %2 requests")
                 .arg(format(Quantity::fromWhole(m_desk.connection.requestsToday())),
                      format(Quantity::fromWhole(kRequestsADay)))
          << untilItGoesOn();
    parts.removeAll({});
    setText(parts.join(u"  ·  "_s));
}

QString SyncQueue::underWay() const
{
    if (m_desk.pushing.busy())
        return m_total > 1 ? tr("Sending %1 of %2").arg(qMin(m_done + 1, m_total)).arg(m_total)
                           : tr("Sending");
    if (m_waiting == 0)
        return tr("Nothing waits");
    return m_waiting == 1 ? tr("1 push is not through") : tr("%1 pushes are not through").arg(m_waiting);
}

QString SyncQueue::untilItGoesOn() const
{
    const qint64 now = m_desk.ledger.nowMs();
    if (const qint64 until = m_desk.connection.blockedUntilMs(); until > now)
        return tr("Sage One has blocked requests until %1, %2 left")
            .arg(momentText(until), countdownText(until - now));
    if (const auto row = m_chosen(); row && row->notBeforeMs && *row->notBeforeMs > now)
        return tr("%1 goes on in %2").arg(nameOf(*row), countdownText(*row->notBeforeMs - now));
    return {};
}

void SyncQueue::showEvent(QShowEvent* event)
{
    QLabel::showEvent(event);
    m_everySecond->start();
    say();
}

void SyncQueue::hideEvent(QHideEvent* event)
{
    QLabel::hideEvent(event);
    m_everySecond->stop();
}

}  // namespace greenhand
