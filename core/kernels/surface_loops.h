#pragma once

#include "core/kernels/surface_paths.h"

namespace lay {

/// The loops over groups of vertices for registers of `Width` floats, written once. Each
/// instruction set instantiates its own width in a file compiled for it; every function here
/// depends on Width, so that no two files define the same one. Only built-in operations.
template <int Width>
struct SurfaceLoops {
  static_assert(kLanes % Width == 0);
  /// GCC and Clang: arithmetic of whole registers; a float broadcasts.
  typedef float Register __attribute__((vector_size(Width * sizeof(float)), may_alias));

  static constexpr int kParts = kLanes / Width;  // registers in one Lanes
  static constexpr int kTile = 4;                // bodies that share what is loaded of the model
  static constexpr int kPullTile = 2;

  [[gnu::always_inline]] static const Register& part(const Lanes& lanes, int offset) {
    return *reinterpret_cast<const Register*>(lanes.at + offset);
  }
  [[gnu::always_inline]] static Register& part(Lanes& lanes, int offset) {
    return *reinterpret_cast<Register*>(lanes.at + offset);
  }

  // ---- Shape

  template <int Tile>
  static void shapeGroup(const SurfaceView& body, int group, const SurfacePose* poses) {
    const Lanes* mean = body.v_template + 3L * group;
    const Lanes* dirs = body.shapedirs + 3L * group * body.num_betas;
    int num_betas = 0;
    for (int t = 0; t < Tile; ++t) {
      if (poses[t].num_active_betas > num_betas) num_betas = poses[t].num_active_betas;
    }
    for (int offset = 0; offset < kLanes; offset += Width) {
      Register point[Tile][3];
      for (int t = 0; t < Tile; ++t) {
        for (int axis = 0; axis < 3; ++axis) point[t][axis] = part(mean[axis], offset);
      }
      for (int beta = 0; beta < num_betas; ++beta) {
        const Register x = part(dirs[3 * beta], offset);
        const Register y = part(dirs[3 * beta + 1], offset);
        const Register z = part(dirs[3 * beta + 2], offset);
        for (int t = 0; t < Tile; ++t) {
          const float coefficient = beta < poses[t].num_active_betas ? poses[t].betas[beta] : 0;
          point[t][0] += x * coefficient;
          point[t][1] += y * coefficient;
          point[t][2] += z * coefficient;
        }
      }
      for (int t = 0; t < Tile; ++t) {
        Lanes* shaped = poses[t].shaped + 3L * group;
        for (int axis = 0; axis < 3; ++axis) part(shaped[axis], offset) = point[t][axis];
      }
    }
  }

  static void shape(const SurfaceView& body,
                    GroupRange groups,
                    const SurfacePose* poses,
                    int count) {
    for (int group = groups.first; group < groups.last; ++group) {
      int i = 0;
      for (; i + kTile <= count; i += kTile) shapeGroup<kTile>(body, group, poses + i);
      for (; i < count; ++i) shapeGroup<1>(body, group, poses + i);
    }
  }

  // ---- Pose

  template <int Tile>
  static void correctGroup(const SurfaceView& body, int group, const SurfacePose* poses) {
    const int first = body.corrective_begin[group];
    const int last = body.corrective_begin[group + 1];
    for (int offset = 0; offset < kLanes; offset += Width) {
      Register point[Tile][3];
      for (int t = 0; t < Tile; ++t) {
        const Lanes* shaped = poses[t].shaped + 3L * group;
        for (int axis = 0; axis < 3; ++axis) point[t][axis] = part(shaped[axis], offset);
      }
      for (int entry = first; entry < last; ++entry) {
        const int joint = body.corrective_joints[entry];
        int moves = 0;
        for (int t = 0; t < Tile; ++t) moves |= poses[t].moves[joint];
        if (moves == 0) continue;
        const Lanes* block = body.correctives + 27L * entry;
#pragma GCC unroll 9
        for (int k = 0; k < 9; ++k) {
          const Register x = part(block[3 * k], offset);
          const Register y = part(block[3 * k + 1], offset);
          const Register z = part(block[3 * k + 2], offset);
          for (int t = 0; t < Tile; ++t) {
            const float feature = poses[t].features[9 * joint + k];
            point[t][0] += x * feature;
            point[t][1] += y * feature;
            point[t][2] += z * feature;
          }
        }
      }
      for (int t = 0; t < Tile; ++t) {
        Lanes* rest = poses[t].rest + 3L * group;
        for (int axis = 0; axis < 3; ++axis) part(rest[axis], offset) = point[t][axis];
      }
    }
  }

