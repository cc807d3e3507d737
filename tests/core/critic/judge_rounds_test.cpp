#include "core/critic/judge_rounds.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "core/base/error.h"

namespace lay {
namespace {

TEST(JudgeRounds, EverybodyIsInARoundOnceAndTheAnchorsAlways) {
  for (const int count : {1, 5, 6, 7, 20, 33}) {
    const auto rounds = planRounds(count, {});
    ASSERT_EQ(rounds.size(), 3U);
    for (const JudgeRound& round : rounds) {
      std::map<int, std::size_t> times;
      for (const auto& chunk : round) {
        EXPECT_LE(chunk.size(), 6U);
        for (const int member : chunk) ++times[member];
      }
      EXPECT_EQ(times.size(), static_cast<std::size_t>(count));
      std::size_t anchors = 0;
      for (const auto& [member, number] : times) {
        EXPECT_TRUE(number == 1 || number == round.size());
        anchors += number == round.size() ? 1U : 0U;
      }
      if (round.size() > 1) {
        EXPECT_EQ(anchors, 2U);
      }
    }
    if (count > 5) {
      EXPECT_NE(rounds[0], rounds[1]) << "another order each time";
    }
    EXPECT_EQ(planRounds(count, {}), rounds) << "the same for a seed";
  }
  EXPECT_THROW((void)planRounds(5, {.chunk = 2}), InvalidOptions);
}

TEST(JudgeRounds, ChunksOnScalesOfTheirOwnComeTogether) {
  // True scores 10 i; the second chunk is judged at 0.7 of them and 20 higher.
  const std::vector<ChunkScores> chunks = {{{0, 9, 3, 5}, {0, 90, 30, 50}},
                                           {{0, 9, 2, 7}, {20, 83, 34, 69}}};
  const auto aligned = alignedScores(10, chunks);
  EXPECT_NEAR(*aligned[2], 20, 2);
  EXPECT_NEAR(*aligned[7], 70, 2);
  EXPECT_NEAR(*aligned[5], 50, 1e-9);
  EXPECT_FALSE(aligned[1].has_value());
}

TEST(JudgeRounds, AnchorsThatTellNoScaleOnlyShift) {
  const auto aligned = alignedScores(4, {{{0, 1, 2}, {50, 50, 60}}, {{0, 1, 3}, {30, 30, 45}}});
  EXPECT_NEAR(*aligned[3], 65, 1e-9);
  const auto silent =
      alignedScores(3, {{{0, 1}, {std::nullopt, std::nullopt}}, {{0, 2}, {40, 20}}});
  EXPECT_FALSE(silent[1].has_value());
  EXPECT_NEAR(*silent[2], 20, 1e-9);
}

}  // namespace
}  // namespace lay
