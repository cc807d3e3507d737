#include "core/language/statement_energy.h"

#include "core/base/error.h"
#include "core/geometry/rotation.h"
#include "tests/core/language/test_poses.h"

#include <gtest/gtest.h>

#include <Eigen/LU>

namespace lay {
namespace {

std::vector<Statement> statements(const std::vector<const char*>& texts) {
  std::vector<Statement> all;
  for (const char* text : texts) all.push_back(statementFromText(text).value());
  return all;
}

const std::vector<const char*> kMixed = {"bend left_elbow mostly_bent",
                                         "bend right_knee right_angle 80",
                                         "not bend left_knee straight",
                                         "height left_hand head above",
                                         "depth right_hand torso behind",
                                         "side left_hand left_shoulder right",
                                         "direction right_arm up",
                                         "distance left_hand right_foot close",
                                         "ground left_foot off",
                                         "trunk_pitch torso forward",
                                         "trunk_twist torso right",
                                         "head_yaw head left",
                                         "head_pitch head up",
                                         "head_roll head right",
                                         "crossed left_leg right_leg left_front",
                                         "posture body sitting",
                                         "posture body kneeling_on_left"};

TEST(StatementEnergy, IsZeroWithoutSlopeWhereAllHolds) {
  for (const SmplParams& params : toyPoses(10)) {
    const SkeletonPose pose = toySkeleton(params);
    std::vector<Statement> true_ones;
    for (const char* text : kMixed) {
      Statement s = statementFromText(text).value();
      if (!holds(s, pose)) s.is_negated = !s.is_negated;
      true_ones.push_back(s);
    }
    const StatementEnergy energy(true_ones);
    EXPECT_EQ(energy.value(pose), 0);
    EXPECT_EQ(energy.residuals(pose).residuals.size(), 0);
    EXPECT_EQ(energy.gradient(pose).d_joints.norm(), 0);
    for (const StatementCheck& check : energy.check(pose)) EXPECT_TRUE(check.is_satisfied);
  }
}

TEST(StatementEnergy, GradientIsThatOfFiniteDifferences) {
  constexpr double kStep = 1e-6;
  std::vector<double> weights(kMixed.size(), 1.0);
  weights[3] = 2.5;
  const StatementEnergy energy(statements(kMixed), weights);
  for (const SmplParams& params : toyPoses(8)) {
    const SkeletonPose pose = toySkeleton(params);
    const auto gradient = energy.gradient(pose);
    EXPECT_NEAR(gradient.value, energy.value(pose), 1e-9 * (1 + gradient.value));
    const double tolerance = 2e-5 * gradient.d_joints.cwiseAbs().maxCoeff();
    for (int j = 0; j < kSmplJointCount; ++j) {
      for (int axis = 0; axis < 3; ++axis) {
        SkeletonPose ahead = pose;
        SkeletonPose back = pose;
        ahead.joints(j, axis) += kStep;
        back.joints(j, axis) -= kStep;
        EXPECT_NEAR(gradient.d_joints(j, axis),
                    (energy.value(ahead) - energy.value(back)) / (2 * kStep),
                    tolerance);
      }
    }
  }
}

TEST(StatementEnergy, PullBackIsTheDerivativeByTheBodysOwnRotations) {
  const BodyModelPtr body = makeToyBody();
  const StatementEnergy energy(statements(kMixed));
  constexpr float kStep = 5e-3F;
  for (const SmplParams& params : toyPoses(4)) {
    const PosedJoints posed = poseJoints(*body, params);
    const StatementResiduals rows = energy.residuals(skeletonPose(posed));
    const Eigen::VectorXd exact = 2 * pullBackToRotations(rows, posed).transpose() * rows.residuals;
    const auto valueAt = [&](int joint, int axis, float angle) {
      SmplParams moved = params;
      const Eigen::Vector3f own =
          joint == 0 ? moved.global_orient : Eigen::Vector3f(moved.body_pose.row(joint - 1));
      const Eigen::Vector3f changed = matrixToAxisAngle(
          axisAngleToMatrix(own) * axisAngleToMatrix(angle * Eigen::Vector3f::Unit(axis)));
      if (joint == 0) {
        moved.global_orient = changed;
      } else {
        moved.body_pose.row(joint - 1) = changed.transpose();
      }
      return energy.value(skeletonPose(*body, moved));
    };
    for (int joint = 0; joint < kSmplJointCount; ++joint) {
      for (int axis = 0; axis < 3; ++axis) {
        const double slope =
            (valueAt(joint, axis, kStep) - valueAt(joint, axis, -kStep)) / (2.0 * kStep);
        EXPECT_NEAR(exact[3 * joint + axis], slope, 0.02 * exact.cwiseAbs().maxCoeff())
            << "joint " << joint << " axis " << axis;
      }
    }
  }
}

TEST(StatementEnergy, GaussNewtonOnTheRotationsMakesAStatementTrue) {
  const BodyModelPtr body = makeToyBody();
  int satisfied = 0;
  const std::vector<const char*> edits = {"bend left_elbow right_angle",
                                          "height left_hand head above",
                                          "head_yaw head left",
                                          "depth right_hand torso behind"};
  for (const char* text : edits) {
    const StatementEnergy energy(statements({text}));
    SmplParams params = toyPoses(3)[1];
    for (int i = 0; i < 30; ++i) {
      const PosedJoints posed = poseJoints(*body, params);
      const StatementResiduals rows = energy.residuals(skeletonPose(posed));
      if (rows.residuals.size() == 0) break;
      const Eigen::MatrixXd j = pullBackToRotations(rows, posed);
      // Damped, in the space of the residuals: (J J^T + I) y = r.
      const Eigen::MatrixXd normal =
          j * j.transpose() + Eigen::MatrixXd::Identity(j.rows(), j.rows());
      const Eigen::VectorXd step = -j.transpose() * normal.inverse() * rows.residuals;
      for (int joint = 1; joint < kSmplJointCount; ++joint) {
        const Eigen::Vector3f omega = step.segment<3>(3 * joint).cast<float>();
        params.body_pose.row(joint - 1) =
            matrixToAxisAngle(axisAngleToMatrix(Eigen::Vector3f(params.body_pose.row(joint - 1))) *
                              axisAngleToMatrix(omega))
                .transpose();
      }
    }
    satisfied += energy.check(skeletonPose(*body, params))[0].is_satisfied ? 1 : 0;
  }
  EXPECT_EQ(satisfied, static_cast<int>(edits.size()));
}

TEST(StatementEnergy, WeightsMustFit) {
  EXPECT_THROW(StatementEnergy(statements({"posture body standing"}), {1, 2}), Error);
  EXPECT_THROW(StatementEnergy(statements({"posture body standing"}), {-1}), Error);
}

}  // namespace
}  // namespace lay
