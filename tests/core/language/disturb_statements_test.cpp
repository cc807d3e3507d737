#include "core/language/disturb_statements.h"

#include "core/language/captioner.h"
#include "tests/core/language/test_poses.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace lay {
namespace {

TEST(DisturbStatements, DropsAndFalsifiesAsOftenAsAsked) {
  Random random(9);
  int before = 0;
  int after = 0;
  int kept = 0;
  for (int round = 0; round < 30; ++round) {
    for (const SmplParams& params : toyPoses(40)) {
      PartStatements statements =
          statementsOf(toySkeleton(params), CaptionOptions::complete(), random);
      const PartStatements truth = statements;
      disturb(statements, {}, random);
      for (std::size_t i = 0; i < statements.size(); ++i) {
        before += static_cast<int>(truth[i].size());
        after += static_cast<int>(statements[i].size());
        for (const Statement& s : statements[i]) {
          EXPECT_TRUE(isValid(s)) << canonicalText(s);
          kept += std::find(truth[i].begin(), truth[i].end(), s) != truth[i].end() ? 1 : 0;
        }
      }
    }
  }
  EXPECT_NEAR(1.0 * after / before, 0.80, 0.01);
  // A changed side can happen to be true of the other limb, so a few false ones are none.
  EXPECT_NEAR(1.0 * kept / after, 0.95, 0.02);
}

TEST(DisturbStatements, OfNothingMakesNothingAndZeroKeepsAll) {
  Random random(1);
  PartStatements statements = statementsOf(toySkeleton({}), CaptionOptions::complete(), random);
  const PartStatements truth = statements;
  disturb(statements, {.drop = 0, .wrong = 0}, random);
  EXPECT_EQ(statements, truth);
  disturb(statements, {.drop = 1, .wrong = 0}, random);
  for (const auto& part : statements) EXPECT_TRUE(part.empty());
}

}  // namespace
}  // namespace lay
