#include "core/kernels/packed_body.h"

#include "core/base/error.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <map>
#include <numeric>
#include <tuple>

namespace lay {

namespace {

/// Correctives above the limit of one vertex: which joints', and where their rows are.
struct VertexCorrective {
  int joint = 0;
  std::size_t row = 0;  // in CorrectiveSource::vertices of that joint
};

void refuse(const std::string& what) {
  throw ModelError("Cannot lay out the body for posing: " + what +
                   ". This is a mistake in the model or in the code that read it.");
}

void checkTree(std::span<const int> parents) {
  if (parents.empty() || parents[0] != -1) refuse("joint 0 is not the root");
  for (std::size_t joint = 1; joint < parents.size(); ++joint) {
    if (parents[joint] < 0 || parents[joint] >= static_cast<int>(joint)) {
      refuse(strCat(
          "joint ", joint, " has the parent ", parents[joint], "; a joint before it is expected"));
    }
  }
}

void checkCorrectives(const BodySource& source, std::size_t num_vertices) {
  if (source.posedirs.empty()) return;
  if (source.posedirs.size() + 1 != source.parents.size()) {
    refuse(strCat("there are pose correctives of ",
                  source.posedirs.size(),
                  " joints for ",
                  source.parents.size(),
                  " joints with the root"));
  }
  for (const CorrectiveSource& corrective : source.posedirs) {
    for (const int vertex : corrective.vertices) {
      if (vertex < 0 || vertex >= static_cast<int>(num_vertices)) {
        refuse(strCat("pose correctives move vertex ", vertex, " of ", num_vertices));
      }
    }
  }
}

void checkSource(const BodySource& source) {
  checkTree(source.parents);
  const std::size_t num_vertices = source.v_template.size() / 3;
  if (source.v_template.size() % 3 != 0 || source.skin_joints.size() != num_vertices ||
      source.skin_weights.size() != num_vertices) {
    refuse(strCat("there are ",
                  source.v_template.size(),
                  " coordinates, but skin weights of ",
                  source.skin_joints.size(),
                  " vertices"));
  }
  if (source.joint_template.size() != 3 * source.parents.size() || source.num_betas < 0) {
    refuse(strCat("there are ",
                  source.joint_template.size(),
                  " coordinates of ",
                  source.parents.size(),
                  " joints"));
  }
  for (const std::array<int, 4>& joints : source.skin_joints) {
    for (const int joint : joints) {
      if (joint < 0 || joint >= static_cast<int>(source.parents.size())) {
        refuse(strCat("a vertex follows joint ", joint, ", which is not there"));
      }
    }
  }
  checkCorrectives(source, num_vertices);
}

bool isNegligible(const CorrectiveSource& corrective, std::size_t row, float limit) {
  const std::size_t stride = 3 * corrective.vertices.size();
  for (std::size_t column = 0; column < 9; ++column) {
    const float* entry = corrective.offsets + column * stride + 3 * row;
    for (int axis = 0; axis < 3; ++axis) {
      // Written so that a NaN is kept and seen.
      if (!(std::abs(entry[axis]) <= limit)) return false;
    }
  }
  return true;
}

std::vector<std::vector<VertexCorrective>> correctivesOfVertices(const BodySource& source,
                                                                 float limit) {
  std::vector<std::vector<VertexCorrective>> of_vertex(source.skin_joints.size());
  for (std::size_t i = 0; i < source.posedirs.size(); ++i) {
    const CorrectiveSource& corrective = source.posedirs[i];
    for (std::size_t row = 0; row < corrective.vertices.size(); ++row) {
      if (isNegligible(corrective, row, limit)) continue;
      of_vertex[corrective.vertices[row]].push_back({static_cast<int>(i) + 1, row});
    }
  }
  return of_vertex;
}

/// Copies a source into groups of vertices that follow the same joints.
class BodyPacker {
 public:
  BodyPacker(const BodySource& source, std::span<const int> vertices, float negligible)
      : source_(source),
        vertices_(vertices),
        correctives_(correctivesOfVertices(source, negligible)) {}

  PackedBody pack() {
    static std::atomic<std::uint64_t> next_id = 1;
    body_.id = next_id++;
    body_.num_vertices = static_cast<int>(vertices_.size());
    body_.num_groups = (body_.num_vertices + kLanes - 1) / kLanes;
    body_.num_joints = static_cast<int>(source_.parents.size());
    body_.num_betas = source_.num_betas;
    body_.parents.assign(source_.parents.begin(), source_.parents.end());
    packJoints();
    sortVertices();
    body_.v_template.resize(std::size_t{3} * body_.num_groups);
    body_.shapedirs.resize(std::size_t{3} * body_.num_groups * body_.num_betas);
    body_.skin_begin.push_back(0);
    body_.corrective_begin.push_back(0);
    for (int group = 0; group < body_.num_groups; ++group) {
      packShape(group);
      packSkin(group);
      packCorrectives(group);
    }
    return std::move(body_);
  }

