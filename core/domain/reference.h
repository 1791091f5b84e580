#pragma once

#include <QString>

#include <array>

namespace greenhand {

/// The name under which Sage One knows an invoice of ours: "GH-" and 80 random
/// bits in Crockford's base 32 in groups of four, then a check character (the
/// value modulo 31), as GH-7F3K-9Q2M-X4TD-8W2Z-P. Made with the draft, never changed,
/// never reused (reliability 2.2).
[[nodiscard]] QString makeReference(const std::array<quint8, 10>& randomBytes);

/// Whether a text is such a reference, its check character included.
[[nodiscard]] bool isReference(QStringView text);

}  // namespace greenhand
