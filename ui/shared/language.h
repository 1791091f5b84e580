#pragma once

#include <QString>

#include <span>

namespace greenhand {

/// What the window speaks. The command line speaks English.
enum class Language { English, Afrikaans };

[[nodiscard]] std::span<const Language> languages();
[[nodiscard]] QString ownName(Language language);  ///< as its speakers call it
[[nodiscard]] QString codeOf(Language language);   ///< of ISO 639: "af"

/// The user's wish; while there is none, the desktop's language where it is one of ours, else English.
[[nodiscard]] Language languageChoice();
/// Remembers the wish and speaks it: every text that is asked for from now on.
/// What stands on the screen already must be made anew; see WindowKeeper.
void chooseLanguage(Language language);
/// Speaks the remembered choice. Called once at start, before the first text.
void applyLanguage();

}  // namespace greenhand
