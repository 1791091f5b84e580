#pragma once

#include "tests/faults/rig.h"
#include "tests/support/catch_qt.h"
#include "tests/support/survived.h"

namespace greenhand::testing {

inline const QString kSave = QStringLiteral("TaxInvoice/Save");
inline const QString kGet = QStringLiteral("TaxInvoice/Get");
inline const QString kCalculate = QStringLiteral("TaxInvoice/Calculate");
inline const QString kEmail = QStringLiteral("TaxInvoice/Email");

inline constexpr std::chrono::milliseconds kShort{500};  ///< for a server that will never answer

/// What Sage One did, and an answer that says nothing of it: after the push the one document is found,
/// whether at once or, where the line stays dead and the program dies, later. How many variants that were.
int foundAgain(const Fault& fault, bool impatient = false);

/// Sage One did nothing, and the answer does not say so: two look-ups behind the quarantine, then a
/// click, then one document. How many variants that were.
int sentAgainByTheClerk(const Fault& fault, bool impatient = false);

/// The sentence of the only outcome.
QString said(const std::vector<PushOutcome>& outcomes);

}  // namespace greenhand::testing
