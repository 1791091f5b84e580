#include "core/storage/list_reading.h"

#include "core/storage/columns.h"

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

Result<SearchedFor> searchedFor(Database& db, QLatin1StringView grams, const QString& typed,
                                const QString& technician, bool inSeveral)
{
    SearchedFor wanted;
    const auto add = [&wanted](const QString& text) {
        if (const Search search(text); !search.isEmpty())
            wanted.searches.push_back(search);
    };
    add(typed);
    wanted.isTyped = !wanted.isEmpty();
    add(technician);
    if (wanted.isEmpty())
        return wanted;
    QStringList all;
    for (const Search& search : wanted.searches) {
        const auto match = search.match(db, grams);
        if (!match)
            return passOn(match);
        all << QString(u'(' + *match + u')');
    }
    wanted.match = all.join(" AND "_L1);
    if (!inSeveral)
        return wanted;
    return mayHave(db, grams, wanted.match).map([&](bool mayBe) {
        wanted.mayBe = mayBe;
        return wanted;
    });
}

Result<ListCount> toListCount(const QSqlQuery& row)
{
    return ListCount{.count = wholeAt(row, 0), .total = moneyAt(row, 1)};
}

}  // namespace greenhand
