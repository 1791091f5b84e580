#include "core/domain/backup_rotation.h"

#include <algorithm>
#include <functional>
#include <set>

namespace greenhand {
namespace {

constexpr std::size_t kLatest = 10;
constexpr std::size_t kDays = 30;
constexpr std::size_t kWeeks = 12;
constexpr std::size_t kMonths = 84;

/// The first one met in each of the `most` latest spans of time.
class Spans {
public:
    Spans(std::size_t most, int (*number)(QDate)) : m_most{most}, m_number{number} {}

    bool takes(QDate day) { return m_met.size() < m_most && m_met.insert(m_number(day)).second; }

private:
    const std::size_t m_most;
    int (*const m_number)(QDate);
    std::set<int> m_met;
};

int dayNumber(QDate day) { return int(day.toJulianDay()); }
int weekNumber(QDate day) { return int(day.toJulianDay() / 7); }  // a Julian day 0 was a Monday
int monthNumber(QDate day) { return day.year() * 12 + day.month(); }

}  // namespace

std::vector<QDateTime> superseded(std::vector<QDateTime> made)
{
    std::ranges::sort(made, std::greater<>());
    Spans days(kDays, dayNumber);
    Spans weeks(kWeeks, weekNumber);
    Spans months(kMonths, monthNumber);
    std::vector<QDateTime> old;
    for (std::size_t at = 0; at < made.size(); ++at) {
        const QDate day = made[at].date();
        const bool ofDay = days.takes(day);
        const bool ofWeek = weeks.takes(day);
        const bool ofMonth = months.takes(day);
        if (at >= kLatest && !ofDay && !ofWeek && !ofMonth)
            old.push_back(made[at]);
    }
    return old;
}

}  // namespace greenhand
