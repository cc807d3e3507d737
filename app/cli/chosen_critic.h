#pragma once

#include "core/body/body_model.h"
#include "core/critic/critic.h"

#include <memory>
#include <string>

namespace lay {

/// "energy" (the run's own measure) or "offline" (the critic that was learned on groups with
/// truth).
/// @throws InvalidOptions naming the known ones; ModelError when its weights are not installed.
[[nodiscard]] std::unique_ptr<Critic> makeChosenCritic(const std::string& name,
                                                       const BodyModelPtr& body);

}  // namespace lay
