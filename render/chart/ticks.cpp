#include "render/chart/ticks.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace lay {
namespace {

constexpr double kLargest = 1e300;    // steps beyond would overflow
constexpr double kSmallest = 1e-290;  // and below lose digits
constexpr double kRounding = 1e-9;    // of a step: 0.3 / 0.1 is not 3

std::string printed(const char* format, int digits, double value) {
  std::array<char, 400> text{};
  const int length = std::snprintf(text.data(), text.size(), format, digits, value);
  return {text.data(), static_cast<std::size_t>(std::max(0, length))};
}

void checkRange(double low, double high, int max_count) {
  const bool is_sound = std::isfinite(low) && std::isfinite(high) && std::abs(low) <= kLargest &&
                        std::abs(high) <= kLargest && low <= high;
  if (!is_sound) {
    throw InvalidOptions(strCat("An axis from ",
                                low,
                                " to ",
                                high,
                                " cannot be drawn; finite numbers within 1e300, the smaller one "
                                "first, were expected. Leave out what is not a number."));
  }
  if (max_count < 3) {
    throw InvalidOptions(
        strCat("An axis with at most ", max_count, " ticks was asked for; at least 3 are needed."));
  }
}

/// 1, 2 or 5 times a power of ten, as the n-th of the ascending row of all of them.
double niceStep(int n) {
  constexpr std::array<double, 3> kMantissas = {1, 2, 5};
  const int exponent = static_cast<int>(std::floor(n / 3.0));
  return kMantissas[static_cast<std::size_t>(n - 3 * exponent)] * std::pow(10.0, exponent);
}

/// The first of that row with which `span` has no more than `intervals`.
int firstNiceStep(double span, int intervals) {
  const double wanted = span / intervals;
  int n = 3 * static_cast<int>(std::floor(std::log10(wanted)));
  while (niceStep(n) < wanted * (1 - kRounding)) {
    ++n;
  }
  return n;
}

/// One value, or what rounding makes of one, becomes a range around it.
void widen(double& low, double& high) {
  const double size = std::max(std::abs(low), std::abs(high));
  const double span = high - low;
  if (span > kSmallest && span > 1e-12 * size) {
    return;
  }
  const double margin = size > kSmallest ? 0.05 * size : 1;
  low -= margin;
  high += margin;
}

/// Multiples of powers of ten in low..high.
std::vector<double> powersOfTen(double low,
                                double high,
                                const std::vector<double>& multiples,
                                int every = 1) {
  std::vector<double> found;
  const int first = static_cast<int>(std::floor(std::log10(low)));
  const int last = static_cast<int>(std::ceil(std::log10(high)));
  for (int exponent = first; exponent <= last; ++exponent) {
    if (exponent % every != 0) {
      continue;
    }
    for (const double multiple : multiples) {
      const double value = multiple * std::pow(10.0, exponent);
      if (value >= low * (1 - kRounding) && value <= high * (1 + kRounding)) {
        found.push_back(value);
      }
    }
  }
  return found;
}

/// The densest row of ticks that is not too dense.
std::vector<double> logPositions(double low, double high, int max_count) {
  const auto most = static_cast<std::size_t>(max_count);
  for (const std::vector<double>& multiples : {std::vector<double>{1, 2, 5}, {1, 3}, {1}}) {
    std::vector<double> positions = powersOfTen(low, high, multiples);
    if (positions.size() <= most) {
      return positions;
    }
  }
  for (int every = 2;; ++every) {
    std::vector<double> positions = powersOfTen(low, high, {1}, every);
    if (positions.size() <= most) {
      return positions;
    }
  }
}

/// Less than a power of ten, where 1, 2 and 5 would leave an axis almost bare.
ChartTicks shortLogTicks(double low, double high, int max_count) {
  ChartTicks ticks = linearTicks(low, high, max_count);
  if (ticks.low <= 0) {  // an end that a logarithm does not reach
    ticks.low = low;
    const auto first = std::find_if(ticks.positions.begin(),
                                    ticks.positions.end(),
                                    [low](double position) { return position >= low; });
    const auto dropped = first - ticks.positions.begin();
    ticks.positions.erase(ticks.positions.begin(), first);
    ticks.labels.erase(ticks.labels.begin(), ticks.labels.begin() + dropped);
  }
  return ticks;
}

}  // namespace

std::string tickLabel(double value, double step, double largest) {
  if (value == 0) {
    return "0";
  }
  if (largest >= 1e10 || step < 5e-5) {
    const int digits = static_cast<int>(std::ceil(std::log10(largest / step))) + 1;
    return printed("%.*g", std::clamp(digits, 1, 15), value);
  }
  double unit = 1;
  const char* suffix = "";
  if (largest >= 1e6 && step >= 1e5) {
    unit = 1e6;
    suffix = "M";
  } else if (largest >= 1e4 && step >= 100) {
    unit = 1e3;
    suffix = "k";
  }
  const int decimals = std::max(0, -static_cast<int>(std::floor(std::log10(step / unit) + 1e-6)));
  return printed("%.*f", decimals, value / unit) + suffix;
}

ChartTicks linearTicks(double low, double high, int max_count) {
  checkRange(low, high, max_count);
  widen(low, high);
  for (int n = firstNiceStep(high - low, max_count - 1);; ++n) {
    const double step = niceStep(n);
    const double first = std::floor(low / step + kRounding);
    const double last = std::ceil(high / step - kRounding);
    if (last - first + 1 > max_count) {
      continue;
    }
    ChartTicks ticks;
    ticks.low = first * step;
    ticks.high = last * step;
    const double largest = std::max(std::abs(ticks.low), std::abs(ticks.high));
    for (double k = first; k <= last; ++k) {
      const double position = k == 0 ? 0 : k * step;  // never -0
      ticks.positions.push_back(position);
      ticks.labels.push_back(tickLabel(position, step, largest));
    }
    return ticks;
  }
}

ChartTicks logTicks(double low, double high, int max_count) {
  checkRange(low, high, max_count);
  if (low < kSmallest) {
    throw InvalidOptions(strCat("A logarithmic axis cannot begin at ",
                                low,
                                "; a positive number was expected. Use a linear axis."));
  }
  if (high < 10 * low) {
    return shortLogTicks(low, high, max_count);
  }
  const double margin = std::pow(10.0, 0.03 * (std::log10(high) - std::log10(low)));
  ChartTicks ticks;
  ticks.low = std::max(low / margin, kSmallest * 1e-15);
  ticks.high = std::min(high * margin, kLargest * 1e5);
  ticks.positions = logPositions(ticks.low, ticks.high, max_count);
  for (const double position : ticks.positions) {
    const double decade = std::pow(10.0, std::floor(std::log10(position) + kRounding));
    ticks.labels.push_back(tickLabel(position, decade, position));
  }
  if (ticks.high / ticks.low < 1e6) {
    ticks.minor = powersOfTen(ticks.low, ticks.high, {1, 2, 3, 4, 5, 6, 7, 8, 9});
  }
  return ticks;
}

}  // namespace lay