  static void skinGroup(const SurfaceView& body, int group, const SurfacePose& pose) {
    const Lanes* rest = pose.rest + 3L * group;
    const int first = body.skin_begin[group];
    const int last = body.skin_begin[group + 1];
    Lanes posed[3];  // an aggregate without initialisers: nothing is cleared first
    for (int offset = 0; offset < kLanes; offset += Width) {
      Register blended[12];
      for (int i = 0; i < 12; ++i) blended[i] = Register{};
      for (int entry = first; entry < last; ++entry) {
        const Register weight = part(body.skin_weights[entry], offset);
        const float* transform = pose.transforms + 12L * body.skin_joints[entry];
#pragma GCC unroll 12
        for (int i = 0; i < 12; ++i) blended[i] += weight * transform[i];
      }
      const Register x = part(rest[0], offset);
      const Register y = part(rest[1], offset);
      const Register z = part(rest[2], offset);
      for (int axis = 0; axis < 3; ++axis) {
        const Register* row = blended + 4 * axis;
        // The translation last: the sum before it is a body's size and rounds accordingly.
        part(posed[axis], offset) =
            (row[0] * x + row[1] * y + row[2] * z + row[3]) + pose.transl[axis];
      }
    }
    const int* vertices = body.vertex_of_lane + static_cast<long>(kLanes) * group;
    for (int lane = 0; lane < kLanes; ++lane) {
      if (vertices[lane] < 0) break;  // only the last group ends early
      float* vertex = pose.vertices + 3L * vertices[lane];
      vertex[0] = posed[0].at[lane];
      vertex[1] = posed[1].at[lane];
      vertex[2] = posed[2].at[lane];
    }
  }

  static void pose(const SurfaceView& body,
                   GroupRange groups,
                   const SurfacePose* poses,
                   int count) {
    for (int group = groups.first; group < groups.last; ++group) {
      int i = 0;
      for (; i + kTile <= count; i += kTile) correctGroup<kTile>(body, group, poses + i);
      for (; i < count; ++i) correctGroup<1>(body, group, poses + i);
      for (i = 0; i < count; ++i) {
        if (poses[i].vertices != nullptr) skinGroup(body, group, poses[i]);
      }
    }
  }

  // ---- Pull back

  // dL/dvertex of a group, axis by axis; 0 in lanes without a vertex.
  static void gatherCotangents(const SurfaceView& body,
                               int group,
                               const float* cotangents,
                               Lanes* gathered) {
    const int* vertices = body.vertex_of_lane + static_cast<long>(kLanes) * group;
    int num_lanes = kLanes;
    while (vertices[num_lanes - 1] < 0) --num_lanes;
    for (int lane = num_lanes; lane < kLanes; ++lane) {
      for (int axis = 0; axis < 3; ++axis) gathered[axis].at[lane] = 0;
    }
    for (int lane = 0; lane < num_lanes; ++lane) {
      const float* vertex = cotangents + 3L * vertices[lane];
      gathered[0].at[lane] = vertex[0];
      gathered[1].at[lane] = vertex[1];
      gathered[2].at[lane] = vertex[2];
    }
  }

