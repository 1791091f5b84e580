#pragma once

#include "core/domain/price_item.h"
#include "core/result.h"

#include <QStyledItemDelegate>
#include <QTableView>

#include <functional>
#include <vector>

namespace greenhand {

class LinesModel;

/// Entries of the price list for what has been typed so far.
using FindPriceItems = std::function<Result<std::vector<PriceItem>>(const QString& text)>;

/// Cells are typed into as numbers, words or choices; every keystroke reaches
/// the model at once, Escape takes the cell back to what it was.
class LineDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    LineDelegate(LinesModel& lines, FindPriceItems find, QObject* parent);

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

Q_SIGNALS:
    void itemChosen(int row, const greenhand::PriceItem& item) const;
    void findFailed(const greenhand::Error& error) const;
    /// Lines are in the clipboard and are to be put in from the cell that is open.
    void linesPasted(QWidget* editor) const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    void complete(class QLineEdit* editor, int row, bool byCode) const;

    LinesModel& m_lines;
    FindPriceItems m_find;
};

/// The lines of a document. Return and Tab go to the next cell that can be
/// changed, behind the last one a row is added; Tab leaves a blank last row, and
/// so the table. Ctrl+Tab leaves it from any cell.
class LineTable final : public QTableView {
    Q_OBJECT
public:
    LineTable(LinesModel& lines, FindPriceItems find, QWidget* parent);

    /// Puts the cursor into a cell and starts typing there.
    void editCell(int row, int section);
    /// A cell that is open takes what the model says next, instead of what was typed into it.
    void showModel();

Q_SIGNALS:
    void findFailed(const greenhand::Error& error);  ///< the price list could not be read

protected:
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    /// The description takes the room that the other columns leave.
    void resizeEvent(QResizeEvent* event) override;

private:
    void leaveBy(const QKeySequence& key, bool forward);
    bool pasteLines();
    [[nodiscard]] QModelIndex neighbour(const QModelIndex& from, int by) const;
    /// False: there is no cell that way and the table should be left.
    bool go(int by, bool addRows);

    LinesModel& m_lines;
};

}  // namespace greenhand
