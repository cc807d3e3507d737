#include "core/refine/refinement_result.h"

namespace lay {

std::string toString(Termination termination) {
  return termination == Termination::Completed ? "completed" : "cancelled";
}

}  // namespace lay
