#include "ui/help/screen_pages.h"

#include "ui/help/help_book.h"

#include <QWidget>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

const QHash<QString, QString>& screenPages()
{
    static const QHash<QString, QString> pages{
        {u"newLeads"_s, u"leads"_s},
        {u"activeLeads"_s, u"leads"_s},
        {u"completedLeads"_s, u"leads"_s},
        {u"jobCardScreen"_s, u"job-card"_s},
        {u"customerDialog"_s, u"customer"_s},
        {u"invoiceScreen"_s, u"invoice"_s},
        {u"customerLinkDialog"_s, u"link-customer"_s},
        {u"invoicesPage"_s, u"invoices"_s},
        {u"syncingPage"_s, u"syncing"_s},
        {u"sagePopUp"_s, u"sage-pop-up"_s},
        {u"pushAllDialog"_s, u"push-all"_s},
        {u"batchResultsDialog"_s, u"push-all"_s},
        {u"receiptDialog"_s, u"receipt"_s},
        {u"reasonDialog"_s, u"syncing-states"_s},
        {u"importDialog"_s, u"import"_s},
        {u"importFileDialog"_s, u"import"_s},
        {u"settingsDialog"_s, u"settings-company"_s},
        {u"companyPage"_s, u"settings-company"_s},
        {u"invoiceSettingsPage"_s, u"settings-invoices"_s},
        {u"priceListPage"_s, u"settings-prices"_s},
        {u"priceDialog"_s, u"settings-prices"_s},
        {u"sagePage"_s, u"settings-sage"_s},
        {u"lookPage"_s, u"settings-look"_s},
        {u"firstRunDialog"_s, u"first-start"_s},
        {u"customersPage"_s, u"customers"_s},
        {u"customerCard"_s, u"customers"_s},
        {u"mergeDialog"_s, u"customers"_s},
        {u"overviewPage"_s, u"overview"_s},
        {u"approvalsPage"_s, u"approvals"_s},
        {u"pinDialog"_s, u"approvals"_s},
        {u"newPinDialog"_s, u"settings-approval"_s},
        {u"approvalPage"_s, u"settings-approval"_s},
        {u"backupPage"_s, u"settings-backups"_s},
        {u"recoveredDialog"_s, u"undo"_s},
        {u"exportDialog"_s, u"lists"_s},
        {u"priceFileDialog"_s, u"job-lines"_s},
        {u"attachmentList"_s, u"attachments"_s},
        {u"attachFileDialog"_s, u"attachments"_s},
        {u"saveAttachmentDialog"_s, u"attachments"_s},
        {u"helpWindow"_s, u"help"_s},
    };
    return pages;
}

/// Of nested screens the inner one that is in sight, as the page of a tab in a dialog.
static QString shownIn(const QWidget* window)
{
    for (const QWidget* part : window->findChildren<QWidget*>())
        if (part->isVisible() && !part->isWindow() && screenPages().contains(part->objectName()))
            return screenPages().value(part->objectName());
    return {};
}

QString helpPageFor(const QWidget* widget)
{
    for (; widget; widget = widget->parentWidget()) {
        if (widget->isWindow())
            if (QString shown = shownIn(widget); !shown.isEmpty())
                return shown;
        if (QString page = screenPages().value(widget->objectName()); !page.isEmpty())
            return page;
    }
    return kFirstHelpPage;
}

}  // namespace greenhand
