#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

#include "core/io/tflite_file.h"

namespace lay {

/// A network read from a TensorFlow Lite file, computed in floating point by LibTorch on the
/// processor. Cheap to copy; any thread may run it, several at once.
class TfliteNetwork {
 public:
  /// Prepares the weights and computes the network once on zeros, so that what does not fit
  /// together is known now. @throws ModelError.
  explicit TfliteNetwork(const TfliteModel& model);

  [[nodiscard]] const std::vector<int>& inputShape() const;
  [[nodiscard]] const std::vector<int>& outputShape() const;

  /// @param input as many numbers as inputShape() has elements, row-major. @return the first
  /// output.
  /// @throws std::logic_error for another count; ModelError when the network fails on these
  /// numbers.
  [[nodiscard]] std::vector<float> run(std::span<const float> input) const;

  /// The numbers of any of the file's tensors that are computed on the way, of the same run.
  /// @param tensors indices into TfliteModel::tensors. @return one row-major array each.
  /// @throws std::logic_error for an index of no computed tensor; otherwise as run().
  [[nodiscard]] std::vector<std::vector<float>> runTo(std::span<const float> input,
                                                      std::span<const int> tensors) const;

 private:
  struct Impl;
  std::shared_ptr<const Impl> impl_;
};

}  // namespace lay
