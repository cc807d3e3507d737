#pragma once

#include <filesystem>
#include <memory>

#include "core/body/body_model.h"
#include "core/critic/critic.h"

namespace lay {

inline constexpr const char* kScorerFile = "scorer.safetensors";

/// A network that learned on groups with truth which hypotheses are near it; scores are those of
/// the MPJPE that it expects (scoreOfEnergy of that in units of kScorerUnitMm). Sentences and
/// reasons are the offline critic's: what was found of each body says why. LibTorch stays behind
/// Network.
class ScorerCritic : public Critic {
 public:
  /// @param weights written by `layfigure-train scorer`. @throws FileError, ModelError.
  ScorerCritic(BodyModelPtr body, const std::filesystem::path& weights);
  ~ScorerCritic() override;
  ScorerCritic(const ScorerCritic&) = delete;
  ScorerCritic& operator=(const ScorerCritic&) = delete;

  [[nodiscard]] std::string name() const override { return "scorer"; }
  [[nodiscard]] std::string version() const override { return version_; }
  [[nodiscard]] Verdict score(const HypothesisGroup& group, std::stop_token stop = {}) override;

 private:
  struct Network;
  BodyModelPtr body_;
  std::string version_;
  std::unique_ptr<Network> network_;
};

/// An energy of 1 stands for an expected MPJPE of this, mm.
inline constexpr double kScorerUnitMm = 5;

/// With the weights that come with the program. @throws FileError, ModelError.
[[nodiscard]] std::unique_ptr<Critic> makeScorerCritic(const BodyModelPtr& body);

}  // namespace lay
