#include "ui/invoice/invoice_screen.h"

#include "core/domain/number_text.h"
#include "core/workflow/words.h"
#include "ui/invoice/change_list.h"
#include "ui/invoice/customer_link_dialog.h"
#include "ui/invoice/invoice_editor.h"
#include "ui/invoice/invoice_foot.h"
#include "ui/invoice/invoice_form.h"
#include "ui/invoice/invoice_lines.h"
#include "ui/invoice/locked_words.h"
#include "ui/invoice/page_preview.h"
#include "ui/invoice/paper_actions.h"
#include "ui/invoice/print_run.h"
#include "ui/invoice/problem_list.h"
#include "ui/shared/click_guard.h"
#include "ui/shared/inline_message.h"
#include "ui/shared/look.h"
#include "ui/shared/plain_label.h"
#include "ui/shared/state_pill.h"
#include "ui/shared/typing_history.h"
#include "ui/shared/typing_keeper.h"
#include "ui/shared/typing_recovery.h"
#include "ui/shared/window_size.h"

#include <QLabel>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

namespace {

constexpr int kDebounceMs = 80;  // below the 100 ms that the preview may lag

}  // namespace

InvoiceScreen::InvoiceScreen(Desk& desk, Prompter& prompter, Navigator& navigator, InvoiceId id,
                             QWidget* parent)
    : DocumentScreen(desk, prompter, makeInvoiceLines, parent)
    , m_navigator{navigator}
    , m_id{id}
    , m_debounce{new QTimer(this)}
    , m_sageNumber{plainLabel({}, this)}
{
    setObjectName(u"invoiceScreen"_s);
    sizeWithinScreen(*this, {1240, 760});
    m_debounce->setSingleShot(true);
    m_debounce->setInterval(kDebounceMs);
    build();
    buildTyping();
    new ClickGuard(this, ClickGuard::Keeps::Acts);
    connect(m_debounce, &QTimer::timeout, this, &InvoiceScreen::look);
    // After this turn: its own Update has closed it by then.
    connect(&m_desk.ledger, &Ledger::invoicesChanged, this, &InvoiceScreen::lookAgain, Qt::QueuedConnection);
    connect(&m_desk.ledger, &Ledger::pushesChanged, this, &InvoiceScreen::sayHowItStands);
    connect(&m_desk.ledger, &Ledger::customersChanged, m_debounce, qOverload<>(&QTimer::start));
    connect(&m_desk.ledger, &Ledger::settingsChanged, m_debounce, qOverload<>(&QTimer::start));
    load();
}

void InvoiceScreen::build()
{
    m_reason->setObjectName(u"invoiceReason"_s);
    m_title->setObjectName(u"invoiceNumber"_s);
    m_sageNumber->setObjectName(u"sageNumber"_s);
    m_changes = new ChangeList(this);
    connect(m_changes, &ChangeList::taken, this, &InvoiceScreen::take);
    QWidget* document = buildDocument();
    buildFoot();
    QVBoxLayout* column = beginColumn(m_sageNumber);
    column->addWidget(m_changes);
    column->addWidget(document, 1);
    column->addWidget(m_foot);
}

/// The invoice as it is typed, and right of it the page as it will print.
QWidget* InvoiceScreen::buildDocument()
{
    auto* form = new InvoiceForm([this] { return m_desk.ledger.today(); }, this);
    buildLines(tr("L&ines"), u"invoiceLineTable"_s, this);
    m_editor = new InvoiceEditor(form, m_lineEditor, this);
    connect(m_editor, &InvoiceEditor::edited, this, &InvoiceScreen::changed);
    connect(&m_editor->problems(), &ProblemList::fixWanted, this, &InvoiceScreen::fix);
    m_preview = new PagePreview(this);
    m_preview->setMinimumWidth(220);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(u"invoiceSplitter"_s);
    splitter->addWidget(m_editor);
    splitter->addWidget(m_preview);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({900, 340});
    return splitter;
}

void InvoiceScreen::buildFoot()
{
    m_foot = new InvoiceFoot(this);
    connect(m_foot, &InvoiceFoot::printWanted, this, [this] { putOn(Printing::Onto::Paper); });
    connect(m_foot, &InvoiceFoot::pdfWanted, this, [this] { putOn(Printing::Onto::Pdf); });
    connect(m_foot, &InvoiceFoot::closeWanted, this, &InvoiceScreen::reject);
    connect(m_foot, &InvoiceFoot::updateWanted, this, [this] { update(Then::ThisLead); });
    connect(m_foot, &InvoiceFoot::updateAndNextWanted, this, [this] { update(Then::NextLead); });
    connect(m_foot, &InvoiceFoot::sendWanted, this, [this] { m_navigator.openSagePopUp(m_id); });
}

void InvoiceScreen::nameNext(const std::optional<QString>& lead) { m_foot->nameNext(lead); }

