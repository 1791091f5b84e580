#pragma once

namespace greenhand::testing {

/// Says that the running test case survived `variants` more of a fault of the campaign. Where
/// GREENHAND_SURVIVED names a file, "F08 4" is added to it when the case has ended and all of its checks
/// held, in every section and for every generator; "F08 failed" when one did not, whether or not it came
/// so far.
void survived(const char* fault, int variants = 1);

}  // namespace greenhand::testing
