#include "ui/job_card/job_card_screen.h"

#include "core/domain/number_text.h"
#include "core/workflow/unbilled_words.h"
#include "core/workflow/words.h"
#include "ui/job_card/attachment_page.h"
#include "ui/job_card/hint_list.h"
#include "ui/job_card/job_card_form.h"
#include "ui/job_card/job_lines.h"
#include "ui/shared/asking.h"
#include "ui/shared/click_guard.h"
#include "ui/shared/form_parts.h"
#include "ui/shared/history_words.h"
#include "ui/shared/inline_message.h"
#include "ui/shared/line_editor.h"
#include "ui/shared/look.h"
#include "ui/shared/page_tabs.h"
#include "ui/shared/plain_label.h"
#include "ui/shared/state_pill.h"
#include "ui/shared/totals_box.h"
#include "ui/shared/typing_history.h"
#include "ui/shared/typing_keeper.h"
#include "ui/shared/typing_recovery.h"

#include <QDragEnterEvent>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

namespace {

constexpr int kHintsAfterMs = 150;

/// Tabs, in their order.
enum Tab { kCardTab, kAttachmentTab, kHistoryTab };

}  // namespace

JobCardScreen::JobCardScreen(Desk& desk, Prompter& prompter, std::optional<LeadId> lead, QWidget* parent)
    : DocumentScreen(desk, prompter, makeJobLines, parent)
    , m_id{lead}
{
    setObjectName(u"jobCardScreen"_s);
    resize(1120, 700);
    setAcceptDrops(true);
    build();
    leaveDropsToCard();
    buildTyping();
    new ClickGuard(this, ClickGuard::Keeps::Acts);
    load();
}

void JobCardScreen::build()
{
    m_reason->setObjectName(u"jobCardReason"_s);
    m_title->setObjectName(u"jobCardTitle"_s);
    m_tabs = new PageTabs(this);
    m_tabs->setObjectName(u"jobCardTabs"_s);
    m_tabs->setDocumentMode(true);
    m_history = new QListWidget(this);
    m_history->setObjectName(u"historyList"_s);
    m_history->setAccessibleName(tr("History of this lead"));
    m_history->setWordWrap(true);
    m_history->setFrameShape(QFrame::NoFrame);
    m_tabs->addTab(buildCard(), tr("&Job card"));
    m_attachments = new AttachmentPage(m_desk.ledger, this);
    m_tabs->addTab(m_attachments, tr("Attachments"));
    m_tabs->addTab(m_history, tr("Histor&y"));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    layout->setSpacing(kSpacing);
    layout->addWidget(buildHead());
    layout->addWidget(m_reason);
    layout->addWidget(m_message);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(buildFoot());

    onKey(tr("Ctrl+S"), m_save);
    onKey(tr("Ctrl+G"), m_generate);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int tab) {
        if (tab == kHistoryTab)
            showHistory();
    });
}

QWidget* JobCardScreen::buildCard()
{
    auto* card = new QWidget(this);
    m_form = new JobCardForm(
        m_desk.invoicing, [this] { return m_desk.ledger.today(); }, card);
    connect(m_form, &JobCardForm::edited, this, &JobCardScreen::changed);
    connect(m_form, &JobCardForm::priceModeChanged, m_lines, &LinesModel::setPriceMode);
    buildLines(tr("Li&nes"), u"jobLineTable"_s, card);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(0, kSpacing, 0, 0);
    column->setSpacing(kSpacing);
    column->addWidget(m_form);
    column->addWidget(m_lineEditor, 1);
    column->addLayout(buildUnder(card));
    return card;
}

/// Under the lines: hints, notes and what it comes to.
QLayout* JobCardScreen::buildUnder(QWidget* card)
{
    m_notes = smallText(u"notesField"_s, 3, card);
    m_notes->setPlaceholderText(tr("For the office, never printed"));
    connect(m_notes, &QPlainTextEdit::textChanged, this, &JobCardScreen::changed);
    m_totals = new TotalsBox(card);
    auto* notesLabel = labelFor(tr("No&tes"), m_notes, card);
    notesLabel->setAlignment(Qt::AlignLeft);
    auto* notes = new QVBoxLayout;
    notes->setSpacing(4);
    notes->addWidget(notesLabel);
    notes->addWidget(m_notes);
    m_hints = new HintList(card);
    auto* beside = new QVBoxLayout;
    beside->setSpacing(kSpacing);
    beside->addWidget(m_hints);
    beside->addLayout(notes);
    auto* under = new QHBoxLayout;
    under->setSpacing(24);
    under->addLayout(beside, 1);
    under->addWidget(m_totals, 0, Qt::AlignBottom);
    return under;
}

