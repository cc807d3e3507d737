#include "core/benchmark/benchmark_words.h"

#include <gtest/gtest.h>

#include "core/language/statement_energy.h"
#include "tests/support/toy_body.h"
#include "tests/support/toy_problem.h"

namespace lay {
namespace {

SmplParams standingBody() {
  SmplParams params;
  params.global_orient = {3.14159265F, 0, 0};
  params.transl = {0, 0, 3};
  params.body_pose(kLeftElbow - 1, 1) = -1.6F;
  return params;
}

TEST(BenchmarkWords, SayMostlyTrueThings) {
  const BodyModelPtr body = makeToyBody();
  const SmplParams truth = standingBody();
  const SkeletonPose pose = skeletonPose(*body, truth);
  int said = 0;
  int wrong = 0;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    Random random(seed);
    const PartDescriptions words =
        unwritten(benchmarkStatements(*body, truth, random), Author::Vlm);
    for (const StatementCheck& check : StatementEnergy(allStatements(words)).check(pose)) {
      ++said;
      wrong += check.is_satisfied ? 0 : 1;
    }
  }
  EXPECT_GT(said, 200 * 3);
  EXPECT_GT(wrong, 0);
  EXPECT_LT(wrong, 0.10 * said);
}

TEST(BenchmarkWords, AreTheSameForASeedAndCarryTheirStatements) {
  const BodyModelPtr body = makeToyBody();
  Random first(3);
  Random second(3);
  const PartDescriptions words = benchmarkWords(*body, standingBody(), first);
  EXPECT_EQ(words, benchmarkWords(*body, standingBody(), second));
  EXPECT_FALSE(isEmpty(words));
  EXPECT_EQ(words[BodyPart::Overall].author, Author::Vlm);
  EXPECT_FALSE(allStatements(words).empty());
}

}  // namespace
}  // namespace lay
