#pragma once

#include "core/domain/invoice.h"
#include "core/domain/job_card.h"

#include <QString>

#include <cstdio>
#include <random>

namespace greenhand::testing {

using namespace Qt::Literals::StringLiterals;

constexpr Money cents(qint64 value) { return Money::fromCents(value); }

/// A random source whose seed is printed, and settable with GREENHAND_SEED.
inline std::mt19937_64 randomSource(const char* what)
{
    bool given = false;
    quint64 seed = qEnvironmentVariable("GREENHAND_SEED").toULongLong(&given);
    if (!given)
        seed = std::random_device{}();
    std::printf("%s: GREENHAND_SEED=%llu\n", what, static_cast<unsigned long long>(seed));
    return std::mt19937_64{seed};
}

inline qint64 between(std::mt19937_64& random, qint64 low, qint64 high)
{
    return std::uniform_int_distribution<qint64>{low, high}(random);
}

inline Customer customer(qint64 id = 7)
{
    return {.id = CustomerId{id},
            .details = {.name = u"Protea Guest House %1"_s.arg(id),
                        .contact = u"Thandi Nkosi"_s,
                        .email = u"thandi@protea.example"_s,
                        .phone = u"021 555 0101"_s,
                        .vatNumber = u"4123456789"_s,
                        .postalAddress = u"PO Box 12\nPaarl\n7646"_s},
            .sageId = {},
            .sageName = {},
            .standing = SageStanding::Active,
            .version = 1};
}

inline JobLine jobLine(qint64 id, const QString& description, qint64 rand = 100)
{
    return {.id = JobLineId{id},
            .kind = LineKind::Part,
            .code = {},
            .description = description,
            .quantity = Quantity::fromWhole(1),
            .unit = u"each"_s,
            .unitPrice = UnitPrice::fromWhole(rand),
            .discount = {},
            .vat = kStandardVat,
            .billable = Billable::Yes};
}

inline JobCard jobCard()
{
    return {.reference = u"L-1004"_s,
            .customer = CustomerId{7},
            .site = u"3 Main Road"_s,
            .orderNumber = u"PO 77"_s,
            .technician = u"Sipho"_s,
            .finishedOn = QDate(2024, 5, 10),
            .work = u"Replaced the geyser"_s,
            .notes = {},
            .priceMode = PriceMode::Exclusive,
            .lines = {jobLine(1, u"Labour"_s, 450), jobLine(2, u"Geyser 150 l"_s, 5200),
                      jobLine(3, u"Call-out"_s, 350)}};
}

inline DraftTerms draftTerms(QDate date = QDate(2024, 5, 13))
{
    return {.date = date,
            .daysToPay = 30,
            .message = u"Thank you"_s,
            .vendor = Vendor::Yes,
            .vatTypes = &southAfricanVatTypes()};
}

}  // namespace greenhand::testing
