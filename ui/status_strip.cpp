#include "ui/status_strip.h"

#include "core/workflow/words.h"
#include "ui/shared/elided_label.h"
#include "ui/shared/look.h"
#include "ui/shared/plain_label.h"

#include <QDateTime>
#include <QLabel>
#include <QStatusBar>
#include <QTimer>
#include <QToolButton>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kAnnouncementMs = 15'000;
constexpr qint64 kOldAfterDays = 7;
constexpr int kLookAgainMs = 30'000;  // a block ends, and Sage One answers once more, without a signal

}  // namespace

StatusStrip::StatusStrip(Desk& desk, QStatusBar* bar)
    : QObject(bar)
    , m_desk(desk)
    , m_announcement(new ElidedLabel(bar))
    , m_company(new ElidedLabel(bar))
    , m_sage(plainLabel({}, bar))
    , m_waiting(new QToolButton(bar))
    , m_backup(new QToolButton(bar))
    , m_manager(new QToolButton(bar))
    , m_fade(new QTimer(this))
    , m_soon(new QTimer(this))
{
    m_announcement->setObjectName(u"announcement"_s);
    m_announcement->setContentsMargins(kPageMargin, 0, 0, 0);
    for (QLabel* label : {m_company, m_sage})
        label->setContentsMargins(kPageMargin, 0, kPageMargin, 0);
    m_company->setObjectName(u"companyStatus"_s);
    m_sage->setObjectName(u"sageStatus"_s);
    m_waiting->setObjectName(u"waitingStatus"_s);
    m_backup->setObjectName(u"backupStatus"_s);
    m_manager->setObjectName(u"managerStatus"_s);
    for (QToolButton* button : {m_waiting, m_backup, m_manager}) {
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::TabFocus);
    }
    bar->addWidget(m_announcement, 1);
    m_manager->setIcon(icon(u"lock"_s));
    m_manager->setToolTip(plainTooltip(tr("Ends acting as the financial manager")));
    bar->addPermanentWidget(m_manager);
    bar->addPermanentWidget(m_company);
    bar->addPermanentWidget(m_sage);
    bar->addPermanentWidget(m_waiting);
    bar->addPermanentWidget(m_backup);
    connect(m_backup, &QToolButton::clicked, this, &StatusStrip::backupsWanted);
    connect(&desk.backups, &Backups::changed, this, &StatusStrip::showBackup);
    connect(m_waiting, &QToolButton::clicked, this, &StatusStrip::syncingWanted);
    connect(m_manager, &QToolButton::clicked, &desk.manager, &Manager::endActing);
    connect(&desk.manager, &Manager::changed, this, &StatusStrip::showManager);

    m_fade->setSingleShot(true);
    m_fade->setInterval(kAnnouncementMs);
    connect(m_fade, &QTimer::timeout, this, [this] {
        m_announcement->clear();
        m_company->show();
    });
    auto* again = new QTimer(this);
    connect(again, &QTimer::timeout, this, &StatusStrip::refresh);
    again->start(kLookAgainMs);
    m_soon->setSingleShot(true);
    connect(m_soon, &QTimer::timeout, this, &StatusStrip::refresh);
    const auto soon = qOverload<>(&QTimer::start);
    connect(&desk.connection, &SageConnection::reachChanged, m_soon, soon);
    connect(&desk.ledger, &Ledger::pushesChanged, m_soon, soon);
    connect(&desk.ledger, &Ledger::settingsChanged, m_soon, soon);
    refresh();
}

void StatusStrip::announce(const QString& line)
{
    m_announcement->setText(line);
    giveRoomTo(line);
    m_fade->start();
}

/// What was just done counts for more than the company's name, which stands in the title as well.
void StatusStrip::giveRoomTo(const QString& line)
{
    const QFontMetrics letters = m_announcement->fontMetrics();
    int taken = letters.horizontalAdvance(line) + letters.horizontalAdvance(m_company->text());
    for (const QWidget* part : std::initializer_list<const QWidget*>{m_sage, m_waiting, m_backup, m_manager})
        if (part->isVisible())
            taken += part->sizeHint().width() + kSpacing;
    constexpr int kMargins = 6 * kPageMargin;
    m_company->setVisible(taken + kMargins <= m_announcement->parentWidget()->width());
}

