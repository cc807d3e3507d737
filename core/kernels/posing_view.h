#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/kernels/packed_body.h"
#include "core/kernels/posing_kernel.h"

namespace lay {

// Posing cut into threads that never wait for each other: the data that posing_threads.h works on.
// Plain pointers, because the same code reads them on the device and, for its test, on the host.

/// What a PackedBody says the other way round, so that every sum can be gathered by one thread in a
/// fixed order instead of being scattered to.
struct PosingIndex {
  int num_levels = 0;              ///< L: the longest chain's joints
  std::vector<int> levels;         ///< (J): steps from the root
  std::vector<int> child_begin;    ///< (J + 1): joint j's children are child_begin[j] .. [j + 1]
  std::vector<int> children;       ///< (J - 1)
  std::vector<int> group_of_skin;  ///< (E): the group of a skin entry
  std::vector<int> skin_of_begin;  ///< (J + 1)
  std::vector<int> skin_of;        ///< (E): skin entries by joint, ascending
  std::vector<int> group_of_corrective;  ///< (C)
  std::vector<int> corrective_of_begin;  ///< (J + 1)
  std::vector<int> corrective_of;        ///< (C): correctives by joint, ascending
};

[[nodiscard]] PosingIndex indexPosing(const PackedBody& body);

/// A PackedBody with its PosingIndex, on the host or on the device. Arrays as there.
struct BodyView {
  int num_vertices = 0, num_groups = 0, num_joints = 0, num_betas = 0;
  int num_skins = 0, num_correctives = 0, num_levels = 0;
  const int *parents = nullptr, *levels = nullptr, *child_begin = nullptr, *children = nullptr;
  const int* vertex_of_lane = nullptr;
  const Lanes *v_template = nullptr, *shapedirs = nullptr;
  const float *joint_template = nullptr, *joint_shapedirs = nullptr;
  const int *skin_begin = nullptr, *skin_joints = nullptr, *group_of_skin = nullptr;
  const int *skin_of_begin = nullptr, *skin_of = nullptr;
  const Lanes* skin_weights = nullptr;
  const int *corrective_begin = nullptr, *corrective_joints = nullptr;
  const int *group_of_corrective = nullptr, *corrective_of_begin = nullptr,
            *corrective_of = nullptr;
  const Lanes* correctives = nullptr;
};

/// Calls visit(member of BodyView, vector) for every array of a body: whoever copies a body to a
/// device writes no list of its own.
template <typename Visit>
void forEachArray(const PackedBody& body, const PosingIndex& index, const Visit& visit) {
  visit(&BodyView::parents, body.parents);
  visit(&BodyView::levels, index.levels);
  visit(&BodyView::child_begin, index.child_begin);
  visit(&BodyView::children, index.children);
  visit(&BodyView::vertex_of_lane, body.vertex_of_lane);
  visit(&BodyView::v_template, body.v_template);
  visit(&BodyView::shapedirs, body.shapedirs);
  visit(&BodyView::joint_template, body.joint_template);
  visit(&BodyView::joint_shapedirs, body.joint_shapedirs);
  visit(&BodyView::skin_begin, body.skin_begin);
  visit(&BodyView::skin_joints, body.skin_joints);
  visit(&BodyView::group_of_skin, index.group_of_skin);
  visit(&BodyView::skin_of_begin, index.skin_of_begin);
  visit(&BodyView::skin_of, index.skin_of);
  visit(&BodyView::skin_weights, body.skin_weights);
  visit(&BodyView::corrective_begin, body.corrective_begin);
  visit(&BodyView::corrective_joints, body.corrective_joints);
  visit(&BodyView::group_of_corrective, index.group_of_corrective);
  visit(&BodyView::corrective_of_begin, index.corrective_of_begin);
  visit(&BodyView::corrective_of, index.corrective_of);
  visit(&BodyView::correctives, body.correctives);
}

/// The sizes alone; the arrays stay null.
[[nodiscard]] BodyView sizesOf(const PackedBody& body, const PosingIndex& index);

/// What posing leaves for its derivatives, and these on their way. Chains of joints and sums over
/// the surface are double; what there is of every vertex is float.
struct StateView {
  double* rest = nullptr;            ///< (N, J, 3) m, rest joints
  double* global = nullptr;          ///< (N, J, 3, 3) camera_from_joint
  double* posed = nullptr;           ///< (N, J, 3) m, without transl
  double* joint_sums = nullptr;      ///< (N, J, 21): by transform (R row-major, t), by R - I
  double* pulled = nullptr;          ///< (N, J, 15): by global rotation, by position, by rest joint
  float* transforms = nullptr;       ///< (N, J, 12): camera_from_joint row-major, then the shift, m
  float* bends = nullptr;            ///< (N, J, 9): R - I
  Lanes* rest_surface = nullptr;     ///< (N, G, 3) m, with shape and correctives
  Lanes* forces = nullptr;           ///< (N, G, 3) dL/dvertex
  Lanes* rest_forces = nullptr;      ///< (N, G, 3) dL/drest vertex
  float* skin_sums = nullptr;        ///< (N, E, 12)
  float* corrective_sums = nullptr;  ///< (N, C, 9)
  float* group_sums = nullptr;       ///< (N, G, B + 3): by beta, by transl
};

/// Cuts one block of memory, aligned to 256 bytes, into the state of `count` bodies. With `base`
/// null it only counts. @return bytes needed.
std::size_t cutState(const BodyView& body, int count, std::byte* base, StateView& state);

/// Everything a thread sees of one call.
struct PosingView {
  BodyView body;
  StateView state;
  PoseArrays pose;
  PosedArrays posed;
  PosedCotangents cotangents;
  PoseGradients gradients;
};

}  // namespace lay
