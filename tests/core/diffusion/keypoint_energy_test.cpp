#include "core/diffusion/keypoint_energy.h"

#include <gtest/gtest.h>

#include "tests/support/toy_body.h"
#include "tests/support/toy_problem.h"

namespace lay {
namespace {

class KeypointEnergy : public testing::Test {
 protected:
  const BodyModelPtr body_ = makeToyBody();
  const ToyProblem toy_ = makeToyProblem(*body_, randomPose(1, 0.3F), randomPose(2, 0.3F));
  const BodyState state_ = toBodyState(toy_.problem.initial);

  [[nodiscard]] ReprojectionResiduals residualsAt(const MatrixX3f& points,
                                                  const EvidenceModel& evidence) const {
    return reprojectionResiduals(
        points, toy_.problem.keypoints, toy_.problem.box, toy_.problem.camera, evidence);
  }
};

TEST_F(KeypointEnergy, PosesLikeTheSkinning) {
  const PosedJoints ours = poseJoints(*body_, state_);
  const PosedJoints plain = poseJoints(*body_, toy_.problem.initial);
  EXPECT_LT((ours.joints_in_camera - plain.joints_in_camera).cwiseAbs().maxCoeff(), 1e-5F);
  EXPECT_LT((ours.keypoints_in_camera - plain.keypoints_in_camera).cwiseAbs().maxCoeff(), 1e-5F);
}

TEST_F(KeypointEnergy, JacobianAgreesWithFiniteDifferences) {
  const SkeletonLinearization linear = linearizeSkeleton(*body_, state_);
  constexpr float kStep = 2e-3F;
  for (int i = 0; i < kTangentSize; ++i) {
    TangentVector change = TangentVector::Zero();
    change[i] = kStep;
    const MatrixX3f ahead = poseJoints(*body_, retract(state_, change)).keypoints_in_camera;
    const MatrixX3f behind = poseJoints(*body_, retract(state_, -change)).keypoints_in_camera;
    const MatrixX3f slope = (ahead - behind) / (2 * kStep);
    for (int k = 0; k < kKeypointCount; ++k) {
      for (int axis = 0; axis < 3; ++axis) {
        EXPECT_NEAR(linear.keypoint_jacobian(3 * k + axis, i), slope(k, axis), 2e-3F)
            << i << " " << k << " " << axis;
      }
    }
  }
}

TEST_F(KeypointEnergy, GradientAgreesWithFiniteDifferences) {
  // A robust width far beyond the errors leaves the plain weighted sum of squares of eq. 6.
  const EvidenceModel plain{.noise = 1, .robust_width = 1e3F};
  const MatrixX3f points = poseJoints(*body_, state_).keypoints_in_camera;
  const auto energy = [&](const MatrixX3f& at) {
    return 2 * static_cast<double>(residualsAt(at, plain).energy);
  };
  const auto gradient =
      keypointGradient(points, residualsAt(points, plain), toy_.problem.box, toy_.problem.camera);
  constexpr float kStep = 4e-3F;
  for (int k = 0; k < kKeypointCount; ++k) {
    for (int axis = 0; axis < 3; ++axis) {
      MatrixX3f ahead = points;
      MatrixX3f behind = points;
      ahead(k, axis) += kStep;
      behind(k, axis) -= kStep;
      EXPECT_NEAR(gradient(k, axis),
                  (energy(ahead) - energy(behind)) / (2 * kStep),
                  5e-3 * (1 + std::abs(gradient(k, axis))));
    }
  }
}

TEST_F(KeypointEnergy, NoErrorGivesNoGradient) {
  const MatrixX3f exact = poseJoints(*body_, toy_.truth).keypoints_in_camera;
  const auto gradient =
      keypointGradient(exact, residualsAt(exact, {}), toy_.problem.box, toy_.problem.camera);
  EXPECT_LT(gradient.cwiseAbs().maxCoeff(), 1e-5F);
}

TEST_F(KeypointEnergy, AStepAgainstTheGradientLowersTheEnergy) {
  const EvidenceModel plain{.noise = 1, .robust_width = 1e3F};
  const MatrixX3f points = poseJoints(*body_, state_).keypoints_in_camera;
  const ReprojectionResiduals residuals = residualsAt(points, plain);
  const auto gradient = keypointGradient(points, residuals, toy_.problem.box, toy_.problem.camera);
  const MatrixX3f moved = points - 0.1F * gradient;
  EXPECT_LT(residualsAt(moved, plain).energy, residuals.energy);
}

TEST_F(KeypointEnergy, MissingKeypointsPullAtNothing) {
  ToyProblem blind = toy_;
  blind.problem.keypoints.confidence.setZero();
  const MatrixX3f points = poseJoints(*body_, state_).keypoints_in_camera;
  const ReprojectionResiduals residuals = reprojectionResiduals(
      points, blind.problem.keypoints, blind.problem.box, blind.problem.camera, {});
  EXPECT_EQ(residuals.energy, 0);
  EXPECT_EQ(residuals.weight.maxCoeff(), 0);
  const auto jacobian = reprojectionJacobian(
      linearizeSkeleton(*body_, state_), toy_.problem.box, toy_.problem.camera);
  EXPECT_EQ(gaussNewtonStep(keypointRows(jacobian, residuals, 0.01F), tangentSigma(3.5F)).norm(),
            0);
}

TEST_F(KeypointEnergy, AnOutlierLosesItsPull) {
  ToyProblem wild = toy_;
  wild.problem.keypoints.points.row(kKpLeftWrist) << 5, 5;
  const MatrixX3f exact = poseJoints(*body_, toy_.truth).keypoints_in_camera;
  const ReprojectionResiduals residuals = reprojectionResiduals(
      exact, wild.problem.keypoints, wild.problem.box, wild.problem.camera, {});
  EXPECT_LT(residuals.weight[kKpLeftWrist], 0.02F);
  EXPECT_NEAR(residuals.weight[kKpRightWrist], 1, 1e-3F);
}

TEST_F(KeypointEnergy, TheDeadZoneForgivesSmallErrors) {
  const MatrixX3f exact = poseJoints(*body_, toy_.truth).keypoints_in_camera;
  ToyProblem near = toy_;
  near.problem.keypoints.points.array() += 0.002F * toy_.problem.box.size;
  const EvidenceModel forgiving{.dead_zone = 0.005F};
  EXPECT_EQ(reprojectionResiduals(
                exact, near.problem.keypoints, near.problem.box, near.problem.camera, forgiving)
                .energy,
            0);
}

TEST_F(KeypointEnergy, GaussNewtonStepsReachTheKeypoints) {
  BodyState state = state_;
  const EvidenceModel evidence{.robust_width = 1.0F};
  const auto energy = [&] {
    return residualsAt(poseJoints(*body_, state).keypoints_in_camera, evidence).energy;
  };
  const float before = energy();
  for (int i = 0; i < 5; ++i) {
    const SkeletonLinearization linear = linearizeSkeleton(*body_, state);
    const auto residuals = residualsAt(linear.posed.keypoints_in_camera, evidence);
    const auto jacobian = reprojectionJacobian(linear, toy_.problem.box, toy_.problem.camera);
    state = retract(state,
                    gaussNewtonStep(keypointRows(jacobian, residuals, evidence.noise),
                                    tangentSigma(state.transl.z())));
  }
  EXPECT_LT(energy(), 0.02F * before);
}

}  // namespace
}  // namespace lay
