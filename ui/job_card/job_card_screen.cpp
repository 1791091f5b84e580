#include "ui/job_card/job_card_screen.h"

#include "core/domain/number_text.h"
#include "core/workflow/unbilled_words.h"
#include "core/workflow/words.h"
#include "ui/job_card/attachment_page.h"
#include "ui/job_card/customer_dialog.h"
#include "ui/job_card/customer_picker.h"
#include "ui/job_card/hint_list.h"
#include "ui/job_card/job_lines.h"
#include "ui/shared/asking.h"
#include "ui/shared/click_guard.h"
#include "ui/shared/date_field.h"
#include "ui/shared/history_words.h"
#include "ui/shared/inline_message.h"
#include "ui/shared/leave_dialog.h"
#include "ui/shared/line_editor.h"
#include "ui/shared/look.h"
#include "ui/shared/plain_label.h"
#include "ui/shared/state_pill.h"
#include "ui/shared/totals_box.h"
#include "ui/shared/typing_history.h"
#include "ui/shared/typing_keeper.h"
#include "ui/shared/typing_recovery.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
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

QLabel* labelFor(const QString& text, QWidget* field, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(field);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return label;
}

QPlainTextEdit* smallText(const QString& name, int lines, QWidget* parent)
{
    auto* edit = new QPlainTextEdit(parent);
    edit->setObjectName(name);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(edit->fontMetrics().lineSpacing() * lines + 12);
    return edit;
}

QPushButton* plainButton(const QString& text, const QString& name, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

}  // namespace

JobCardScreen::JobCardScreen(Desk& desk, Prompter& prompter, std::optional<LeadId> lead, QWidget* parent)
    : QDialog(parent)
    , m_desk{desk}
    , m_prompter{prompter}
    , m_id{lead}
    , m_lines{makeJobLines(this)}
{
    setObjectName(u"jobCardScreen"_s);
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    resize(1120, 700);
    setAcceptDrops(true);
    build();
    leaveDropsToCard();
    buildTyping();
    new ClickGuard(this, ClickGuard::Keeps::Acts);
    load();
}

JobCardScreen::~JobCardScreen()
{
    // A field that loses the focus while it goes must not speak to a screen that is half gone.
    for (QObject* child : findChildren<QObject*>())
        child->disconnect(this);
    delete m_lineEditor;  // before the lines it types into
}

void JobCardScreen::build()
{
    m_message = new InlineMessage(this);
    m_reason = new InlineMessage(this, InlineMessage::Closing::Permanent);
    m_reason->setObjectName(u"jobCardReason"_s);
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(u"jobCardTabs"_s);
    m_tabs->setDocumentMode(true);
    m_history = new QListWidget(this);
    m_history->setObjectName(u"historyList"_s);
    m_history->setAccessibleName(tr("History of this lead"));
    m_history->setWordWrap(true);
    m_history->setFrameShape(QFrame::NoFrame);

    auto* card = new QWidget(this);
    m_lineEditor = new LineEditor(
        *m_lines,
        [this](const QString& text) {
            return m_desk.invoicing.priceItemsMatching(text, 20).value_or(std::vector<PriceItem>());
        },
        tr("Li&nes"), u"jobLineTable"_s, card);
    m_notes = new QPlainTextEdit(card);
    m_notes->setObjectName(u"notesField"_s);
    m_notes->setTabChangesFocus(true);
    m_notes->setPlaceholderText(tr("For the office, never printed"));
    m_notes->setFixedHeight(m_notes->fontMetrics().lineSpacing() * 3 + 12);
    m_totals = new TotalsBox(card);

    auto* under = new QHBoxLayout;
    under->setSpacing(24);
    auto* notes = new QVBoxLayout;
    notes->setSpacing(4);
    auto* notesLabel = labelFor(tr("No&tes"), m_notes, card);
    notesLabel->setAlignment(Qt::AlignLeft);
    notes->addWidget(notesLabel);
    notes->addWidget(m_notes);
    m_hints = new HintList(card);
    auto* beside = new QVBoxLayout;
    beside->setSpacing(kSpacing);
    beside->addWidget(m_hints);
    beside->addLayout(notes);
    under->addLayout(beside, 1);
    under->addWidget(m_totals, 0, Qt::AlignBottom);

    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(0, kSpacing, 0, 0);
    column->setSpacing(kSpacing);
    column->addWidget(buildForm());
    column->addWidget(m_lineEditor, 1);
    column->addLayout(under);
    m_tabs->addTab(card, tr("&Job card"));
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

    const auto onKey = [this](const QKeySequence& key, QPushButton* button) {
        auto* shortcut = new QShortcut(key, this);
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, button, &QPushButton::click);
    };
    onKey(tr("Ctrl+S"), m_save);
    onKey(tr("Ctrl+G"), m_generate);
    connect(m_lines, &LinesModel::edited, this, &JobCardScreen::changed);
    connect(m_lines, &LinesModel::pasteCut, this, [this](int taken) {
        m_message->tell(Tone::Warning, tr("Only the first %1 lines were pasted.").arg(taken));
    });
    connect(m_lines, &LinesModel::priceLeftOut, this, [this](const QString& code) {
        m_message->tell(Tone::Info, tr("The price list is exclusive of VAT and the prices here include it: "
                                       "please type the price of %1.")
                                        .arg(code));
    });
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int tab) {
        if (tab == kHistoryTab)
            showHistory();
    });
}

