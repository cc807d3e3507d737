#include "core/refine/pose_solver.h"

#include <chrono>

#include <gtest/gtest.h>

#include "core/body/joint_limits.h"
#include "core/geometry/rotation.h"
#include "tests/support/toy_body.h"

namespace lay {
namespace {

class PoseSolverTest : public testing::Test {
 protected:
  PoseSolverTest() {
    SmplParams params = randomPose(4, 0.1F);
    params.transl = {0.1F, -0.1F, 3.2F};
    start_ = toBodyState(params);
    joints_ = poseJoints(*body_, start_).joints_in_camera;
  }

  [[nodiscard]] Eigen::Vector3f joint(const BodyState& state, int j) const {
    return poseJoints(*body_, state).joints_in_camera.row(j).transpose();
  }
  [[nodiscard]] Eigen::Vector2f pixel(const BodyState& state, int j) const {
    return camera_.project(joint(state, j));
  }
  [[nodiscard]] static float turned(const BodyState& a, const BodyState& b, int j) {
    const auto i = static_cast<std::size_t>(j);
    return rotationAngleBetween(a.rotations[i], b.rotations[i]);
  }
  /// A wrist dragged by some pixels.
  [[nodiscard]] PoseSolution dragged(const Eigen::Vector2f& by,
                                     PoseConstraints constraints = {}) const {
    constraints.put({kLeftWrist, Eigen::Vector2f(pixel(start_, kLeftWrist) + by), {}});
    PoseSolverOptions options;
    options.moving = jointsDraggedBy(kLeftWrist);
    return solvePose(*body_, camera_, start_, constraints, options);
  }

  const BodyModelPtr body_ = makeToyBody();
  const PinholeCamera camera_ = PinholeCamera::withFocalLength(1100, 1000, 1000);
  BodyState start_;
  MatrixX3f joints_;
};

TEST_F(PoseSolverTest, RowsAreDerivatives) {
  PoseConstraints constraints;
  constraints.put({kLeftWrist, Eigen::Vector2f(600, 300), -0.1F});
  const std::vector<PlaceRow> places = {{kRightFoot, Eigen::Vector3f(0.6F, 0.8F, 0), 0.7F}};
  const auto rowsAt = [&](const BodyState& state) {
    return targetRows(poseJoints(*body_, state), camera_, constraints.targets, places);
  };
  const MeasurementRows rows = rowsAt(start_);
  ASSERT_EQ(rows.error.size(), 4);
  constexpr float kStep = 1e-3F;
  for (int i = 0; i < kTangentSize; ++i) {
    if (i >= kTangentBetas && i < kTangentTransl) continue;  // left out on purpose
    const TangentVector change = kStep * TangentVector::Unit(i);
    const Eigen::VectorXf slope =
        (rowsAt(retract(start_, change)).error - rowsAt(retract(start_, -change)).error) /
        (2 * kStep);
    EXPECT_LT((rows.jacobian.col(i) - slope).cwiseAbs().maxCoeff(), 1.0F) << i;
  }
}

TEST_F(PoseSolverTest, AWristFollowsTheMouseAndTheRestStays) {
  const PoseSolution solution = dragged({40, -60});
  EXPECT_LT(solution.miss, 0.004F);
  EXPECT_LT(
      (pixel(solution.state, kLeftWrist) - pixel(start_, kLeftWrist) - Eigen::Vector2f(40, -60))
          .norm(),
      2.0F);
  EXPECT_GT(turned(solution.state, start_, kLeftShoulder), 0.05F);
  EXPECT_LT(turned(solution.state, start_, kSpine1),
            0.3F * turned(solution.state, start_, kLeftShoulder));
  EXPECT_EQ(turned(solution.state, start_, kRightShoulder), 0);
  EXPECT_EQ(turned(solution.state, start_, kLeftKnee), 0);
  EXPECT_EQ(solution.state.transl, start_.transl);
  EXPECT_EQ(solution.state.betas, start_.betas);
}

TEST_F(PoseSolverTest, DepthIsMovedWhereThePhotoCannotShowIt) {
  PoseConstraints constraints;
  const float depth = joints_(kRightWrist, 2) - joints_(0, 2) - 0.2F;
  constraints.put({kRightWrist, pixel(start_, kRightWrist), depth});
  PoseSolverOptions options;
  options.moving = jointsDraggedBy(kRightWrist);
  const PoseSolution solution = solvePose(*body_, camera_, start_, constraints, options);
  const Eigen::Vector3f moved = joint(solution.state, kRightWrist);
  EXPECT_NEAR(moved.z() - joint(solution.state, kPelvis).z(), depth, 0.01F);
  EXPECT_LT((camera_.project(moved) - pixel(start_, kRightWrist)).norm(), 4.0F);
}

TEST_F(PoseSolverTest, LockedJointsDoNotTurn) {
  PoseConstraints constraints;
  constraints.locked.set(kLeftShoulder);
  constraints.locked.set(kLeftCollar);
  const PoseSolution solution = dragged({30, 30}, constraints);
  EXPECT_EQ(turned(solution.state, start_, kLeftShoulder), 0);
  EXPECT_EQ(turned(solution.state, start_, kLeftCollar), 0);
  EXPECT_GT(turned(solution.state, start_, kLeftElbow), 0.02F);
}

TEST_F(PoseSolverTest, OutOfReachIsReachedForWithinTheJointsRanges) {
  const PoseSolution solution = dragged({2000, -2000});
  EXPECT_GT(solution.miss, 0.5F);
  for (int j = 1; j < kSmplJointCount; ++j) {
    const auto i = static_cast<std::size_t>(j);
    EXPECT_TRUE(solution.state.rotations[i].allFinite());
    if (!beyondRange(j, start_.rotations[i]).isZero()) continue;
    EXPECT_LT(beyondRange(j, solution.state.rotations[i]).norm(), 5e-3F) << kSmplJointNames[i];
  }
}

TEST_F(PoseSolverTest, OtherTargetsStayMet) {
  PoseConstraints constraints;
  constraints.put({kLeftElbow, pixel(start_, kLeftElbow), joints_(kLeftElbow, 2) - joints_(0, 2)});
  const PoseSolution solution = dragged({15, -20}, constraints);
  EXPECT_LT((pixel(solution.state, kLeftElbow) - pixel(start_, kLeftElbow)).norm(), 5.0F);
}

TEST_F(PoseSolverTest, ThePelvisTakesTheBodyAlong) {
  PoseConstraints constraints;
  constraints.put({kPelvis, Eigen::Vector2f(pixel(start_, kPelvis) + Eigen::Vector2f(50, 0)), {}});
  PoseSolverOptions options;
  options.moving.reset();
  options.may_travel = true;
  const PoseSolution solution = solvePose(*body_, camera_, start_, constraints, options);
  EXPECT_LT(solution.miss, 0.01F);
  EXPECT_GT(solution.state.transl.x(), start_.transl.x() + 0.1F);
  EXPECT_EQ(turned(solution.state, start_, kPelvis), 0);
}

TEST_F(PoseSolverTest, IsQuickEnoughForAMouse) {
  const auto begin = std::chrono::steady_clock::now();
  constexpr int kDrags = 20;
  for (int i = 0; i < kDrags; ++i) (void)dragged({2.0F * static_cast<float>(i), -30});
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  EXPECT_LT(took.count() / kDrags, 0.02);  // a display's frame is 0.017 s
}

}  // namespace
}  // namespace lay
