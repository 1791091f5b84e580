#include "ui/invoice/locked_words.h"

#include "core/workflow/desk.h"
#include "core/workflow/words.h"
#include "ui/shared/draft_words.h"

#include <QCoreApplication>

namespace greenhand {

namespace {

struct LockedWords {
    Q_DECLARE_TR_FUNCTIONS(greenhand::InvoiceScreen)
};

QString howItStands(const Desk& desk, InvoiceId id)
{
    const auto words = desk.syncing.howItStands(id);
    return words ? *words : sentence(words.error());
}

}  // namespace

QString whyLocked(const Desk& desk, const Invoice& invoice)
{
    switch (invoice.state) {
    case InvoiceState::Sent:
    case InvoiceState::Emailed:
        return invoice.sageNumber.isEmpty()
                 ? LockedWords::tr("This invoice is in Sage One and can no longer be changed here. A mistake "
                                   "is put right in Sage One by a credit note.")
                 : LockedWords::tr("This invoice is in Sage One as %1 and can no longer be changed here. A "
                                   "mistake is put right in Sage One by a credit note.")
                       .arg(invoice.sageNumber);
    case InvoiceState::Void:
        return LockedWords::tr("This number is void and stays so: %1").arg(reasonWords(invoice.voidReason));
    case InvoiceState::Draft:
    case InvoiceState::Ready:
    case InvoiceState::Approved:
    case InvoiceState::Sending:
    case InvoiceState::Blocked:
    case InvoiceState::Unknown:
    case InvoiceState::Rejected:
    case InvoiceState::Review:
        return LockedWords::tr("This invoice stands in Billing › Sage One Syncing and cannot be changed "
                               "meanwhile. %1")
            .arg(howItStands(desk, invoice.id));
    }
    Q_UNREACHABLE();
}

}  // namespace greenhand
