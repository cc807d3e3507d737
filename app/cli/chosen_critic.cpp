#include "app/cli/chosen_critic.h"

#include "core/base/error.h"
#include "core/critic/offline_critic.h"
#include "core/preference/energy_critic.h"

namespace lay {

std::unique_ptr<Critic> makeChosenCritic(const std::string& name, const BodyModelPtr& body) {
  if (name == "energy") return std::make_unique<EnergyCritic>(body);
  if (name == "offline") return std::make_unique<OfflineCritic>(body, loadCriticWeights());
  throw InvalidOptions(strCat("--critic is '", name, "'; energy and offline are known."));
}

}  // namespace lay
