#pragma once

#include "ui/shared/line_table.h"
#include "ui/shared/lines_model.h"

#include <QWidget>

class QPushButton;

namespace greenhand {

class InlineMessage;

/// The lines of a document with the buttons that add, copy, remove and move them.
class LineEditor final : public QWidget {
    Q_OBJECT
public:
    LineEditor(LinesModel& lines, FindPriceItems find, const QString& label, const QString& tableName,
               QWidget* parent);

    [[nodiscard]] LinesModel& lines() { return m_lines; }
    [[nodiscard]] LineTable& table() { return *m_table; }
    void setReadOnly(bool readOnly);
    /// Says there what was left out of a paste or of the price list, and why it could not be read.
    void tellIn(InlineMessage& message);
    /// What cannot be read, as a sentence with its place; empty: nothing.
    [[nodiscard]] QString whatIsInvalid() const;
    /// Puts the cursor where the problem is.
    void goTo(int row, LineColumn column);

private:
    QPushButton* makeButton(const QString& text, const QString& iconName, const QKeySequence& key,
                            const QString& name, void (LineEditor::*act)());
    void addLine();
    void duplicateLine();
    void removeLine();
    void moveUp();
    void moveDown();
    void moveBy(int by);
    void refresh();

    LinesModel& m_lines;
    LineTable* m_table;
    std::vector<QPushButton*> m_onRow;  ///< those that need a current line
    std::vector<QPushButton*> m_all;
};

}  // namespace greenhand
