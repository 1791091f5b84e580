#include "ui/invoice/invoice_screen.h"

#include "core/documents/pdf_book.h"
#include "core/domain/date_text.h"
#include "core/domain/number_text.h"
#include "core/workflow/words.h"
#include "ui/invoice/change_list.h"
#include "ui/invoice/customer_link_dialog.h"
#include "ui/invoice/invoice_form.h"
#include "ui/invoice/invoice_lines.h"
#include "ui/invoice/page_preview.h"
#include "ui/invoice/print_run.h"
#include "ui/invoice/problem_list.h"
#include "ui/shared/click_guard.h"
#include "ui/shared/draft_words.h"
#include "ui/shared/form_parts.h"
#include "ui/shared/inline_message.h"
#include "ui/shared/line_editor.h"
#include "ui/shared/look.h"
#include "ui/shared/plain_label.h"
#include "ui/shared/state_pill.h"
#include "ui/shared/totals_box.h"
#include "ui/shared/typing_history.h"
#include "ui/shared/typing_keeper.h"
#include "ui/shared/typing_recovery.h"

#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

namespace {

constexpr int kDebounceMs = 80;  // below the 100 ms that the preview may lag

/// What makes a line come to nothing.
LineColumn emptyFactorOf(const TypedLine& line)
{
    if (line.unitPrice == UnitPrice())
        return LineColumn::Price;
    return line.quantity == Quantity() ? LineColumn::Count : LineColumn::Discount;
}

}  // namespace

InvoiceScreen::InvoiceScreen(Desk& desk, Prompter& prompter, Navigator& navigator, InvoiceId id,
                             QWidget* parent)
    : DocumentScreen(desk, prompter, makeInvoiceLines, parent)
    , m_navigator{navigator}
    , m_id{id}
    , m_debounce{new QTimer(this)}
{
    setObjectName(u"invoiceScreen"_s);
    resize(1240, 760);
    m_debounce->setSingleShot(true);
    m_debounce->setInterval(kDebounceMs);
    build();
    buildTyping();
    new ClickGuard(this, ClickGuard::Keeps::Acts);
    connect(m_debounce, &QTimer::timeout, this, &InvoiceScreen::look);
    connect(&m_desk.ledger, &Ledger::invoicesChanged, this, &InvoiceScreen::lookAgain);
    connect(&m_desk.ledger, &Ledger::customersChanged, m_debounce, qOverload<>(&QTimer::start));
    connect(&m_desk.ledger, &Ledger::settingsChanged, m_debounce, qOverload<>(&QTimer::start));
    load();
}

void InvoiceScreen::build()
{
    m_reason->setObjectName(u"invoiceReason"_s);
    m_title->setObjectName(u"invoiceNumber"_s);
    m_problems = new ProblemList(this);
    connect(m_problems, &ProblemList::fixWanted, this, &InvoiceScreen::fix);
    m_changes = new ChangeList(this);
    connect(m_changes, &ChangeList::taken, this, &InvoiceScreen::take);
    QWidget* document = buildDocument();

    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(u"invoiceSplitter"_s);
    splitter->addWidget(document);
    splitter->addWidget(m_preview);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    m_preview->setMinimumWidth(220);
    splitter->setSizes({900, 340});

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    layout->setSpacing(kSpacing);
    layout->addWidget(buildHead(buildSageNumber()));
    layout->addWidget(m_reason);
    layout->addWidget(m_message);
    layout->addWidget(m_changes);
    layout->addWidget(splitter, 1);
    layout->addWidget(buildFoot());
}

