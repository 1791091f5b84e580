#include "ui/settings/backup_page.h"

#include "core/domain/date_text.h"
#include "core/workflow/words.h"
#include "ui/manager/pin_dialog.h"
#include "ui/shared/form_parts.h"
#include "ui/shared/inline_message.h"
#include "ui/shared/look.h"
#include "ui/shared/plain_label.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStorageInfo>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

enum BackupColumn { Made, Next, Size };

/// Backups are up to seven years old: always with the year.
QString madeText(const QDateTime& made) { return format(made.date()) + u", "_s + made.toString(u"HH:mm"_s); }

bool isSameDisk(const QString& one, const QString& other)
{
    return QStorageInfo(one).device() == QStorageInfo(other).device();
}

}  // namespace

BackupPage::BackupPage(Desk& desk, QWidget* parent)
    : SettingsPageWidget(parent)
    , m_desk{desk}
    , m_message(new InlineMessage(this))
    , m_state(wrappedLabel({}, this))
    , m_now(plainButton(tr("Back up no&w"), u"backUpNowButton"_s, this))
    , m_automatic(new QCheckBox(tr("&Make backups by itself: at a day's first change, every two hours, at "
                                   "closing"),
                                this))
    , m_folder(new QLineEdit(this))
    , m_place(wrappedLabel({}, this))
    , m_list(new QTreeWidget(this))
    , m_restore(plainButton(tr("&Restore…"), u"restoreButton"_s, this))
    , m_folderBefore(desk.settings.value(kBackupFolder).value_or(QString()))
    , m_automaticBefore(desk.settings.value(kBackupAutomatic).value_or(u"yes"_s) == "yes"_L1)
{
    setObjectName(u"backupPage"_s);
    auto* inner = new QWidget(this);
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    column->setSpacing(kSpacing);
    column->addWidget(m_message);
    column->addWidget(buildMaking());
    column->addWidget(buildList(), 1);
    setWidget(inner);
    connect(&desk.backups, &Backups::changed, this, &BackupPage::show);
    connect(m_now, &QPushButton::clicked, &desk.backups, &Backups::makeNow);
    connect(m_restore, &QPushButton::clicked, this, &BackupPage::askToRestore);
    show();
    desk.backups.look();
}

QWidget* BackupPage::buildMaking()
{
    auto* box = new QGroupBox(tr("Backups of this ledger"), this);
    m_state->setObjectName(u"backupState"_s);
    m_automatic->setObjectName(u"backupAutomatic"_s);
    m_automatic->setChecked(m_automaticBefore);
    m_folder->setObjectName(u"backupFolder"_s);
    m_folder->setText(m_folderBefore);
    m_folder->setPlaceholderText(usualBackupFolder(m_desk.ledger.path()));
    m_place->setObjectName(u"backupPlace"_s);
    QPushButton* choose = plainButton(tr("C&hoose…"), u"chooseBackupFolderButton"_s, box);
    connect(choose, &QPushButton::clicked, this, &BackupPage::chooseFolder);
    connect(m_automatic, &QCheckBox::toggled, this, &SettingsPageWidget::edited);
    connect(m_folder, &QLineEdit::textChanged, this, [this] {
        m_place->setText(placeText());
        show();
        Q_EMIT edited();
    });
    auto* state = new QHBoxLayout;
    state->setSpacing(kSpacing);
    state->addWidget(m_state, 1);
    state->addWidget(m_now, 0, Qt::AlignTop);
    auto* folder = new QHBoxLayout;
    folder->setSpacing(kSpacing);
    folder->addWidget(labelFor(tr("&Folder"), m_folder, box));
    folder->addWidget(m_folder, 1);
    folder->addWidget(choose);
    auto* column = new QVBoxLayout(box);
    column->setSpacing(kSpacing);
    column->addLayout(state);
    column->addWidget(m_automatic);
    column->addLayout(folder);
    column->addWidget(m_place);
    m_place->setText(placeText());
    return box;
}

