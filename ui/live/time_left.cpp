#include "ui/live/time_left.h"

#include <QCoreApplication>

#include <algorithm>

namespace lay {

void TimeLeft::begin(int expected, Clock::time_point now) {
  expected_ = expected;
  done_ = 0;
  begun_ = last_ = now;
}

void TimeLeft::note(int done, Clock::time_point now) {
  done_ = done;
  last_ = now;
}

std::optional<std::chrono::milliseconds> TimeLeft::left() const {
  if (done_ < 2) {
    return std::nullopt;
  }
  const auto to_come = std::max(0, expected_ - done_);
  return std::chrono::duration_cast<std::chrono::milliseconds>((last_ - begun_) * to_come / done_);
}

int TimeLeft::percent() const {
  return expected_ <= 0 ? 0 : std::clamp(100 * done_ / expected_, 0, 100);
}

QString toText(std::chrono::milliseconds left) {
  constexpr int kSecondsOfAMinute = 60;
  const auto seconds = static_cast<int>((left.count() + 500) / 1000);
  if (seconds < 1) {
    return {};
  }
  if (seconds < 2 * kSecondsOfAMinute) {
    return QCoreApplication::translate("lay::TimeLeft", "%1 s left").arg(seconds);
  }
  return QCoreApplication::translate("lay::TimeLeft", "%1 min left")
      .arg((seconds + kSecondsOfAMinute / 2) / kSecondsOfAMinute);
}

}  // namespace lay
