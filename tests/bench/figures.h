#pragma once

#include <QJsonObject>
#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace greenhand::bench {

using Series = std::vector<double>;

[[nodiscard]] double median(Series all);
[[nodiscard]] double percentile99(Series all);

template <class Work>
[[nodiscard]] double microseconds(Work&& work)
{
    const auto from = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - from).count();
}

/// One line of the table: what was measured beside what the machine allows.
struct Figure {
    QString name;
    double value = 0;
    double limit = 0;  ///< the bare work in the same run; 0: none
    QString unit;
    QString target = {};  ///< in words; empty: none is set
    std::optional<bool> met = {};

    [[nodiscard]] double ratio() const { return limit > 0 ? value / limit : 0; }
};

[[nodiscard]] Figure atMostTimes(double times, Figure figure);                  ///< of the limit
[[nodiscard]] Figure atLeastTimes(double times, Figure figure);                 ///< of the limit
[[nodiscard]] Figure atMost(double value, Figure figure);                       ///< whatever the limit is
[[nodiscard]] Figure atMostOrTimes(double value, double times, Figure figure);  ///< either is enough

[[nodiscard]] QString table(const std::vector<Figure>& figures);
[[nodiscard]] QJsonObject json(const std::vector<Figure>& figures);

/// The memory of this process that is in use now, in MiB.
[[nodiscard]] double memoryMiB();
/// The most that it has ever been.
[[nodiscard]] double peakMemoryMiB();

}  // namespace greenhand::bench
