#pragma once

#include "app/cli/interrupt_flag.h"

#include <stop_token>
#include <thread>

namespace lay {

/// Turns Ctrl-C into a stop within a few hundredths of a second, for work that waits rather than
/// steps. One at a time in a process. A second Ctrl-C ends the program at once.
class InterruptWatch {
 public:
  InterruptWatch();
  [[nodiscard]] std::stop_token stopToken() const { return stop_.get_token(); }

 private:
  InterruptFlag interrupt_;
  std::stop_source stop_;
  std::jthread watcher_;  // last: it uses the others until it has joined
};

}  // namespace lay
