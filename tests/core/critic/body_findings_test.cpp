#include "core/critic/body_findings.h"

#include <gtest/gtest.h>

#include "core/base/error.h"
#include "tests/core/critic/toy_group.h"

namespace lay {
namespace {

TEST(BodyFindings, TheTruthHasNothingAgainstItAndAnErrorHas) {
  const BodyModelPtr body = makeToyBody();
  const HypothesisGroup group = toyGroup(*body, 4);
  const std::vector<BodyFindings> found = findingsOf(GroupEvidence(*body, group), group);
  ASSERT_EQ(found.size(), 4U);
  EXPECT_NEAR(found[0].reprojection_px, 0, 1e-2);
  EXPECT_NEAR(found[0].change, 0, 1e-4);
  EXPECT_EQ(found[0].contradiction, 0);
  for (std::size_t i = 1; i < 4; ++i) {
    EXPECT_GT(found[i].reprojection, found[0].reprojection);
    EXPECT_GT(found[i].change, found[0].change);
  }
  EXPECT_NEAR(found[0].skeleton.row(0).norm(), 0, 1e-6) << "about the root";
}

TEST(BodyFindings, JointsBeyondTheirRangeAreNamed) {
  const BodyModelPtr body = makeToyBody();
  HypothesisGroup group = toyGroup(*body, 1);
  group.bodies[0].body_pose.row(kLeftKnee - 1) << -1.5F, 0, 0;  // bent forwards
  const BodyFindings found = GroupEvidence(*body, group).findings(group.bodies[0]);
  EXPECT_GT(found.beyond_range[kLeftKnee], 0.5F);
  EXPECT_GT(found.joint_limits, 1);
}

TEST(BodyFindings, ThePriorIsHeardAndMustKnowEverybody) {
  const BodyModelPtr body = makeToyBody();
  const HypothesisGroup group = toyGroup(*body, 2);
  const GroupEvidence evidence(*body, group);
  const auto found = findingsOf(evidence, group, [](std::span<const SmplParams> bodies) {
    return std::vector<float>(bodies.size(), 3);
  });
  EXPECT_EQ(found[1].unlikeliness, 3);
  EXPECT_THROW(
      (void)findingsOf(
          evidence, group, [](std::span<const SmplParams>) { return std::vector<float>(1); }),
      Error);
}

}  // namespace
}  // namespace lay
