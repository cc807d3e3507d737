#pragma once

#include <mutex>
#include <vector>

#include "core/refine/denoising_step.h"

namespace lay {

/// The steps of one run, in order. Appended by the refining thread, read by any.
class StepHistory {
 public:
  void append(DenoisingStepPtr step);
  [[nodiscard]] int size() const;
  /// @throws std::out_of_range for an index that is not there (yet).
  [[nodiscard]] DenoisingStepPtr at(int index) const;

 private:
  mutable std::mutex mutex_;
  std::vector<DenoisingStepPtr> steps_;
};

}  // namespace lay