 private:
  void packJoints() {
    const std::size_t numbers = 3 * source_.parents.size();
    body_.joint_template.assign(source_.joint_template.begin(), source_.joint_template.end());
    // Column-major (3J, B) is (B, J, 3).
    body_.joint_shapedirs.assign(source_.joint_shapedirs,
                                 source_.joint_shapedirs + numbers * source_.num_betas);
  }

  // Neighbours follow the same joints and are corrected by the same: groups list few of them.
  void sortVertices() {
    struct Key {
      std::vector<int> skin, corrective;
      int lane_vertex = 0;
    };
    std::vector<Key> keys(vertices_.size());
    for (std::size_t i = 0; i < vertices_.size(); ++i) {
      Key& key = keys[i];
      const int vertex = vertices_[i];
      key.lane_vertex = static_cast<int>(i);
      for (int slot = 0; slot < 4; ++slot) {
        if (source_.skin_weights[vertex][slot] != 0) {
          key.skin.push_back(source_.skin_joints[vertex][slot]);
        }
      }
      std::sort(key.skin.begin(), key.skin.end());
      for (const VertexCorrective& c : correctives_[vertex]) key.corrective.push_back(c.joint);
    }
    std::sort(keys.begin(), keys.end(), [](const Key& a, const Key& b) {
      return std::tie(a.skin, a.corrective, a.lane_vertex) <
             std::tie(b.skin, b.corrective, b.lane_vertex);
    });
    body_.vertex_of_lane.assign(std::size_t{kLanes} * body_.num_groups, -1);
    for (std::size_t i = 0; i < keys.size(); ++i) body_.vertex_of_lane[i] = keys[i].lane_vertex;
  }

  // Calls visit(lane, vertex of the source) for the lanes of a group that hold one.
  template <typename Visit>
  void forLanes(int group, const Visit& visit) const {
    for (int lane = 0; lane < kLanes; ++lane) {
      const int target = body_.vertex_of_lane[static_cast<std::size_t>(kLanes) * group + lane];
      if (target >= 0) visit(lane, vertices_[target]);
    }
  }

  void packShape(int group) {
    const std::size_t column = source_.v_template.size();
    Lanes* const rest = body_.v_template.data() + std::size_t{3} * group;
    Lanes* const dirs = body_.shapedirs.data() + std::size_t{3} * group * body_.num_betas;
    forLanes(group, [&](int lane, int vertex) {
      for (int axis = 0; axis < 3; ++axis) {
        const std::size_t row = std::size_t{3} * vertex + axis;
        rest[axis].at[lane] = source_.v_template[row];
        for (int beta = 0; beta < body_.num_betas; ++beta) {
          dirs[3 * beta + axis].at[lane] = source_.shapedirs[beta * column + row];
        }
      }
    });
  }

  void packSkin(int group) {
    std::map<int, Lanes> weights;
    forLanes(group, [&](int lane, int vertex) {
      for (int slot = 0; slot < 4; ++slot) {
        const float weight = source_.skin_weights[vertex][slot];
        if (weight != 0) weights[source_.skin_joints[vertex][slot]].at[lane] += weight;
      }
    });
    for (const auto& [joint, lanes] : weights) {
      body_.skin_joints.push_back(joint);
      body_.skin_weights.push_back(lanes);
    }
    body_.skin_begin.push_back(static_cast<int>(body_.skin_joints.size()));
  }

  void packCorrectives(int group) {
    std::map<int, std::array<Lanes, 27>> blocks;
    forLanes(group, [&](int lane, int vertex) {
      for (const VertexCorrective& c : correctives_[vertex]) {
        const CorrectiveSource& corrective = source_.posedirs[c.joint - 1];
        std::array<Lanes, 27>& block = blocks[c.joint];
        for (std::size_t entry = 0; entry < 27; ++entry) {
          const std::size_t column = entry / 3 * 3 * corrective.vertices.size();
          block[entry].at[lane] += corrective.offsets[column + 3 * c.row + entry % 3];
        }
      }
    });
    for (const auto& [joint, block] : blocks) {
      body_.corrective_joints.push_back(joint);
      body_.correctives.insert(body_.correctives.end(), block.begin(), block.end());
    }
    body_.corrective_begin.push_back(static_cast<int>(body_.corrective_joints.size()));
  }

  const BodySource& source_;
  std::span<const int> vertices_;
  std::vector<std::vector<VertexCorrective>> correctives_;
  PackedBody body_;
};

}  // namespace

PackedBody packBody(const BodySource& source, float negligible) {
  std::vector<int> all(source.skin_joints.size());
  std::iota(all.begin(), all.end(), 0);
  return packVertices(source, all, negligible);
}

PackedBody packVertices(const BodySource& source, std::span<const int> vertices, float negligible) {
  checkSource(source);
  for (const int vertex : vertices) {
    if (vertex < 0 || vertex >= static_cast<int>(source.skin_joints.size())) {
      refuse(strCat("vertex ",
                    vertex,
                    " is asked for, and the body has vertices 0 to ",
                    source.skin_joints.size(),
                    " - 1"));
    }
  }
  return BodyPacker(source, vertices, negligible).pack();
}

}  // namespace lay
