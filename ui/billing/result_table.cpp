#include "ui/billing/result_table.h"

#include "ui/shared/look.h"
#include "ui/shared/pill_delegate.h"
#include "ui/shared/plain_label.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QTableView>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

namespace {

constexpr int kName = 0;
constexpr int kPill = 3;
constexpr int kSentence = 4;
constexpr int kSentenceLines = 2;

}  // namespace

QTableView* resultTable(QAbstractItemModel* model, QWidget* parent)
{
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

QLabel* chosenSentence(QTableView* table)
{
    QLabel* label = wrappedLabel({}, table->parentWidget());
    label->setObjectName(u"chosenSentence"_s);
    label->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    label->setMinimumHeight(kSentenceLines * label->fontMetrics().lineSpacing());  // rows do not jump
    const auto say = [table, label] {
        const QModelIndex row = table->currentIndex();
        const QString sentence = row.siblingAtColumn(kSentence).data().toString();
        label->setText(sentence.isEmpty()
                           ? QString()
                           : u"%1: %2"_s.arg(row.siblingAtColumn(kName).data().toString(), sentence));
    };
    const auto chooseFirst = [table] {
        if (!table->currentIndex().isValid() && table->model()->rowCount() > 0)
            table->selectRow(0);
    };
    QObject::connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, label, say);
    QObject::connect(table->model(), &QAbstractItemModel::modelReset, label, chooseFirst);
    chooseFirst();
    say();
    return label;
}

}  // namespace greenhand
