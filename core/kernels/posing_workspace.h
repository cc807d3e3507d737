#pragma once

#include "core/kernels/posing_kernel.h"
#include "core/kernels/surface_paths.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "core/base/worker_pool.h"

namespace lay {

// What poseBodies and pullBack share; nobody else includes this.

/// Groups that one worker takes at a time. Sums over vertices are made chunk by chunk and then
/// joined in order, whoever made them.
inline constexpr int kChunkGroups = 64;

/// Bodies whose sums are held at a time: what keeps a worker's sums within its cache.
inline constexpr int kSlab = 8;

inline int numChunks(const PackedBody& body) {
  return (body.num_groups + kChunkGroups - 1) / kChunkGroups;
}

inline GroupRange chunkGroups(const PackedBody& body, int chunk) {
  return {chunk * kChunkGroups, std::min((chunk + 1) * kChunkGroups, body.num_groups)};
}

/// Where body `index` starts in an array that has `stride` numbers for each.
inline std::size_t at(int index, int stride) {
  return static_cast<std::size_t>(index) * static_cast<std::size_t>(stride);
}

/// Never shrinks, so that a workspace allocates for its largest call only.
template <typename T>
void growTo(std::vector<T>& values, std::size_t size) {
  if (values.size() < size) values.resize(size);
}

/// work(item, worker) of each item, by the pool or by the caller alone.
template <typename Work>
void share(WorkerPool* workers, int count, const Work& work) {
  if (workers != nullptr) {
    workers->run(count, work);
    return;
  }
  for (int item = 0; item < count; ++item) work(item, 0);
}

/// Arrays of body i start at i times their size for one body.
struct PosingWorkspace::State {
  std::uint64_t body_id = 0;  // of what `shaped` holds; 0: nothing
  int num_shaped = 0;         // bodies in betas, rest_joints and shaped
  int num_posed = 0;          // bodies that pullBack may be asked for
  std::vector<float> betas;   // (N, B), padded with zeros
  std::vector<Lanes> shaped;  // (N, G, 3)

  std::vector<double> rest_joints, global, posed;  // (N, J, 3), (N, J, 9), (N, J, 3)
  std::vector<float> features, transforms;         // (N, J, 9), (N, J, 12)
  std::vector<unsigned char> moves;                // (N, J)
  std::vector<Lanes> rest;                         // (N, G, 3)
  std::vector<SurfacePose> poses, to_shape;        // (N), (at most N)

  std::vector<Lanes> lane_sums;        // (workers, kSlab, sums of one body)
  std::vector<float> chunk_sums;       // (chunks, kSlab, sums of one body)
  std::vector<SurfacePull> pulls;      // (workers, kSlab)
  std::vector<unsigned char> touched;  // (workers, 2, J)
  std::vector<double> sums, chain;     // of one body

  void resize(const PackedBody& body, int count);
  void readBetas(const PackedBody& body, const PoseArrays& pose);
  void poseJoints(const PackedBody& body, const PoseArrays& pose, int i);
};

}  // namespace lay
