#pragma once

#include "core/workflow/desk.h"

#include <functional>
#include <vector>

namespace greenhand {

class ActionTable;
class InlineMessage;
class Navigator;
class PrintRun;

/// Announces that a run came to its end, or tells in `message` why it did not. A dialog covers the main
/// window's status bar, so there the end is told in `message` as well.
void tellHow(PrintRun& run, Navigator& navigator, InlineMessage& message);

/// "Print…" (Ctrl+P) and "Save as PDF…" (Ctrl+Shift+P) in the menu of a list of
/// invoices: what is selected there, all in one file or print.
void addPaperActions(ActionTable& table, Desk& desk, Navigator& navigator, InlineMessage& message,
                     const std::function<std::vector<InvoiceId>()>& selected);

}  // namespace greenhand
