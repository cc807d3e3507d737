#include "core/critic/scorer_features.h"

#include <gtest/gtest.h>

#include <array>

#include "tests/core/critic/toy_group.h"

namespace lay {
namespace {

ScorerEvidence toyEvidence(const BodyModel& body) {
  const HypothesisGroup group = toyGroup(body, 6);
  return scorerEvidence(body, group, findingsOf(GroupEvidence(body, group), group));
}

TEST(ScorerFeatures, BeginWithTheEnergies) {
  const BodyModelPtr body = makeToyBody();
  const ScorerEvidence evidence = toyEvidence(*body);
  const Eigen::MatrixXf features = scorerFeatures(evidence);
  ASSERT_EQ(features.rows(), 6);
  ASSERT_EQ(features.cols(), kScorerFeatureCount);
  EXPECT_TRUE(features.allFinite());
  const Eigen::MatrixXf energies = groupTerms(evidence.findings).energies.cast<float>();
  EXPECT_EQ(features.leftCols(kCriticTermCount), energies);
  const int of_wrists = kScorerFeatureCount - kScorerJoints + kLeftWrist - 1;
  EXPECT_EQ(features(2, of_wrists), 1) << "confidences stand last";
  EXPECT_EQ(features(2, kScorerFeatureCount - 1), 0) << "no detector reports hands";
}

TEST(ScorerFeatures, FollowTheBodiesInWhateverOrderTheyCome) {
  const BodyModelPtr body = makeToyBody();
  const ScorerEvidence evidence = toyEvidence(*body);
  const std::array order = {4, 2, 0, 5, 1, 3};
  const Eigen::MatrixXf features = scorerFeatures(evidence);
  const Eigen::MatrixXf moved = scorerFeatures(chosenOf(evidence, order));
  for (std::size_t i = 0; i < order.size(); ++i) {
    EXPECT_TRUE(moved.row(static_cast<Eigen::Index>(i)).isApprox(features.row(order[i]), 1e-4F));
  }
}

TEST(ScorerFeatures, OfFewerBodiesAreThoseOfTheSmallerGroup) {
  const BodyModelPtr body = makeToyBody();
  HypothesisGroup group = toyGroup(*body, 6);
  const std::array kept = {0, 3, 5};
  const Eigen::MatrixXf chosen = scorerFeatures(chosenOf(toyEvidence(*body), kept));
  group.bodies = {group.bodies[0], group.bodies[3], group.bodies[5]};
  const ScorerEvidence smaller =
      scorerEvidence(*body, group, findingsOf(GroupEvidence(*body, group), group));
  // The balls by which limbs meet are of the group's mean shape, which is the same for toys.
  EXPECT_TRUE(chosen.isApprox(scorerFeatures(smaller), 1e-3F));
}

TEST(ScorerFeatures, AMirrorChangesSidesAndNoTerm) {
  const BodyModelPtr body = makeToyBody();
  // Five: of an even number the median is the upper of the two in the middle, in a mirror the lower.
  const std::array odd = {0, 1, 2, 3, 4};
  const ScorerEvidence evidence = chosenOf(toyEvidence(*body), odd);
  const Eigen::MatrixXf features = scorerFeatures(evidence);
  const Eigen::MatrixXf in_mirror = scorerFeatures(mirrored(evidence));
  EXPECT_TRUE(in_mirror.leftCols(3 * kCriticTermCount)
                  .isApprox(features.leftCols(3 * kCriticTermCount), 1e-4F));
  const auto columnOf = [](int joint) { return kScorerWhole + joint - 1; };
  EXPECT_TRUE(
      in_mirror.col(columnOf(kLeftWrist)).isApprox(features.col(columnOf(kRightWrist)), 1e-4F));
  EXPECT_TRUE(scorerFeatures(mirrored(mirrored(evidence))).isApprox(features, 1e-4F));
}

}  // namespace
}  // namespace lay
