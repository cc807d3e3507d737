#pragma once

#include <cstddef>

#include "core/kernels/posing_view.h"
#include "core/kernels/rotation_math.h"

namespace lay {

// The arithmetic of batched posing, one thread at a time (its derivatives are in pull_threads.h):
// each struct's call operator is what thread `index` of body `n` does. Threads of one phase read
// what earlier phases wrote and write what no other thread of theirs touches, so they may run in
// any order, and every sum has a fixed one. Plain constexpr code: the device compiles it, and the
// test runs it on the host over the same indices. The formulas are those of posing_kernel.h.

/// `numbers` of entry `index` of body n in an (N, size, numbers) array.
template <typename T>
constexpr T* entryOf(T* array, int n, int size, int index, int numbers) {
  return array + (static_cast<std::size_t>(n) * size + index) * numbers;
}

/// Rest joints: thread index = 3 joint + axis.
struct RestJointThread {
  constexpr void operator()(const PosingView& v, int n, int index) const {
    const BodyView& body = v.body;
    const float* betas = v.pose.betas + static_cast<std::size_t>(n) * v.pose.num_betas;
    double rest = body.joint_template[index];
    for (int b = 0; b < v.pose.num_betas; ++b) {
      rest += static_cast<double>(betas[b]) * body.joint_shapedirs[3 * body.num_joints * b + index];
    }
    v.state.rest[static_cast<std::size_t>(n) * 3 * body.num_joints + index] = rest;
  }
};

/// The chain: thread index = joint, called once its parent's level is done.
struct ChainThread {
  constexpr void operator()(const PosingView& v, int n, int joint) const {
    const int joints = v.body.num_joints;
    const int parent = v.body.parents[joint];
    const float* local = entryOf(v.pose.rotations, n, joints, joint, 9);
    const double* rest = entryOf(v.state.rest, n, joints, joint, 3);
    double* global = entryOf(v.state.global, n, joints, joint, 9);
    double* posed = entryOf(v.state.posed, n, joints, joint, 3);
    double rotation[9];
    for (int e = 0; e < 9; ++e) rotation[e] = local[e];
    if (parent < 0) {
      for (int e = 0; e < 9; ++e) global[e] = rotation[e];
      for (int axis = 0; axis < 3; ++axis) posed[axis] = rest[axis];
    } else {
      const double* up = entryOf(v.state.global, n, joints, parent, 9);
      const double* parent_rest = entryOf(v.state.rest, n, joints, parent, 3);
      const double* parent_posed = entryOf(v.state.posed, n, joints, parent, 3);
      multiply3x3(up, rotation, global);
      double bone[3];
      for (int axis = 0; axis < 3; ++axis) bone[axis] = rest[axis] - parent_rest[axis];
      multiply3x1(up, bone, posed);
      for (int axis = 0; axis < 3; ++axis) posed[axis] += parent_posed[axis];
    }
    writeResults(v, n, joint, local, global, posed, rest);
  }

 private:
  static constexpr void writeResults(const PosingView& v,
                                     int n,
                                     int joint,
                                     const float* local,
                                     const double* global,
                                     const double* posed,
                                     const double* rest) {
    const int joints = v.body.num_joints;
    float* transform = entryOf(v.state.transforms, n, joints, joint, 12);
    float* bend = entryOf(v.state.bends, n, joints, joint, 9);
    double turned[3];
    multiply3x1(global, rest, turned);
    for (int e = 0; e < 9; ++e) {
      transform[e] = static_cast<float>(global[e]);
      bend[e] = local[e] - (e % 4 == 0 ? 1.0F : 0.0F);
      if (v.posed.camera_from_joint != nullptr)
        entryOf(v.posed.camera_from_joint, n, joints, joint, 9)[e] = transform[e];
    }
    for (int axis = 0; axis < 3; ++axis) {
      transform[9 + axis] = static_cast<float>(posed[axis] - turned[axis]);
      if (v.posed.joints != nullptr) {
        entryOf(v.posed.joints, n, joints, joint, 3)[axis] =
            static_cast<float>(posed[axis] + v.pose.transl[3 * static_cast<std::size_t>(n) + axis]);
      }
    }
  }
};

/// The surface: thread index = 16 group + lane.
struct SurfaceThread {
  constexpr void operator()(const PosingView& v, int n, int index) const {
    const BodyView& body = v.body;
    const int group = index / kLanes;
    const int lane = index % kLanes;
    Lanes* kept = entryOf(v.state.rest_surface, n, body.num_groups, group, 3);
    float rest[3] = {};
    restVertex(v, n, group, lane, rest);
    for (int axis = 0; axis < 3; ++axis) kept[axis].at[lane] = rest[axis];
    const int vertex = body.vertex_of_lane[index];
    if (v.posed.vertices == nullptr || vertex < 0) return;
    float out[3] = {};
    for (int e = body.skin_begin[group]; e < body.skin_begin[group + 1]; ++e) {
      const float weight = body.skin_weights[e].at[lane];
      const float* transform =
          entryOf(v.state.transforms, n, body.num_joints, body.skin_joints[e], 12);
      float moved[3];
      multiply3x1(transform, rest, moved);
      for (int axis = 0; axis < 3; ++axis) {
        // A joint that does not move this vertex must not touch it, were it NaN.
        if (weight != 0) out[axis] += weight * (moved[axis] + transform[9 + axis]);
      }
    }
    for (int axis = 0; axis < 3; ++axis) {
      entryOf(v.posed.vertices, n, body.num_vertices, vertex, 3)[axis] =
          out[axis] + v.pose.transl[3 * static_cast<std::size_t>(n) + axis];
    }
  }

 private:
  static constexpr void restVertex(const PosingView& v, int n, int group, int lane, float* rest) {
    const BodyView& body = v.body;
    const float* betas = v.pose.betas + static_cast<std::size_t>(n) * v.pose.num_betas;
    const Lanes* dirs = body.shapedirs + static_cast<std::size_t>(3) * body.num_betas * group;
    for (int axis = 0; axis < 3; ++axis) rest[axis] = body.v_template[3 * group + axis].at[lane];
    for (int b = 0; b < v.pose.num_betas; ++b) {
      for (int axis = 0; axis < 3; ++axis) rest[axis] += betas[b] * dirs[3 * b + axis].at[lane];
    }
    for (int c = body.corrective_begin[group]; c < body.corrective_begin[group + 1]; ++c) {
      const float* bend = entryOf(v.state.bends, n, body.num_joints, body.corrective_joints[c], 9);
      const Lanes* offsets = body.correctives + static_cast<std::size_t>(27) * c;
      for (int e = 0; e < 9; ++e) {
        for (int axis = 0; axis < 3; ++axis) {
          rest[axis] += bend[e] * offsets[3 * e + axis].at[lane];
        }
      }
    }
  }
};

/// The phases of posing. `launcher` starts them in order: threads(count, Thread) runs indices 0 ..
/// count - 1 of every body; levels(count, from, to, Thread) runs joints level by level.
template <typename Launcher>
void launchPosing(const PosingView& v, bool with_surface, Launcher& launcher) {
  launcher.threads(3 * v.body.num_joints, RestJointThread());
  launcher.levels(0, v.body.num_levels - 1, ChainThread());
  if (with_surface) launcher.threads(kLanes * v.body.num_groups, SurfaceThread());
}

}  // namespace lay