/// Left of the page as it will print: its fields, its lines and what still stands in the way.
QWidget* InvoiceScreen::buildDocument()
{
    m_form = new InvoiceForm([this] { return m_desk.ledger.today(); }, this);
    connect(m_form, &InvoiceForm::edited, this, &InvoiceScreen::changed);
    m_totals = new TotalsBox(this);
    m_preview = new PagePreview(this);
    auto* document = new QWidget(this);
    buildLines(tr("L&ines"), u"invoiceLineTable"_s, this);
    m_lineEditor->setMinimumHeight(150);
    auto* ways = new QVBoxLayout;
    ways->addWidget(m_problems);
    ways->addStretch();
    auto* under = new QHBoxLayout;
    under->setSpacing(24);
    under->addLayout(ways, 1);
    under->addWidget(m_totals, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(document);
    column->setContentsMargins(0, 0, kSpacing, 0);
    column->setSpacing(kSpacing);
    column->addWidget(m_form);
    column->addWidget(m_lineEditor, 1);
    column->addLayout(under);
    return document;
}

QLabel* InvoiceScreen::buildSageNumber()
{
    m_sageNumber = plainLabel({}, this);
    m_sageNumber->setObjectName(u"sageNumber"_s);
    return m_sageNumber;
}

QWidget* InvoiceScreen::buildFoot()
{
    auto* foot = new QWidget(this);
    auto* pdf = plainButton(tr("Save as PD&F…"), u"savePdfButton"_s, foot);
    pdf->setIcon(icon(u"pdf"_s));
    pdf->setToolTip(tr("Save the page as a PDF (Ctrl+Shift+P)"));
    auto* print = plainButton(tr("Print…"), u"printInvoiceButton"_s, foot);
    print->setIcon(icon(u"print"_s));
    print->setToolTip(tr("Print the page (Ctrl+P)"));
    auto* close = plainButton(tr("C&lose"), u"closeInvoiceButton"_s, foot);
    close->setToolTip(tr("Close (Escape)"));
    m_update = plainButton(tr("&Update"), u"updateButton"_s, foot);
    m_update->setIcon(icon(u"ok"_s));
    m_updateNext = plainButton(tr("Update and next lead"), u"updateNextButton"_s, foot);
    m_updateNext->setIcon(icon(u"ok"_s));
    nameNext(std::nullopt);

    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kSpacing);
    row->addWidget(print);
    row->addWidget(pdf);
    row->addWidget(m_whyNot, 1);
    row->addWidget(close);
    row->addWidget(m_update);
    row->addWidget(m_updateNext);
    row->addWidget(buildGreenSection(foot));
    for (QPushButton* button : {pdf, print, close, m_update, m_updateNext, m_sage})
        button->setMinimumHeight(kFootButtonHeight);
    connect(pdf, &QPushButton::clicked, this, [this] { putOn(Printing::Onto::Pdf); });
    connect(print, &QPushButton::clicked, this, [this] { putOn(Printing::Onto::Paper); });
    connect(close, &QPushButton::clicked, this, &InvoiceScreen::reject);
    connect(m_update, &QPushButton::clicked, this, [this] { update(Then::ThisLead); });
    connect(m_updateNext, &QPushButton::clicked, this, [this] { update(Then::NextLead); });
    onKey(tr("Ctrl+Shift+P"), pdf);
    onKey(tr("Ctrl+P"), print);
    return foot;
}

QWidget* InvoiceScreen::buildGreenSection(QWidget* foot)
{
    m_green = new GreenSection(foot);
    m_sage = plainButton(tr("&Generate Sage One Invoice"), u"sageInvoiceButton"_s, m_green);
    m_sage->setIcon(icon(u"send"_s));
    m_sage->setIconSize({20, 20});
    connect(m_sage, &QPushButton::clicked, this, [this] { m_navigator.openSagePopUp(m_id); });
    auto* ground = new QHBoxLayout(m_green);
    ground->setContentsMargins(6, 5, 6, 5);
    ground->addWidget(m_sage);
    return m_green;
}

void InvoiceScreen::nameNext(const std::optional<QString>& lead)
{
    m_updateNext->setToolTip(
        lead ? tr("Save the draft and open the job card of %1 (Ctrl+Return)").arg(*lead)
             : tr("Save the draft and close; the list Invoicing - New has no further lead "
                  "(Ctrl+Return)"));
}

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
    m_form->addTo(*m_typing);
    m_typing->add(u"customer_id"_s,
                  {.word = {},
                   .widget = nullptr,
                   .read = [this] { return m_customer ? QJsonValue(m_customer->value()) : QJsonValue(); },
                   .write = [this](const QJsonValue& id) { m_customer = CustomerId{id.toInteger()}; }});
    m_typing->add(u"choice_made"_s,
                  {.word = {},
                   .widget = nullptr,
                   .read = [this] { return QJsonValue(m_choiceMade); },
                   .write = [this](const QJsonValue& made) { m_choiceMade = made.toBool(); }});
    m_typing->add(
        u"prices"_s,
        {.word = {},
         .widget = nullptr,
         .read = [this] { return QJsonValue(int(m_lines->priceMode())); },
         .write = [this](const QJsonValue& mode) { m_lines->setPriceMode(PriceMode(mode.toInt())); }});
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

