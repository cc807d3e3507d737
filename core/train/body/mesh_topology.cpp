#include "core/train/body/mesh_topology.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>
#include <vector>

namespace lay {
namespace {

struct DisjointSets {
  std::vector<int> parent;
  explicit DisjointSets(int count) : parent(static_cast<std::size_t>(count)) {
    std::iota(parent.begin(), parent.end(), 0);
  }
  int find(int a) {
    while (parent[static_cast<std::size_t>(a)] != a) {
      auto& up = parent[static_cast<std::size_t>(a)];
      up = parent[static_cast<std::size_t>(up)];
      a = up;
    }
    return a;
  }
  void join(int a, int b) { parent[static_cast<std::size_t>(find(a))] = find(b); }
};

/// In a closed fan the edges opposite the vertex form one ring: each end once as start, once as
/// end.
bool isOneFan(const std::vector<std::pair<int, int>>& opposite_edges) {
  std::map<int, int> next;
  for (const auto& [from, to] : opposite_edges) {
    if (!next.emplace(from, to).second) return false;
  }
  const int start = opposite_edges.front().first;
  int at = start;
  for (std::size_t steps = 1; steps <= opposite_edges.size(); ++steps) {
    const auto found = next.find(at);
    if (found == next.end()) return false;
    at = found->second;
    if (at == start) return steps == opposite_edges.size();
  }
  return false;
}

}  // namespace

MeshTopology meshTopology(const MatrixX3i& faces, int num_vertices) {
  MeshTopology result;
  result.num_vertices = num_vertices;
  result.num_faces = static_cast<int>(faces.rows());
  std::map<std::pair<int, int>, std::pair<int, int>> uses;  // edge -> times forwards, backwards
  std::vector<std::vector<std::pair<int, int>>> opposite(static_cast<std::size_t>(num_vertices));
  DisjointSets sets(num_vertices);
  for (Eigen::Index f = 0; f < faces.rows(); ++f) {
    for (int i = 0; i < 3; ++i) {
      const int a = faces(f, i);
      const int b = faces(f, (i + 1) % 3);
      auto& [forwards, backwards] = uses[std::minmax(a, b)];
      ++(a < b ? forwards : backwards);
      opposite[static_cast<std::size_t>(faces(f, (i + 2) % 3))].emplace_back(a, b);
      sets.join(a, b);
    }
  }
  result.num_edges = static_cast<int>(uses.size());
  for (const auto& [edge, count] : uses) {
    const auto& [forwards, backwards] = count;
    if (forwards + backwards == 1) ++result.boundary_edges;
    if (forwards > 1 || backwards > 1) ++result.bad_edges;
  }
  for (int v = 0; v < num_vertices; ++v) {
    const auto& edges = opposite[static_cast<std::size_t>(v)];
    if (edges.empty() || (result.boundary_edges == 0 && !isOneFan(edges))) ++result.bad_vertices;
    if (sets.find(v) == v) ++result.num_components;
  }
  return result;
}

}  // namespace lay
