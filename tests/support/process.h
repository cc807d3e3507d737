#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace lay {

/// What a finished process left.
struct ProcessResult {
  int exit_code = -1;  ///< 128 + signal when a signal ended it
  std::string output;  ///< standard output
  std::string errors;  ///< standard error
};

/// How a process is started and disturbed.
struct ProcessOptions {
  std::filesystem::path working_dir = {};               ///< "" = the test's own
  std::map<std::string, std::string> environment = {};  ///< variables to set; "" unsets
  std::string interrupt_after =
      {};  ///< SIGINT is sent when this text has appeared on standard error;
           ///< "" = never
};

/// Runs a program without a display and waits for it. @throws std::runtime_error when no process
/// can be made; a program that is not there gives exit code 127.
[[nodiscard]] ProcessResult runProcess(const std::filesystem::path& program,
                                       const std::vector<std::string>& arguments,
                                       const ProcessOptions& options = {});

}  // namespace lay
