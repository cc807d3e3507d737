#pragma once

#include <algorithm>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/critic/vlm_critic.h"
#include "core/vlm/person_crop.h"
#include "tests/core/critic/toy_group.h"
#include "tests/support/vlm_dialects.h"

namespace lay {

/// The group with a grey photo.
[[nodiscard]] inline HypothesisGroup withPhoto(HypothesisGroup group) {
  auto photo = std::make_shared<Image>();
  photo->width = 1000;
  photo->height = 1000;
  photo->rgb.assign(std::size_t{3} * 1000 * 1000, 120);
  group.photo = photo;
  return group;
}

/// A tile of as many columns as say which body it is of: the played model looks at nothing else.
[[nodiscard]] inline Image countedTile(int body) {
  Image tile;
  tile.width = 16 + body;
  tile.height = 16;
  tile.rgb.assign(std::size_t{3} * static_cast<std::size_t>(tile.width * tile.height), 200);
  return tile;
}

/// A server that plays a judging model: scores bodies, and writes rules when it is asked for one.
class PlayedModel {
 public:
  using Score = std::function<double(int body)>;

  PlayedModel(int count, Score score, std::vector<std::string> rules)
      : score_(std::move(score)), rules_(std::move(rules)) {
    for (int i = 0; i < count; ++i) uris_.push_back(dataUri(countedTile(i)));
    server_ = std::make_unique<ScriptedServer>([this](const ServedRequest& request) {
      if (request.method == "GET") return modelListOf(VlmDialect::LlamaCpp);
      return streamOf(VlmDialect::LlamaCpp, answer(nlohmann::json::parse(request.body)));
    });
  }

  [[nodiscard]] VlmCriticOptions options() const {
    VlmCriticOptions options;
    options.settings.base_url = server_->url();
    options.settings.timeout_s = 20;
    options.rounds.repeats = 1;
    options.retry = {std::chrono::milliseconds(5),
                     std::chrono::milliseconds(20),
                     std::chrono::milliseconds(5),
                     std::chrono::milliseconds(50)};
    return options;
  }
  [[nodiscard]] static CandidateTiles tiles() {
    return [](const HypothesisGroup&, int body) { return countedTile(body); };
  }
  /// All that was said to it, in the order of the questions.
  [[nodiscard]] std::vector<std::string> questions() const {
    std::vector<std::string> bodies;
    for (const ServedRequest& request : server_->requests()) bodies.push_back(request.body);
    return bodies;
  }

 private:
  std::string answer(const nlohmann::json& chat) {
    std::vector<int> bodies;
    bool wants_rule = false;
    for (const auto& message : chat["messages"]) {
      if (!message["content"].is_array()) continue;
      for (const auto& piece : message["content"]) {
        const std::string text = piece.value("text", "");
        wants_rule = wants_rule || text.find("Write one new rule") != std::string::npos;
        if (piece["type"] != "image_url") continue;
        const auto found = std::ranges::find(uris_, piece["image_url"]["url"].get<std::string>());
        if (found != uris_.end()) bodies.push_back(static_cast<int>(found - uris_.begin()));
      }
    }
    if (wants_rule) {
      return rules_.empty() ? "" : rules_[std::min(num_rules_++, rules_.size() - 1)];
    }
    nlohmann::json json;
    json["items"] = nlohmann::json::array();
    for (std::size_t i = 0; i < bodies.size(); ++i) {
      json["items"].push_back({{"id", i + 1},
                               {"score", score_(bodies[i])},
                               {"critique", "It is number " + std::to_string(bodies[i]) + "."},
                               {"flags", nlohmann::json::array()}});
    }
    return json.dump();
  }

  Score score_;
  std::vector<std::string> rules_;
  std::size_t num_rules_ = 0;
  std::vector<std::string> uris_;
  std::unique_ptr<ScriptedServer> server_;
};

}  // namespace lay
