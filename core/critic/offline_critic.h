#pragma once

#include "core/critic/critic.h"
#include "core/critic/critic_weights.h"

namespace lay {

/// The critic that is always there: asks nobody, and is the same everywhere.
class OfflineCritic : public Critic {
 public:
  /// @param prior may be empty: poses are then not held against those of people.
  OfflineCritic(BodyModelPtr body, CriticWeights weights, PoseUnlikeliness prior = {});

  [[nodiscard]] std::string name() const override { return "offline"; }
  [[nodiscard]] std::string version() const override;
  [[nodiscard]] Verdict score(const HypothesisGroup& group, std::stop_token stop = {}) override;

 private:
  BodyModelPtr body_;
  CriticWeights weights_;
  PoseUnlikeliness prior_;
};

/// Scores of energies: 100 exp(-kScoreSlope E), so that an energy of 0, which no hypothesis of a
/// real group has, is 100.
[[nodiscard]] double scoreOfEnergy(double energy);

/// The weights that come with the program. @throws FileError, ModelError.
[[nodiscard]] CriticWeights loadCriticWeights();

}  // namespace lay