QWidget* BackupPage::buildList()
{
    auto* box = new QGroupBox(tr("Backups that are there"), this);
    m_list->setObjectName(u"backupList"_s);
    m_list->setAccessibleName(tr("Backups that are there"));
    m_list->setHeaderLabels({tr("Made on"), tr("Next invoice then"), tr("Size")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(true);
    m_list->installEventFilter(this);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &BackupPage::offer);
    connect(m_list, &QTreeWidget::itemDoubleClicked, m_restore, &QPushButton::click);
    auto* column = new QVBoxLayout(box);
    column->setSpacing(kSpacing);
    column->addWidget(m_list, 1);
    column->addLayout(buttonsAtEnd({m_restore}));
    return box;
}

void BackupPage::chooseFolder()
{
    const QString typed = m_folder->text().trimmed();
    auto* chooser =
        new QFileDialog(this, tr("The folder for backups"), typed.isEmpty() ? QDir::homePath() : typed);
    chooser->setObjectName(u"backupFolderChooser"_s);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::Directory);
    chooser->setOption(QFileDialog::ShowDirsOnly);
    connect(chooser, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
    chooser->open();
}

SettingFields::Changes BackupPage::changes() const
{
    SettingFields::Changes changed;
    if (const QString folder = typedFolder(); folder != m_folderBefore)
        changed.append({kBackupFolder, folder});
    if (m_automatic->isChecked() != m_automaticBefore)
        changed.append({kBackupAutomatic, m_automatic->isChecked() ? u"yes"_s : u"no"_s});
    return changed;
}

QString BackupPage::whatIsInvalid() const
{
    const QString folder = typedFolder();
    if (folder.isEmpty() || folder == m_folderBefore)
        return {};
    const QFileInfo place(folder);
    if (!place.isAbsolute() || !place.isDir())
        return tr("Backups: there is no folder %1. Plug its disk in, or press Choose….").arg(folder);
    return place.isWritable() ? QString() : tr("Backups: nothing can be written to %1.").arg(folder);
}

QString BackupPage::typedFolder() const
{
    const QString typed = m_folder->text().trimmed();
    return typed.isEmpty() ? typed : QDir::cleanPath(typed);
}

QString BackupPage::placeText() const
{
    const QString typed = typedFolder();
    const QString ledger = QFileInfo(m_desk.ledger.path()).absolutePath();
    const QString first =
        typed == m_folderBefore ? QString() : QString(tr("Save first: then backups are made there.") % u' ');
    if (!typed.isEmpty() && !(QFileInfo(typed).isDir() && isSameDisk(typed, ledger)))
        return first;
    return first
         % tr("This folder is on the same disk as the ledger. Choose one on another disk or a USB stick, so "
              "that a broken disk does not take both.");
}

QString BackupPage::stateText() const
{
    const Backups& backups = m_desk.backups;
    if (backups.isRunning())
        return tr("A backup is being made: %1 %").arg(backups.percent());
    if (backups.problem())
        return tr("No backup could be made. %1").arg(sentence(*backups.problem()));
    const BackupFile* last = backups.latest();
    if (!last && !m_folderBefore.isEmpty() && !QFileInfo(m_folderBefore).isDir())
        return sentence({ErrorKind::NoBackupFolder, {}, QDir::toNativeSeparators(m_folderBefore)});
    if (!last)
        return backups.hasLooked() ? tr("There is no backup of this ledger yet.") : QString();
    if (backups.hasNews())
        return tr("The last backup was made on %1; something was done since.").arg(madeText(last->made));
    return tr("The last backup was made on %1; nothing was done since.").arg(madeText(last->made));
}

void BackupPage::show()
{
    m_state->setText(stateText());
    const bool isRunning = m_desk.backups.isRunning();
    if (isRunning && window()->focusWidget() == m_now)
        m_list->setFocus();  // Qt would hand it to the tick box, where the next Space unticks
    m_now->setEnabled(!isRunning && typedFolder() == m_folderBefore);
    if (!isRunning)
        showList();
}

void BackupPage::showList()
{
    const auto& made = m_desk.backups.made();
    const auto isShown = [this](const BackupFile& backup, int row) {
        return m_list->topLevelItem(row)->data(Made, Qt::UserRole).toString() == backup.path;
    };
    bool isSame = m_list->topLevelItemCount() == int(made.size());
    for (int row = 0; isSame && row < int(made.size()); ++row)
        isSame = isShown(made[std::size_t(row)], row);
    if (isSame)  // it is looked at every minute
        return offer();
    const auto chosen = m_list->selectedItems();
    const QString path = chosen.isEmpty() ? QString() : chosen.first()->data(Made, Qt::UserRole).toString();
    m_list->clear();
    for (const BackupFile& backup : made) {
        auto* row = new QTreeWidgetItem(m_list);
        row->setText(Made, madeText(backup.made));
        row->setText(Next,
                     backup.isReadable ? u'#' + QString::number(backup.nextNumber) : tr("cannot be read"));
        row->setText(Size, QLocale().formattedDataSize(backup.size, 1, QLocale::DataSizeTraditionalFormat));
        row->setData(Made, Qt::UserRole, backup.path);
        if (backup.path == path)
            m_list->setCurrentItem(row);
    }
    offer();
}

void BackupPage::offer()
{
    const BackupFile* backup = selected();
    m_restore->setEnabled(backup && backup->isReadable && m_whyNotRestored.isEmpty() && !m_isRestoring);
    m_restore->setToolTip(
        plainTooltip(backup && !backup->isReadable ? tr("This one cannot be read.") : m_whyNotRestored));
}

void BackupPage::forbidRestoring(const QString& reason)
{
    m_whyNotRestored = reason;
    offer();
}

/// Return on a backup is about that one; it must not save the settings.
bool BackupPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return SettingsPageWidget::eventFilter(watched, event);
    const auto key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Return && key != Qt::Key_Enter)
        return false;
    m_restore->click();
    return true;
}

const BackupFile* BackupPage::selected() const
{
    const auto rows = m_list->selectedItems();
    if (rows.isEmpty())
        return nullptr;
    const auto& made = m_desk.backups.made();
    const auto found =
        std::ranges::find(made, rows.first()->data(Made, Qt::UserRole).toString(), &BackupFile::path);
    return found == made.end() ? nullptr : &*found;
}

void BackupPage::askToRestore()
{
    const BackupFile* backup = selected();
    if (!backup)
        return;
    const QString path = backup->path;
    m_message->tell(
        Tone::Warning,
        tr("Restore the backup of %1? %2 The ledger as it is now is put aside and not deleted. Greenhand "
           "starts anew with the backup and sends nothing before you say that it is the one to work with.")
            .arg(madeText(backup->made), m_desk.backups.lossWords(*backup)),
        tr("Restore i&t and start anew"), [this, path] {
            asManager(m_desk.manager, this, tr("A backup is restored by the financial manager."),
                      [this, path] { restore(path); });
        });
    ensureWidgetVisible(m_message);
}

void BackupPage::restore(const QString& path)
{
    m_isRestoring = true;
    offer();
    m_message->tell(Tone::Info,
                    tr("Greenhand starts anew with this backup as soon as Sage One has answered."));
    Q_EMIT restoreWanted(path);
}

}  // namespace greenhand
