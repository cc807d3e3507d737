#pragma once

#include "core/body/body_model.h"
#include "core/critic/critic.h"

namespace lay {

/// The measure by which a run ranks its own hypotheses (BodyEnergy), as a critic: what it costs
/// nothing to ask, needs no training and knows no habits. Energies become 100 * 2^-((E - best) /
/// (median - best)): 100 for the best, 50 for the median, and the same for equals.
class EnergyCritic : public Critic {
 public:
  explicit EnergyCritic(BodyModelPtr body) : body_(std::move(body)) {}

  [[nodiscard]] std::string name() const override { return "energy"; }
  [[nodiscard]] std::string version() const override { return "1"; }
  [[nodiscard]] Verdict score(const HypothesisGroup& group, std::stop_token stop = {}) override;

 private:
  BodyModelPtr body_;
};

}  // namespace lay
