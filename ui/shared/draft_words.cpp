#include "ui/shared/draft_words.h"

#include "core/workflow/words.h"

#include <QCoreApplication>

namespace greenhand {

namespace {

struct DraftWords {
    Q_DECLARE_TR_FUNCTIONS(greenhand::DraftWords)
};

constexpr auto kDeleted =
    QT_TRANSLATE_NOOP("greenhand::DraftWords", "The draft was deleted before it was sent.");

}  // namespace

QString whyNotDeleted(std::optional<InvoiceState> state)
{
    if (!state)
        return DraftWords::tr("There is no draft to delete.");
    switch (*state) {
    case InvoiceState::Draft:
    case InvoiceState::Ready:
    case InvoiceState::Approved:
    case InvoiceState::Rejected: return {};
    case InvoiceState::Sending:
    case InvoiceState::Blocked:
    case InvoiceState::Unknown:
    case InvoiceState::Review: return waitingWords(*state);
    case InvoiceState::Sent:
    case InvoiceState::Emailed:
        return DraftWords::tr("It is in Sage One. A mistake is put right there by a credit note.");
    case InvoiceState::Void: return DraftWords::tr("It is deleted already: its number is void.");
    }
    Q_UNREACHABLE();
}

QString deletedReason() { return QString::fromLatin1(kDeleted); }

QString reasonWords(const QString& kept)
{
    return kept.isEmpty() ? kept : DraftWords::tr(kept.toUtf8().constData());
}

}  // namespace greenhand
