#pragma once

#include "core/domain/customer.h"
#include "core/domain/job_card.h"
#include "core/domain/price_item.h"

#include <QDate>
#include <QSet>

#include <random>
#include <span>
#include <vector>

namespace greenhand::bench {

/// Chance that is the same on every computer for the same seed.
class Chance {
public:
    explicit Chance(quint64 seed) : m_source{seed} {}

    [[nodiscard]] int below(int end) { return int(m_source() % quint64(end)); }
    [[nodiscard]] bool oneIn(int times) { return below(times) == 0; }
    /// 0 to 1, without 1.
    [[nodiscard]] double share() { return double(m_source() >> 11) * 0x1.0p-53; }
    /// Few are frequent, many are rare: the first of 50 000 comes once in 37 times.
    [[nodiscard]] int skewed(int end);
    template <class T, std::size_t kSize>
    [[nodiscard]] const T& of(const std::array<T, kSize>& all)
    {
        return all[std::size_t(below(int(kSize)))];
    }

private:
    std::mt19937_64 m_source;
};

/// People, streets and jobs as a plumber and electrician of Gauteng has them.
class MadeUp {
public:
    MadeUp(quint64 seed, int customers);

    Chance chance;

    [[nodiscard]] CustomerDetails customer();  ///< no name twice
    [[nodiscard]] const std::vector<PriceItem>& priceList() const { return m_priceList; }
    /// A job of four lines, for one of the customers.
    [[nodiscard]] JobCard jobCard(const QString& reference, QDate finishedOn);

private:
    [[nodiscard]] QString person();
    [[nodiscard]] QString business();
    [[nodiscard]] QString street();
    [[nodiscard]] JobLine line(LineKind kind);

    const int m_customers;
    QSet<QString> m_names;
    std::vector<PriceItem> m_priceList;  ///< labour, travel, then parts
};

}  // namespace greenhand::bench
