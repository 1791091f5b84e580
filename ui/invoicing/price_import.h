#pragma once

#include "core/workflow/desk.h"

class QWidget;

namespace greenhand {

class Prompter;

/// Asks for a CSV file with a price list, shows what it would change, takes it and says what came of it.
void choosePriceList(Desk& desk, Prompter& prompter, QWidget* window);

}  // namespace greenhand
