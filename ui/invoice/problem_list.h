#pragma once

#include "core/domain/preflight.h"

#include <QWidget>

#include <functional>
#include <vector>

class QVBoxLayout;

namespace greenhand {

class Navigator;

/// What still stands in the way of Sage One, a sentence each with its "Fix…".
/// Hints are listed too and hold nothing back.
class ProblemList final : public QWidget {
    Q_OBJECT
public:
    explicit ProblemList(QWidget* parent = nullptr);

    /// Changes nothing on the screen when it says what it said before.
    void show(const std::vector<Problem>& problems, const InvoiceContent& content);
    using QWidget::show;
    void clear();

Q_SIGNALS:
    void fixWanted(const greenhand::Problem& problem);

private:
    void empty();

    QVBoxLayout* m_rows;
    QStringList m_shown;
};

/// Opens the settings with the cursor in the field that puts it right; for problems of company and
/// Sage One.
void openSettingsFor(const Problem& problem, Navigator& navigator);

/// Whether one of them holds the invoice back.
[[nodiscard]] bool holdsBack(const std::vector<Problem>& problems);

}  // namespace greenhand