void InvoiceScreen::load()
{
    if (const auto types = m_desk.billing.vatTypes())
        m_lines->setVatChoices(vatChoicesOfInvoice(*types));
    else
        m_message->tell(Tone::Bad, sentence(types.error()));
    const auto found = m_desk.billing.invoice(m_id);
    if (!found) {
        lock(sentence(found.error()));
        return;
    }
    m_invoice = *found;
    showLoaded();
    m_recovery->takeUp(m_title->text(), m_invoice->version, m_locked);
}

void InvoiceScreen::buildTyping()
{
    beginTyping();
    m_editor->addTo(*m_typing);
    keepTyping(
        {TypedDocument::Invoice, m_id.value()}, [this] { return m_invoice->version; },
        [](const TypedForm& form) { return form; });
}

/// It went to Sage One as it was saved, while somebody typed in it.
void InvoiceScreen::lockOverTyping(const Invoice& now)
{
    m_keeper->leaveKept();
    const TypedForm typedForm = m_typing->form();
    m_invoice = now;
    showLoaded();
    m_recovery->tellUnsaved(
        tr("While you typed, this invoice went on its way to Sage One as it was last saved. What you "
           "typed is not in it: %1")
            .arg(m_typing->differences(m_typing->form(), typedForm).join(u"; "_s)));
}

/// One step of undo; what the invoice keeps is settled by Update.
void InvoiceScreen::take(const std::vector<DraftChange>& changes)
{
    if (const QString wrong = whatIsInvalid(); !wrong.isEmpty()) {
        m_message->tell(Tone::Bad, tr("Put this right first, then choose again. %1").arg(wrong));
        return;
    }
    const InvoiceContent content = typed();
    const auto what = m_desk.billing.whatWillChange(m_id, content);
    if (!what) {
        m_message->tell(Tone::Bad, sentence(what.error()));
        return;
    }
    std::vector<DraftChange> still;
    if (*what)
        std::ranges::copy_if(changes, std::back_inserter(still), [&](const DraftChange& change) {
            return std::ranges::find((*what)->changes, change) != (*what)->changes.end();
        });
    TypedForm form = m_typing->form();
    if (!still.empty())
        form = InvoiceEditor::withContent(std::move(form), withChanges(content, (*what)->fresh, still));
    m_typing->put(InvoiceEditor::withChoiceMade(std::move(form)), tr("the choice in What will change"));
    m_message->tell(Tone::Info,
                    still.empty()
                        ? tr("Nothing is taken from the job card. Press Update to keep the invoice so.")
                        : tr("%1 of the changes on the job card are in the invoice now. Press Update to save "
                             "them, or Ctrl+Z to choose again.")
                              .arg(still.size()));
}

void InvoiceScreen::showLoaded()
{
    m_loading = true;
    m_title->setText(tr("Invoice #%1").arg(m_invoice->number));
    setWindowTitle(m_title->text());
    m_sageNumber->setText(m_invoice->sageNumber.isEmpty() ? QString()
                                                          : tr("Sage One %1").arg(m_invoice->sageNumber));
    m_state->say(stateWord(m_invoice->state), toneOf(m_invoice->state));
    m_editor->show(m_invoice->content);
    goToFirstLine();
    m_loading = false;
    m_typing->begin();
    setLocked(!isEditable(m_invoice->state));
    if (!isEditable(m_invoice->state))
        lock(whyLocked(m_desk, *m_invoice));
    else if (m_invoice->state == InvoiceState::Approved)
        m_reason->tell(Tone::Good, tr("The financial manager approved this invoice as it stands. Any change "
                                      "ends the approval."));
    else
        m_reason->dismiss();
    changed();
    look();
}

void InvoiceScreen::lock(const QString& reason)
{
    setLocked(true);
    m_reason->tell(Tone::Info, reason);
    m_changes->hide();
    m_editor->problems().clear();
}

/// What Sage One refuses comes back to be mended.
void InvoiceScreen::setLocked(bool locked)
{
    m_locked = locked;
    m_editor->setLocked(locked);
    m_typing->setLocked(locked);
    m_foot->setLocked(locked);
}

InvoiceContent InvoiceScreen::typed() const
{
    const InvoiceContent content = m_editor->applied(m_invoice->content);
    return m_desk.billing.edited(*m_invoice, content).value_or(content);
}

bool InvoiceScreen::isChanged() const
{
    return m_invoice && !m_locked
        && (m_editor->choiceMade() || typed() != m_invoice->content || !whatIsInvalid().isEmpty());
}

QString InvoiceScreen::whatIsInvalid() const { return m_editor->whatIsInvalid(); }

void InvoiceScreen::changed()
{
    if (m_loading || !m_invoice)
        return;
    const InvoiceContent content = typed();
    m_editor->showRates(content.lines);
    const auto totals = m_desk.billing.totalsOf(*m_invoice, content);
    m_editor->showTotals(totals);
    const bool unsaved = m_editor->choiceMade() || content != m_invoice->content;
    m_foot->show(m_invoice->state, whyNotSaved(totals),
                 unsaved ? InvoiceFoot::Saved::NotYet : InvoiceFoot::Saved::Yes);
    m_debounce->start();
    noteTyping();
}