QWidget* JobCardScreen::buildFoot()
{
    auto* foot = new QWidget(this);
    m_close = plainButton(tr("C&lose"), u"closeJobCardButton"_s, foot);
    m_close->setToolTip(tr("Close (Escape)"));
    m_save = plainButton(tr("&Save"), u"saveJobCardButton"_s, foot);
    m_save->setToolTip(tr("Save the job card (Ctrl+S)"));
    m_openInvoice = plainButton(tr("&Open invoice"), u"openInvoiceButton"_s, foot);
    m_openInvoice->setIcon(icon(u"invoice"_s));
    m_generate = plainButton(tr("&Generate Invoice"), u"generateInvoiceButton"_s, foot);
    m_generate->setIcon(icon(u"hand"_s));
    m_generate->setIconSize({20, 20});
    m_generate->setToolTip(tr("Make the draft invoice from this job card (Ctrl+G)"));
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kSpacing);
    row->addWidget(m_whyNot, 1);
    row->addWidget(m_close);
    row->addWidget(m_save);
    row->addWidget(m_openInvoice);
    row->addWidget(m_generate);
    for (QPushButton* button : {m_close, m_save, m_openInvoice, m_generate})
        button->setMinimumHeight(kFootButtonHeight);
    connect(m_close, &QPushButton::clicked, this, &JobCardScreen::reject);
    connect(m_save, &QPushButton::clicked, this, [this] { save(); });
    connect(m_generate, &QPushButton::clicked, this, &JobCardScreen::askToGenerate);
    connect(m_openInvoice, &QPushButton::clicked, this, &JobCardScreen::openInvoice);
    return foot;
}

void JobCardScreen::load()
{
    if (const auto types = m_desk.invoicing.vatTypes())
        m_lines->setVatChoices(vatChoicesOfCard(*types));
    else
        m_message->tell(Tone::Bad, sentence(types.error()));
    if (!m_id) {
        const auto blank = m_desk.invoicing.blankCard();
        if (!blank) {
            showCard({});
            lock(sentence(blank.error()));
            return;
        }
        m_saved = *blank;
        showCard(*blank);
        showState();
        m_form->goToCustomer();
        takeUpTyping();
        return;
    }
    const auto lead = m_desk.invoicing.lead(*m_id);
    if (!lead) {
        showCard({});
        lock(sentence(lead.error()));
        return;
    }
    m_lead = *lead;
    m_saved = lead->card;
    showCard(lead->card);
    showState();
    takeUpTyping();
}

TypingPlace JobCardScreen::typingPlace() const
{
    return {TypedDocument::Lead, m_id ? std::optional(m_id->value()) : std::nullopt};
}

void JobCardScreen::buildTyping()
{
    beginTyping();
    m_form->addTo(*m_typing);
    m_typing->add(u"notes"_s, tr("notes"), m_notes);
    keepTyping(
        typingPlace(), [this] { return m_lead ? m_lead->version : 0; },
        [this](const TypedForm& form) { return fitted(form); });
    m_hintTimer = new QTimer(this);
    m_hintTimer->setSingleShot(true);
    m_hintTimer->setInterval(kHintsAfterMs);
    connect(m_hintTimer, &QTimer::timeout, this, &JobCardScreen::showHints);
    connect(m_attachments, &AttachmentPage::changed, this, &JobCardScreen::showAttachmentCount);
}

/// A line that is gone meanwhile is a new one now.
TypedForm JobCardScreen::fitted(TypedForm form) const
{
    for (TypedLine& line : form.lines)
        if (line.jobLine && std::ranges::none_of(m_saved.lines, [&](const JobLine& saved) {
                return saved.id == line.jobLine;
            }))
            line.jobLine.reset();
    return form;
}

void JobCardScreen::takeUpTyping()
{
    m_typing->begin();
    m_recovery->takeUp(m_title->text(), m_lead ? m_lead->version : 0, m_locked);
}

void JobCardScreen::showAttachmentCount()
{
    m_tabs->setTabText(kAttachmentTab, m_attachments->count() == 0
                                           ? tr("Attachments")
                                           : tr("Attachments (%1)").arg(m_attachments->count()));
}

void JobCardScreen::showHints()
{
    if (m_locked)
        return m_hints->show(QStringList());
    const JobCard card = typed();
    const auto hints = m_desk.invoicing.unbilledWork(m_id, card);
    if (!hints)
        return m_message->tell(Tone::Bad, sentence(hints.error()));
    QStringList words;
    for (const UnbilledHint& hint : *hints)
        words << sentence(hint, hint.line < 0 ? QString() : card.lines[std::size_t(hint.line)].description);
    m_hints->show(words);
}

