#pragma once

#include <algorithm>
#include <chrono>
#include <limits>
#include <memory>
#include <vector>

#include <benchmark/benchmark.h>

#include "core/body/body_model.h"
#include "core/kernels/posing_kernel.h"
#include "tests/support/random_body.h"

namespace lay {

/// The bodies that benchmarks pose.
enum class BenchBody {
  Ours,   ///< the bundled body: 6,999 vertices, correctives with local support
  Dense,  ///< random numbers in SMPL's form: 6,890 vertices, all of 6,890 x 207 correctives
};

/// A body, a pose with every joint turned, and room for what is computed.
struct BenchCase {
  BenchCase(BenchBody which, int count);

  PackedBody body;
  RandomPoses poses;
  PosingWorkspace workspace;
  std::vector<float> vertices, joints, cotangents;  ///< (N, V, 3), (N, J, 3), (N, V, 3)
  std::vector<float> tangents, betas, transl;

  [[nodiscard]] PoseArrays pose() const;
  [[nodiscard]] PosedArrays posed() { return {vertices.data(), joints.data(), nullptr}; }
  [[nodiscard]] PoseGradients gradients() {
    return {nullptr, tangents.data(), betas.data(), transl.data()};
  }
  /// Bytes of the model, and of what lies between, that a forward pass with an unchanged shape has
  /// to read at least once; and those of the way back.
  [[nodiscard]] double forwardBytes() const;
  [[nodiscard]] double pullBytes() const;
};

/// Runs a benchmark's loop and reports the fastest iteration besides the mean: on a machine that
/// does other things too, that is what the code takes. Iterations should take microseconds.
template <typename Work>
void measure(benchmark::State& state, double bytes, int count, const Work& work) {
  using Clock = std::chrono::steady_clock;
  double fastest = std::numeric_limits<double>::max();
  for (auto _ : state) {
    const Clock::time_point start = Clock::now();
    work();
    benchmark::ClobberMemory();
    fastest = std::min(fastest, std::chrono::duration<double>(Clock::now() - start).count());
  }
  state.counters["min_us"] = fastest * 1e6;
  if (count > 1) state.counters["min_us/body"] = fastest * 1e6 / count;
  if (bytes > 0) state.counters["GB/s"] = bytes / fastest / 1e9;
}

/// The bundled body.
[[nodiscard]] BodyModelPtr bundledBody();

}  // namespace lay
