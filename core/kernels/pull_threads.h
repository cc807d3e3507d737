#pragma once

#include "core/kernels/posing_threads.h"

namespace lay {

// The vector-Jacobian product of batched posing, one thread at a time, as posing_threads.h says.

/// Forces on the surface carried back to its rest shape: thread index = 16 group + lane.
struct RestForceThread {
  constexpr void operator()(const PosingView& v, int n, int index) const {
    const BodyView& body = v.body;
    const int group = index / kLanes;
    const int lane = index % kLanes;
    const int vertex = body.vertex_of_lane[index];
    Lanes* forces = entryOf(v.state.forces, n, body.num_groups, group, 3);
    Lanes* rest_forces = entryOf(v.state.rest_forces, n, body.num_groups, group, 3);
    float force[3] = {};
    float sum[3] = {};
    if (vertex >= 0) {
      const float* given = entryOf(v.cotangents.vertices, n, body.num_vertices, vertex, 3);
      for (int axis = 0; axis < 3; ++axis) force[axis] = given[axis];
      for (int e = body.skin_begin[group]; e < body.skin_begin[group + 1]; ++e) {
        const float weight = body.skin_weights[e].at[lane];
        if (weight == 0) continue;
        float turned[3];
        multiplyTransposed3x1(
            entryOf(v.state.transforms, n, body.num_joints, body.skin_joints[e], 12),
            force,
            turned);
        for (int axis = 0; axis < 3; ++axis) sum[axis] += weight * turned[axis];
      }
    }
    for (int axis = 0; axis < 3; ++axis) {
      forces[axis].at[lane] = force[axis];
      rest_forces[axis].at[lane] = sum[axis];
    }
  }
};

/// By a joint's transform, one group's part: thread index = skin entry.
struct SkinSumThread {
  constexpr void operator()(const PosingView& v, int n, int entry) const {
    const BodyView& body = v.body;
    const int group = body.group_of_skin[entry];
    const Lanes& weights = body.skin_weights[entry];
    const Lanes* rest = entryOf(v.state.rest_surface, n, body.num_groups, group, 3);
    const Lanes* forces = entryOf(v.state.forces, n, body.num_groups, group, 3);
    float* sums = entryOf(v.state.skin_sums, n, body.num_skins, entry, 12);
    for (int row = 0; row < 3; ++row) {
      float by_column[3] = {};
      float by_shift = 0;
      for (int lane = 0; lane < kLanes; ++lane) {
        if (weights.at[lane] == 0) continue;
        const float pull = weights.at[lane] * forces[row].at[lane];
        for (int column = 0; column < 3; ++column)
          by_column[column] += pull * rest[column].at[lane];
        by_shift += pull;
      }
      for (int column = 0; column < 3; ++column) sums[3 * row + column] = by_column[column];
      sums[9 + row] = by_shift;
    }
  }
};

/// By a joint's R - I, one group's part: thread index = 9 corrective + entry of R - I.
struct CorrectiveSumThread {
  constexpr void operator()(const PosingView& v, int n, int index) const {
    const BodyView& body = v.body;
    const int corrective = index / 9;
    const Lanes* offsets = body.correctives + static_cast<std::size_t>(3) * index;
    const Lanes* forces =
        entryOf(v.state.rest_forces, n, body.num_groups, body.group_of_corrective[corrective], 3);
    float sum = 0;
    for (int axis = 0; axis < 3; ++axis) {
      for (int lane = 0; lane < kLanes; ++lane) {
        sum += offsets[axis].at[lane] * forces[axis].at[lane];
      }
    }
    entryOf(v.state.corrective_sums, n, body.num_correctives, corrective, 9)[index % 9] = sum;
  }
};

/// By betas and transl, one group's part: thread index = (B + 3) group + which.
struct GroupSumThread {
  constexpr void operator()(const PosingView& v, int n, int index) const {
    const BodyView& body = v.body;
    const int columns = body.num_betas + 3;
    const int group = index / columns;
    const int column = index % columns;
    const Lanes* rest_forces = entryOf(v.state.rest_forces, n, body.num_groups, group, 3);
    const Lanes* forces = entryOf(v.state.forces, n, body.num_groups, group, 3);
    float sum = 0;
    if (column >= body.num_betas) {
      for (const float force : forces[column - body.num_betas].at) sum += force;
    } else if (column < v.pose.num_betas) {
      const Lanes* dirs =
          body.shapedirs + static_cast<std::size_t>(3) * (body.num_betas * group + column);
      for (int axis = 0; axis < 3; ++axis) {
        for (int lane = 0; lane < kLanes; ++lane) {
          sum += dirs[axis].at[lane] * rest_forces[axis].at[lane];
        }
      }
    }
    entryOf(v.state.group_sums, n, body.num_groups, group, columns)[column] = sum;
  }
};

/// All groups' parts of one joint: thread index = 21 joint + which.
struct JointSumThread {
  constexpr void operator()(const PosingView& v, int n, int index) const {
    const BodyView& body = v.body;
    const int joint = index / 21;
    const int which = index % 21;
    double sum = 0;
    if (v.cotangents.vertices != nullptr && which < 12) {
      for (int i = body.skin_of_begin[joint]; i < body.skin_of_begin[joint + 1]; ++i) {
        sum += entryOf(v.state.skin_sums, n, body.num_skins, body.skin_of[i], 12)[which];
      }
    } else if (v.cotangents.vertices != nullptr) {
      for (int i = body.corrective_of_begin[joint]; i < body.corrective_of_begin[joint + 1]; ++i) {
        sum += entryOf(
            v.state.corrective_sums, n, body.num_correctives, body.corrective_of[i], 9)[which - 12];
      }
    }
    entryOf(v.state.joint_sums, n, body.num_joints, joint, 21)[which] = sum;
  }
};

/// The chain backwards: thread index = joint, called once the level below is done. Gathers from the
/// children, so no two threads add to one number.
struct PullChainThread {
  constexpr void operator()(const PosingView& v, int n, int joint) const {
    const BodyView& body = v.body;
    const int joints = body.num_joints;
    const double* sums = entryOf(v.state.joint_sums, n, joints, joint, 21);
    const double* rest = entryOf(v.state.rest, n, joints, joint, 3);
    const double* global = entryOf(v.state.global, n, joints, joint, 9);
    double* by_global = entryOf(v.state.pulled, n, joints, joint, 15);
    double* by_posed = by_global + 9;
    double* by_rest = by_global + 12;
    // The transform's shift is posed - global rest.
    double turned[3];
    multiplyTransposed3x1(global, sums + 9, turned);
    for (int row = 0; row < 3; ++row) {
      const double given = v.cotangents.joints == nullptr
                               ? 0.0
                               : entryOf(v.cotangents.joints, n, joints, joint, 3)[row];
      by_posed[row] = sums[9 + row] + given;
      by_rest[row] = -turned[row];
      for (int column = 0; column < 3; ++column) {
        by_global[3 * row + column] = sums[3 * row + column] - sums[9 + row] * rest[column];
      }
    }
    for (int i = body.child_begin[joint]; i < body.child_begin[joint + 1]; ++i) {
      addChild(v, n, joint, body.children[i]);
    }
    addOwnPlace(v, n, joint);
    writeRotation(v, n, joint, by_global, sums + 12);
  }

