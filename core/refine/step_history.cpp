#include "core/refine/step_history.h"

namespace lay {

void StepHistory::append(DenoisingStepPtr step) {
  const std::scoped_lock lock(mutex_);
  steps_.push_back(std::move(step));
}

int StepHistory::size() const {
  const std::scoped_lock lock(mutex_);
  return static_cast<int>(steps_.size());
}

DenoisingStepPtr StepHistory::at(int index) const {
  const std::scoped_lock lock(mutex_);
  return steps_.at(static_cast<std::size_t>(index));
}

}  // namespace lay
