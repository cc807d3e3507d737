#pragma once

#include <functional>
#include <utility>
#include <vector>

namespace lay {

/// Batches that cost as much to make as to learn from, each looked at several times: a pool of them
/// is kept in memory and gone through as often as that, then the next one is made. Which batch a
/// step sees depends on the step alone, so that a resumed training goes on as it would have.
template <typename Batch>
class BatchPool {
 public:
  static constexpr int kSize = 128;  // batches

  /// @param visits at least 1. @param make a batch of that number, counted from 0.
  BatchPool(int visits, std::function<Batch(int batch)> make)
      : visits_(visits), make_(std::move(make)), kept_(kSize, {-1, {}}) {}

  /// The number of the batch of a step, which is counted from 1.
  [[nodiscard]] int batchOf(int step) const {
    const int seen = step - 1;
    return seen / (kSize * visits_) * kSize + seen % kSize;
  }

  /// The batch of a step. One thread.
  [[nodiscard]] const Batch& at(int step) {
    const int batch = batchOf(step);
    auto& [number, made] = kept_[static_cast<std::size_t>(batch % kSize)];
    if (number != batch) {
      made = make_(batch);
      number = batch;
    }
    return made;
  }

 private:
  int visits_;
  std::function<Batch(int batch)> make_;
  std::vector<std::pair<int, Batch>> kept_;
};

}  // namespace lay
