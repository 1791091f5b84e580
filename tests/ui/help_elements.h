#pragma once

#include "ui/help/help_book.h"

#include <QStringList>

namespace greenhand::testing {

/// The texts of all elements of a kind on a page, or the values of one of their
/// attributes. A page that is not well formed fails the test.
[[nodiscard]] QStringList elementsOf(const HelpPage& page, QLatin1StringView element,
                                     QLatin1StringView attribute = {});

/// The help as it was written, whatever language the desktop of the test speaks.
[[nodiscard]] HelpBook englishHelp();
/// No English page stands in for one that is missing.
[[nodiscard]] HelpBook afrikaansHelp();

}  // namespace greenhand::testing
