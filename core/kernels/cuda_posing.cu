#include "core/kernels/cuda_posing.h"

#include "core/kernels/cuda_check.h"
#include "core/kernels/posing_threads.h"
#include "core/kernels/pull_threads.h"

#include <cuda_runtime.h>

#include <algorithm>

// Only the start of threads; what a thread does is in posing_threads.h and pull_threads.h, which
// are tested on the host.

namespace lay {
namespace {

constexpr int kThreadsInBlock = 128;
constexpr int kMostBlocks = 65535;  // of a grid's second dimension

/// Threads 0 .. count - 1 of every body: a block's row is its body.
template <typename Thread>
__global__ void runThreads(PosingView view, int count, Thread thread) {
  const int index = static_cast<int>(blockIdx.x * blockDim.x + threadIdx.x);
  if (index >= count) return;
  for (int n = static_cast<int>(blockIdx.y); n < view.pose.count;
       n += static_cast<int>(gridDim.y)) {
    thread(view, n, index);
  }
}

/// One block for a body: its joints level by level.
template <typename Thread>
__global__ void runLevels(PosingView view, int from, int to, Thread thread) {
  const int step = from <= to ? 1 : -1;
  for (int n = static_cast<int>(blockIdx.x); n < view.pose.count;
       n += static_cast<int>(gridDim.x)) {
    for (int level = from; level != to + step; level += step) {
      for (int joint = static_cast<int>(threadIdx.x); joint < view.body.num_joints;
           joint += static_cast<int>(blockDim.x)) {
        if (view.body.levels[joint] == level) thread(view, n, joint);
      }
      __syncthreads();
    }
  }
}

class CudaLauncher {
 public:
  CudaLauncher(const PosingView& view, const CudaStream& stream)
      : view_(view), stream_(static_cast<cudaStream_t>(stream.handle())) {}

  template <typename Thread>
  void threads(int count, Thread thread) {
    if (count == 0) return;
    const dim3 grid(static_cast<unsigned>((count + kThreadsInBlock - 1) / kThreadsInBlock),
                    static_cast<unsigned>(std::min(view_.pose.count, kMostBlocks)));
    runThreads<<<grid, kThreadsInBlock, 0, stream_>>>(view_, count, thread);
    checkCuda(cudaGetLastError(), "posing bodies");
  }

  template <typename Thread>
  void levels(int from, int to, Thread thread) {
    constexpr unsigned kWarp = 32;
    const unsigned block =
        (static_cast<unsigned>(view_.body.num_joints) + kWarp - 1) / kWarp * kWarp;
    const auto grid = static_cast<unsigned>(std::min(view_.pose.count, kMostBlocks));
    runLevels<<<grid, std::min(block, 256U), 0, stream_>>>(view_, from, to, thread);
    checkCuda(cudaGetLastError(), "posing bodies");
  }

 private:
  const PosingView& view_;
  cudaStream_t stream_;
};

}  // namespace

void poseBodiesOnCuda(const CudaBody& body,
                      const PoseArrays& pose,
                      CudaPosingWorkspace& workspace,
                      const PosedArrays& posed,
                      const CudaStream& stream) {
  if (pose.count == 0) return;
  PosingView view;
  view.body = body.view();
  view.pose = pose;
  view.posed = posed;
  view.state = workspace.prepare(body, pose.count, stream);
  workspace.has_surface = posed.vertices != nullptr;
  CudaLauncher launcher(view, stream);
  launchPosing(view, workspace.has_surface, launcher);
}

void pullBackOnCuda(const CudaBody& body,
                    const PoseArrays& pose,
                    CudaPosingWorkspace& workspace,
                    const PosedCotangents& cotangents,
                    const PoseGradients& gradients,
                    const CudaStream& stream) {
  if (pose.count == 0) return;
  PosingView view;
  view.body = body.view();
  view.pose = pose;
  view.state = workspace.state(body, pose.count);
  view.cotangents = cotangents;
  view.gradients = gradients;
  CudaLauncher launcher(view, stream);
  if (cotangents.vertices != nullptr && !workspace.has_surface) {
    launcher.threads(kLanes * view.body.num_groups, SurfaceThread());
    workspace.has_surface = true;
  }
  launchPullBack(view, launcher);
}

}  // namespace lay
