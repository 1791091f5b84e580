#pragma once

#include "core/domain/text_format.h"

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
/// "t" for today, "+7" and "-1" for days from today. Where day and month could
/// change places the format decides: the month stands first in the United
/// States, the day elsewhere. Where only one way is a day of the calendar, as
/// in "5/13/24", it is read that way.
[[nodiscard]] std::optional<QDate> readTypedDate(QStringView text, QDate today, TextFormat as = textFormat());
/// "2026/11/23", "23/11/2026" or "11/23/2026"; empty for no day.
[[nodiscard]] QString format(QDate day, TextFormat as = textFormat());

[[nodiscard]] QString isoDate(QDate day);  ///< "2024-05-13", for files and the wire; empty for no day

}  // namespace greenhand
