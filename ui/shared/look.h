#pragma once

#include "core/domain/invoice.h"

#include <QColor>
#include <QIcon>
#include <QPalette>

class QApplication;

namespace greenhand {

/// The user's wish; System follows the desktop's palette.
enum class LookChoice { System, Light, Dark };

[[nodiscard]] LookChoice lookChoice();
/// Remembers the wish and puts it on.
void chooseLook(QApplication& app, LookChoice choice);
/// Fusion, our fonts, and the palette of the remembered choice. Called once at start.
void applyLook(QApplication& app);

[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();
[[nodiscard]] bool isDark(const QPalette& palette);

/// What a pill, a band or a strip wants to say; the text beside it says it too.
enum class Tone { Neutral, Info, Good, Warning, Bad };

struct ToneColours {
    QColor fill;
    QColor text;  ///< at least 4.5:1 on fill
    QColor border;
};

[[nodiscard]] ToneColours toneColours(Tone tone, const QPalette& palette);
[[nodiscard]] Tone toneOf(InvoiceState state);

/// An icon of resources/icons, as "hand".
[[nodiscard]] QIcon icon(const QString& name);

inline constexpr int kRowHeight = 34;
inline constexpr int kPageMargin = 12;
inline constexpr int kSpacing = 8;

}  // namespace greenhand
