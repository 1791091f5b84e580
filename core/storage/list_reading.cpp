#include "core/storage/list_reading.h"

#include "core/storage/columns.h"

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

Result<SearchedFor> searchedFor(Database& db, QLatin1StringView grams, const QString& typed,
                                const QString& technician, bool inSeveral)
{
    SearchedFor wanted;
    for (const QString& text : {typed, technician})
        if (const Search search(text); !search.isEmpty())
            wanted.searches.push_back(search);
    if (wanted.isEmpty())
        return wanted;
    wanted.isTyped = !Search(typed).isEmpty();
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
