#pragma once

#include <QDate>
#include <QStringView>

#include <optional>

namespace greenhand {

enum class DateOrder { Ymd, Dmy, Mdy };

/// A date as files write it: digits with - / . or spaces between, the year in
/// two or four digits (two: 2000 to 2099), a time behind it passed over. ISO (year first) is read
/// whatever the order. Nothing for what is not a day of the calendar.
[[nodiscard]] std::optional<QDate> readDate(QStringView text, DateOrder order);

/// The order that one text proves: ISO proves Ymd, a part above 12 proves Dmy or Mdy.
[[nodiscard]] std::optional<DateOrder> provenOrder(QStringView text);

/// A date as a clerk types it: "2024-05-13", "13/5/24", "13 5" (this year),
/// "t" for today, "+7" and "-1" for days from today.
[[nodiscard]] std::optional<QDate> readTypedDate(QStringView text, QDate today);

[[nodiscard]] QString isoDate(QDate day);  ///< "2024-05-13"; empty for no day

}  // namespace greenhand
