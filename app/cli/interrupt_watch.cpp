#include "app/cli/interrupt_watch.h"

#include <chrono>

namespace lay {

InterruptWatch::InterruptWatch() {
  watcher_ = std::jthread([this](const std::stop_token& end) {
    while (!end.stop_requested() && !interrupt_.isSet()) {
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    if (interrupt_.isSet()) stop_.request_stop();
  });
}

}  // namespace lay
