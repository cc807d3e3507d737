#include "app/cli/stopwatch.h"

#include <algorithm>
#include <chrono>
#include <vector>

namespace lay {

double medianMs(int repetitions, const std::function<void()>& work) {
  using Clock = std::chrono::steady_clock;
  work();
  std::vector<double> times_ms;
  for (int i = 0; i < repetitions; ++i) {
    const auto start = Clock::now();
    work();
    times_ms.push_back(std::chrono::duration<double, std::milli>(Clock::now() - start).count());
  }
  const auto middle = times_ms.begin() + static_cast<std::ptrdiff_t>(times_ms.size() / 2);
  std::nth_element(times_ms.begin(), middle, times_ms.end());
  return *middle;
}

}  // namespace lay