/// A file is for the attachments, wherever on the card it is dropped.
void JobCardScreen::leaveDropsToCard()
{
    for (QLineEdit* field : findChildren<QLineEdit*>())
        field->setAcceptDrops(false);
    for (QPlainTextEdit* field : findChildren<QPlainTextEdit*>()) {
        field->setAcceptDrops(false);
        field->viewport()->setAcceptDrops(false);
    }
}

void JobCardScreen::dragEnterEvent(QDragEnterEvent* event)
{
    if (AttachmentPage::canTake(event->mimeData()))
        event->acceptProposedAction();
}

void JobCardScreen::dropEvent(QDropEvent* event)
{
    event->setDropAction(Qt::CopyAction);
    event->accept();
    m_tabs->setCurrentIndex(kAttachmentTab);
    m_attachments->take(event->mimeData());
}

void JobCardScreen::showCard(const JobCard& card)
{
    m_loading = true;
    showTitle();
    m_form->showCard(card);
    m_lines->setPriceMode(card.priceMode);
    m_notes->setPlainText(card.notes);
    m_lines->setLines(typedLines(card.lines));
    goToFirstLine();
    m_loading = false;
    changed();
}

void JobCardScreen::showTitle()
{
    const QString title =
        m_id ? tr("Job card %1").arg(m_saved.reference) : tr("New lead %1").arg(m_saved.reference);
    m_title->setText(title);
    setWindowTitle(title);
    m_attachments->setLead(m_id);
}

void JobCardScreen::showState()
{
    const bool invoiced = m_lead && m_lead->invoice;
    m_generate->setVisible(!invoiced);
    m_openInvoice->setVisible(invoiced);
    if (!m_lead) {
        m_state->say(stageWord(LeadStage::New), Tone::Info);
        return;
    }
    if (invoiced && m_lead->invoiceState)
        m_state->say(tr("%1 · Invoice #%2 · %3")
                         .arg(stageWord(m_lead->stage))
                         .arg(*m_lead->invoiceNumber)
                         .arg(stateWord(*m_lead->invoiceState)),
                     toneOf(*m_lead->invoiceState));
    else
        m_state->say(stageWord(m_lead->stage), Tone::Info);
    if (invoiced && m_lead->invoiceState && !isEditable(*m_lead->invoiceState))
        lock(tr("This job card can be read but no longer changed: invoice #%1 is in Sage One or on its way "
                "there.")
                 .arg(*m_lead->invoiceNumber));
    changed();
}

void JobCardScreen::lock(const QString& reason)
{
    m_locked = true;
    m_reason->tell(Tone::Info, reason);
    m_form->lock();
    m_notes->setReadOnly(true);
    m_lineEditor->setReadOnly(true);
    m_typing->setLocked(true);
    m_attachments->setLocked(true);
    m_save->hide();
    m_generate->hide();
    m_close->setFocus();
}

JobCard JobCardScreen::typed() const
{
    JobCard card = m_form->applied(m_saved);
    card.notes = m_notes->toPlainText();
    card.lines = jobLines(m_lines->lines());
    return card;
}

bool JobCardScreen::isChanged() const
{
    return !m_locked && !m_generated && (typed() != m_saved || !whatIsInvalid().isEmpty());
}

QString JobCardScreen::whatIsInvalid() const
{
    if (const QString wrong = m_form->whatIsInvalid(); !wrong.isEmpty())
        return wrong;
    return m_lineEditor->whatIsInvalid();
}

void JobCardScreen::changed()
{
    if (m_loading)
        return;
    const auto totals = m_desk.invoicing.totalsOf(typed());
    m_totals->show(totals);
    QString whyNot = whatIsInvalid();
    if (whyNot.isEmpty() && !totals)
        whyNot = sentence(totals.error());
    m_save->setEnabled(whyNot.isEmpty());
    m_generate->setEnabled(whyNot.isEmpty());
    if (m_locked)
        sayWhyNot({}, {});
    else
        sayWhyNot(whyNot, isChanged() ? tr("Not saved yet.") : QString());
    m_hintTimer->start();
    noteTyping();
}

bool JobCardScreen::save()
{
    if (m_locked || !whatIsInvalid().isEmpty())
        return false;
    m_message->dismiss();
    const JobCard card = typed();
    if (!m_id) {
        const auto added = m_desk.invoicing.addLead(card, m_keeper->whenSaved());
        if (!added) {
            m_message->tell(Tone::Bad, sentence(added.error()));
            return false;
        }
        m_id = *added;
        const auto lead = m_desk.invoicing.lead(*m_id);
        if (!lead) {
            lock(sentence(lead.error()));
            return true;
        }
        showSaved(*lead);
    } else {
        const auto done = m_desk.invoicing.saveCard(*m_id, m_lead->version, card, m_keeper->whenSaved());
        if (!done) {
            m_message->tell(Tone::Bad, sentence(done.error()));
            return false;
        }
        showSaved(done->lead);
        QStringList stayed;
        for (const PendingChange& change : done->pending)
            stayed << u"“"_s % change.onInvoice % u"”"_s;
        if (!stayed.isEmpty())
            m_message->tell(
                Tone::Warning,
                tr("Saved. These lines were changed on the invoice as well and stay there as they "
                   "are: %1.")
                    .arg(stayed.join(u", "_s)),
                tr("Show on invoice"), [this] { openInvoice(); });
    }
    if (m_tabs->currentIndex() == kHistoryTab)
        showHistory();
    m_whyNot->setText(tr("Saved."));
    Q_EMIT saved(*m_id);
    return true;
}

