#include "app/desktop/model_judge.h"

#include "core/base/error.h"
#include "tests/core/critic/toy_group.h"
#include "tests/support/environment.h"
#include "tests/support/offscreen_gl.h"
#include "tests/support/temp_dir.h"
#include "tests/support/vlm_dialects.h"
#include "ui/document/memory_book.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace lay {
namespace {

using Json = nlohmann::json;

HypothesisGroup photographed(const BodyModel& body, int count) {
  HypothesisGroup group = toyGroup(body, count);
  auto photo = std::make_shared<Image>();
  photo->width = 1000;
  photo->height = 1000;
  photo->rgb.assign(std::size_t{3} * 1000 * 1000, 120);
  group.photo = photo;
  return group;
}

/// Pictures in a question that are of candidates.
int numCandidates(const Json& chat) {
  int count = 0;
  for (const Json& message : chat["messages"]) {
    if (!message["content"].is_array()) continue;
    for (const Json& piece : message["content"]) {
      if (piece["type"] == "text" && piece["text"].get<std::string>().starts_with("Candidate ")) {
        ++count;
      }
    }
  }
  return count;
}

TEST(ModelJudge, ShowsTheServersModelPicturesOfTheBodies) {
  SKIP_WITHOUT_OFFSCREEN_GL();
  const BodyModelPtr body = makeToyBody();
  ScriptedServer server([](const ServedRequest& request) {
    if (request.method == "GET") return modelListOf(VlmDialect::LlamaCpp);
    Json answer;
    answer["items"] = Json::array();
    for (int i = 0; i < numCandidates(Json::parse(request.body)); ++i) {
      answer["items"].push_back(
          {{"id", i + 1}, {"score", 60}, {"critique", "It stands."}, {"flags", {"balance"}}});
    }
    return streamOf(VlmDialect::LlamaCpp, answer.dump());
  });
  VlmSettings settings;
  settings.base_url = server.url();
  settings.timeout_s = 20;
  const TempDir home;
  const ScopedVariable data("XDG_DATA_HOME", home.path().string());
  const Verdict verdict = judgeByModel(body, photographed(*body, 3), settings, {});
  ASSERT_EQ(verdict.critiques.size(), 3U);
  for (const Critique& critique : verdict.critiques) {
    EXPECT_TRUE(critique.is_judged);
    EXPECT_EQ(critique.sentence, "It stands.");
  }
  bool hears_a_rule = false;
  for (const ServedRequest& request : server.requests()) {
    hears_a_rule |= request.body.find("Rules that have proved themselves") != std::string::npos;
  }
  EXPECT_TRUE(hears_a_rule)
      << "without a memory of the person's own there are the rules that we wrote";
  EXPECT_FALSE(std::filesystem::exists(userMemoryFile())) << "judging leaves the memory as it is";
}

TEST(ModelJudge, WithoutAServerTheWayOutIsSaid) {
  const BodyModelPtr body = makeToyBody();
  EXPECT_THROW((void)judgeByModel(body, photographed(*body, 2), {}, {}), InvalidOptions);
}

}  // namespace
}  // namespace lay
