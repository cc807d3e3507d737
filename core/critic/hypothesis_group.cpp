#include "core/critic/hypothesis_group.h"

#include "core/base/error.h"

namespace lay {

void HypothesisGroup::validate() const {
  problem.validate();
  if (bodies.empty() || bodies.size() > static_cast<std::size_t>(kMaxGroup)) {
    throw InvalidOptions(strCat(
        "The group '", id, "' has ", bodies.size(), " bodies; it takes 1 to ", kMaxGroup, "."));
  }
  for (std::size_t i = 0; i < bodies.size(); ++i) {
    if (bodies[i].body_pose.rows() != kSmplJointCount - 1 || bodies[i].betas.size() != kNumBetas) {
      throw InvalidOptions(strCat("Body ",
                                  i,
                                  " of the group '",
                                  id,
                                  "' has ",
                                  bodies[i].body_pose.rows() + 1,
                                  " joints and ",
                                  bodies[i].betas.size(),
                                  " betas; 24 and 10 are judged."));
    }
    if (!isFinite(bodies[i])) {
      throw InvalidOptions(
          strCat("Body ", i, " of the group '", id, "' holds a number that is not finite."));
    }
  }
}

}  // namespace lay
