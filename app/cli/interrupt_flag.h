#pragma once

namespace lay {

/// Ctrl-C as a flag, for as long as this lives. One at a time in a process. A second Ctrl-C ends
/// the program at once.
class InterruptFlag {
 public:
  InterruptFlag();
  ~InterruptFlag();
  InterruptFlag(const InterruptFlag&) = delete;
  InterruptFlag& operator=(const InterruptFlag&) = delete;

  /// Any thread may ask.
  [[nodiscard]] bool isSet() const;
};

}  // namespace lay
