#pragma once

#include <QImage>

class QWidget;

namespace greenhand {

/// What a person sees: the main window, and the dialogs over it.
[[nodiscard]] QImage screenshot(const QWidget& window);

/// For a page of the help: a large screen by itself, a small box over its window.
[[nodiscard]] QImage screenOnTop(const QWidget& window);

/// The same with 256 colours, those that it has most of: a quarter of the bytes.
[[nodiscard]] QImage withFewColours(const QImage& picture);

}  // namespace greenhand
