#include "ui/shared/list_words.h"

#include "core/domain/number_text.h"

#include <QCoreApplication>

namespace greenhand {

namespace {

struct ListWords {
    Q_DECLARE_TR_FUNCTIONS(greenhand::ListWords)
};

}  // namespace

QString foundText(const ListTally& tally)
{
    if (tally.more)
        return ListWords::tr("more than %1 found").arg(tally.count);
    return ListWords::tr("%1 found, %2").arg(tally.count).arg(format(tally.total));
}

QString nothingFoundText(const QString& words, const QString& filter)
{
    if (words.isEmpty())
        return ListWords::tr("Nothing found with the filter: %1").arg(filter);
    if (filter.isEmpty())
        return ListWords::tr("Nothing found for “%1”").arg(words);
    return ListWords::tr("Nothing found for “%1” with the filter: %2").arg(words, filter);
}

QString selectedText(qint64 rows, Money total)
{
    return ListWords::tr("selected: %1 rows, %2").arg(rows).arg(format(total));
}

QString coveredText(bool isSorted, bool isFiltered, int newest)
{
    const QString rows = format(Quantity::fromWhole(newest));
    if (isSorted && isFiltered)
        return ListWords::tr("Sorted and filtered among the newest %1").arg(rows);
    return isSorted ? ListWords::tr("Sorted among the newest %1").arg(rows)
                    : ListWords::tr("Filtered among the newest %1").arg(rows);
}

}  // namespace greenhand