 private:
  /// posed_child = posed + global (rest_child - rest); global_child = global R_child.
  static constexpr void addChild(const PosingView& v, int n, int joint, int child) {
    const int joints = v.body.num_joints;
    const double* global = entryOf(v.state.global, n, joints, joint, 9);
    const double* rest = entryOf(v.state.rest, n, joints, joint, 3);
    const double* child_rest = entryOf(v.state.rest, n, joints, child, 3);
    const double* child_pulled = entryOf(v.state.pulled, n, joints, child, 15);
    const float* rotation = entryOf(v.pose.rotations, n, joints, child, 9);
    double* by_global = entryOf(v.state.pulled, n, joints, joint, 15);
    double turned[3];
    multiplyTransposed3x1(global, child_pulled + 9, turned);
    for (int row = 0; row < 3; ++row) {
      const double force = child_pulled[9 + row];
      for (int column = 0; column < 3; ++column) {
        double sum = force * (child_rest[column] - rest[column]);
        for (int k = 0; k < 3; ++k) {
          sum += child_pulled[3 * row + k] * static_cast<double>(rotation[3 * column + k]);
        }
        by_global[3 * row + column] += sum;
      }
      by_global[9 + row] += force;
      by_global[12 + row] -= turned[row];
    }
  }

  /// The rest joint moves its own posed place too: turned by the parent, or as it is at the root.
  static constexpr void addOwnPlace(const PosingView& v, int n, int joint) {
    const int joints = v.body.num_joints;
    const int parent = v.body.parents[joint];
    double* pulled = entryOf(v.state.pulled, n, joints, joint, 15);
    double turned[3] = {pulled[9], pulled[10], pulled[11]};
    if (parent >= 0) {
      multiplyTransposed3x1(entryOf(v.state.global, n, joints, parent, 9), pulled + 9, turned);
    }
    for (int axis = 0; axis < 3; ++axis) pulled[12 + axis] += turned[axis];
  }

