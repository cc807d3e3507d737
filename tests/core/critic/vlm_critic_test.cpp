#include "core/critic/vlm_critic.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <atomic>

#include "core/base/error.h"
#include "core/critic/rank_correlation.h"
#include "core/vlm/person_crop.h"
#include "tests/core/critic/toy_group.h"
#include "tests/support/vlm_dialects.h"

namespace lay {
namespace {

using namespace std::chrono_literals;
using Json = nlohmann::json;

HypothesisGroup photographed(int count) {
  HypothesisGroup group = toyGroup(*makeToyBody(), count);
  auto photo = std::make_shared<Image>();
  photo->width = 1000;
  photo->height = 1000;
  photo->rgb.assign(std::size_t{3} * 1000 * 1000, 120);
  group.photo = photo;
  return group;
}

/// A tile of as many columns as say which body it is of: the played model looks at nothing else.
Image tileOf(int body) {
  Image tile;
  tile.width = 16 + body;
  tile.height = 16;
  tile.rgb.assign(std::size_t{3} * static_cast<std::size_t>(tile.width * tile.height), 200);
  return tile;
}

std::vector<std::string> candidatesIn(const Json& chat) {
  std::vector<std::string> uris;
  for (const Json& message : chat["messages"]) {
    if (!message["content"].is_array()) continue;
    std::string text;
    std::string uri;
    for (const Json& piece : message["content"]) {
      if (piece["type"] == "text") text = piece["text"];
      if (piece["type"] == "image_url") uri = piece["image_url"]["url"];
    }
    if (text.starts_with("Candidate ")) uris.push_back(uri);
  }
  return uris;
}

/// What a played model answers to one question: (the bodies shown) -> text.
using Answer = std::function<std::string(const std::vector<int>& bodies)>;

class Play {
 public:
  explicit Play(int count, Answer answer) {
    for (int i = 0; i < count; ++i) uris_.push_back(dataUri(tileOf(i)));
    server_ = std::make_unique<ScriptedServer>([this, answer](const ServedRequest& request) {
      if (request.method == "GET") return modelListOf(VlmDialect::LlamaCpp);
      ++questions;
      std::vector<int> bodies;
      for (const std::string& uri : candidatesIn(Json::parse(request.body))) {
        bodies.push_back(static_cast<int>(std::ranges::find(uris_, uri) - uris_.begin()));
      }
      return streamOf(VlmDialect::LlamaCpp, answer(bodies));
    });
  }

  [[nodiscard]] VlmCritic critic() const {
    VlmCriticOptions options;
    options.settings.base_url = server_->url();
    options.settings.timeout_s = 20;
    options.retry = {5ms, 20ms, 5ms, 50ms};
    return {options, [](const HypothesisGroup&, int body) { return tileOf(body); }};
  }

  std::atomic<int> questions = 0;

 private:
  std::vector<std::string> uris_;
  std::unique_ptr<ScriptedServer> server_;
};

std::string items(const std::vector<int>& bodies, const std::function<double(int)>& score) {
  Json json;
  json["items"] = Json::array();
  for (std::size_t i = 0; i < bodies.size(); ++i) {
    json["items"].push_back({{"id", i + 1},
                             {"score", score(bodies[i])},
                             {"critique", "It is number " + std::to_string(bodies[i]) + "."},
                             {"flags", {"depth"}}});
  }
  return json.dump();
}

TEST(VlmCritic, ALargeGroupIsJudgedInChunksOnOneScale) {
  constexpr int kCount = 14;
  std::atomic<int> chunk = 0;
  Play play(kCount, [&](const std::vector<int>& bodies) {
    const double generosity = 5 * (chunk++ % 3);  // each question has a scale of its own
    return items(bodies, [&](int body) { return 80 - 4 * body + generosity; });
  });
  VlmCritic critic = play.critic();
  const Verdict verdict = critic.score(photographed(kCount));
  EXPECT_THAT(verdict.notices, testing::IsEmpty());
  EXPECT_EQ(play.questions, 9) << "three rounds of three chunks";
  std::vector<double> scores;
  std::vector<double> truth;
  for (int i = 0; i < kCount; ++i) {
    const Critique& critique = verdict.critiques[static_cast<std::size_t>(i)];
    scores.push_back(critique.score);
    truth.push_back(-i);
    EXPECT_EQ(critique.sentence, "It is number " + std::to_string(i) + ".");
    EXPECT_EQ(critique.reasons.front().flag, "depth");
  }
  EXPECT_GT(rankCorrelation(scores, truth).spearman, 0.99);
}

TEST(VlmCritic, NonsenseTiesAndMissingIdsCostNobodyElse) {
  std::atomic<int> asked = 0;
  Play play(4, [&](const std::vector<int>& bodies) {
    if (asked++ < 2) return std::string("I would rather not.");  // once more, and in vain
    if (asked == 3) return items({bodies.begin(), bodies.end() - 1}, [](int) { return 250; });
    return items({bodies.begin(), bodies.end() - 1}, [](int) { return 70; });
  });
  VlmCritic critic = play.critic();
  const Verdict verdict = critic.score(photographed(4));
  ASSERT_EQ(verdict.critiques.size(), 4U);
  for (const Critique& critique : verdict.critiques) {
    EXPECT_GE(critique.score, kWorstScore);
    EXPECT_LE(critique.score, kBestScore);
  }
  using testing::Contains;
  using testing::HasSubstr;
  EXPECT_THAT(verdict.notices, Contains(HasSubstr("1 answers could not be read")));
  EXPECT_THAT(verdict.notices, Contains(HasSubstr("3 scores lay outside")));
}

TEST(VlmCritic, WhoIsNeverJudgedHasTheMeanAndIsSaid) {
  Play play(3, [](const std::vector<int>& bodies) {
    Json json = Json::parse(items(bodies, [](int body) { return body == 0 ? 90 : 30; }));
    std::erase_if(json["items"].get_ref<Json::array_t&>(),
                  [&](const Json& item) { return bodies[item["id"].get<std::size_t>() - 1] == 2; });
    return json.dump();
  });
  VlmCritic critic = play.critic();
  const Verdict verdict = critic.score(photographed(3));
  EXPECT_FALSE(verdict.critiques[2].is_judged);
  EXPECT_DOUBLE_EQ(verdict.critiques[2].score, 60);
  EXPECT_THAT(verdict.notices, testing::ElementsAre(testing::HasSubstr("1 hypotheses were not")));
}

TEST(VlmCritic, NeedsAServerAndAPhoto) {
  EXPECT_THROW((void)VlmCritic({}, {}), InvalidOptions);
  Play play(1, [](const std::vector<int>&) { return std::string(); });
  VlmCritic critic = play.critic();
  EXPECT_THROW((void)critic.score(toyGroup(*makeToyBody(), 1)), InvalidOptions);
  EXPECT_EQ(play.questions, 0);
}

TEST(VlmCritic, AStoppedOneReturnsWhatItHas) {
  std::stop_source source;
  source.request_stop();
  Play play(2, [](const std::vector<int>&) { return std::string(); });
  VlmCritic critic = play.critic();
  const Verdict verdict = critic.score(photographed(2), source.get_token());
  EXPECT_EQ(verdict.critiques.size(), 2U);
  EXPECT_FALSE(verdict.critiques[0].is_judged);
  EXPECT_THAT(verdict.notices, testing::Contains(testing::HasSubstr("Stopped")));
}

}  // namespace
}  // namespace lay
