#pragma once

#include "core/domain/job_card.h"
#include "core/domain/totals.h"

#include <QWidget>

class QLayout;
class QPlainTextEdit;

namespace greenhand {

class HintList;
class JobCardForm;
class LineEditor;
class LinesModel;
class TotalsBox;
class TypingHistory;

/// The job card as it is typed: its fields and lines, what may be forgotten, the notes and what it
/// comes to.
class JobCardEditor final : public QWidget {
    Q_OBJECT
public:
    /// Takes over form and lines.
    JobCardEditor(JobCardForm* form, LineEditor* lines, QWidget* parent);

    /// What is typed here can be undone and is kept.
    void addTo(TypingHistory& typing);
    void show(const JobCard& card);
    using QWidget::show;
    void lock();
    /// The card with what stands here; a date that cannot be read stays as it was.
    [[nodiscard]] JobCard applied(const JobCard& saved) const;
    [[nodiscard]] QString whatIsInvalid() const;  ///< a sentence; empty: nothing is
    void showTotals(const Result<Totals>& totals);
    [[nodiscard]] HintList& hints() { return *m_hints; }

Q_SIGNALS:
    void edited();

private:
    QLayout* layOutUnder();
    void leaveDrops();

    JobCardForm* m_form;
    LineEditor* m_lineEditor;
    LinesModel& m_lines;
    QPlainTextEdit* m_notes;
    HintList* m_hints;
    TotalsBox* m_totals;
};

}  // namespace greenhand