void InvoiceScreen::look()
{
    if (!m_invoice)
        return;
    const InvoiceContent content = typed();
    if (auto page = m_desk.billing.printed(*m_invoice, content))
        m_preview->show(*std::move(page));
    if (m_locked)
        return;
    if (const auto what = m_desk.billing.whatWillChange(m_id, content))
        m_changes->show(m_editor->choiceMade() ? std::nullopt : *what, content);
    const auto problems = m_desk.billing.preflight(m_id, content, m_options);
    if (!problems)
        m_message->tell(Tone::Bad, sentence(problems.error()));
    else
        m_editor->problems().show(*problems, content);
}

void InvoiceScreen::fix(const Problem& problem)
{
    switch (problem.field) {
    case ProblemField::Customer:
        if (problem.kind == ProblemKind::RecipientNameMissing)
            m_editor->goTo(problem);
        else
            linkCustomer();
        break;
    case ProblemField::Email:
    case ProblemField::Date:
    case ProblemField::DueDate:
    case ProblemField::Address:
    case ProblemField::Lines: m_editor->goTo(problem); break;
    case ProblemField::Company:
    case ProblemField::SageSettings: openSettingsFor(problem, m_navigator); break;
    case ProblemField::Approval: askForApproval(); break;
    case ProblemField::Document:  // it is open
    case ProblemField::None: break;
    }
}

/// What is approved is what is saved.
void InvoiceScreen::askForApproval()
{
    if (isChanged() || m_invoice->state == InvoiceState::Draft) {
        m_message->tell(Tone::Warning, tr("Press Update first. Then open the invoice again and ask, or ask "
                                          "where it is sent to Sage One."));
        return;
    }
    if (const auto asked = m_desk.approvals.ask(m_id); !asked)
        m_message->tell(Tone::Bad, sentence(asked.error()));
    look();
}

void InvoiceScreen::linkCustomer()
{
    auto* dialog = new CustomerLinkDialog(m_desk, typed().customer, this);
    connect(dialog, &CustomerLinkDialog::linked, this, &InvoiceScreen::look);
    connect(dialog, &CustomerLinkDialog::createChosen, this, [this] {
        m_options.createCustomer = true;
        m_message->tell(Tone::Info,
                        tr("Sage One will get this customer together with the invoice; you will be "
                           "asked once more then."));
        look();
    });
    dialog->open();
}

void InvoiceScreen::update(Then then)
{
    if (m_locked || !m_invoice || !whatIsInvalid().isEmpty())
        return;
    m_foot->letUpdate(false);
    m_message->dismiss();
    const int seen = m_invoice->version;
    const auto done = m_desk.billing.update(
        m_id, seen, typed(), {.typing = m_keeper->whenSaved(), .choiceMade = m_editor->choiceMade()});
    if (!done) {
        m_foot->letUpdate(true);
        m_message->tell(Tone::Bad, sentence(done.error()));
        return;
    }
    m_invoice = *done;
    QDialog::accept();
    Q_EMIT updated(m_id, then);
}

void InvoiceScreen::putOn(Printing::Onto onto)
{
    if (!m_invoice)
        return;
    PaperOrder order{.fileName = tr("Invoice %1.pdf").arg(m_invoice->number)};
    if (m_locked) {
        order.invoices = {m_id};
    } else {
        auto page = m_desk.billing.printed(*m_invoice, typed());
        if (!page) {
            m_message->tell(Tone::Bad, sentence(page.error()));
            return;
        }
        order.typed.push_back(*std::move(page));
    }
    PrintRun* run = onto == Printing::Onto::Pdf ? PrintRun::savePdf(m_desk, std::move(order), this)
                                                : PrintRun::print(m_desk, std::move(order), this);
    tellHow(*run, m_navigator, *m_message);
    connect(run, &PrintRun::done, this, &InvoiceScreen::look);  // what is printed next may be a copy
}

void InvoiceScreen::lookAgain()
{
    if (!m_invoice || !isVisible())
        return;
    const auto now = m_desk.billing.invoice(m_id);
    if (!now)
        return;
    const bool nowLocked = !isEditable(now->state);
    if (now->version == m_invoice->version && now->state == m_invoice->state
        && now->sageNumber == m_invoice->sageNumber)
        return sayHowItStands();
    if (isChanged()) {
        if (nowLocked)
            lockOverTyping(*now);
        return;  // otherwise what was typed stays; Update will say that it was changed elsewhere
    }
    const bool wasLocked = m_locked;
    m_invoice = *now;
    showLoaded();
    if (wasLocked && !m_locked)
        m_recovery->takeUp(m_title->text(), m_invoice->version, m_locked);
}

/// The steps of a push follow each other while the invoice stays locked.
void InvoiceScreen::sayHowItStands()
{
    if (!m_invoice || !isVisible() || isEditable(m_invoice->state))
        return;
    const QString words = whyLocked(m_desk, *m_invoice);
    if (words != m_reason->text())  // told again, a screen reader would read it at every step of another push
        m_reason->tell(Tone::Info, words);
}

void InvoiceScreen::saveAndLeave() { update(Then::ThisLead); }

QPushButton* InvoiceScreen::mainButton() const { return m_foot->mainButton(); }

}  // namespace greenhand
