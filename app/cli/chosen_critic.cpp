#include "app/cli/chosen_critic.h"

#include "core/base/error.h"
#include "core/critic/offline_critic.h"
#include "core/critic/scorer_critic.h"
#include "core/preference/energy_critic.h"

namespace lay {

std::unique_ptr<Critic> makeChosenCritic(const std::string& name, const BodyModelPtr& body) {
  if (name == "energy") return std::make_unique<EnergyCritic>(body);
  if (name == "offline") return std::make_unique<OfflineCritic>(body, loadCriticWeights());
  if (name == "scorer") return makeScorerCritic(body);
  throw InvalidOptions(strCat("--critic is '", name, "'; energy, offline and scorer are known."));
}

std::vector<std::unique_ptr<Critic>> makeComparedCritics(const std::string& name,
                                                         const BodyModelPtr& body) {
  std::vector<std::unique_ptr<Critic>> critics;
  for (const char* of : {"offline", "scorer"}) {
    if (name == "both") critics.push_back(makeChosenCritic(of, body));
  }
  if (critics.empty()) critics.push_back(makeChosenCritic(name, body));
  return critics;
}

}  // namespace lay