  static constexpr void writeRotation(
      const PosingView& v, int n, int joint, const double* by_global, const double* by_bend) {
    const int joints = v.body.num_joints;
    const int parent = v.body.parents[joint];
    const float* rotation = entryOf(v.pose.rotations, n, joints, joint, 9);
    double by_rotation[9] = {};
    for (int row = 0; row < 3; ++row) {
      for (int column = 0; column < 3; ++column) {
        double sum = by_bend[3 * row + column];
        for (int k = 0; k < 3; ++k) {
          const double up = parent < 0 ? (k == row ? 1.0 : 0.0)
                                       : entryOf(v.state.global, n, joints, parent, 9)[3 * k + row];
          sum += up * by_global[3 * k + column];
        }
        by_rotation[3 * row + column] = sum;
      }
    }
    if (v.gradients.rotations != nullptr) {
      float* out = entryOf(v.gradients.rotations, n, joints, joint, 9);
      for (int e = 0; e < 9; ++e) out[e] = static_cast<float>(by_rotation[e]);
    }
    if (v.gradients.tangents != nullptr) {
      // The axial vector of R^T dL/dR.
      double product[9] = {};
      for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 3; ++column) {
          for (int k = 0; k < 3; ++k) {
            product[3 * row + column] += rotation[3 * k + row] * by_rotation[3 * k + column];
          }
        }
      }
      float* out = entryOf(v.gradients.tangents, n, joints, joint, 3);
      out[0] = static_cast<float>(product[7] - product[5]);
      out[1] = static_cast<float>(product[2] - product[6]);
      out[2] = static_cast<float>(product[3] - product[1]);
    }
  }
};

/// Betas and transl: thread index = beta of the pose, or num_betas + axis.
struct ShapeThread {
  constexpr void operator()(const PosingView& v, int n, int index) const {
    const BodyView& body = v.body;
    const int joints = body.num_joints;
    const bool is_beta = index < v.pose.num_betas;
    const int column = is_beta ? index : body.num_betas + index - v.pose.num_betas;
    double sum = 0;
    if (v.cotangents.vertices != nullptr) {
      const float* sums = entryOf(v.state.group_sums, n, body.num_groups, 0, body.num_betas + 3);
      for (int g = 0; g < body.num_groups; ++g) sum += sums[g * (body.num_betas + 3) + column];
    }
    for (int j = 0; j < joints; ++j) {
      if (is_beta) {
        const double* by_rest = entryOf(v.state.pulled, n, joints, j, 15) + 12;
        const float* dirs = body.joint_shapedirs + 3 * (joints * index + j);
        for (int axis = 0; axis < 3; ++axis) sum += dirs[axis] * by_rest[axis];
      } else if (v.cotangents.joints != nullptr) {
        sum += entryOf(v.cotangents.joints, n, joints, j, 3)[index - v.pose.num_betas];
      }
    }
    if (is_beta && v.gradients.betas != nullptr) {
      v.gradients.betas[static_cast<std::size_t>(n) * v.pose.num_betas + index] =
          static_cast<float>(sum);
    } else if (!is_beta && v.gradients.transl != nullptr) {
      v.gradients.transl[3 * static_cast<std::size_t>(n) + index - v.pose.num_betas] =
          static_cast<float>(sum);
    }
  }
};

/// The phases of the vector-Jacobian product after launchPosing of the same view.
template <typename Launcher>
void launchPullBack(const PosingView& v, Launcher& launcher) {
  if (v.cotangents.vertices != nullptr) {
    launcher.threads(kLanes * v.body.num_groups, RestForceThread());
    launcher.threads(v.body.num_skins, SkinSumThread());
    launcher.threads(9 * v.body.num_correctives, CorrectiveSumThread());
    launcher.threads((v.body.num_betas + 3) * v.body.num_groups, GroupSumThread());
  }
  launcher.threads(21 * v.body.num_joints, JointSumThread());
  launcher.levels(v.body.num_levels - 1, 0, PullChainThread());
  launcher.threads(v.pose.num_betas + 3, ShapeThread());
}

}  // namespace lay
