#pragma once

#include <functional>

namespace lay {

/// Median wall-clock time of `repetitions` (odd) calls of `work`, ms, after one call that warms
/// caches and is not counted.
[[nodiscard]] double medianMs(int repetitions, const std::function<void()>& work);

}  // namespace lay
