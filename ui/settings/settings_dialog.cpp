#include "ui/settings/settings_dialog.h"

#include "core/workflow/words.h"
#include "ui/manager/pin_dialog.h"
#include "ui/settings/approval_page.h"
#include "ui/settings/backup_page.h"
#include "ui/settings/company_page.h"
#include "ui/settings/invoice_settings_page.h"
#include "ui/settings/look_page.h"
#include "ui/settings/price_list_page.h"
#include "ui/settings/sage_page.h"
#include "ui/shared/click_guard.h"
#include "ui/shared/free_letters.h"
#include "ui/shared/inline_message.h"
#include "ui/shared/list_export.h"
#include "ui/shared/window_size.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

SettingsDialog::SettingsDialog(Desk& desk, QWidget* parent)
    : EditingDialog(parent)
    , m_desk(desk)
    , m_tabs(new QTabWidget(this))
    , m_message(new InlineMessage(this, InlineMessage::Closing::Permanent))
    , m_save(new QPushButton(tr("&Save"), this))
    , m_backups(new BackupPage(desk, this))
    , m_look(new LookPage(desk, this))
{
    setObjectName(u"settingsDialog"_s);
    setWindowTitle(tr("Settings"));
    new ClickGuard(this, ClickGuard::Keeps::Acts);
    build();
    for (const QWidget* window : QApplication::topLevelWidgets())
        for (const ListExport* running : window->findChildren<ListExport*>())
            connect(running, &ListExport::ended, this, &SettingsDialog::lookWhatIsTyped);
    lookWhatIsTyped();
}

void SettingsDialog::build()
{
    m_tabs->setObjectName(u"settingsTabs"_s);
    auto* prices = new PriceListPage(m_desk, this);
    m_pages = {new CompanyPage(m_desk, this),
               new InvoiceSettingsPage(m_desk, this),
               prices,
               new SagePage(m_desk, this),
               m_look,
               new ApprovalPage(m_desk, this),
               m_backups};
    m_tabs->addTab(m_pages[0], tr("&Company"));
    m_tabs->addTab(m_pages[1], tr("&Invoices"));
    m_tabs->addTab(prices, tr("Price list"));  // the other pages have all of its letters
    m_tabs->addTab(m_pages[3], tr("Sage &One"));
    m_tabs->addTab(m_look, tr("La&nguage and look"));
    m_tabs->addTab(m_pages[5], tr("Appro&val"));
    m_tabs->addTab(m_backups, tr("Backups"));
    connect(prices, &PriceListPage::importWanted, this, &SettingsDialog::priceImportWanted);
    connect(m_backups, &BackupPage::restoreWanted, this, &SettingsDialog::restoreWanted);
    connect(m_look, &LookPage::anewWanted, this, &SettingsDialog::anewWanted);
    for (SettingsPageWidget* page : m_pages)
        connect(page, &SettingsPageWidget::edited, this, &SettingsDialog::lookWhatIsTyped);

    auto* buttons = new QDialogButtonBox(this);
    m_save->setObjectName(u"saveSettingsButton"_s);
    m_save->setDefault(true);
    buttons->addButton(m_save, QDialogButtonBox::AcceptRole);
    QPushButton* cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(u"cancelSettingsButton"_s);
    cancel->setAutoDefault(false);
    connect(m_save, &QPushButton::clicked, this, &SettingsDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &SettingsDialog::reject);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    column->setSpacing(kSpacing);
    column->addWidget(m_tabs, 1);
    column->addWidget(m_message);
    column->addWidget(buttons);
    sizeWithinScreen(*this, {760, 640});
    for (SettingsPageWidget* page : m_pages)
        giveFreeLetters(page);
}

void SettingsDialog::showPage(SettingsPage page) { m_tabs->setCurrentIndex(int(page)); }

void SettingsDialog::lookWhatIsTyped()
{
    QString invalid;
    for (const SettingsPageWidget* page : m_pages)
        if (invalid.isEmpty())
            invalid = page->whatIsInvalid();
    m_save->setEnabled(invalid.isEmpty());
    if (invalid.isEmpty())
        m_message->dismiss();
    else
        m_message->tell(Tone::Warning, invalid);
    m_look->forbid(whyNotAnew());
    m_backups->forbidRestoring(
        whyNotAnew().isEmpty()
            ? QString()
            : tr("Close the other screens, save or discard what was changed here, and wait for exports "
                 "first; then a backup can be restored."));
}

/// The window is made anew only where nothing that was typed goes with the old one.
QString SettingsDialog::whyNotAnew() const
{
    for (const QWidget* window : QApplication::topLevelWidgets())
        if (window != this && window->isVisible() && window->inherits("QDialog"))
            return tr("Close the other open screens first; then language and format can be changed.");
    for (const QWidget* window : QApplication::topLevelWidgets())
        if (ListExport::runsIn(*window))
            return tr("A list is being exported; when it is, language and format can be changed.");
    return isChanged()
             ? tr("Save or discard the other changes first; then language and format can be changed.")
             : QString();
}

/// A list that is being exported ends with its window; that is said first.
void SettingsDialog::done(int result)
{
    if (!ListExport::runsIn(*this))
        return EditingDialog::done(result);
    m_message->tell(
        Tone::Warning,
        tr("The price list is being written to a file. If the settings close now, there is no such "
           "file."),
        tr("S&top the export and close"), [this, result] { EditingDialog::done(result); });
}

bool SettingsDialog::isChanged() const
{
    for (const SettingsPageWidget* page : m_pages)
        if (!page->changes().isEmpty() || page->hasMore())
            return true;
    return false;
}

/// What is invalid stands above Save all the time.
void SettingsDialog::saveAndClose() { m_save->click(); }

void SettingsDialog::save()
{
    SettingFields::Changes changes;
    for (const SettingsPageWidget* page : m_pages)
        changes += page->changes();
    if (!changes.isEmpty())
        if (const auto done = m_desk.settings.set(changes); !done)
            return refuse(done.error());
    for (SettingsPageWidget* page : m_pages)
        if (const auto done = page->saveMore(); !done)
            return refuse(done.error());
    accept();
}

void SettingsDialog::refuse(const Error& error)
{
    if (error.kind == ErrorKind::NeedsManager)
        asManager(m_desk.manager, this,
                  tr("Limits, bank details and the Sage One settings are changed by the financial manager."),
                  [this] { save(); });
    else
        m_message->tell(Tone::Bad, sentence(error));
}

}  // namespace greenhand
