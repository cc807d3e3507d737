#include "core/base/require_range.h"

#include <limits>

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(RequireRange, TakesTheEndsAndRefusesWhatIsBeyondThem) {
  EXPECT_NO_THROW(requireRange("steps", 1, 1, 5));
  EXPECT_NO_THROW(requireRange("steps", 5, 1, 5));
  try {
    requireRange("steps", 0, 1, 5);
    FAIL() << "nothing was thrown";
  } catch (const InvalidOptions& error) {
    EXPECT_STREQ(error.what(), "steps is 0; it must be in 1..5.");
  }
  EXPECT_THROW(requireRange("eta", std::numeric_limits<float>::quiet_NaN(), 0.0F, 1.0F),
               InvalidOptions);
}

}  // namespace
}  // namespace lay
