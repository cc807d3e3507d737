#pragma once

#include <cstring>
#include <vector>

#include "core/kernels/posing_threads.h"
#include "core/kernels/pull_threads.h"

namespace lay {

/// Starts the device's threads one after the other on the host, first to last or last to first:
/// threads that wait for one another or write one number would give another result.
class HostLauncher {
 public:
  HostLauncher(const PosingView& view, bool backwards) : view_(view), backwards_(backwards) {}

  template <typename Thread>
  void threads(int count, Thread thread) {
    const int total = count * view_.pose.count;
    for (int i = 0; i < total; ++i) {
      const int k = backwards_ ? total - 1 - i : i;
      thread(view_, k / count, k % count);
    }
  }

  template <typename Thread>
  void levels(int from, int to, Thread thread) {
    const int step = from <= to ? 1 : -1;
    for (int level = from; level != to + step; level += step) {
      const auto only_of_level = [&](const PosingView& view, int n, int joint) {
        if (view.body.levels[joint] == level) thread(view, n, joint);
      };
      threads(view_.body.num_joints, only_of_level);
    }
  }

 private:
  const PosingView& view_;
  bool backwards_;
};

/// The device's kernels over host memory: what CudaBody and CudaPosingWorkspace are there.
class HostPosing {
 public:
  HostPosing(const PackedBody& body, int count, bool backwards = false)
      : body_(body), index_(indexPosing(body)), backwards_(backwards) {
    view_.body = sizesOf(body_, index_);
    forEachArray(body_, index_, [this](auto member, const auto& array) {
      view_.body.*member = array.data();
    });
    const std::size_t bytes = cutState(view_.body, count, nullptr, view_.state);
    // Filled with what shows in a result that was read before it was written.
    memory_.assign(bytes / sizeof(Block), Block{});
    std::memset(static_cast<void*>(memory_.data()), 0xFF, bytes);
    cutState(view_.body, count, memory_.data()->bytes, view_.state);
  }

  void pose(const PoseArrays& pose, const PosedArrays& posed) {
    view_.pose = pose;
    view_.posed = posed;
    HostLauncher launcher(view_, backwards_);
    launchPosing(view_, true, launcher);
  }

  void pullBack(const PosedCotangents& cotangents, const PoseGradients& gradients) {
    view_.cotangents = cotangents;
    view_.gradients = gradients;
    HostLauncher launcher(view_, backwards_);
    launchPullBack(view_, launcher);
  }

 private:
  struct alignas(256) Block {
    std::byte bytes[256];
  };

  const PackedBody& body_;
  PosingIndex index_;
  bool backwards_;
  std::vector<Block> memory_;
  PosingView view_;
};

}  // namespace lay
