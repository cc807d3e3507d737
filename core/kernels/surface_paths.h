#pragma once

#include "core/kernels/kernel_path.h"
#include "core/kernels/packed_body.h"

namespace lay {

// What one instruction set does: the loops over groups of vertices, and nothing else. Plain
// pointers to host memory only, because code compiled for a wide instruction set must not bring
// forth functions (say, of std::vector) that the linker could then choose for the whole program.

/// A PackedBody's arrays; see there.
struct SurfaceView {
  int num_joints = 0;
  int num_betas = 0;
  const int* vertex_of_lane = nullptr;
  const Lanes* v_template = nullptr;
  const Lanes* shapedirs = nullptr;
  const int* skin_begin = nullptr;
  const int* skin_joints = nullptr;
  const Lanes* skin_weights = nullptr;
  const int* corrective_begin = nullptr;
  const int* corrective_joints = nullptr;
  const Lanes* correctives = nullptr;
};

/// Groups first .. last - 1.
struct GroupRange {
  int first = 0;
  int last = 0;
};

/// One body on its way forward.
struct SurfacePose {
  const float* betas = nullptr;          ///< (num_active_betas)
  int num_active_betas = 0;              ///< the last betas that are not 0 ends the loop
  const float* features = nullptr;       ///< (J, 9) R - I, row-major
  const unsigned char* moves = nullptr;  ///< (J) 0 where the feature is all zeros
  const float* transforms = nullptr;     ///< (J, 3, 4) body_from_rest, row-major
  const float* transl = nullptr;         ///< (3) m
  Lanes* shaped = nullptr;               ///< (G, 3) m, rest surface of the shape
  Lanes* rest = nullptr;                 ///< (G, 3) m, with correctives
  float* vertices = nullptr;             ///< (V, 3) m, out; null: not wanted
};

/// One body on its way back. The sums are added to, lane by lane.
struct SurfacePull {
  const float* transforms = nullptr;  ///< (J, 3, 4)
  const Lanes* rest = nullptr;        ///< (G, 3)
  const float* cotangents = nullptr;  ///< (V, 3) dL/dvertex
  Lanes* moments = nullptr;           ///< (J, 3, 4): sum of weight dL/dvertex [rest, 1]^T
  Lanes* features = nullptr;          ///< (J, 9): by R - I; null: not wanted
  Lanes* betas = nullptr;             ///< (num_betas); null: not wanted
  int num_betas = 0;
};

/// The loops of one instruction set.
struct SurfacePath {
  /// shaped = v_template + shapedirs betas of `count` bodies.
  void (*shape)(const SurfaceView&, GroupRange, const SurfacePose* poses, int count);
  /// rest and vertices of `count` bodies whose `shaped` is there.
  void (*pose)(const SurfaceView&, GroupRange, const SurfacePose* poses, int count);
  void (*pull)(const SurfaceView&, GroupRange, const SurfacePull* pulls, int count);
  /// sums[i] = the lanes of lanes[i] added up, pairwise.
  void (*reduce)(const Lanes* lanes, int count, float* sums);
};

/// @throws std::logic_error when this processor cannot run `path`.
[[nodiscard]] const SurfacePath& surfacePath(KernelPath path);

[[nodiscard]] SurfaceView viewOf(const PackedBody& body);

/// Null where the program was not built for it or this processor cannot run it.
[[nodiscard]] const SurfacePath* portableSurfacePath();
[[nodiscard]] const SurfacePath* avx2SurfacePath();
[[nodiscard]] const SurfacePath* avx512SurfacePath();

}  // namespace lay
