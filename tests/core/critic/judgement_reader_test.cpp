#include "core/critic/judgement_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace lay {
namespace {

const std::vector<int> kIds = {1, 2, 3};

TEST(JudgementReader, ReadsTheSchemasForm) {
  const JudgementAnswer answer = readJudgements(
      R"({"items": [{"id": 2, "score": 80, "critique": "Good.", "flags": ["depth", "sparkles"]},
                    {"id": 1, "score": 12.5, "critique": "Bad.", "flags": []},
                    {"id": 3, "score": 0, "critique": "", "flags": []}]})",
      kIds);
  EXPECT_EQ(answer.problem, "");
  ASSERT_TRUE(answer.of[0] && answer.of[1] && answer.of[2]);
  EXPECT_EQ(answer.of[0]->score, 12.5);
  EXPECT_EQ(answer.of[1]->critique, "Good.");
  EXPECT_THAT(answer.of[1]->flags, testing::ElementsAre("depth"));
}

TEST(JudgementReader, FaultsAreCountedAndNobodyIsLost) {
  const JudgementAnswer answer = readJudgements(
      R"(<think>hm</think> Here you are:
```json
{"items": [{"id": 1, "score": 140, "critique": "Great"},
 {"id": 1, "score": 3}, {"id": 9, "score": 50}, {"id": "2", "score": "85/100"}, {"id": 3}]}
```)",
      kIds);
  EXPECT_EQ(answer.problem, "");
  EXPECT_EQ(answer.of[0]->score, 100);
  EXPECT_EQ(answer.of[1]->score, 85);
  EXPECT_FALSE(answer.of[2].has_value());
  EXPECT_EQ(answer.num_clamped, 1);
  EXPECT_EQ(answer.num_repeated, 1);
  EXPECT_EQ(answer.num_unknown, 2);
}

TEST(JudgementReader, NonsenseIsAProblem) {
  for (const char* text : {"", "I cannot judge people.", "{}", R"({"items": "none"})", "[1, 2"}) {
    EXPECT_NE(readJudgements(text, kIds).problem, "") << text;
  }
}

TEST(JudgementReader, TheSchemaNamesTheIds) {
  const auto schema = nlohmann::json::parse(judgementSchema(kIds));
  EXPECT_EQ(schema["properties"]["items"]["items"]["properties"]["id"]["enum"],
            nlohmann::json({1, 2, 3}));
}

}  // namespace
}  // namespace lay
