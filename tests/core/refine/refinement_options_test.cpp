#include "core/refine/refinement_options.h"

#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/error.h"
#include "tests/support/error_text.h"

namespace lay {
namespace {

TEST(RefinementOptions, DefaultsAreValid) {
  EXPECT_NO_THROW(RefinementOptions().validate());
}

TEST(RefinementOptions, NameTheBadField) {
  const auto complaint = [](auto change) {
    RefinementOptions options;
    change(options);
    return errorText<InvalidOptions>([&] { options.validate(); });
  };
  EXPECT_EQ(complaint([](auto& o) { o.num_hypotheses = 0; }),
            "num_hypotheses is 0; it must be in 1..64.");
  EXPECT_THAT(complaint([](auto& o) { o.ddim_steps = 51; }),
              testing::HasSubstr("ddim_steps is 51"));
  EXPECT_THAT(complaint([](auto& o) { o.eta = NAN; }), testing::HasSubstr("eta"));
  EXPECT_THAT(complaint([](auto& o) { o.polish_iterations = -1; }),
              testing::HasSubstr("polish_iterations"));
  EXPECT_THAT(complaint([](auto& o) { o.keypoint_weight = 2; }),
              testing::HasSubstr("keypoint_weight"));
  EXPECT_THAT(complaint([](auto& o) { o.threads = -1; }), testing::HasSubstr("threads"));
  EXPECT_THAT(complaint([](auto& o) { o.device = static_cast<DeviceChoice>(9); }),
              testing::HasSubstr("device is 9"));
}

}  // namespace
}  // namespace lay
