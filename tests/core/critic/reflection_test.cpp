#include "core/critic/reflection.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/critic/stand_in_judge.h"
#include "core/evaluation/body_errors.h"
#include "core/geometry/rotation.h"
#include "tests/core/critic/toy_group.h"

namespace lay {
namespace {

/// Groups in which the truth stands first and each further body is turned further from it, to
/// either side; keypoints hidden, so that a first look tells nothing.
BenchmarkGroup blindGroup(const BodyModel& body, std::uint64_t seed) {
  BenchmarkGroup made;
  made.group = toyGroup(body, 1);
  made.truth = made.group.bodies[0];
  made.group.problem.keypoints.confidence.setZero();
  for (std::uint64_t i = 1; i < 8; ++i) {
    SmplParams turned = made.truth;
    const float side = i % 2 == 0 ? 1.0F : -1.0F;
    const float angle = side * (0.04F + 0.001F * static_cast<float>(seed)) * static_cast<float>(i);
    turned.global_orient = matrixToAxisAngle(axisAngleToMatrix({0, angle, 0}) *
                                             axisAngleToMatrix(turned.global_orient));
    made.group.bodies.push_back(turned);
  }
  for (const SmplParams& answer : made.group.bodies) {
    made.errors.push_back(bodyErrors(pose(body, answer), pose(body, made.truth)));
  }
  return made;
}

TEST(Reflection, MinesARuleWhereTheRankingWasWrongAndGetsBetter) {
  const BodyModelPtr body = makeToyBody();
  Reflection reflection(body, CriticMemory(), standInJudges(body));
  const double first = reflection.explore(blindGroup(*body, 1));
  EXPECT_LT(first, 0.5);
  EXPECT_GT(reflection.numMined(), 0);
  EXPECT_EQ(reflection.memory()->prototypes().size(), 3U);
  for (std::uint64_t g = 2; g < 8; ++g) (void)reflection.explore(blindGroup(*body, g));

  MemoryAblation ablation(body, reflection.memory(), standInJudges(body));
  const CriticMemory frozen = *reflection.memory();
  for (std::uint64_t g = 20; g < 24; ++g) ablation.add(blindGroup(*body, g));
  EXPECT_TRUE(frozen == *reflection.memory()) << "judging changes no memory";
  const auto rows = ablation.rows();
  ASSERT_EQ(rows.size(), 5U);
  EXPECT_EQ(rows[0].name, "no memory");
  EXPECT_EQ(rows[3].name, "both memories");
  EXPECT_GT(rows[3].report.mpjpe.spearman.mean, rows[0].report.mpjpe.spearman.mean + 0.2);
}

TEST(Reflection, CreditsRulesByWhetherTheRankingAgreed) {
  const BodyModelPtr body = makeToyBody();
  Reflection reflection(body, seedMemory(), standInJudges(body));
  (void)reflection.explore(blindGroup(*body, 3));
  int uses = 0;
  for (const MemoryRule& rule : reflection.memory()->rules()) uses += rule.uses;
  EXPECT_EQ(uses, 6) << "each of the rules that were chosen";
}

}  // namespace
}  // namespace lay
