#include "core/critic/situation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/geometry/rotation.h"
#include "tests/core/critic/toy_group.h"

namespace lay {
namespace {

Tags situation(const SmplParams& params, const std::vector<int>& unseen = {}) {
  const BodyModelPtr body = makeToyBody();
  HypothesisGroup group;
  group.problem = makeToyProblem(*body, params, params).problem;
  group.bodies = {params};
  for (const int keypoint : unseen) group.problem.keypoints.confidence[keypoint] = 0;
  return situationOf(*body, group, findingsOf(GroupEvidence(*body, group), group));
}

SmplParams turned(float yaw) {
  SmplParams params;
  params.global_orient =
      matrixToAxisAngle(axisAngleToMatrix({0, yaw, 0}) * axisAngleToMatrix({3.14159265F, 0, 0}));
  params.transl = {0, 0, 4};
  return params;
}

TEST(Situation, TellsFromWhichSideAPersonIsSeen) {
  EXPECT_THAT(situation(turned(0)), testing::Not(testing::Contains("side-view")));
  EXPECT_THAT(situation(turned(0)), testing::Not(testing::Contains("back-view")));
  EXPECT_THAT(situation(turned(1.57F)), testing::Contains("side-view"));
  EXPECT_THAT(situation(turned(3.1F)), testing::Contains("back-view"));
}

TEST(Situation, TellsPostureAndWhatWasNotSeen) {
  const Tags tags = situation(turned(0), {kKpLeftKnee, kKpLeftAnkle});
  EXPECT_THAT(tags, testing::Contains("standing"));
  EXPECT_THAT(tags, testing::Contains("occluded-legs"));
  EXPECT_THAT(tags, testing::Not(testing::Contains("occluded-arms")));
  for (const std::string& tag : tags) EXPECT_TRUE(isSituationTag(tag));
}

}  // namespace
}  // namespace lay