/// The form as it stands, with what a content says in it.
TypedForm InvoiceScreen::formWith(const InvoiceContent& content) const
{
    TypedForm form = m_typing->form();
    InvoiceForm::write(content, form);
    form.fields[u"customer_id"_s] = content.customer.value();
    form.fields[u"prices"_s] = int(content.priceMode);
    form.lines = typedLines(content.lines);
    for (TypedLine& line : form.lines)
        line.vatRate = {};
    return form;
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
    TypedForm form = still.empty() ? m_typing->form() : formWith(withChanges(content, (*what)->fresh, still));
    form.fields[u"choice_made"_s] = true;
    m_typing->put(form, tr("the choice in What will change"));
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
    const InvoiceContent& content = m_invoice->content;
    m_title->setText(tr("Invoice #%1").arg(m_invoice->number));
    setWindowTitle(m_title->text());
    m_sageNumber->setText(m_invoice->sageNumber.isEmpty() ? QString()
                                                          : tr("Sage One %1").arg(m_invoice->sageNumber));
    m_state->say(stateWord(m_invoice->state), toneOf(m_invoice->state));
    m_form->showContent(content);
    m_lines->setPriceMode(content.priceMode);
    m_lines->setLines(typedLines(content.lines));
    goToFirstLine();
    m_customer = content.customer;
    m_choiceMade = false;
    m_loading = false;
    m_typing->begin();
    setLocked(!isEditable(m_invoice->state));
    if (!isEditable(m_invoice->state))
        showLocked();
    else if (m_invoice->state == InvoiceState::Approved)
        m_reason->tell(Tone::Good, tr("The financial manager approved this invoice as it stands. Any change "
                                      "ends the approval."));
    else
        m_reason->dismiss();
    changed();
    look();
}

void InvoiceScreen::showLocked()
{
    switch (m_invoice->state) {
    case InvoiceState::Sent:
    case InvoiceState::Emailed:
        lock(m_invoice->sageNumber.isEmpty()
                 ? tr("This invoice is in Sage One and can no longer be changed here. A mistake is put right "
                      "in Sage One by a credit note.")
                 : tr("This invoice is in Sage One as %1 and can no longer be changed here. A mistake is put "
                      "right in Sage One by a credit note.")
                       .arg(m_invoice->sageNumber));
        break;
    case InvoiceState::Void:
        lock(tr("This number is void and stays so: %1").arg(reasonWords(m_invoice->voidReason)));
        break;
    case InvoiceState::Draft:
    case InvoiceState::Ready:
    case InvoiceState::Approved:
    case InvoiceState::Sending:
    case InvoiceState::Blocked:
    case InvoiceState::Unknown:
    case InvoiceState::Rejected:
    case InvoiceState::Review:
        lock(tr("This invoice is on its way to Sage One and cannot be changed meanwhile. Billing › Sage One "
                "Syncing says how it stands."));
        break;
    }
}

void InvoiceScreen::lock(const QString& reason)
{
    setLocked(true);
    m_reason->tell(Tone::Info, reason);
    m_changes->hide();
    m_problems->clear();
}

/// What Sage One refuses comes back to be mended; the other verbs follow in changed().
void InvoiceScreen::setLocked(bool locked)
{
    m_locked = locked;
    m_form->setLocked(locked);
    m_lineEditor->setReadOnly(locked);
    m_typing->setLocked(locked);
    m_update->setVisible(!locked);
    if (!locked)
        return;
    m_updateNext->hide();
    m_green->hide();
}

InvoiceContent InvoiceScreen::typed() const
{
    InvoiceContent content = m_form->applied(m_invoice->content);
    content.customer = m_customer.value_or(content.customer);
    content.priceMode = m_lines->priceMode();
    content.lines = invoiceLines(m_lines->lines());
    return m_desk.billing.edited(*m_invoice, content).value_or(content);
}

bool InvoiceScreen::isChanged() const
{
    return m_invoice && !m_locked
        && (m_choiceMade || typed() != m_invoice->content || !whatIsInvalid().isEmpty());
}

QString InvoiceScreen::whatIsInvalid() const
{
    if (const QString wrong = m_form->whatIsInvalid(); !wrong.isEmpty())
        return wrong;
    return m_lineEditor->whatIsInvalid();
}