void StatusStrip::showManager()
{
    const auto until = m_desk.manager.actsUntilMs();
    m_manager->setVisible(until.has_value());
    if (until)
        m_manager->setText(tr("Manager: until %1 – end now").arg(momentText(*until)));
}

void StatusStrip::refresh()
{
    showManager();
    m_company->setText(companyText());
    m_sage->setText(sageText());
    showWaiting();
    showBackup();
}

/// A warning only once something went wrong: what has its first try before it is no trouble.
void StatusStrip::showWaiting()
{
    const auto waiting = m_desk.syncing.waiting();
    const auto inFirstTry = m_desk.syncing.inFirstTry();
    if (!waiting || !inFirstTry)
        m_waiting->setText(sentence(waiting ? inFirstTry.error() : waiting.error()));
    else if (*waiting == 0)
        m_waiting->setText(tr("Nothing waits"));
    else if (*waiting == *inFirstTry)
        m_waiting->setText(tr("In the queue to Sage One: %1").arg(*waiting));
    else
        m_waiting->setText(*waiting == 1 ? tr("1 waits in Sage One Syncing")
                                         : tr("%1 wait in Sage One Syncing").arg(*waiting));
    const bool isTrouble = !waiting || !inFirstTry || *waiting != *inFirstTry;
    m_waiting->setIcon(icon(isTrouble ? u"warning"_s : u"ok"_s));
    m_waiting->setToolTip(plainTooltip(tr("Shows Billing, Sage One Syncing (Ctrl+Shift+S)")));
}

/// A warning where none could be made, where what was done since the last one is not in any and that one
/// is older than a week, or where there is none and none is made by itself.
void StatusStrip::showBackup()
{
    const Backups& backups = m_desk.backups;
    const BackupFile* last = backups.latest();
    const auto now = QDateTime::fromMSecsSinceEpoch(m_desk.ledger.nowMs());
    const bool isMissing = last ? last->made.daysTo(now) > kOldAfterDays
                                : m_desk.settings.value(kBackupAutomatic).value_or(QString()) == u"no"_s;
    const bool isOld = backups.hasNews() && isMissing;
    m_backup->setVisible(backups.hasLooked() || backups.isRunning());
    m_backup->setText(backupText());
    m_backup->setIcon(icon(backups.problem() || isOld ? u"warning"_s : last ? u"ok"_s : u"info"_s));
    const QString act = tr("Shows Settings, Backups");
    m_backup->setToolTip(
        plainTooltip(backups.problem() ? QString(sentence(*backups.problem()) + u' ' + act) : act));
}

QString StatusStrip::backupText() const
{
    const Backups& backups = m_desk.backups;
    if (backups.isRunning())
        return tr("Backing up…");
    if (backups.problem())
        return tr("Backup failed");
    const BackupFile* last = backups.latest();
    return last ? tr("Backup: %1").arg(momentText(last->made.toMSecsSinceEpoch())) : tr("No backup yet");
}

QString StatusStrip::companyText() const
{
    const auto name = m_desk.settings.value(u"company.name"_s);
    return name ? *name : sentence(name.error());
}

QString StatusStrip::sageText() const
{
    const SageConnection& sage = m_desk.connection;
    if (!sage.isConnected())
        return tr("Sage One: not connected");
    if (const qint64 until = sage.blockedUntilMs(); until > 0)
        return tr("Sage One wants silence until %1").arg(momentText(until));
    switch (sage.reach()) {
    case SageConnection::Reach::Unknown:
        return sage.isPractice() ? tr("Practice Sage One: connected") : tr("Sage One: connected");
    case SageConnection::Reach::Reachable:
        return (sage.isPractice() ? tr("Practice Sage One: reachable, last at %1")
                                  : tr("Sage One: reachable, last at %1"))
            .arg(momentText(sage.lastAnsweredMs()));
    case SageConnection::Reach::Unreachable:
        return tr("Sage One: unreachable since %1").arg(momentText(sage.unreachableSinceMs()));
    }
    Q_UNREACHABLE();
}

}  // namespace greenhand
