#pragma once

#include "app/composition.h"
#include "core/practice/practice_server.h"
#include "tests/ui/bench.h"

namespace greenhand::testing {

inline constexpr int kPatience = 20'000;

/// The practice company with its Sage One on a port of this computer, and one invoice that may go.
struct PracticeOffice {
    UiBench looks;  ///< settings and look of this process
    QTemporaryDir home;
    std::unique_ptr<Composition> made;
    Desk& desk;
    FakePrompter prompter;
    FakeNavigator navigator;
    std::optional<InvoiceId> invoice;

    PracticeOffice();

    /// The next lead's invoice that may go.
    InvoiceId another();
    /// Sage One is somewhere where nobody answers.
    void unplug();
    [[nodiscard]] std::size_t inSage() const { return made->practiceServer()->invoices().size(); }
};

}  // namespace greenhand::testing
