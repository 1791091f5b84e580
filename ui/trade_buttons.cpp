#include "ui/trade_buttons.h"

#include "core/domain/number_text.h"
#include "core/workflow/draft_deletion.h"
#include "core/workflow/words.h"
#include "ui/job_card/customer_dialog.h"
#include "ui/manager/pin_dialog.h"
#include "ui/shared/draft_words.h"
#include "ui/shared/undo_bar.h"
#include "ui/shared/work_progress.h"

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

TradeButtons::TradeButtons(Desk& desk, Prompter& prompter, Navigator& navigator, UndoBar* undo,
                           QWidget* window)
    : QObject(window)
    , m_desk{desk}
    , m_prompter{prompter}
    , m_navigator{navigator}
    , m_undo{undo}
    , m_window{window}
{
}

void TradeButtons::deleteDrafts(const std::vector<InvoiceId>& ids)
{
    if (ids.empty())
        return;
    const auto question = questionAbout(ids);
    if (!question)
        return tell(question.error());
    m_prompter.confirm(*question, this, [this, ids] { deleteNow(ids); });
}

Result<Question> TradeButtons::questionAbout(const std::vector<InvoiceId>& ids) const
{
    std::vector<InvoiceRow> rows;
    Money total;
    for (const InvoiceId id : ids) {
        auto row = m_desk.billing.row(id);
        if (!row)
            return passOn(row);
        total += row->total;
        rows.push_back(*std::move(row));
    }
    const InvoiceRow& one = rows.front();
    if (rows.size() == 1)
        return Question{
            .title = tr("Delete the draft"),
            .text = tr("Delete invoice #%1 of %2 (%3, %4)?\n\nThe number stays used and is kept "
                       "as void. The lead goes back to Invoicing - New, and the next Generate "
                       "Invoice takes a new number.")
                        .arg(QString::number(one.number), one.leadReference, one.customer, format(one.total)),
            .details = {},
            .yes = tr("&Delete invoice #%1").arg(one.number),
            .no = tr("&Keep it"),
            .returnKey = Question::Safe::No};
    QStringList which;
    for (const InvoiceRow& row : rows)
        which << tr("#%1 of %2 (%3, %4)")
                     .arg(QString::number(row.number), row.leadReference, row.customer, format(row.total));
    return Question{.title = tr("Delete the drafts"),
                    .text = tr("Delete %1 invoices, %2 together?\n\nTheir numbers stay used and are kept as "
                               "void. Their leads go back to Invoicing - New, and each next Generate Invoice "
                               "takes a new number.")
                                .arg(QString::number(rows.size()), format(total)),
                    .details = which.join(u'\n'),
                    .yes = tr("&Delete %1 invoices").arg(rows.size()),
                    .no = tr("&Keep them"),
                    .returnKey = Question::Safe::No};
}

void TradeButtons::deleteNow(const std::vector<InvoiceId>& ids)
{
    auto made = DraftDeletion::create(m_desk.ledger, m_desk.invoicing, ids, deletedReason());
    if (!made)
        return notDeleted(ids, made.error());
    const std::shared_ptr<DraftDeletion> deletion = *std::move(made);
    workThrough(m_desk, deletion,
                {.title = tr("Delete the drafts"),
                 .progress = tr("Deleting drafts: %1 of %2"),
                 .saving = tr("Saving…"),
                 .cancelTip = tr("Stops; no draft is deleted then (Escape)")},
                m_window, [this, ids, deletion](const Result<void>& done) {
                    done ? offerBack(deletion->deleted()) : notDeleted(ids, done.error());
                });
}

void TradeButtons::notDeleted(const std::vector<InvoiceId>& ids, const Error& why)
{
    if (why.kind != ErrorKind::NeedsManager)
        return tell(why);
    asManager(m_desk.manager, m_window,
              ids.size() == 1 ? tr("A draft that is over a limit is deleted by the financial manager.")
                              : tr("Several drafts at once are deleted by the financial manager."),
              [this, ids] { deleteNow(ids); });
}

void TradeButtons::offerBack(const std::vector<DeletedDraft>& deleted)
{
    const DeletedDraft& one = deleted.front();
    m_undo->offer(
        deleted.size() == 1
            ? tr("Invoice #%1 was deleted; %2 is in Invoicing - New.")
                  .arg(QString::number(one.number), one.leadReference)
            : tr("%1 invoices were deleted; their leads are in Invoicing - New.").arg(deleted.size()),
        [this, deleted] { restore(deleted); });
}

