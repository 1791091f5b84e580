#include "ui/shared/document_screen.h"

#include "core/workflow/words.h"
#include "ui/shared/inline_message.h"
#include "ui/shared/line_editor.h"
#include "ui/shared/plain_label.h"
#include "ui/shared/state_pill.h"
#include "ui/shared/typing_history.h"
#include "ui/shared/typing_keeper.h"
#include "ui/shared/typing_recovery.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

DocumentScreen::DocumentScreen(Desk& desk, Prompter& prompter, MakeLines makeLines, QWidget* parent)
    : EditingDialog(parent)
    , m_desk{desk}
    , m_prompter{prompter}
    , m_lines{makeLines(this)}
    , m_message{new InlineMessage(this)}
    , m_reason{new InlineMessage(this, InlineMessage::Closing::Permanent)}
    , m_title{headingLabel({}, this)}
    , m_state{new StatePill(this)}
{
    setWindowFlag(Qt::WindowMaximizeButtonHint);
}

DocumentScreen::~DocumentScreen()
{
    // A field that loses the focus while it goes must not speak to a screen that is half gone.
    for (QObject* child : findChildren<QObject*>())
        child->disconnect(this);
    delete m_lineEditor;  // before the lines it types into
}

QVBoxLayout* DocumentScreen::beginColumn(QWidget* beside)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    column->setSpacing(kSpacing);
    column->addWidget(buildHead(beside));
    column->addWidget(m_reason);
    column->addWidget(m_message);
    return column;
}

QWidget* DocumentScreen::buildHead(QWidget* beside)
{
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kPageMargin);
    row->addWidget(m_title);
    row->addWidget(m_state);
    if (beside)
        row->addWidget(beside);
    row->addStretch();
    m_undoButtons = new QHBoxLayout;
    row->addLayout(m_undoButtons);
    return head;
}

void DocumentScreen::buildLines(const QString& text, const QString& name, QWidget* parent)
{
    constexpr int kOffered = 20;
    m_lineEditor = new LineEditor(
        *m_lines,
        [this](const QString& typed) { return m_desk.invoicing.priceItemsMatching(typed, kOffered); }, text,
        name, parent);
    m_lineEditor->tellIn(*m_message);
    connect(m_lines, &LinesModel::edited, this, [this] { changed(); });
}

void DocumentScreen::beginTyping()
{
    m_typing = new TypingHistory(this, *m_lineEditor, *m_lines);
    m_undoButtons->addWidget(m_typing->makeButtons(this));
    connect(m_typing, &TypingHistory::restored, this, [this] { changed(); });
}

void DocumentScreen::keepTyping(const TypingPlace& place, std::function<int()> seenVersion,
                                std::function<TypedForm(TypedForm)> fitted)
{
    m_keeper = new TypingKeeper(m_desk.ledger, place,
                                {.isChanged = [this] { return isChanged(); },
                                 .seenVersion = std::move(seenVersion),
                                 .typed = [this] { return toJson(m_typing->form()); },
                                 .caret = [this] { return m_typing->caret(); }},
                                this);
    m_recovery = new TypingRecovery(this, *m_typing, *m_keeper, *m_message, std::move(fitted));
    connect(m_recovery, &TypingRecovery::leftForLater, this, [this] { done(Rejected); });
}

void DocumentScreen::noteTyping()
{
    if (m_locked)
        return;
    m_typing->note();
    m_keeper->note();
}

void DocumentScreen::goToFirstLine()
{
    if (m_lines->rowCount() > 0)
        m_lineEditor->table().setCurrentIndex(m_lines->index(0, m_lines->sectionOf(LineColumn::Description)));
}

QString DocumentScreen::whyNotSaved(const Result<Totals>& totals) const
{
    const QString wrong = whatIsInvalid();
    return wrong.isEmpty() && !totals ? sentence(totals.error()) : wrong;
}

void DocumentScreen::saveAndClose()
{
    if (const QString wrong = whatIsInvalid(); !wrong.isEmpty())
        m_message->tell(Tone::Bad, wrong);
    else
        saveAndLeave();
}

void DocumentScreen::done(int result)
{
    if (m_recovery)
        m_recovery->end();
    QDialog::done(result);
}

QString DocumentScreen::subject() const { return m_title->text(); }

}  // namespace greenhand