QWidget* JobCardScreen::buildHead()
{
    auto* head = new QWidget(this);
    m_title = headingLabel({}, head);
    m_title->setObjectName(u"jobCardTitle"_s);
    m_state = new StatePill(head);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kPageMargin);
    row->addWidget(m_title);
    row->addWidget(m_state);
    row->addStretch();
    m_undoButtons = new QHBoxLayout;
    row->addLayout(m_undoButtons);
    return head;
}

QWidget* JobCardScreen::buildForm()
{
    auto* form = new QWidget(this);
    m_customer = new CustomerPicker(
        [this](const QString& text) {
            return m_desk.invoicing.customersMatching(text, 20).value_or(std::vector<Customer>());
        },
        form);
    m_customer->setObjectName(u"customerField"_s);
    m_newCustomer = plainButton(tr("New c&ustomer…"), u"newCustomerButton"_s, form);
    m_editCustomer = plainButton(tr("&Edit customer…"), u"editCustomerButton"_s, form);
    m_customerDetails = wrappedLabel({}, form);
    m_customerDetails->setObjectName(u"customerDetails"_s);
    m_customerDetails->setForegroundRole(QPalette::PlaceholderText);
    m_site = smallText(u"siteField"_s, 2, form);
    m_orderNumber = new QLineEdit(form);
    m_orderNumber->setObjectName(u"orderNumberField"_s);
    m_technician = new QLineEdit(form);
    m_technician->setObjectName(u"technicianField"_s);
    m_finishedOn = new DateField([this] { return m_desk.ledger.today(); }, form);
    m_finishedOn->setObjectName(u"finishedOnField"_s);
    m_priceMode = new QComboBox(form);
    m_priceMode->setObjectName(u"priceModeBox"_s);
    m_priceMode->addItem(tr("exclusive of VAT"));
    m_priceMode->addItem(tr("inclusive of VAT"));
    m_work = smallText(u"workField"_s, 4, form);

    auto* customerRow = new QHBoxLayout;
    customerRow->setSpacing(kSpacing);
    customerRow->addWidget(m_customer, 1);
    customerRow->addWidget(m_newCustomer);
    customerRow->addWidget(m_editCustomer);

    auto* grid = new QGridLayout(form);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(kSpacing);
    grid->setVerticalSpacing(6);
    grid->addWidget(labelFor(tr("&Customer"), m_customer, form), 0, 0);
    grid->addLayout(customerRow, 0, 1);
    grid->addWidget(m_customer->makeHint(form), 1, 1);
    grid->addWidget(m_customerDetails, 2, 1);
    auto* siteLabel = labelFor(tr("S&ite"), m_site, form);
    grid->addWidget(siteLabel, 3, 0, Qt::AlignRight | Qt::AlignTop);
    grid->addWidget(m_site, 3, 1, 2, 1, Qt::AlignTop);

    grid->addWidget(labelFor(tr("&Finished on"), m_finishedOn, form), 0, 2);
    grid->addWidget(m_finishedOn, 0, 3);
    grid->addWidget(m_finishedOn->makeHint(form), 1, 3);
    grid->addWidget(labelFor(tr("Tec&hnician"), m_technician, form), 2, 2);
    grid->addWidget(m_technician, 2, 3);
    grid->addWidget(labelFor(tr("Order num&ber"), m_orderNumber, form), 3, 2);
    grid->addWidget(m_orderNumber, 3, 3);
    grid->addWidget(labelFor(tr("P&rices are"), m_priceMode, form), 4, 2);
    grid->addWidget(m_priceMode, 4, 3);

    auto* workLabel = labelFor(tr("&What was done"), m_work, form);
    grid->addWidget(workLabel, 5, 0, Qt::AlignRight | Qt::AlignTop);
    m_work->setFixedHeight(m_work->fontMetrics().lineSpacing() * 2 + 12);
    grid->addWidget(m_work, 5, 1, 1, 3);
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(3, 2);
    grid->setColumnMinimumWidth(2, 110);

    setTabOrder(m_customer, m_newCustomer);
    setTabOrder(m_newCustomer, m_editCustomer);
    setTabOrder(m_editCustomer, m_site);
    setTabOrder(m_site, m_finishedOn);
    setTabOrder(m_finishedOn, m_technician);
    setTabOrder(m_technician, m_orderNumber);
    setTabOrder(m_orderNumber, m_priceMode);
    setTabOrder(m_priceMode, m_work);

    connect(m_customer, &CustomerPicker::picked, this, &JobCardScreen::showCustomer);
    connect(m_customer, &CheckedField::problemChanged, this, &JobCardScreen::changed);
    connect(m_newCustomer, &QPushButton::clicked, this, &JobCardScreen::newCustomer);
    connect(m_editCustomer, &QPushButton::clicked, this, &JobCardScreen::editCustomer);
    for (QPlainTextEdit* field : {m_site, m_work, m_notes})
        connect(field, &QPlainTextEdit::textChanged, this, &JobCardScreen::changed);
    for (QLineEdit* field : {m_orderNumber, m_technician, static_cast<QLineEdit*>(m_finishedOn)})
        connect(field, &QLineEdit::textChanged, this, &JobCardScreen::changed);
    connect(m_priceMode, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_lines->setPriceMode(index == 1 ? PriceMode::Inclusive : PriceMode::Exclusive);
        changed();
    });
    return form;
}

