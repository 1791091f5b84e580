#include "ui/closing_backup.h"

#include <QProgressDialog>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kBlinkMs = 300;

}  // namespace

ClosingBackup::ClosingBackup(Backups& backups, QWidget* window)
    : QObject(window)
    , m_backups{backups}
    , m_progress(new QProgressDialog(window))
{
    build();
    connect(&backups, &Backups::changed, this, [this] { m_progress->setValue(m_backups.percent()); });
    // Later, so that nobody is deleted within his own signal.
    connect(&backups, &Backups::ended, this, &ClosingBackup::end, Qt::QueuedConnection);
}

ClosingBackup::~ClosingBackup() { delete m_progress; }

void ClosingBackup::build()
{
    m_progress->setObjectName(u"closingBackup"_s);
    m_progress->setWindowTitle(tr("Backup"));
    m_progress->setLabelText(tr("A backup of the ledger is made before Greenhand closes."));
    m_progress->setCancelButtonText(tr("&Close without waiting"));
    m_progress->setWindowModality(Qt::WindowModal);
    m_progress->setMinimumDuration(kBlinkMs);
    m_progress->setRange(0, 100);
    m_progress->setAutoReset(false);
    m_progress->setAutoClose(false);
    connect(m_progress, &QProgressDialog::canceled, this, [this] {
        disconnect(&m_backups, nullptr, this, nullptr);
        deleteLater();
        Q_EMIT through();
    });
}

void ClosingBackup::begin()
{
    m_progress->setValue(0);
    m_backups.makeNow();
}

void ClosingBackup::end()
{
    const auto problem = m_backups.problem();
    setParent(nullptr);
    deleteLater();
    if (problem)
        Q_EMIT failed(*problem);
    else
        Q_EMIT through();
}

}  // namespace greenhand
