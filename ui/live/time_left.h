#pragma once

#include <chrono>
#include <optional>

#include <QString>

namespace lay {

/// How much longer a run takes, from the steps that it has made: the mean of them times those to
/// come. Time is given from outside, so that it can be tested.
class TimeLeft {
 public:
  using Clock = std::chrono::steady_clock;

  /// @param expected steps in all.
  void begin(int expected, Clock::time_point now);
  /// @param done steps so far.
  void note(int done, Clock::time_point now);

  /// None before it can be said: two steps must have been made.
  [[nodiscard]] std::optional<std::chrono::milliseconds> left() const;
  /// 0 to 100.
  [[nodiscard]] int percent() const;

 private:
  int expected_ = 0;
  int done_ = 0;
  Clock::time_point begun_;
  Clock::time_point last_;
};

/// "3 s left", "2 min left"; "" for less than a second, which is over before it is read.
[[nodiscard]] QString toText(std::chrono::milliseconds left);

}  // namespace lay
