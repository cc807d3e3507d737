#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace lay {

/// What a network from anywhere may take. A few bytes can ask for any number of numbers, so each
/// operator counts before it allocates.
struct OnnxLimits {
  std::int64_t most_elements = std::int64_t{1} << 27;         ///< of one result: 512 MB
  std::int64_t most_elements_in_all = std::int64_t{1} << 29;  ///< of results in use at a time
  double most_work = 5e11;  ///< multiplications of a run; the largest ViTPose needs 1.2e11
};

/// Counts what a run takes. Its methods throw ModelErrors where that is more than the limits.
class OnnxBudget {
 public:
  explicit OnnxBudget(const OnnxLimits& limits) : limits_(limits) {}

  /// How many numbers a result of that shape has. @throws ModelError also for a negative length.
  [[nodiscard]] std::int64_t elementsOf(std::span<const std::int64_t> shape) const;

  /// The shape of two tensors that are stretched to each other. @throws ModelError also when they
  /// do not fit.
  [[nodiscard]] std::vector<std::int64_t> broadcast(std::span<const std::int64_t> a,
                                                    std::span<const std::int64_t> b) const;

  /// A result that is in use until it is released. Writing it is work, too.
  void hold(std::int64_t elements);
  void release(std::int64_t elements) { held_ -= elements; }
  void work(double multiplications);

 private:
  OnnxLimits limits_;
  std::int64_t held_ = 0;
  double worked_ = 0;
};

/// "(1, 3, 256, 192)".
[[nodiscard]] std::string shapeText(std::span<const std::int64_t> shape);

}  // namespace lay