  // Adds to the moments and turns `gathered` into dL/drest.
  static void unskinGroup(const SurfaceView& body,
                          int group,
                          const SurfacePull& pull,
                          Lanes* gathered) {
    const Lanes* rest = pull.rest + 3L * group;
    const int first = body.skin_begin[group];
    const int last = body.skin_begin[group + 1];
    for (int offset = 0; offset < kLanes; offset += Width) {
      Register g[3], p[3], blended[9];
      for (int axis = 0; axis < 3; ++axis) g[axis] = part(gathered[axis], offset);
      for (int axis = 0; axis < 3; ++axis) p[axis] = part(rest[axis], offset);
      for (int i = 0; i < 9; ++i) blended[i] = Register{};
      for (int entry = first; entry < last; ++entry) {
        const Register weight = part(body.skin_weights[entry], offset);
        const int joint = body.skin_joints[entry];
        const float* transform = pull.transforms + 12L * joint;
        Lanes* moments = pull.moments + 12L * joint;
        for (int row = 0; row < 3; ++row) {
          const Register force = weight * g[row];
          for (int col = 0; col < 3; ++col) {
            blended[3 * row + col] += weight * transform[4 * row + col];
            part(moments[4 * row + col], offset) += force * p[col];
          }
          part(moments[4 * row + 3], offset) += force;
        }
      }
      for (int col = 0; col < 3; ++col) {
        part(gathered[col], offset) =
            blended[col] * g[0] + blended[3 + col] * g[1] + blended[6 + col] * g[2];
      }
    }
  }

  // sums[t][k] += <dirs[k], dL/drest of body t>: what betas and correctives have in common.
  template <int Tile>
  static void addProducts(const Lanes* dirs,
                          int count,
                          const Lanes (*gathered)[3],
                          Lanes* const* sums) {
    for (int offset = 0; offset < kLanes; offset += Width) {
      Register g[Tile][3];
      for (int t = 0; t < Tile; ++t) {
        for (int axis = 0; axis < 3; ++axis) g[t][axis] = part(gathered[t][axis], offset);
      }
#pragma GCC unroll 3
      for (int k = 0; k < count; ++k) {
        const Register x = part(dirs[3 * k], offset);
        const Register y = part(dirs[3 * k + 1], offset);
        const Register z = part(dirs[3 * k + 2], offset);
        for (int t = 0; t < Tile; ++t) {
          part(sums[t][k], offset) += x * g[t][0] + y * g[t][1] + z * g[t][2];
        }
      }
    }
  }

  template <int Tile>
  static void pullGroup(const SurfaceView& body, int group, const SurfacePull* pulls) {
    Lanes gathered[Tile][3];
    Lanes* sums[Tile];
    for (int t = 0; t < Tile; ++t) {
      gatherCotangents(body, group, pulls[t].cotangents, gathered[t]);
      unskinGroup(body, group, pulls[t], gathered[t]);
    }
    if (pulls[0].betas != nullptr) {
      for (int t = 0; t < Tile; ++t) sums[t] = pulls[t].betas;
      addProducts<Tile>(
          body.shapedirs + 3L * group * body.num_betas, pulls[0].num_betas, gathered, sums);
    }
    if (pulls[0].features == nullptr) return;
    for (int entry = body.corrective_begin[group]; entry < body.corrective_begin[group + 1];
         ++entry) {
      for (int t = 0; t < Tile; ++t) {
        sums[t] = pulls[t].features + 9L * body.corrective_joints[entry];
      }
      addProducts<Tile>(body.correctives + 27L * entry, 9, gathered, sums);
    }
  }

  static void pull(const SurfaceView& body,
                   GroupRange groups,
                   const SurfacePull* pulls,
                   int count) {
    for (int group = groups.first; group < groups.last; ++group) {
      int i = 0;
      for (; i + kPullTile <= count; i += kPullTile) pullGroup<kPullTile>(body, group, pulls + i);
      for (; i < count; ++i) pullGroup<1>(body, group, pulls + i);
    }
  }

  static void reduce(const Lanes* lanes, int count, float* sums) {
    for (int i = 0; i < count; ++i) {
      // Halves onto halves: the same tree for every width.
      float half[8];
      for (int k = 0; k < 8; ++k) half[k] = lanes[i].at[k] + lanes[i].at[k + 8];
      for (int k = 0; k < 4; ++k) half[k] += half[k + 4];
      sums[i] = (half[0] + half[2]) + (half[1] + half[3]);
    }
  }

  static constexpr SurfacePath kPath = {&shape, &pose, &pull, &reduce};
};

}  // namespace lay
