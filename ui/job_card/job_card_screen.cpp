#include "ui/job_card/job_card_screen.h"

#include "core/workflow/unbilled_words.h"
#include "core/workflow/words.h"
#include "ui/job_card/attachment_page.h"
#include "ui/job_card/generate_boxes.h"
#include "ui/job_card/hint_list.h"
#include "ui/job_card/job_card_editor.h"
#include "ui/job_card/job_card_foot.h"
#include "ui/job_card/job_card_form.h"
#include "ui/job_card/job_lines.h"
#include "ui/job_card/lead_history.h"
#include "ui/shared/click_guard.h"
#include "ui/shared/inline_message.h"
#include "ui/shared/line_editor.h"
#include "ui/shared/look.h"
#include "ui/shared/page_tabs.h"
#include "ui/shared/state_pill.h"
#include "ui/shared/typing_history.h"
#include "ui/shared/typing_keeper.h"
#include "ui/shared/typing_recovery.h"
#include "ui/shared/window_size.h"

#include <QDragEnterEvent>
#include <QLabel>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

namespace {

constexpr int kHintsAfterMs = 150;

}  // namespace

JobCardScreen::JobCardScreen(Desk& desk, Prompter& prompter, std::optional<LeadId> lead, QWidget* parent)
    : DocumentScreen(desk, prompter, makeJobLines, parent)
    , m_id{lead}
{
    setObjectName(u"jobCardScreen"_s);
    sizeWithinScreen(*this, {1120, 700});
    setAcceptDrops(true);
    build();
    buildTyping();
    new ClickGuard(this, ClickGuard::Keeps::Acts);
    load();
}

void JobCardScreen::build()
{
    m_reason->setObjectName(u"jobCardReason"_s);
    m_title->setObjectName(u"jobCardTitle"_s);
    buildTabs();
    buildFoot();
    QVBoxLayout* column = beginColumn();
    column->addWidget(m_tabs, 1);
    column->addWidget(m_foot);
}

void JobCardScreen::buildTabs()
{
    m_tabs = new PageTabs(this);
    m_tabs->setObjectName(u"jobCardTabs"_s);
    m_tabs->setDocumentMode(true);
    buildCard();
    m_attachments = new AttachmentPage(m_desk.ledger, this);
    m_history = new LeadHistory(m_desk.invoicing, this);
    m_tabs->addTab(m_editor, tr("&Job card"));
    m_tabs->addTab(m_attachments, tr("Attachments"));
    m_tabs->addTab(m_history, tr("Histor&y"));
    connect(m_attachments, &AttachmentPage::changed, this, &JobCardScreen::showAttachmentCount);
}

void JobCardScreen::buildCard()
{
    m_form = new JobCardForm(
        m_desk.invoicing, [this] { return m_desk.ledger.today(); }, this);
    buildLines(tr("Li&nes"), u"jobLineTable"_s, this);
    m_editor = new JobCardEditor(m_form, m_lineEditor, this);
    connect(m_editor, &JobCardEditor::edited, this, &JobCardScreen::changed);
    m_hintTimer = new QTimer(this);
    m_hintTimer->setSingleShot(true);
    m_hintTimer->setInterval(kHintsAfterMs);
    connect(m_hintTimer, &QTimer::timeout, this, &JobCardScreen::showHints);
}

void JobCardScreen::buildFoot()
{
    m_foot = new JobCardFoot(this);
    connect(m_foot, &JobCardFoot::closeWanted, this, &JobCardScreen::reject);
    connect(m_foot, &JobCardFoot::saveWanted, this, &JobCardScreen::save);
    connect(m_foot, &JobCardFoot::openInvoiceWanted, this, &JobCardScreen::openInvoice);
    connect(m_foot, &JobCardFoot::generateWanted, this, &JobCardScreen::askFirst);
}

