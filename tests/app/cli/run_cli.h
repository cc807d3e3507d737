#pragma once

#include "tests/support/process.h"

namespace lay {

/// Runs layfigure-cli as built.
[[nodiscard]] inline ProcessResult runCli(const std::vector<std::string>& arguments,
                                          const ProcessOptions& options = {}) {
  return runProcess(LAY_CLI_PATH, arguments, options);
}

}  // namespace lay
