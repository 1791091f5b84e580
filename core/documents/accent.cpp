#include "core/documents/accent.h"

#include <algorithm>
#include <cmath>

namespace greenhand {

namespace {

bool isHexDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

/// WCAG 2.1, relative luminance.
double linear(int channel)
{
    const double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

}  // namespace

std::optional<int> contrastOnWhite(QStringView colour)
{
    if (colour.size() != 7 || colour.front() != u'#'
        || !std::all_of(colour.begin() + 1, colour.end(), isHexDigit))
        return std::nullopt;
    const auto channel = [&](qsizetype at) { return linear(colour.mid(at, 2).toInt(nullptr, 16)); };
    const double luminance = 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
    return int(100 * 1.05 / (luminance + 0.05));
}

}  // namespace greenhand