void InvoiceScreen::changed()
{
    if (m_loading || !m_invoice)
        return;
    const InvoiceContent content = typed();
    std::vector<Rate> rates;
    for (const InvoiceLine& line : content.lines)
        rates.push_back(line.vatRate);
    m_lines->setVatRates(rates);
    const auto totals = m_desk.billing.totalsOf(*m_invoice, content);
    m_totals->show(totals);

    QString whyNot = whatIsInvalid();
    if (whyNot.isEmpty() && !totals)
        whyNot = sentence(totals.error());
    m_update->setEnabled(whyNot.isEmpty());
    m_updateNext->setEnabled(whyNot.isEmpty());
    const bool isDraft = m_invoice->state == InvoiceState::Draft;
    m_updateNext->setVisible(!m_locked && isDraft);
    m_update->setToolTip(isDraft
                             ? tr("Save the draft and close; it may then go to Sage One (Alt+U)")
                             : tr("Save the invoice and close; it may then go to Sage One (Ctrl+Return)"));
    const bool mayGo = m_invoice->state == InvoiceState::Ready || m_invoice->state == InvoiceState::Approved;
    const bool unsaved = m_choiceMade || content != m_invoice->content;
    m_green->setVisible(!m_locked && mayGo);
    m_sage->setEnabled(whyNot.isEmpty() && !unsaved);
    m_sage->setToolTip(unsaved ? tr("Press Update first, so that what you see is what is sent")
                               : tr("Send this invoice to Sage One"));
    if (m_locked)
        sayWhyNot({}, {});
    else
        sayWhyNot(whyNot, unsaved ? tr("Not saved yet: Update saves.") : QString());
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
        m_changes->show(m_choiceMade ? std::nullopt : *what, content);
    const auto problems = m_desk.billing.preflight(m_id, content, m_options);
    if (!problems)
        m_message->tell(Tone::Bad, sentence(problems.error()));
    else
        m_problems->show(*problems, content);
}

void InvoiceScreen::fix(const Problem& problem)
{
    switch (problem.field) {
    case ProblemField::Customer:
        if (problem.kind == ProblemKind::RecipientNameMissing)
            m_form->goTo(problem.field);
        else
            linkCustomer();
        break;
    case ProblemField::Email:
    case ProblemField::Date:
    case ProblemField::DueDate:
    case ProblemField::Address: m_form->goTo(problem.field); break;
    case ProblemField::Lines: fixLine(problem); break;
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

void InvoiceScreen::fixLine(const Problem& problem)
{
    const std::vector<TypedLine>& lines = m_lines->lines();
    int row = 0;
    for (int left = problem.line; row < m_lines->rowCount(); ++row)  // problems count without blank lines
        if (!lines[std::size_t(row)].isBlank() && left-- <= 0)
            break;
    LineColumn column = LineColumn::Description;
    if (problem.kind == ProblemKind::OldVatRate)
        column = LineColumn::Vat;
    else if (problem.kind == ProblemKind::LineWithoutAmount || problem.kind == ProblemKind::ZeroTotal)
        column = row < m_lines->rowCount() ? emptyFactorOf(lines[std::size_t(row)]) : LineColumn::Price;
    m_lineEditor->goTo(row, column);
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
    m_update->setEnabled(false);
    m_updateNext->setEnabled(false);
    m_message->dismiss();
    const int seen = m_invoice->version;
    const auto done = m_desk.billing.update(m_id, seen, typed(),
                                            {.typing = m_keeper->whenSaved(), .choiceMade = m_choiceMade});
    if (!done) {
        m_update->setEnabled(true);
        m_updateNext->setEnabled(true);
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
    connect(run, &PrintRun::failed, m_message,
            [this](const QString& why) { m_message->tell(Tone::Bad, why); });
    connect(run, &PrintRun::done, this, [this](const QString& line) {
        m_navigator.announce(line);
        look();  // what is printed next may be a copy
    });
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
        return;
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

void InvoiceScreen::saveAndClose()
{
    if (const QString wrong = whatIsInvalid(); !wrong.isEmpty())
        m_message->tell(Tone::Bad, wrong);
    else
        update(Then::ThisLead);
}

QPushButton* InvoiceScreen::mainButton() const
{
    if (!m_update->isVisible())
        return nullptr;
    return m_updateNext->isVisible() ? m_updateNext : m_update;
}

}  // namespace greenhand