void TradeButtons::restore(const std::vector<DeletedDraft>& deleted)
{
    workThrough(m_desk, std::make_shared<DraftReturn>(m_desk.ledger, m_desk.invoicing, deleted),
                {.title = tr("Bring the drafts back"),
                 .progress = tr("Bringing drafts back: %1 of %2"),
                 .saving = tr("Saving…"),
                 .cancelTip = tr("Stops; the drafts stay deleted then (Escape)")},
                m_window, [this, deleted](const Result<void>& done) {
                    done ? sayRestored(deleted) : tell(done.error());
                });
}

void TradeButtons::sayRestored(const std::vector<DeletedDraft>& deleted)
{
    const DeletedDraft& one = deleted.front();
    m_navigator.announce(
        deleted.size() == 1
            ? tr("Invoice #%1 of %2 is back as it was.").arg(QString::number(one.number), one.leadReference)
            : tr("%1 invoices are back as they were.").arg(deleted.size()));
    Q_EMIT restored(one.lead);
}

void TradeButtons::openCustomerOf(LeadId id)
{
    const auto lead = m_desk.invoicing.lead(id);
    if (!lead)
        return tell(lead.error());
    if (lead->invoice)
        openCustomerOf(*lead->invoice);
    else if (lead->card.customer)
        editCustomer(*lead->card.customer, std::nullopt);
}

void TradeButtons::openCustomerOf(InvoiceId id)
{
    const auto invoice = m_desk.billing.invoice(id);
    if (!invoice)
        return tell(invoice.error());
    if (invoice->state == InvoiceState::Void)
        editCustomer(invoice->content.customer, std::nullopt);
    else if (isEditable(invoice->state))
        editCustomer(invoice->content.customer, invoice->number);
    else
        viewCustomer(*invoice);
}

void TradeButtons::editCustomer(CustomerId id, const std::optional<qint64>& draft)
{
    const auto before = m_desk.invoicing.customer(id);
    if (!before)
        return tell(before.error());
    auto* dialog =
        new CustomerDialog(tr("Customer: %1").arg(before->details.name), before->details, m_window);
    connect(dialog, &CustomerDialog::saveWanted, this, [this, dialog, draft, customer = *before] {
        Customer after = customer;
        after.details = dialog->details();
        const auto saved = m_desk.invoicing.saveCustomer(after);
        if (!saved)
            return dialog->refuse(sentence(saved.error()));
        dialog->accept();
        m_navigator.announce(draft ? tr("Customer %1 saved. Invoice #%2 keeps the particulars it has; they "
                                        "are changed on the invoice.")
                                         .arg(saved->details.name, QString::number(*draft))
                                   : tr("Customer %1 saved.").arg(saved->details.name));
    });
    dialog->open();
}

void TradeButtons::viewCustomer(const Invoice& invoice)
{
    const auto customer = m_desk.invoicing.customer(invoice.content.customer);
    if (!customer)
        return tell(customer.error());
    const QString number = QString::number(invoice.number);
    const bool sent = invoice.state == InvoiceState::Sent || invoice.state == InvoiceState::Emailed;
    QString why = sent ? tr("These are the particulars that invoice #%1 was sent with. They are only viewed "
                            "here.")
                             .arg(number)
                       : tr("Invoice #%1 goes to Sage One with these particulars, so they are only viewed "
                            "here.")
                             .arg(number);
    if (!customer->sageName.isEmpty())
        why += u' ' + tr("In Sage One the customer is called “%1”.").arg(customer->sageName);
    auto* dialog =
        new CustomerDialog(tr("Customer of invoice #%1").arg(number), invoice.content.recipient, m_window);
    dialog->lock(why);
    dialog->open();
}

void TradeButtons::copyLead(LeadId id)
{
    const auto original = m_desk.invoicing.row(id);
    if (!original)
        return tell(original.error());
    const auto made = m_desk.invoicing.copyLead(id);
    if (!made)
        return tell(made.error());
    const auto copy = m_desk.invoicing.row(*made);
    if (!copy)
        return tell(copy.error());
    m_navigator.announce(
        tr("%1 is a copy of %2 and has no invoice yet.").arg(copy->reference, original->reference));
    Q_EMIT copied(*made);
}

void TradeButtons::tell(const Error& error)
{
    m_prompter.tell({.tone = Notice::Tone::Problem,
                     .title = tr("Greenhand"),
                     .text = sentence(error),
                     .details = {},
                     .close = tr("&Close")},
                    this);
}

}  // namespace greenhand
