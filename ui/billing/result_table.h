#pragma once

class QAbstractItemModel;
class QTableView;
class QWidget;

namespace greenhand {

/// A list to read, of Invoice, Customer, Total, a pill and a sentence.
[[nodiscard]] QTableView* resultTable(QAbstractItemModel* model, QWidget* parent);

}  // namespace greenhand
