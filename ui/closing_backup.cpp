#include "ui/closing_backup.h"

#include "ui/shared/click_guard.h"
#include "ui/shared/form_parts.h"
#include "ui/shared/look.h"
#include "ui/shared/plain_label.h"

#include <QCloseEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <utility>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kBlinkMs = 300;

}  // namespace

ClosingBackup::ClosingBackup(Backups& backups, QWidget* window)
    : QDialog(window)
    , m_backups{backups}
    , m_bar(new QProgressBar(this))
{
    setObjectName(u"closingBackup"_s);
    setWindowTitle(tr("Backup"));
    setWindowModality(Qt::WindowModal);
    build();
    new ClickGuard(this);
    connect(&backups, &Backups::changed, this, [this] { m_bar->setValue(m_backups.percent()); });
    // Later, so that nobody is deleted within his own signal.
    connect(&backups, &Backups::ended, this, &ClosingBackup::end, Qt::QueuedConnection);
}

void ClosingBackup::build()
{
    m_bar->setRange(0, 100);
    m_bar->setAccessibleName(tr("How far the backup is"));
    QPushButton* leave = plainButton(tr("&Close without a backup"), u"closeWithoutBackupButton"_s, this);
    connect(leave, &QPushButton::clicked, this, &ClosingBackup::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    column->setSpacing(kSpacing);
    const QString what = tr("A backup of the ledger is made before Greenhand closes.");
    setAccessibleDescription(what);
    column->addWidget(plainLabel(what, this));
    column->addWidget(m_bar);
    column->addLayout(buttonsAtEnd({leave}));
}

void ClosingBackup::begin()
{
    QTimer::singleShot(kBlinkMs, this, &QDialog::show);
    m_backups.makeNow();
    m_bar->setValue(m_backups.percent());
}

void ClosingBackup::closeEvent(QCloseEvent* event) { event->ignore(); }

void ClosingBackup::reject()
{
    leave();
    Q_EMIT through();
}

void ClosingBackup::end()
{
    // It may have begun before the last work was done.
    if (!m_backups.problem() && m_backups.hasNews() && !std::exchange(m_isSecond, true))
        return m_backups.makeNow();
    leave();
    if (const auto& problem = m_backups.problem())
        Q_EMIT failed(*problem);
    else
        Q_EMIT through();
}

/// From here on it is not there any more for whoever closes the window.
void ClosingBackup::leave()
{
    disconnect(&m_backups, nullptr, this, nullptr);
    hide();
    setParent(nullptr);
    deleteLater();
}

}  // namespace greenhand
