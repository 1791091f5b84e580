#pragma once

#include "core/workflow/desk.h"

#include <functional>
#include <vector>

namespace greenhand {

class ActionTable;
class InlineMessage;
class Navigator;

/// "Print…" (Ctrl+P) and "Save as PDF…" (Ctrl+Shift+P) in the menu of a list of
/// invoices: what is selected there, all in one file or print.
void addPaperActions(ActionTable& table, Desk& desk, Navigator& navigator, InlineMessage& message,
                     std::function<std::vector<InvoiceId>()> selected);

}  // namespace greenhand
