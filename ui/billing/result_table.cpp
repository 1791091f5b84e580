#include "ui/billing/result_table.h"

#include "ui/shared/look.h"
#include "ui/shared/pill_delegate.h"

#include <QHeaderView>
#include <QTableView>

#include <array>

namespace greenhand {

QTableView* resultTable(QAbstractItemModel* model, QWidget* parent)
{
    constexpr int kPill = 3;
    constexpr int kSentence = 4;
    auto* table = new QTableView(parent);
    table->setModel(model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    table->horizontalHeader()->setHighlightSections(false);
    table->setItemDelegateForColumn(kPill, new PillDelegate(table));
    const int letter = table->fontMetrics().averageCharWidth();
    constexpr std::array kLetters{9, 26, 14, 13};
    for (int column = 0; column < int(kLetters.size()); ++column)
        table->setColumnWidth(column, kLetters[std::size_t(column)] * letter + 12);
    table->horizontalHeader()->setSectionResizeMode(kSentence, QHeaderView::Stretch);
    return table;
}

}  // namespace greenhand
