#pragma once

#include <QByteArray>

#include <optional>

namespace greenhand {

/// Why a picture that says it is SVG is not drawn. QtSvg opens files that a picture names, unpacks what is
/// compressed, lets entities grow without bound and draws what is used as often as it is used.
enum class SvgFault {
    Compressed,
    NotUtf8,
    DocumentType,
    Script,
    NamesMore,  ///< other pictures or files, also some inside of it
    Repeats,    ///< parts that are used within used ones, or are used too often
    Damaged,
};

/// Nothing: it is plain XML in UTF-8 that names nothing but parts of itself ("#part").
[[nodiscard]] std::optional<SvgFault> svgFault(const QByteArray& svg);

}  // namespace greenhand
