#include "app/cli/kernel_probes.h"

#include "tests/support/toy_body.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

// Loose bounds: the machine may be busy with anything else.
TEST(KernelProbes, MeasureWhatTheyName) {
  const KernelProbes probes = measureKernels(*makeToyBody(), randomPose(3, 0.3F), 101);
  EXPECT_GT(probes.keypoints_gradient_ms, 0);
  EXPECT_GT(probes.lbs_forward_ms, 0);
  EXPECT_GT(probes.lbs_gradient_ms, 0);
  EXPECT_LT(probes.keypoints_gradient_ms, 5);
  EXPECT_LT(probes.lbs_gradient_ms, 50);
}

}  // namespace
}  // namespace lay
