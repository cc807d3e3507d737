#include "core/exchange/steps_file.h"

#include <gtest/gtest.h>

#include <limits>

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"
#include "tests/support/toy_body.h"

namespace lay {
namespace {

DenoisingStep someStep() {
  DenoisingStep step;
  step.index = 4;
  step.timestep = 20;
  step.alpha_cumprod = 0.1F;
  step.elapsed_s = 1.5;
  for (int i = 0; i < 2; ++i) {
    HypothesisState state;
    state.x_start.betas[3] = 1.0F / 3 + static_cast<float>(i);
    state.x_start.body_pose(22, 2) = -0.7F;
    state.x_start.transl = {0.1F, -0.2F, 4.3F};
    state.losses = {{"reprojection_px", 12.25F}, {"prior", 0.3F}};
    state.score = 7.1F;
    state.x_t.assign(157, 0.3F);
    step.hypotheses.push_back(state);
  }
  return step;
}

TEST(StepsFile, IsOneLineOfJsonThatGivesEveryFloatBack) {
  const DenoisingStep step = someStep();
  const std::string line = stepToJsonLine(step, *makeToyBody());
  ASSERT_EQ(line.find('\n'), line.size() - 1);

  const auto json = nlohmann::json::parse(line);
  EXPECT_EQ(json["index"], 4);
  EXPECT_EQ(json["gender"], "neutral");
  EXPECT_EQ(json["model_name"], makeToyBody()->name);
  EXPECT_EQ(json["phase"], "adaptation");
  EXPECT_EQ(json["timestep"], 20);
  EXPECT_EQ(json["alpha_cumprod"].get<float>(), 0.1F);
  EXPECT_EQ(json["elapsed_s"].get<float>(), 1.5F);
  ASSERT_EQ(json["hypotheses"].size(), 2U);
  const auto& second = json["hypotheses"][1];
  EXPECT_EQ(second["betas"].size(), 10U);
  EXPECT_EQ(second["betas"][3].get<float>(), step.hypotheses[1].x_start.betas[3]);
  EXPECT_EQ(second["body_pose"].size(), 23U);
  EXPECT_EQ(second["body_pose"][22][2].get<float>(), -0.7F);
  EXPECT_EQ(second["transl"][2].get<float>(), 4.3F);
  EXPECT_EQ(second["losses"]["reprojection_px"].get<float>(), 12.25F);
  EXPECT_EQ(second["losses"]["prior"].get<float>(), 0.3F);
  EXPECT_EQ(second["score"].get<float>(), 7.1F);
  EXPECT_EQ(second["x_t"].size(), 157U);
}

TEST(StepsFile, PolishHasNoNoisedVector) {
  DenoisingStep step = someStep();
  step.phase = Phase::Polish;
  step.hypotheses[0].x_t.clear();
  const auto json = nlohmann::json::parse(stepToJsonLine(step, *makeToyBody()));
  EXPECT_EQ(json["phase"], "polish");
  EXPECT_FALSE(json["hypotheses"][0].contains("x_t"));
  EXPECT_TRUE(json["hypotheses"][1].contains("x_t"));
}

TEST(StepsFile, StaysJsonWhateverTheNumbersAre) {
  DenoisingStep step = someStep();
  step.hypotheses[0].score = std::numeric_limits<float>::quiet_NaN();
  step.hypotheses[0].losses[0].value = std::numeric_limits<float>::infinity();
  const auto json = nlohmann::json::parse(stepToJsonLine(step, *makeToyBody()));
  EXPECT_TRUE(json["hypotheses"][0]["score"].is_null());
  EXPECT_TRUE(json["hypotheses"][0]["losses"]["reprojection_px"].is_null());
}

TEST(StepsFile, ReadsItsOwnLines) {
  const TempDir dir;
  DenoisingStep last = someStep();
  last.phase = Phase::Polish;
  last.index = 5;
  const BodyModelPtr body = makeToyBody();
  writeFileAtomically(dir.path() / "s.jsonl",
                      stepToJsonLine(someStep(), *body) + stepToJsonLine(last, *body));
  const StepsRecord record = loadSteps(dir.path() / "s.jsonl");
  ASSERT_EQ(record.steps.size(), 2U);
  EXPECT_EQ(record.model_name, body->name);
  EXPECT_EQ(record.steps[1].index, 5);
  EXPECT_EQ(record.steps[1].phase, Phase::Polish);
  const HypothesisState& state = record.steps[0].hypotheses[1];
  EXPECT_EQ(state.score, 7.1F);
  EXPECT_EQ(state.x_start.betas, last.hypotheses[1].x_start.betas);
  EXPECT_EQ(state.x_start.body_pose, last.hypotheses[1].x_start.body_pose);
  EXPECT_EQ(state.x_start.transl, last.hypotheses[1].x_start.transl);
}

TEST(StepsFile, RefusesAFileThatIsNoRunAndNamesTheLine) {
  const TempDir dir;
  const std::filesystem::path path = dir.path() / "s.jsonl";
  const std::string good = stepToJsonLine(someStep(), *makeToyBody());
  DenoisingStep shorter = someStep();
  shorter.hypotheses.pop_back();
  const struct {
    std::string content;
    const char* expected;
  } cases[] = {
      {"", "there is no step"},
      {good + "nonsense\n", "line 2: it is no JSON object"},
      {good + "{\"hypotheses\": [{}]}\n", "there is no 'betas'"},
      {good + stepToJsonLine(shorter, *makeToyBody()), "another number of hypotheses"},
      {"{\"hypotheses\": [" + std::string(4000, '[') + "\n", "line 1"},
  };
  for (const auto& [content, expected] : cases) {
    writeFileAtomically(path, content);
    const std::string text = errorText<FileError>([&] { (void)loadSteps(path); });
    EXPECT_NE(text.find(expected), std::string::npos) << text;
    EXPECT_NE(text.find("refine --steps"), std::string::npos) << text;
  }
}

}  // namespace
}  // namespace lay
