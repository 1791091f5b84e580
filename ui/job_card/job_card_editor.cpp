#include "ui/job_card/job_card_editor.h"

#include "ui/job_card/hint_list.h"
#include "ui/job_card/job_card_form.h"
#include "ui/job_card/job_lines.h"
#include "ui/shared/form_parts.h"
#include "ui/shared/line_editor.h"
#include "ui/shared/look.h"
#include "ui/shared/totals_box.h"
#include "ui/shared/typing_history.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

JobCardEditor::JobCardEditor(JobCardForm* form, LineEditor* lines, QWidget* parent)
    : QWidget(parent)
    , m_form{form}
    , m_lineEditor{lines}
    , m_lines{lines->lines()}
    , m_notes(smallText(u"notesField"_s, 3, this))
    , m_hints(new HintList(this))
    , m_totals(new TotalsBox(this))
{
    m_notes->setPlaceholderText(tr("For the office, never printed"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, kSpacing, 0, 0);
    column->setSpacing(kSpacing);
    column->addWidget(m_form);
    column->addWidget(m_lineEditor, 1);
    column->addLayout(layOutUnder());
    leaveDrops();
    connect(m_form, &JobCardForm::edited, this, &JobCardEditor::edited);
    connect(m_form, &JobCardForm::priceModeChanged, &m_lines, &LinesModel::setPriceMode);
    connect(m_notes, &QPlainTextEdit::textChanged, this, &JobCardEditor::edited);
}

/// Under the lines: hints, notes and what it comes to.
QLayout* JobCardEditor::layOutUnder()
{
    auto* notesLabel = labelFor(tr("No&tes"), m_notes, this);
    notesLabel->setAlignment(Qt::AlignLeft);
    auto* notes = new QVBoxLayout;
    notes->setSpacing(4);
    notes->addWidget(notesLabel);
    notes->addWidget(m_notes);
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

/// A file is for the attachments, wherever on the card it is dropped.
void JobCardEditor::leaveDrops()
{
    for (QLineEdit* field : findChildren<QLineEdit*>())
        field->setAcceptDrops(false);
    for (QPlainTextEdit* field : findChildren<QPlainTextEdit*>()) {
        field->setAcceptDrops(false);
        field->viewport()->setAcceptDrops(false);
    }
}

void JobCardEditor::addTo(TypingHistory& typing)
{
    m_form->addTo(typing);
    typing.add(u"notes"_s, tr("notes"), m_notes);
}

void JobCardEditor::show(const JobCard& card)
{
    m_form->showCard(card);
    m_lines.setPriceMode(card.priceMode);
    m_notes->setPlainText(card.notes);
    m_lines.setLines(typedLines(card.lines));
}

void JobCardEditor::lock()
{
    m_form->lock();
    m_notes->setReadOnly(true);
    m_lineEditor->setReadOnly(true);
}

JobCard JobCardEditor::applied(const JobCard& saved) const
{
    JobCard card = m_form->applied(saved);
    card.notes = m_notes->toPlainText();
    card.lines = jobLines(m_lines.lines());
    return card;
}

QString JobCardEditor::whatIsInvalid() const
{
    const QString wrong = m_form->whatIsInvalid();
    return wrong.isEmpty() ? m_lineEditor->whatIsInvalid() : wrong;
}

void JobCardEditor::showTotals(const Result<Totals>& totals) { m_totals->show(totals); }

}  // namespace greenhand