QWidget* JobCardScreen::buildFoot()
{
    auto* foot = new QWidget(this);
    m_whyNot = wrappedLabel({}, foot);
    m_whyNot->setObjectName(u"whyNotLabel"_s);
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
        button->setMinimumHeight(32);
    connect(m_close, &QPushButton::clicked, this, &JobCardScreen::reject);
    connect(m_save, &QPushButton::clicked, this, [this] { save(); });
    connect(m_generate, &QPushButton::clicked, this, &JobCardScreen::askToGenerate);
    connect(m_openInvoice, &QPushButton::clicked, this, &JobCardScreen::openInvoice);
    return foot;
}

void JobCardScreen::load()
{
    m_lines->setVatChoices(vatChoicesOfCard(m_desk.invoicing.vatTypes().value_or(std::vector<VatType>())));
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
        m_customer->setFocus();
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
    m_typing = new TypingHistory(this, *m_lineEditor, *m_lines);
    m_undoButtons->addWidget(m_typing->makeButtons(this));
    m_typing->add(u"customer"_s,
                  {.word = tr("customer"),
                   .widget = m_customer,
                   .read =
                       [this] {
                           return m_customer->customer() ? QJsonValue(m_customer->customer()->id.value())
                                                         : QJsonValue(m_customer->text());
                       },
                   .write =
                       [this](const QJsonValue& value) {
                           const auto found = m_desk.invoicing.customer(CustomerId{value.toInteger()});
                           if (value.isDouble() && found)
                               m_customer->setCustomer(*found);
                           else
                               m_customer->setTyped(value.toString());
                       },
                   .shown =
                       [this](const QJsonValue& value) {
                           const auto found = m_desk.invoicing.customer(CustomerId{value.toInteger()});
                           return found ? found->details.name : value.toString();
                       }});
    m_typing->add(u"site"_s, tr("site"), m_site);
    m_typing->add(u"order_number"_s, tr("order number"), m_orderNumber);
    m_typing->add(u"technician"_s, tr("technician"), m_technician);
    m_typing->add(u"finished_on"_s, tr("finished on"), m_finishedOn);
    m_typing->add(u"work"_s, tr("what was done"), m_work);
    m_typing->add(u"notes"_s, tr("notes"), m_notes);
    m_typing->add(
        u"prices"_s,
        {.word = tr("how prices are"),
         .widget = m_priceMode,
         .read = [this] { return QJsonValue(m_priceMode->currentIndex()); },
         .write = [this](const QJsonValue& value) { m_priceMode->setCurrentIndex(value.toInt()); },
         .shown = [this](const QJsonValue& value) { return m_priceMode->itemText(value.toInt()); }});
    m_keeper = new TypingKeeper(m_desk.ledger, typingPlace(),
                                {.isChanged = [this] { return isChanged(); },
                                 .seenVersion = [this] { return m_lead ? m_lead->version : 0; },
                                 .typed = [this] { return toJson(m_typing->form()); },
                                 .caret = [this] { return m_typing->caret(); }},
                                this);
    connect(m_typing, &TypingHistory::restored, this, &JobCardScreen::changed);
    m_recovery = new TypingRecovery(this, *m_typing, *m_keeper, *m_message,
                                    [this](const TypedForm& form) { return fitted(form); });
    connect(m_recovery, &TypingRecovery::leftForLater, this, [this] { QDialog::reject(); });
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

void JobCardScreen::done(int result)
{
    if (m_recovery)
        m_recovery->end();
    QDialog::done(result);
}

void JobCardScreen::showAttachmentCount()
{
    m_tabs->setTabText(kAttachmentTab, m_attachments->count() == 0
                                           ? tr("Attachments")
                                           : tr("Attachments (%1)").arg(m_attachments->count()));
}

void JobCardScreen::showHints()
{
    QStringList words;
    const JobCard card = typed();
    if (!m_locked)
        for (const UnbilledHint& hint :
             m_desk.invoicing.unbilledWork(m_id, card).value_or(std::vector<UnbilledHint>()))
            words << sentence(hint,
                              hint.line < 0 ? QString() : card.lines[std::size_t(hint.line)].description);
    m_hints->show(words);
}

/// A file is for the attachments, wherever on the card it is dropped.
void JobCardScreen::leaveDropsToCard()
{
    for (QLineEdit* field : findChildren<QLineEdit*>())
        field->setAcceptDrops(false);
    for (QPlainTextEdit* field : {m_site, m_work, m_notes}) {
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
    std::optional<Customer> customer;
    if (card.customer)
        if (const auto found = m_desk.invoicing.customer(*card.customer))
            customer = *found;
    m_customer->setCustomer(customer);
    m_site->setPlainText(card.site);
    m_orderNumber->setText(card.orderNumber);
    m_technician->setText(card.technician);
    m_finishedOn->setValue(card.finishedOn);
    m_priceMode->setCurrentIndex(card.priceMode == PriceMode::Inclusive ? 1 : 0);
    m_lines->setPriceMode(card.priceMode);
    m_work->setPlainText(card.work);
    m_notes->setPlainText(card.notes);
    m_lines->setLines(typedLines(card.lines));
    if (m_lines->rowCount() > 0)
        m_lineEditor->table().setCurrentIndex(m_lines->index(0, m_lines->sectionOf(LineColumn::Description)));
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
    for (QLineEdit* field : {static_cast<QLineEdit*>(m_customer), m_orderNumber, m_technician})
        field->setReadOnly(true);
    m_finishedOn->setLocked(true);
    for (QPlainTextEdit* field : {m_site, m_work, m_notes})
        field->setReadOnly(true);
    m_priceMode->setEnabled(false);
    m_newCustomer->hide();
    m_editCustomer->hide();
    m_lineEditor->setReadOnly(true);
    m_typing->setLocked(true);
    m_attachments->setLocked(true);
    m_save->hide();
    m_generate->hide();
    m_close->setFocus();
}

JobCard JobCardScreen::typed() const
{
    JobCard card = m_saved;
    card.customer = m_customer->customer() ? std::optional(m_customer->customer()->id) : std::nullopt;
    card.site = m_site->toPlainText();
    card.orderNumber = m_orderNumber->text();
    card.technician = m_technician->text();
    card.finishedOn = m_finishedOn->value().value_or(m_saved.finishedOn);
    card.work = m_work->toPlainText();
    card.notes = m_notes->toPlainText();
    card.priceMode = m_priceMode->currentIndex() == 1 ? PriceMode::Inclusive : PriceMode::Exclusive;
    card.lines = jobLines(m_lines->lines());
    return card;
}

bool JobCardScreen::isChanged() const
{
    return !m_locked && (typed() != m_saved || !whatIsInvalid().isEmpty());
}

QString JobCardScreen::whatIsInvalid() const
{
    if (!m_customer->customer() && !m_customer->text().trimmed().isEmpty())
        return tr("Customer: choose one from the list or make a new one.");
    if (!m_finishedOn->value())
        return tr("Finished on: %1").arg(m_finishedOn->problem());
    if (const auto wrong = m_lines->firstProblem())
        return tr("Line %1, %2: %3")
            .arg(wrong->row + 1)
            .arg(m_lines->headerData(m_lines->sectionOf(wrong->column), Qt::Horizontal, Qt::DisplayRole)
                     .toString(),
                 wrong->sentence);
    return {};
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
    QPalette colours = palette();
    const bool wrong = !whyNot.isEmpty() && !m_locked;
    colours.setColor(QPalette::WindowText,
                     wrong ? problemColour(colours) : colours.color(QPalette::PlaceholderText));
    m_whyNot->setPalette(colours);
    if (m_locked)
        whyNot.clear();
    else if (whyNot.isEmpty() && isChanged())
        whyNot = tr("Not saved yet.");
    m_whyNot->setText(whyNot);
    m_hintTimer->start();
    if (m_locked)
        return;
    m_typing->note();
    m_keeper->note();
}

bool JobCardScreen::save()
{
    if (m_locked || !whatIsInvalid().isEmpty())
        return false;
    m_message->dismiss();
    const JobCard card = typed();
    if (!m_id) {
        const auto added = m_desk.invoicing.addLead(card, KeptTyping::Ends);
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
        const auto done = m_desk.invoicing.saveCard(*m_id, m_lead->version, card, KeptTyping::Ends);
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
        m_customer->setFocus();
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
                     .arg(card.reference, m_customer->customer()->details.name, format(totals->total)),
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
    const auto made = m_desk.invoicing.generate(*m_id, KeptTyping::Ends);
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

void JobCardScreen::newCustomer()
{
    CustomerDetails details;
    if (!m_customer->customer())
        details.name = m_customer->text().trimmed();
    auto* dialog = new CustomerDialog(tr("New customer"), details, this);
    connect(dialog, &CustomerDialog::saveWanted, this, [this, dialog] {
        const auto added = m_desk.invoicing.addCustomer(dialog->details());
        if (!added) {
            dialog->refuse(sentence(added.error()));
            return;
        }
        m_customer->setCustomer(*added);
        dialog->accept();
    });
    dialog->open();
}

void JobCardScreen::editCustomer()
{
    if (!m_customer->customer())
        return;
    const Customer before = *m_customer->customer();
    auto* dialog = new CustomerDialog(tr("Edit customer"), before.details, this);
    connect(dialog, &CustomerDialog::saveWanted, this, [this, dialog, before] {
        Customer after = before;
        after.details = dialog->details();
        const auto done = m_desk.invoicing.saveCustomer(after);
        if (!done) {
            dialog->refuse(sentence(done.error()));
            return;
        }
        m_customer->setCustomer(*done);
        dialog->accept();
    });
    dialog->open();
}

void JobCardScreen::showCustomer()
{
    const auto& customer = m_customer->customer();
    m_editCustomer->setEnabled(customer.has_value());
    QStringList known;
    if (customer) {
        const CustomerDetails& d = customer->details;
        known = {d.contact, d.email, d.phone,
                 d.vatNumber.isEmpty() ? QString() : tr("VAT %1").arg(d.vatNumber),
                 QString(d.postalAddress).replace(u'\n', u", "_s)};
        known.removeAll({});
    }
    m_customerDetails->setText(known.join(u" · "_s));
    changed();
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

void JobCardScreen::reject()
{
    if (m_generated || !isChanged()) {
        QDialog::reject();
        return;
    }
    auto* ask = new LeaveDialog(m_title->text(), this);
    connect(ask, &LeaveDialog::saveChosen, this, &JobCardScreen::saveAndClose);
    connect(ask, &LeaveDialog::discardChosen, this, [this] { QDialog::reject(); });
    ask->open();
}

void JobCardScreen::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->isAutoRepeat())
        return;  // a key that is held must not go on with the next card
    if (enter && event->modifiers() == Qt::ControlModifier && m_generate->isVisible())
        m_generate->click();
    else if (!enter)  // Return belongs to the field that has it
        QDialog::keyPressEvent(event);
}

}  // namespace greenhand
