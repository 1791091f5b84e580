#include "ui/billing/push_all_button.h"

#include "core/workflow/desk.h"
#include "ui/billing/invoice_table_model.h"
#include "ui/billing/push_all_dialog.h"
#include "ui/shared/look.h"
#include "ui/shared/navigator.h"

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

namespace {

/// The invoices of a listing, some at a time.
PushAllDialog::Next idsOf(InvoiceListing listing)
{
    constexpr int kAtOnce = 200;
    return [left = std::make_shared<InvoiceListing>(std::move(listing))]() -> Result<std::vector<InvoiceId>> {
        const auto page = left->next(kAtOnce);
        if (!page)
            return passOn(page);
        std::vector<InvoiceId> ids;
        for (const InvoiceRow& row : *page)
            ids.push_back(row.id);
        return ids;
    };
}

}  // namespace

PushAllButton::PushAllButton(Desk& desk, Navigator& navigator, const InvoiceTableModel& list, QWidget* parent)
    : QPushButton(greenhand::icon(u"sage"_s), tr("Push All to Sage"), parent)
    , m_desk{desk}
    , m_navigator{navigator}
    , m_list{list}
{
    setObjectName(u"pushAllButton"_s);
    setShortcut(QKeySequence(u"Ctrl+Shift+A"_s));
    connect(this, &QPushButton::clicked, this, &PushAllButton::ask);
    connect(&desk.batch, &PushBatch::changed, this, &PushAllButton::check);
    connect(&desk.batch, &PushBatch::ended, this, &PushAllButton::check);
}

void PushAllButton::ask()
{
    auto* dialog = new PushAllDialog(m_desk, idsOf(m_list.toPush()), window());
    connect(dialog, &PushAllDialog::started, this, [this](int invoices) {
        m_navigator.announce(invoices == 1 ? tr("1 invoice goes to Sage One.")
                                           : tr("%1 invoices go to Sage One.").arg(invoices));
    });
    dialog->open();
}

void PushAllButton::check()
{
    const bool runs = m_desk.batch.isUnfinished();
    const bool nothing = m_list.rowCount() == 0 || m_list.shown() == InvoiceFilter::Sent;
    setEnabled(!runs && !nothing);
    setToolTip(runs      ? tr("The last Push All has not come to its end yet.")
               : nothing ? tr("The list shows nothing to push.")
                         : tr("Shows first what of this list goes and what does not (Ctrl+Shift+A)"));
}

}  // namespace greenhand
