#include "ui/help/help_style.h"

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

QString helpStyle(const QPalette& palette)
{
    const auto colour = [&](QPalette::ColorRole role) { return palette.color(role).name(); };
    return uR"(
h1 { font-size: xx-large; margin-top: 4px; margin-bottom: 10px; }
h2 { font-size: x-large; margin-top: 18px; margin-bottom: 6px; }
p, li { line-height: 140%; margin-top: 6px; margin-bottom: 6px; }
p.caption { color: %1; font-size: small; margin-top: 2px; margin-bottom: 12px; }
p.picture { margin-top: 10px; margin-bottom: 0px; }
p.note { background-color: %2; margin-left: 8px; }
a { color: %3; }
kbd { font-family: "Noto Sans"; background-color: %4; }
code { font-family: monospace; background-color: %2; }
cite { font-style: italic; }
th { text-align: left; background-color: %4; }
)"_s.arg(colour(QPalette::PlaceholderText), colour(QPalette::AlternateBase), colour(QPalette::Link),
         colour(QPalette::Window));
}

}  // namespace greenhand
