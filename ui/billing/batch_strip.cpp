#include "ui/billing/batch_strip.h"

#include "core/workflow/words.h"
#include "ui/billing/batch_end_text.h"
#include "ui/billing/duration_text.h"
#include "ui/shared/look.h"
#include "ui/shared/plain_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

BatchStrip::BatchStrip(Desk& desk, QWidget* parent)
    : QFrame(parent)
    , m_desk{desk}
    , m_words(wrappedLabel({}, this))
    , m_bar(new QProgressBar(this))
    , m_pause(new QPushButton(this))
    , m_stop(new QPushButton(tr("Stop after this one"), this))
    , m_list(new QPushButton(tr("Show the list"), this))
    , m_close(new QPushButton(tr("Put away"), this))
    , m_everySecond(new QTimer(this))
{
    build();
    hide();
    refresh();
}

void BatchStrip::build()
{
    setObjectName(u"batchStrip"_s);
    setFrameShape(QFrame::StyledPanel);
    m_words->setObjectName(u"batchWords"_s);
    m_bar->setObjectName(u"batchBar"_s);
    m_bar->setAccessibleName(tr("Push All to Sage"));
    m_bar->setTextVisible(false);
    m_bar->setMaximumWidth(220);
    m_pause->setObjectName(u"batchPause"_s);
    m_stop->setObjectName(u"batchStop"_s);
    m_list->setObjectName(u"batchList"_s);
    m_close->setObjectName(u"batchClose"_s);
    m_stop->setToolTip(tr("What has not begun is not sent; the next Push All takes it up again"));
    m_list->setToolTip(tr("What became of each invoice"));
    m_close->setToolTip(tr("The list stays in Sage One Syncing for what is not through"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kPageMargin, kSpacing, kPageMargin, kSpacing);
    row->setSpacing(kSpacing);
    row->addWidget(m_bar);
    row->addWidget(m_words, 1);
    for (QPushButton* button : {m_list, m_pause, m_stop, m_close})
        row->addWidget(button);

    m_everySecond->setInterval(1000);
    connect(m_everySecond, &QTimer::timeout, this, &BatchStrip::refresh);
    connect(&m_desk.batch, &PushBatch::changed, this, &BatchStrip::refresh);
    connect(&m_desk.batch, &PushBatch::ended, this, &BatchStrip::refresh);
    connect(m_pause, &QPushButton::clicked, this, &BatchStrip::pauseOrResume);
    connect(m_stop, &QPushButton::clicked, this, [this] { tell(m_desk.batch.stop()); });
    connect(m_list, &QPushButton::clicked, this, &BatchStrip::listWanted);
    connect(m_close, &QPushButton::clicked, this, [this] {
        m_endSeen = true;
        hide();
    });
}

void BatchStrip::refresh()
{
    const auto progress = m_desk.batch.progress();
    if (!progress) {
        Q_EMIT failed(progress.error());
        return;
    }
    const bool unfinished = *progress && (*progress)->state != BatchState::Ended;
    if (unfinished)
        m_endSeen = false;
    setVisible(progress->has_value() && !m_endSeen);
    if (isVisibleTo(parentWidget()))
        show(**progress);
}

void BatchStrip::show(const BatchProgress& progress)
{
    const bool ended = progress.state == BatchState::Ended;
    m_paused = progress.state == BatchState::Paused;
    m_bar->setMaximum(qMax(1, progress.total));
    m_bar->setValue(progress.done);
    m_bar->setVisible(!ended);
    m_words->setText(words(progress));
    m_pause->setText(m_paused ? tr("Resume") : tr("Pause"));
    m_pause->setToolTip(m_paused ? tr("Goes on with the next invoice")
                                 : tr("The current invoice comes to its end, nothing more begins"));
    for (QPushButton* button : {m_pause, m_stop})
        button->setVisible(!ended && !progress.stopped);
    m_stop->setText(m_paused ? tr("Stop") : tr("Stop after this one"));
    m_list->setVisible(ended);
    m_close->setVisible(ended);
}

QString BatchStrip::words(const BatchProgress& progress) const
{
    const QString count = tr("%1 of %2 are through").arg(progress.done).arg(progress.total);
    if (progress.state == BatchState::Ended)
        return endWords(progress);
    if (progress.stopped)
        return tr("Stopping Push All: %1 %2.").arg(stillGoing(progress), count);
    if (progress.state == BatchState::Running)
        return tr("Pushing to Sage One: %1, %2 left.").arg(count, aboutText(progress.leftMs));
    if (!progress.pausedBy)
        return tr("Paused: %1 %2.").arg(stillGoing(progress), count);
    const qint64 now = m_desk.ledger.nowMs();
    const qint64 until = m_desk.connection.blockedUntilMs();
    const QString next =
        until > now
            ? tr("Goes on by itself at %1, %2 left.").arg(momentText(until), countdownText(until - now))
        : progress.goesOnByItself ? tr("Goes on by itself.")
                                  : tr("Press Resume when that is mended.");
    return tr("%1 %2 %3.").arg(whyPaused(progress), next, count);
}

/// The general sentence ends in "try again", which is nobody's to do where Push All does it by itself.
QString BatchStrip::whyPaused(const BatchProgress& progress)
{
    if (progress.goesOnByItself && progress.pausedBy->kind == ErrorKind::Offline)
        return tr("Sage One could not be reached; nothing was sent. Check the internet connection.");
    return sentence(*progress.pausedBy);
}

QString BatchStrip::endWords(const BatchProgress& progress)
{
    const QString end =
        progress.stopped ? tr("Push All to Sage was stopped.") : tr("Push All to Sage has come to its end.");
    return end % u' ' % batchEndText(progress.count);
}

/// What a click on Pause or Stop leaves to come to its end.
QString BatchStrip::stillGoing(const BatchProgress& progress)
{
    return progress.current
             ? tr("invoice #%1 is still on its way to Sage One, nothing more begins.").arg(*progress.current)
             : tr("none of its invoices is on its way to Sage One, nothing more begins.");
}

void BatchStrip::pauseOrResume() { tell(m_paused ? m_desk.batch.resume() : m_desk.batch.pause()); }

void BatchStrip::tell(const Result<void>& done)
{
    if (!done)
        Q_EMIT failed(done.error());
    refresh();
}

void BatchStrip::showEvent(QShowEvent* event)
{
    QFrame::showEvent(event);
    m_everySecond->start();
}

void BatchStrip::hideEvent(QHideEvent* event)
{
    QFrame::hideEvent(event);
    m_everySecond->stop();
}

}  // namespace greenhand
