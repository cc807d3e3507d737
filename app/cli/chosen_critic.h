#pragma once

#include "core/body/body_model.h"
#include "core/critic/critic.h"

#include <memory>
#include <string>
#include <vector>

namespace lay {

/// "energy" (the run's own measure), "offline" (weights of energy terms that were learned on groups
/// with truth) or "scorer" (a network that was).
/// @throws InvalidOptions naming the known ones; ModelError when its weights are not installed.
[[nodiscard]] std::unique_ptr<Critic> makeChosenCritic(const std::string& name,
                                                       const BodyModelPtr& body);

/// The same, and "both" for offline and scorer, which then judge the same groups.
[[nodiscard]] std::vector<std::unique_ptr<Critic>> makeComparedCritics(const std::string& name,
                                                                       const BodyModelPtr& body);

}  // namespace lay
