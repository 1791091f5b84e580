#pragma once

namespace greenhand {

/// Whether a verb ends the typing that is kept for its document, in its own transaction: the editor
/// that typed it says so. Any other way of saving leaves what a dead editor had not saved.
enum class KeptTyping { Stays, Ends };

}  // namespace greenhand
