#include "core/domain/text_format.h"

#include <atomic>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

std::atomic<TextFormat> writtenNow{TextFormat::SouthAfrican};

}  // namespace

QString toKey(TextFormat format)
{
    switch (format) {
    case TextFormat::SouthAfrican: return u"south_african"_s;
    case TextFormat::British: return u"british"_s;
    case TextFormat::UnitedStates: return u"us"_s;
    }
    Q_UNREACHABLE();
}

std::optional<TextFormat> textFormatFrom(const QString& key)
{
    for (const TextFormat format : {TextFormat::SouthAfrican, TextFormat::British, TextFormat::UnitedStates})
        if (key == toKey(format))
            return format;
    return std::nullopt;
}

TextFormat textFormat() noexcept { return writtenNow; }
void setTextFormat(TextFormat format) noexcept { writtenNow = format; }

}  // namespace greenhand
