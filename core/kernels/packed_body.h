#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace lay {

/// Vertices are handled in groups of this many, whatever the width of the processor's registers.
inline constexpr int kLanes = 16;

/// One number of each vertex of a group, a cache line. An aggregate: `Lanes{}` is zeros.
struct alignas(64) Lanes {
  float at[kLanes];
};

/// Pose blend shapes of one joint as a model keeps them: for the vertices it corrects.
struct CorrectiveSource {
  std::span<const int> vertices;   ///< (n) in any order
  const float* offsets = nullptr;  ///< (3n, 9) column-major m; row 3i + axis; columns are R - I
                                   ///< of the joint, row-major
};

/// What packBody reads: host memory, vertices in the model's own order, metres.
struct BodySource {
  std::span<const int> parents;                ///< (J): parents[0] = -1, else parents[j] < j
  std::span<const float> v_template;           ///< (V, 3) row-major
  const float* shapedirs = nullptr;            ///< (3V, B) column-major; row 3v + axis
  int num_betas = 0;                           ///< B; a model's expressions are betas further back
  std::span<const float> joint_template;       ///< (J, 3) row-major, rest joints of betas = 0
  const float* joint_shapedirs = nullptr;      ///< (3J, B) column-major: J_regressor * shapedirs
  std::span<const CorrectiveSource> posedirs;  ///< (J - 1) of joints 1.., or empty for none
  std::span<const std::array<int, 4>> skin_joints;     ///< (V)
  std::span<const std::array<float, 4>> skin_weights;  ///< (V), each row sums to 1
};

/// A body laid out for the kernels: host memory, built once, read by any number of threads. It
/// holds numbers only and knows no model class.
///
/// Vertices are sorted so that neighbours follow the same joints and are cut into G groups of
/// kLanes. Everything about a group lies together and is indexed [.., lane]; a group lists the
/// joints that move any of its vertices, with a weight for each lane (0 where it does not), so that
/// no kernel gathers. Lanes beyond the last vertex hold zeros and no vertex (-1).
struct PackedBody {
  std::uint64_t id = 0;  ///< bodies of the same id hold the same numbers: caches ask for it

  int num_vertices = 0;  ///< V
  int num_groups = 0;    ///< G = ceil(V / kLanes)
  int num_joints = 0;    ///< J
  int num_betas = 0;     ///< B

  std::vector<int> parents;         ///< (J): parents[0] = -1, else parents[j] < j
  std::vector<int> vertex_of_lane;  ///< (G * kLanes): the model's number of the vertex, or -1

  std::vector<Lanes> v_template;  ///< (G, 3 axes) m
  std::vector<Lanes> shapedirs;   ///< (G, B, 3 axes) m per standard deviation

  std::vector<float> joint_template;   ///< (J, 3) m
  std::vector<float> joint_shapedirs;  ///< (B, J, 3) m per standard deviation

  std::vector<int> skin_begin;      ///< (G + 1): entries skin_begin[g] .. skin_begin[g + 1] are g's
  std::vector<int> skin_joints;     ///< (E): ascending within a group
  std::vector<Lanes> skin_weights;  ///< (E)

  std::vector<int> corrective_begin;   ///< (G + 1)
  std::vector<int> corrective_joints;  ///< (C): 1 .. J - 1, ascending within a group
  std::vector<Lanes> correctives;      ///< (C, 9 entries of R - I row-major, 3 axes) m
};

/// Offsets of a vertex that stay below this everywhere are left out: a body turned about by every
/// joint at once then moves by less than a micrometre times the joints concerned.
inline constexpr float kNegligibleCorrective = 1e-7F;  // m

/// Lays a body out. O(V log V + size of the source).
/// @param negligible blocks (3 axes x 9) of one joint and vertex whose largest entry is not above
///        it are dropped.
/// @throws ModelError when lengths disagree, a joint or vertex is out of range or parents are not
///         in order.
[[nodiscard]] PackedBody packBody(const BodySource& source,
                                  float negligible = kNegligibleCorrective);

/// The part of a body that `vertices` need: the same skeleton and shape space, vertex i of the
/// result is vertices[i]. Posing it costs what those vertices cost, correctives included: what a
/// few landmarks on the skin want.
[[nodiscard]] PackedBody packVertices(const BodySource& source,
                                      std::span<const int> vertices,
                                      float negligible = kNegligibleCorrective);

}  // namespace lay
