#include "core/critic/group_terms.h"

#include <gtest/gtest.h>

#include "tests/core/critic/toy_group.h"

namespace lay {
namespace {

double at(const GroupTerms& terms, Eigen::Index body, CriticTerm term) {
  return terms.energies(body, static_cast<int>(term));
}

TEST(GroupTerms, WhoIsUnlikeTheOthersIsFarFromThem) {
  const BodyModelPtr body = makeToyBody();
  HypothesisGroup group = toyGroup(*body, 1);
  for (std::uint64_t i = 1; i < 6; ++i) {
    group.bodies.push_back(disturbed(group.bodies[0], i, i == 5 ? 0.8F : 0.05F));
  }
  const GroupTerms terms = groupTerms(findingsOf(GroupEvidence(*body, group), group));
  for (const CriticTerm term :
       {CriticTerm::FromMean, CriticTerm::FromNeighbours, CriticTerm::FromConsensus}) {
    for (Eigen::Index i = 0; i < 5; ++i) EXPECT_LT(at(terms, i, term), at(terms, 5, term));
  }
  EXPECT_NEAR(terms.joint_mm.col(kPelvis).maxCoeff(), 0, 1e-3) << "joints about the root";
  EXPECT_TRUE(terms.energies.allFinite());
  EXPECT_GE(terms.energies.minCoeff(), 0);
}

TEST(GroupTerms, OneAloneIsItsOwnMean) {
  const BodyModelPtr body = makeToyBody();
  const HypothesisGroup group = toyGroup(*body, 1);
  const GroupTerms terms = groupTerms(findingsOf(GroupEvidence(*body, group), group));
  EXPECT_NEAR(at(terms, 0, CriticTerm::FromMean), 0, 1e-6);
  EXPECT_NEAR(at(terms, 0, CriticTerm::FromNeighbours), 0, 1e-6);
  EXPECT_EQ(groupTerms({}).energies.rows(), 0);
}

}  // namespace
}  // namespace lay
