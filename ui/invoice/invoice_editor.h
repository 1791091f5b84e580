#pragma once

#include "core/domain/preflight.h"
#include "core/domain/totals.h"
#include "ui/shared/typed_form.h"

#include <QWidget>

#include <optional>

namespace greenhand {

class InvoiceForm;
class LineEditor;
class ProblemList;
class TotalsBox;
class TypingHistory;

/// The invoice as it is typed: its fields and lines, what they come to, and what still stands in the
/// way of Sage One. What was chosen in What will change belongs to it, though no field shows that.
class InvoiceEditor final : public QWidget {
    Q_OBJECT
public:
    /// Takes over form and lines.
    InvoiceEditor(InvoiceForm* form, LineEditor* lines, QWidget* parent);

    /// What is typed here can be undone and is kept.
    void addTo(TypingHistory& typing);
    void show(const InvoiceContent& content);
    using QWidget::show;
    void setLocked(bool locked);
    /// The content with what stands here; dates that cannot be read keep their saved value.
    [[nodiscard]] InvoiceContent applied(InvoiceContent content) const;
    [[nodiscard]] QString whatIsInvalid() const;  ///< a sentence; empty: nothing is
    /// Whether the clerk has settled What will change; Update makes it last.
    [[nodiscard]] bool choiceMade() const { return m_choiceMade; }

    void showRates(const std::vector<InvoiceLine>& lines);
    void showTotals(const Result<Totals>& totals);
    [[nodiscard]] ProblemList& problems() { return *m_problems; }
    /// Puts the cursor where a problem of a field or a line is mended.
    void goTo(const Problem& problem);

    /// A form with what a content says in it, but for its date: that is the clerk's.
    [[nodiscard]] static TypedForm withContent(TypedForm form, const InvoiceContent& content);
    [[nodiscard]] static TypedForm withChoiceMade(TypedForm form);

Q_SIGNALS:
    void edited();

private:
    void layOut();
    void goToLine(const Problem& problem);

    InvoiceForm* m_form;
    LineEditor* m_lineEditor;
    LinesModel& m_lines;
    ProblemList* m_problems;
    TotalsBox* m_totals;
    std::optional<CustomerId> m_customer;
    bool m_choiceMade = false;
};

}  // namespace greenhand
