#include "core/evaluation/edit_witness.h"

#include <gtest/gtest.h>

#include "core/image/keypoints.h"
#include "core/language/measure.h"
#include "core/language/skeleton_pose.h"
#include "tests/support/toy_body.h"
#include "tests/support/toy_problem.h"

namespace lay {
namespace {

JointRotations withElbow(float angle) {
  JointRotations pose = JointRotations::Zero();
  pose.row(kLeftElbow) << 0, -angle, 0;
  return pose;
}

class WitnessSearchTest : public testing::Test {
 protected:
  const BodyModelPtr body_ = makeToyBody();
  const ToyProblem toy_ = makeToyProblem(*body_, randomPose(1, 0.2F), randomPose(1, 0.2F));
  const JointMask arm_ = jointsMovedBy({statementFromText("bend left_elbow straight").value()});
};

TEST_F(WitnessSearchTest, FindsBodiesThatShowTheSameKeypoints) {
  RefinementProblem problem = toy_.problem;
  problem.keypoints.points.col(0).array() += 4;  // nothing shows exact keypoints as well
  const MatrixX3f points = poseJoints(*body_, toy_.truth).keypoints_in_camera;
  const WitnessSearch search(*body_, {withElbow(0.2F), withElbow(2.0F)}, 12);
  Random random(1);
  const auto found = search.find(problem, toy_.truth, arm_, random);
  const float before = reprojectionError(problem.keypoints, points, problem.camera);
  EXPECT_FALSE(found.empty());
  for (const PosedJoints& witness : found) {
    EXPECT_LE(reprojectionError(problem.keypoints, witness.keypoints_in_camera, problem.camera),
              WitnessSearch::kSlack * before + 1e-3F);
    // The legs are not the arm's business.
    EXPECT_LT((witness.joints_in_camera.row(kRightAnkle) -
               poseJoints(*body_, toy_.truth).joints_in_camera.row(kRightAnkle))
                  .norm(),
              0.03F);
  }
}

TEST_F(WitnessSearchTest, WithoutKeypointsEveryBorrowedLimbIsOne) {
  RefinementProblem blind = toy_.problem;
  blind.keypoints.confidence.setZero();
  const WitnessSearch search(*body_, {withElbow(0.2F), withElbow(2.0F)}, 12);
  Random random(1);
  const auto found = search.find(blind, toy_.truth, arm_, random);
  EXPECT_EQ(found.size(), 12U);
  const Measure elbow{MeasureKind::BendAngle, BodyPoint::LeftElbow};
  double least = 180;
  double most = 0;
  for (const PosedJoints& witness : found) {
    least = std::min(least, measure(elbow, skeletonPose(witness)));
    most = std::max(most, measure(elbow, skeletonPose(witness)));
  }
  EXPECT_LT(least, 90);
  EXPECT_GT(most, 150);
}

}  // namespace
}  // namespace lay
