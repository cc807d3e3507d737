#pragma once

#include "tests/support/process.h"

namespace lay {

/// Runs layfigure-train as built.
[[nodiscard]] inline ProcessResult runTrain(const std::vector<std::string>& arguments,
                                            const ProcessOptions& options = {}) {
  return runProcess(LAY_TRAIN_PATH, arguments, options);
}

}  // namespace lay
