#pragma once

#include "core/domain/preflight.h"

#include <QScrollArea>

#include <functional>
#include <vector>

class QVBoxLayout;

namespace greenhand {

class Navigator;

/// What still stands in the way of Sage One, a sentence each with its "Fix…".
/// Hints are listed too and hold nothing back. As high as its sentences need, up to some rows; then it
/// scrolls, so that three hundred lines do not push the buttons off the screen.
class ProblemList final : public QScrollArea {
    Q_OBJECT
public:
    explicit ProblemList(QWidget* parent = nullptr);

    /// Changes nothing on the screen when it says what it said before.
    void show(const std::vector<Problem>& problems, const InvoiceContent& content);
    using QWidget::show;
    void clear();

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void fixWanted(const greenhand::Problem& problem);

private:
    /// Sentences without a button are scrolled to with the arrows.
    void takeFocusWhileScrolling();
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
