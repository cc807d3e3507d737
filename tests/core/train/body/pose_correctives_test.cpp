#include "core/train/body/pose_correctives.h"

#include <gmock/gmock.h>

#include "core/base/random.h"
#include "core/train/body/rigid_skinning.h"
#include "tests/support/eigen_matchers.h"
#include "tests/support/toy_body.h"

namespace lay {
namespace {

std::vector<JointRotations> bentPoses(int count, std::uint64_t seed) {
  Random random(seed);
  std::vector<JointRotations> poses(static_cast<std::size_t>(count), JointRotations::Zero());
  for (JointRotations& pose : poses) {
    for (Eigen::Index i = 3; i < pose.size(); ++i) pose.data()[i] = 0.4F * random.normal();
  }
  return poses;
}

class PoseCorrectives : public testing::Test {
 protected:
  BodyModelPtr body_ = makeToyBody();
  std::vector<JointRotations> train_ = bentPoses(300, 5);
  std::vector<JointRotations> val_ = bentPoses(40, 6);
  Eigen::MatrixXf learnt_ = learnPoseCorrectives(
      body_->v_template, body_->joint_template, body_->skin_weights, train_, {});

  [[nodiscard]] CorrectiveResidual residual(const Eigen::MatrixXf& posedirs) const {
    return correctiveResidual(
        body_->v_template, body_->joint_template, body_->skin_weights, posedirs, val_);
  }
};

TEST_F(PoseCorrectives, BringLinearSkinningNearerOnUnseenPoses) {
  const Eigen::MatrixXf none = Eigen::MatrixXf::Zero(learnt_.rows(), learnt_.cols());
  const CorrectiveResidual before = residual(none);
  const CorrectiveResidual after = residual(learnt_);
  EXPECT_GT(before.mean, 0);
  EXPECT_LT(after.mean, 0.5 * before.mean);
  EXPECT_LT(after.percentile_99, 0.6 * before.percentile_99);
}

TEST_F(PoseCorrectives, AreZeroWhereNothingIsBlended) {
  const auto twist =
      forearmTwistShares(body_->v_template, body_->joint_template, body_->skin_weights);
  int alone = 0;
  for (std::size_t v = 0; v < twist.size(); ++v) {
    if (body_->skin_weights.weights[v][0] < 1 || twist[v] > 0) continue;
    ++alone;
    EXPECT_EQ(learnt_.middleRows(static_cast<Eigen::Index>(3 * v), 3).cwiseAbs().maxCoeff(), 0)
        << "vertex " << v;
  }
  EXPECT_GT(alone, 50);
}

TEST_F(PoseCorrectives, ListenOnlyToTheirOwnJoints) {
  // A vertex blended between knee and ankle hears the ankle (j = 7), not the knee that carries
  // both.
  bool found = false;
  for (std::size_t v = 0; v < body_->skin_weights.joints.size() && !found; ++v) {
    const auto& joints = body_->skin_weights.joints[v];
    const auto& weights = body_->skin_weights.weights[v];
    const bool two = weights[0] > 0 && weights[1] > 0 && weights[2] == 0;
    found = two && std::min(joints[0], joints[1]) == kLeftKnee &&
            std::max(joints[0], joints[1]) == kLeftAnkle;
    if (!found) continue;
    const auto rows = learnt_.middleRows(static_cast<Eigen::Index>(3 * v), 3);
    EXPECT_GT(rows.middleCols(9 * (kLeftAnkle - 1), 9).cwiseAbs().maxCoeff(), 0);
    Eigen::MatrixXf others = rows;
    others.middleCols(9 * (kLeftAnkle - 1), 9).setZero();
    EXPECT_EQ(others.cwiseAbs().maxCoeff(), 0);
  }
  EXPECT_TRUE(found);
}

TEST_F(PoseCorrectives, SparseFormHoldsWhatCounts) {
  const auto sparse = sparsePosedirs(learnt_);
  Eigen::MatrixXf dense = Eigen::MatrixXf::Zero(learnt_.rows(), learnt_.cols());
  for (std::size_t j = 0; j < sparse.size(); ++j) {
    for (std::size_t i = 0; i < sparse[j].vertices.size(); ++i) {
      dense.block(3 * sparse[j].vertices[i], static_cast<Eigen::Index>(9 * j), 3, 9) =
          sparse[j].offsets.middleRows(static_cast<Eigen::Index>(3 * i), 3);
    }
  }
  EXPECT_THAT(dense, MatrixNear(learnt_, 1e-5));
}

}  // namespace
}  // namespace lay
