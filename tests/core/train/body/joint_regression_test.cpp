#include "core/train/body/joint_regression.h"

#include <gmock/gmock.h>

#include "core/base/random.h"
#include "tests/support/eigen_matchers.h"

namespace lay {
namespace {

TEST(NonNegativeLeastSquares, IsThePlainAnswerWhereThatIsPositive) {
  Eigen::MatrixXd normal(2, 2);
  normal << 4, 1, 1, 3;
  const Eigen::Vector2d truth(0.5, 2);
  EXPECT_THAT(nonNegativeLeastSquares(normal, normal * truth), MatrixNear(truth, 1e-9));
}

TEST(NonNegativeLeastSquares, StopsAtZero) {
  // min (x0 + x1 - 1)^2 + (x0 - x1 - 3)^2 + small: the plain answer is (2, -1).
  Eigen::MatrixXd a(2, 2);
  a << 1, 1, 1, -1;
  const Eigen::Vector2d b(1, 3);
  const Eigen::VectorXd x = nonNegativeLeastSquares(a.transpose() * a, a.transpose() * b);
  EXPECT_THAT(x, MatrixNear(Eigen::Vector2d(2, 0), 1e-9));
}

/// A lopsided cloud and its mirror image: vertex 2i is at +x, 2i + 1 at -x.
class JointRegression : public testing::Test {
 protected:
  static constexpr int kPairs = 40;
  static constexpr int kPeople = 60;

  void SetUp() override {
    Random random(3);
    population_.vertices.resize(kPeople, 6 * kPairs);
    population_.joints.resize(kPeople, 3 * kSmplJointCount);
    MatrixX3f rest(kPairs, 3);
    for (int i = 0; i < kPairs; ++i)
      rest.row(i) << random.uniform(0.01F, 0.1F), random.uniform(-0.06F, 0.06F),
          random.uniform(-0.1F, 0.1F);
    for (int person = 0; person < kPeople; ++person) {
      for (int i = 0; i < kPairs; ++i) {
        const Eigen::Vector3f p =
            rest.row(i).transpose() +
            0.01F * Eigen::Vector3f(random.normal(), random.normal(), random.normal());
        population_.vertices.row(person).segment<3>(6 * i) << p.x(), p.y(), p.z();
        population_.vertices.row(person).segment<3>(6 * i + 3) << -p.x(), p.y(), p.z();
      }
      for (int joint = 0; joint < kSmplJointCount; ++joint) {
        population_.joints.row(person).segment<3>(3 * joint) = trueJoint(person, joint);
      }
    }
    for (int v = 0; v < 2 * kPairs; ++v) mirror_.push_back(v ^ 1);
  }

  /// Middle joints: pairs 1 and 4; left ones: vertices 6 and 20; right ones: their mirror images.
  [[nodiscard]] Eigen::RowVector3f trueJoint(int person, int joint) const {
    const int other = kSmplMirrorJoint[static_cast<std::size_t>(joint)];
    const auto at = [&](int v) {
      return Eigen::RowVector3f(population_.vertices.row(person).segment<3>(3 * v));
    };
    if (other == joint) return 0.5F * (0.75F * (at(2) + at(3)) + 0.25F * (at(8) + at(9)));
    const int side = other > joint ? 0 : 1;
    return 0.4F * at(6 + side) + 0.6F * at(20 + side);
  }

  Population population_;
  std::vector<int> mirror_;
};

TEST_F(JointRegression, RecoversAKnownRegressor) {
  const auto terms = learnJointRegressor(
      population_, mirror_, {.max_terms = 6, .max_candidates = 200, .ridge = 1e-12});
  Eigen::MatrixXd found = Eigen::MatrixXd::Zero(kSmplJointCount, 2 * kPairs);
  for (const auto& term : terms) found(term.joint, term.vertex) += static_cast<double>(term.weight);
  Eigen::MatrixXd truth = Eigen::MatrixXd::Zero(kSmplJointCount, 2 * kPairs);
  for (int joint = 0; joint < kSmplJointCount; ++joint) {
    const int other = kSmplMirrorJoint[static_cast<std::size_t>(joint)];
    if (other == joint) {
      truth(joint, 2) = truth(joint, 3) = 0.375;
      truth(joint, 8) = truth(joint, 9) = 0.125;
    } else {
      const int side = other > joint ? 0 : 1;
      truth(joint, 6 + side) = 0.4;
      truth(joint, 20 + side) = 0.6;
    }
  }
  EXPECT_THAT(found, MatrixNear(truth, 2e-3));
}

TEST_F(JointRegression, IsConvexSparseAndSymmetric) {
  const JointRegressionOptions options{.max_terms = 4, .max_candidates = 200, .ridge = 1e-3};
  const auto terms = learnJointRegressor(population_, mirror_, options);
  std::array<float, kSmplJointCount> sums{};
  std::array<int, kSmplJointCount> counts{};
  for (const auto& term : terms) {
    EXPECT_GT(term.weight, 0);
    sums[static_cast<std::size_t>(term.joint)] += term.weight;
    ++counts[static_cast<std::size_t>(term.joint)];
  }
  for (std::size_t j = 0; j < kSmplJointCount; ++j) {
    EXPECT_NEAR(sums[j], 1, 1e-5);
    EXPECT_LE(counts[j], options.max_terms);
  }
  const MatrixX3f joints = regressedJoints(terms, rowAsPoints(population_.vertices.row(0)));
  for (int j = 0; j < kSmplJointCount; ++j) {
    Eigen::RowVector3f other = joints.row(kSmplMirrorJoint[static_cast<std::size_t>(j)]);
    other.x() *= -1;
    EXPECT_THAT(Eigen::RowVector3f(joints.row(j)), MatrixNear(other, 1e-6));
  }
}

}  // namespace
}  // namespace lay
