#pragma once

class QAbstractItemModel;
class QLabel;
class QTableView;
class QWidget;

namespace greenhand {

/// A list to read, of Invoice, Customer, Total, a pill and a sentence.
[[nodiscard]] QTableView* resultTable(QAbstractItemModel* model, QWidget* parent);
/// What stands below it: the chosen row's sentence, whole.
[[nodiscard]] QLabel* chosenSentence(QTableView* table);

}  // namespace greenhand
