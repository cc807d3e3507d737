#pragma once

#include <gmock/gmock.h>

#include "app/cli/exit_code.h"
#include "tests/support/process.h"

namespace lay {

/// Runs layfigure-cli as built.
[[nodiscard]] inline ProcessResult runCli(const std::vector<std::string>& arguments,
                                          const ProcessOptions& options = {}) {
  return runProcess(LAY_CLI_PATH, arguments, options);
}

/// Further arguments, and what the message says that refuses them.
struct Refusal {
  std::vector<std::string> more;
  const char* expected;
};

/// Expects a command to refuse each as a mistake of the user.
inline void expectRefused(const std::vector<std::string>& command,
                          const std::vector<Refusal>& refusals) {
  for (const auto& [more, expected] : refusals) {
    std::vector<std::string> arguments = command;
    arguments.insert(arguments.end(), more.begin(), more.end());
    const ProcessResult result = runCli(arguments);
    EXPECT_EQ(result.exit_code, kExitUserError) << expected;
    EXPECT_THAT(result.errors, testing::HasSubstr(expected));
  }
}

}  // namespace lay