void JobCardScreen::load()
{
    if (const auto types = m_desk.invoicing.vatTypes())
        m_lines->setVatChoices(vatChoicesOfCard(*types));
    else
        m_message->tell(Tone::Bad, sentence(types.error()));
    if (!m_id)
        return loadBlank();
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

void JobCardScreen::loadBlank()
{
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
}

TypingPlace JobCardScreen::typingPlace() const
{
    return {TypedDocument::Lead, m_id ? std::optional(m_id->value()) : std::nullopt};
}

void JobCardScreen::buildTyping()
{
    beginTyping();
    m_editor->addTo(*m_typing);
    keepTyping(
        typingPlace(), [this] { return m_lead ? m_lead->version : 0; },
        [this](const TypedForm& form) { return fitted(form); });
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
    const int count = m_attachments->count();
    m_tabs->setTabText(m_tabs->indexOf(m_attachments),
                       count == 0 ? tr("Attachments") : tr("Attachments (%1)").arg(count));
}

void JobCardScreen::showHints()
{
    if (m_locked)
        return m_editor->hints().show(QStringList());
    const JobCard card = typed();
    const auto hints = m_desk.invoicing.unbilledWork(m_id, card);
    if (!hints)
        return m_message->tell(Tone::Bad, sentence(hints.error()));
    QStringList words;
    for (const UnbilledHint& hint : *hints)
        words << sentence(hint, hint.line < 0 ? QString() : card.lines[std::size_t(hint.line)].description);
    m_editor->hints().show(words);
}

void JobCardScreen::dragEnterEvent(QDragEnterEvent* event)
{
    if (AttachmentPage::canTake(event->mimeData()))
        event->acceptProposedAction();
}

/// A file is for the attachments, wherever on the card it is dropped.
void JobCardScreen::dropEvent(QDropEvent* event)
{
    event->setDropAction(Qt::CopyAction);
    event->accept();
    m_tabs->setCurrentWidget(m_attachments);
    m_attachments->take(event->mimeData());
}

void JobCardScreen::showCard(const JobCard& card)
{
    m_loading = true;
    showTitle();
    m_editor->show(card);
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
    m_history->setLead(m_id);
}

void JobCardScreen::showState()
{
    const bool invoiced = m_lead && m_lead->invoice;
    m_foot->show(invoiced ? JobCardFoot::Invoice::Made : JobCardFoot::Invoice::None);
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
        lock(whyLocked());
    changed();
}

/// What is not in Sage One says how it stands: it may be on its way, kept back, or nobody knows.
QString JobCardScreen::whyLocked() const
{
    if (*m_lead->invoiceState == InvoiceState::Sent || *m_lead->invoiceState == InvoiceState::Emailed)
        return tr("This job card can be read but no longer changed: invoice #%1 is in Sage One.")
            .arg(*m_lead->invoiceNumber);
    const auto stands = m_desk.syncing.howItStands(*m_lead->invoice);
    return tr("This job card can be read but not changed meanwhile: invoice #%1 stands in Billing › Sage One "
              "Syncing. %2")
        .arg(*m_lead->invoiceNumber)
        .arg(stands ? *stands : sentence(stands.error()));
}

void JobCardScreen::lock(const QString& reason)
{
    m_locked = true;
    m_reason->tell(Tone::Info, reason);
    m_editor->lock();
    m_typing->setLocked(true);
    m_attachments->setLocked(true);
    m_foot->lock();
}

JobCard JobCardScreen::typed() const { return m_editor->applied(m_saved); }

bool JobCardScreen::isChanged() const
{
    return !m_locked && !m_generated && (typed() != m_saved || !whatIsInvalid().isEmpty());
}

QString JobCardScreen::whatIsInvalid() const { return m_editor->whatIsInvalid(); }

void JobCardScreen::changed()
{
    if (m_loading)
        return;
    const auto totals = m_desk.invoicing.totalsOf(typed());
    m_editor->showTotals(totals);
    m_foot->letSave(whyNotSaved(totals), isChanged() ? tr("Not saved yet.") : QString());
    m_hintTimer->start();
    noteTyping();
}

bool JobCardScreen::save()
{
    if (m_locked || !whatIsInvalid().isEmpty())
        return false;
    m_message->dismiss();
    const JobCard card = typed();
    if (const auto done = m_id ? change(card) : add(card); !done) {
        m_message->tell(Tone::Bad, sentence(done.error()));
        return false;
    }
    if (!m_locked)
        m_foot->sayWhyNot({}, tr("Saved."));
    Q_EMIT saved(*m_id);
    return true;
}

Result<void> JobCardScreen::add(const JobCard& card)
{
    const auto added = m_desk.invoicing.addLead(card, m_keeper->whenSaved());
    if (!added)
        return passOn(added);
    m_id = *added;
    if (const auto lead = m_desk.invoicing.lead(*m_id))
        showSaved(*lead);
    else
        lock(sentence(lead.error()));
    return {};
}

Result<void> JobCardScreen::change(const JobCard& card)
{
    const auto done = m_desk.invoicing.saveCard(*m_id, m_lead->version, card, m_keeper->whenSaved());
    if (!done)
        return passOn(done);
    showSaved(done->lead);
    if (!done->pending.empty())
        tellPending(done->pending);
    return {};
}

void JobCardScreen::tellPending(const std::vector<PendingChange>& pending)
{
    QStringList stayed;
    for (const PendingChange& change : pending)
        stayed << u"“"_s % change.onInvoice % u"”"_s;
    m_message->tell(Tone::Warning,
                    tr("Saved. These lines were changed on the invoice as well and stay there as they "
                       "are: %1.")
                        .arg(stayed.join(u", "_s)),
                    tr("Show on invoice"), [this] { openInvoice(); });
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

void JobCardScreen::saveAndLeave()
{
    if (save())
        reject();
}

void JobCardScreen::askFirst()
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
    m_question = std::make_unique<QObject>();
    askToGenerate(m_prompter, m_question.get(), card, *m_form->customer(), *totals, [this] { generate(); });
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
    m_foot->endGenerating();
    tellGenerated(m_prompter, this, made->number, [this, invoice = made->invoice] {
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

QPushButton* JobCardScreen::mainButton() const { return m_foot->mainButton(); }

}  // namespace greenhand
