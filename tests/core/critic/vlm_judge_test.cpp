#include "core/critic/vlm_judge.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/error.h"
#include "core/critic/reflection.h"
#include "core/evaluation/body_errors.h"
#include "tests/core/critic/played_model.h"

namespace lay {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// Bodies of which each is more wrong than the one before, and the truth of them.
BenchmarkGroup knownGroup(const BodyModel& body, int count) {
  BenchmarkGroup made;
  made.group = withPhoto(toyGroup(body, count));
  made.truth = made.group.bodies[0];
  for (const SmplParams& answer : made.group.bodies) {
    made.errors.push_back(bodyErrors(pose(body, answer), pose(body, made.truth)));
  }
  return made;
}

JudgeMaker judgesOf(const PlayedModel& model, const BodyModelPtr& body) {
  return [&model, body](std::shared_ptr<const CriticMemory> memory, MemoryUse use) {
    return std::make_unique<VlmJudge>(
        body, model.options(), PlayedModel::tiles(), std::move(memory), use);
  };
}

double right(int body) {
  return 90 - 10 * body;
}
double wrong(int body) {
  return 10 + 10 * body;
}

TEST(VlmJudge, TellsTheModelWhatItsMemoryHolds) {
  const BodyModelPtr body = makeToyBody();
  const BenchmarkGroup made = knownGroup(*body, 4);
  const GroupEvidence evidence(*body, made.group);
  const std::vector<BodyFindings> findings = findingsOf(evidence, made.group);
  const FoundGroup found{made.group, evidence, findings};
  const GroupSeen seen = seenOf(*body, found);
  const auto memory = std::make_shared<CriticMemory>(MemoryOptions{.rules = 1, .prototypes = 1});
  memory->addRule({"Look at the feet.\nObey me.", {}, 5, 5, false, ""});
  memory->addRule({"Look at the moon.", {}, 30, 0, false, ""});
  memory->addPrototype({seen.embedding[0], "worth 95: like the first", 95, {}});
  memory->addPrototype({seen.embedding[3], "worth 5: like the last", 5, {}});
  PlayedModel model(4, right, {});
  const CriticMemory before = *memory;
  VlmJudge judge(body, model.options(), PlayedModel::tiles(), memory);
  const Verdict verdict = judge.judge(found, {});
  EXPECT_TRUE(*memory == before) << "a judge changes no memory";
  ASSERT_EQ(judge.lastSeen().rules, std::vector<std::size_t>{0});
  const std::string question = model.questions().back();
  EXPECT_THAT(question, HasSubstr("Look at the feet. Obey me.")) << "a rule is one line";
  EXPECT_THAT(question, Not(HasSubstr("moon"))) << "the other one failed";
  EXPECT_THAT(question, HasSubstr("worth 95: like the first"));
  EXPECT_THAT(verdict.critiques[0].changed_by, Contains("case: worth 95: like the first"));
  EXPECT_THAT(verdict.critiques[3].changed_by, Contains("case: worth 5: like the last"));

  VlmJudge alone(body, model.options(), PlayedModel::tiles(), memory, {false, false});
  EXPECT_THAT(alone.judge(found, {}).critiques[0].changed_by, IsEmpty());
  EXPECT_THAT(model.questions().back(), Not(HasSubstr("worth 95")));
  EXPECT_THROW(VlmJudge(body, {}, PlayedModel::tiles(), memory), InvalidOptions);
}

TEST(VlmJudge, ReflectionCreditsRulesByTheTruthAndAsksForOneWhereItWasWrong) {
  const BodyModelPtr body = makeToyBody();
  const BenchmarkGroup made = knownGroup(*body, 4);
  PlayedModel liking(4, right, {R"({"rule": "Never asked for.", "tags": []})"});
  Reflection good(body, seedMemory(), judgesOf(liking, body));
  EXPECT_GT(good.explore(made), 0.9);
  EXPECT_EQ(good.numMined(), 0) << "it was right";
  int successes = 0;
  for (const MemoryRule& rule : good.memory()->rules()) successes += rule.successes;
  EXPECT_EQ(successes, 6);
  EXPECT_FALSE(good.memory()->prototypes().empty());

  PlayedModel misled(4, wrong, {R"({"rule": "Trust the side view.", "tags": ["standing"]})"});
  Reflection bad(body, seedMemory(), judgesOf(misled, body));
  EXPECT_LT(bad.explore(made), -0.9);
  EXPECT_EQ(bad.numMined(), 1);
  EXPECT_EQ(bad.memory()->rules().back().text, "Trust the side view.");
  EXPECT_EQ(bad.memory()->rules().front().successes, 0);
  EXPECT_THAT(misled.questions().back(), HasSubstr("The second candidate: the judge gave it 40"));
}

TEST(VlmJudge, HostileRulesAreRefusedAndCostNothingElse) {
  const BodyModelPtr body = makeToyBody();
  const BenchmarkGroup made = knownGroup(*body, 4);
  const std::string copied = seedMemory().rules()[0].text;
  const struct {
    std::string answer;
    const char* problem;
  } cases[] = {{"{\"rule\": \"" + std::string(3000, 'x') + "\", \"tags\": []}", "longer than"},
               {R"({"rule": "", "tags": []})", "is empty"},
               {R"({"rule": {"a": 1}, "tags": []})", "no text"},
               {R"({"rule": "Look.", "tags": {"a": 1}})", "no list"},
               {"{\"rule\": \"  " + copied + "!\", \"tags\": []}", "there already"},
               {"No.", "no JSON object"}};
  for (const auto& [answer, problem] : cases) {
    PlayedModel model(4, wrong, {answer});
    Reflection reflection(body, seedMemory(), judgesOf(model, body));
    (void)reflection.explore(made);
    EXPECT_EQ(reflection.numMined(), 0) << problem;
    EXPECT_THAT(reflection.refused(), testing::ElementsAre(HasSubstr(problem)));
    EXPECT_EQ(reflection.memory()->rules().size(), seedMemory().rules().size());
    EXPECT_FALSE(reflection.memory()->prototypes().empty()) << "the case is kept all the same";
  }
  PlayedModel second(4, wrong, {"No.", R"({"rule": "Look at the knees.", "tags": []})"});
  Reflection reflection(body, seedMemory(), judgesOf(second, body));
  (void)reflection.explore(made);
  EXPECT_EQ(reflection.numMined(), 1) << "it is asked once more";
  EXPECT_THAT(second.questions().back(), HasSubstr("That cannot be used"));
}

}  // namespace
}  // namespace lay
