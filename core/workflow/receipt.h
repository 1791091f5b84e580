#pragma once

#include "core/documents/receipt_page.h"
#include "core/workflow/ledger.h"

#include <vector>

namespace greenhand {

/// What Sage One said that it holds.
struct ReceiptDocument {
    std::optional<qint64> id = {};
    QString number = {};
    std::optional<Money> exclusive = {};
    std::optional<Money> vat = {};
    std::optional<Money> total = {};
};

/// One step of a push, as it was written down when it was taken.
struct ReceiptStep {
    qint64 whenMs = 0;  ///< UTC
    Actor by = {};      ///< who ran Greenhand
    PushState from = PushState::Ready;
    PushEvent on = PushEvent::Claim;
    PushState to = PushState::Ready;
    QString sentence = {};  ///< plain words
    QString words = {};     ///< Sage One's own
    int status = 0;         ///< HTTP; 0: no answer, or none was asked for
    QString logUid = {};
};

/// One body that went out, and what came of it.
struct ReceiptAttempt {
    int number = 0;  ///< 1 for the first
    qint64 sentMs = 0;
    Actor by = {};
    QString bodySha256 = {};                     ///< hexadecimal
    std::optional<Money> sent = {};              ///< the total it asked for; of invoices
    std::optional<ReceiptStep> answer = {};      ///< none: nothing is known yet
    ReceiptDocument inSage = {};                 ///< as answered, or as found afterwards
    std::optional<qint64> differenceCents = {};  ///< Sage One's total less ours; 0: equal to the cent
};

/// All of one push: the invoice's, its e-mail's or its customer's.
struct ReceiptPart {
    PushEffect effect = PushEffect::Invoice;
    PushState state = PushState::Ready;
    QString reference = {};
    QString email = {};   ///< the address; of e-mails
    QString reason = {};  ///< a person's, where one closed it
    ReceiptDocument inSage = {};
    std::vector<ReceiptAttempt> attempts = {};
    std::vector<ReceiptStep> steps = {};
};

/// What was sent of an invoice, when and by whom, what Sage One answered, and
/// whether both hold the same to the cent.
struct Receipt {
    InvoiceId invoice;
    qint64 number = 0;
    QString reference = {};
    QString customer = {};
    QString ledgerCompany = {};
    QString sageCompany = {};
    Totals ours = {};
    std::vector<ReceiptPart> parts = {};  ///< customer where one was made for it, invoice, e-mail
};

/// NotReady, with a sentence, for an invoice of which nothing was ever sent.
[[nodiscard]] Result<Receipt> receiptOf(Ledger& ledger, InvoiceId id);

/// The receipt in words, for the screen, the printer and the terminal.
[[nodiscard]] ReceiptPage printed(const Receipt& receipt);

}  // namespace greenhand
