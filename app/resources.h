#pragma once

namespace greenhand {

/// Makes the files of resources/greenhand.qrc known: a static library does not do that by itself.
/// May be called again.
void initResources();

/// Registers the invoice's fonts and makes them the program's; needs a QGuiApplication.
void useOwnFonts();

}  // namespace greenhand
