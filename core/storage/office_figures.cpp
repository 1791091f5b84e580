#include "core/storage/office_figures.h"

#include "core/domain/date_text.h"
#include "core/storage/columns.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

QDate firstOfMonth(QDate day) { return {day.year(), day.month(), 1}; }

QString monthKey(QDate month) { return isoDate(month).left(7); }

Result<SentMonth> toSentMonth(const QSqlQuery& row)
{
    return SentMonth{.month = QDate::fromString(QString(textAt(row, 0) + u"-01"_s), Qt::ISODate),
                     .sent = {.count = wholeAt(row, 1), .total = moneyAt(row, 2)}};
}

struct Waiting {
    QString finishedOn;
    LeadId id;
};

}  // namespace

Result<std::vector<SentMonth>> OfficeFigures::sentByMonth(QDate first, QDate last) const
{
    const auto counted =
        m_db.all<SentMonth>(u"SELECT month, count, total_cents FROM sent_month "
                            "WHERE month BETWEEN :first AND :last ORDER BY month"_s,
                            {{":first"_L1, monthKey(first)}, {":last"_L1, monthKey(last)}}, toSentMonth);
    if (!counted)
        return counted;
    std::vector<SentMonth> months;
    auto next = counted->begin();
    for (QDate month = firstOfMonth(first); month <= last; month = month.addMonths(1))
        months.push_back(
            next != counted->end() && next->month == month ? *next++ : SentMonth{.month = month, .sent = {}});
    return months;
}

Result<std::vector<LeadId>> OfficeFigures::oldestUnbilled(int limit) const
{
    std::vector<Waiting> waiting;
    for (const LeadStage stage : {LeadStage::New, LeadStage::Active}) {
        const auto oldest = m_db.all<Waiting>(
            u"SELECT finished_on, id FROM lead WHERE stage = :stage AND finished_on > '' "
            "ORDER BY finished_on, id LIMIT :limit"_s,
            {{":stage"_L1, toKey(stage)}, {":limit"_L1, limit}}, [](const QSqlQuery& row) -> Result<Waiting> {
                return Waiting{textAt(row, 0), LeadId{wholeAt(row, 1)}};
            });
        if (!oldest)
            return passOn(oldest);
        waiting.insert(waiting.end(), oldest->begin(), oldest->end());
    }
    std::ranges::sort(waiting, {}, [](const Waiting& lead) { return std::pair(lead.finishedOn, lead.id); });
    std::vector<LeadId> ids;
    for (const Waiting& lead : waiting)
        if (int(ids.size()) < limit)
            ids.push_back(lead.id);
    return ids;
}

}  // namespace greenhand