void JobCardScreen::showSaved(const Lead& lead)
{
    m_lead = lead;
    m_saved = lead.card;
    std::vector<std::optional<JobLineId>> ids;
    for (const JobLine& line : m_saved.lines)
        ids.push_back(line.id);
    m_lines->setJobLines(ids);
    m_typing->saved();
    m_keeper->ended(typingPlace());
    showTitle();
    showState();
}

void JobCardScreen::saveAndClose()
{
    if (!whatIsInvalid().isEmpty())
        m_message->tell(Tone::Bad, whatIsInvalid());
    else if (save())
        QDialog::reject();
}

void JobCardScreen::askToGenerate()
{
    if (m_generated || m_locked || !whatIsInvalid().isEmpty())
        return;
    m_message->dismiss();
    const JobCard card = typed();
    const auto totals = m_desk.invoicing.totalsOf(card);
    if (!card.customer) {
        m_message->tell(Tone::Bad, sentence(Error{ErrorKind::NoCustomer, {}, {}}));
        m_form->goToCustomer();
        return;
    }
    if (card.lines.empty()) {
        m_message->tell(Tone::Bad, sentence(Error{ErrorKind::NothingToInvoice, {}, {}}));
        m_lineEditor->goTo(0, LineColumn::Description);
        return;
    }
    if (!totals) {
        m_message->tell(Tone::Bad, sentence(totals.error()));
        return;
    }
    if (!asksBeforeGenerating())
        return generate();
    m_question = std::make_unique<QObject>();
    m_prompter.confirm(
        {.title = tr("Generate invoice"),
         .text = tr("Generate the invoice for %1, %2, %3?")
                     .arg(card.reference, m_form->customer()->details.name, format(totals->total)),
         .details = {},
         .yes = tr("OK"),
         .no = tr("Cancel"),
         .returnKey = Question::Safe::Yes,
         .onNeverAgain = [] { askBeforeGenerating(false); }},
        m_question.get(), [this] { generate(); });
}

void JobCardScreen::generate()
{
    if (m_generated)
        return;
    if ((!m_id || typed() != m_saved) && !save())
        return;
    const auto made = m_desk.invoicing.generate(*m_id, m_keeper->whenSaved());
    if (!made) {
        if (made.error().kind == ErrorKind::AlreadyInvoiced) {
            load();
            m_message->tell(Tone::Warning, sentence(made.error()), tr("Open that invoice"),
                            [this] { openInvoice(); });
        } else {
            m_message->tell(Tone::Bad, sentence(made.error()));
        }
        return;
    }
    m_generated = true;
    m_generate->setEnabled(false);
    const InvoiceId invoice = made->invoice;
    m_prompter.tell({.tone = Notice::Tone::Success,
                     .title = tr("Invoice generated"),
                     .text = tr("Invoice #%1 has been created successfully.").arg(made->number),
                     .details = {},
                     .close = tr("OK")},
                    this, [this, invoice] {
                        QDialog::accept();
                        Q_EMIT generated(invoice);
                    });
}

void JobCardScreen::openInvoice()
{
    if (!m_lead || !m_lead->invoice)
        return;
    if (isChanged()) {
        m_message->tell(Tone::Warning, tr("Save the job card first, so that the invoice follows it."));
        return;
    }
    const InvoiceId invoice = *m_lead->invoice;
    QDialog::accept();
    Q_EMIT invoiceWanted(invoice);
}

void JobCardScreen::showHistory()
{
    m_history->clear();
    if (!m_id)
        return;
    const auto rows = m_desk.invoicing.historyOf(*m_id);
    if (!rows) {
        m_history->addItem(sentence(rows.error()));
        return;
    }
    for (auto row = rows->rbegin(); row != rows->rend(); ++row)
        m_history->addItem(sentence(*row));
    if (m_history->count() > 0)
        m_history->setCurrentRow(0);
}

QPushButton* JobCardScreen::mainButton() const { return m_generate->isVisible() ? m_generate : nullptr; }

}  // namespace greenhand
