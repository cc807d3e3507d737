#include "core/critic/rule_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(RuleReader, ReadsARuleInWhateverStandsAroundIt) {
  const MinedRule mined = readRule(
      "<think>hm</think> Here it is:\n```json\n{\"rule\": \"  A hand that is\\nbehind the back "
      "hides. \", \"tags\": [\"back-view\", \"on the moon\"]}\n```");
  ASSERT_TRUE(mined.rule.has_value());
  EXPECT_EQ(mined.rule->text, "A hand that is behind the back hides.");
  EXPECT_EQ(mined.rule->tags, Tags{"back-view"}) << "what nobody knows is passed over";
  EXPECT_FALSE(mined.rule->is_seed);
  EXPECT_TRUE(mined.problem.empty());
  EXPECT_TRUE(readRule(R"({"rule": "Look at the feet."})").rule->tags.empty());
}

TEST(RuleReader, RefusesWhatIsNoRule) {
  const std::string long_rule(5000, 'x');
  const std::string deep = std::string(5000, '[') + std::string(5000, ']');
  const struct {
    std::string text;
    const char* problem;
  } cases[] = {{"", "no JSON object"},
               {"I would rather not.", "no JSON object"},
               {deep, "no JSON object"},
               {R"({"tags": []})", "no 'rule'"},
               {R"({"rule": 7})", "no text"},
               {R"({"rule": ["a", "b"]})", "no text"},
               {R"({"rule": null})", "no text"},
               {R"({"rule": " \n\t "})", "is empty"},
               {"{\"rule\": \"" + long_rule + "\"}", "longer than"},
               {R"({"rule": "Look.", "tags": "standing"})", "no list"},
               {R"({"rule": "Look.", "tags": [1]})", "no list"}};
  for (const auto& [text, problem] : cases) {
    const MinedRule mined = readRule(text);
    EXPECT_FALSE(mined.rule.has_value()) << text.substr(0, 80);
    EXPECT_THAT(mined.problem, testing::HasSubstr(problem));
  }
}

TEST(RuleReader, TheSchemaNamesTheTags) {
  EXPECT_THAT(ruleSchema(), testing::HasSubstr("\"occluded-legs\""));
}

}  // namespace
}  // namespace lay
