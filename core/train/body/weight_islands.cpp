#include "core/train/body/weight_islands.h"

#include <algorithm>
#include <vector>

namespace lay {
namespace {

std::vector<std::vector<int>> neighboursOf(const MatrixX3i& faces, std::size_t num_vertices) {
  std::vector<std::vector<int>> neighbours(num_vertices);
  for (Eigen::Index f = 0; f < faces.rows(); ++f) {
    for (int i = 0; i < 3; ++i)
      neighbours[static_cast<std::size_t>(faces(f, i))].push_back(faces(f, (i + 1) % 3));
  }
  return neighbours;
}

float weightOf(const SkinWeights& skin, std::size_t v, int joint) {
  float sum = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    if (skin.joints[v][i] == joint) sum += skin.weights[v][i];
  }
  return sum;
}

/// Connected patches of vertices with weight on a joint, each with its sum of weights.
struct Patch {
  std::vector<std::size_t> vertices;
  double sum = 0;
};

std::vector<Patch> patchesOf(const SkinWeights& skin,
                             int joint,
                             const std::vector<std::vector<int>>& neighbours) {
  std::vector<Patch> patches;
  std::vector<bool> seen(neighbours.size(), false);
  for (std::size_t start = 0; start < neighbours.size(); ++start) {
    if (seen[start] || weightOf(skin, start, joint) <= 0) continue;
    Patch patch;
    std::vector<std::size_t> stack = {start};
    seen[start] = true;
    while (!stack.empty()) {
      const std::size_t v = stack.back();
      stack.pop_back();
      patch.vertices.push_back(v);
      patch.sum += static_cast<double>(weightOf(skin, v, joint));
      for (const int n : neighbours[v]) {
        const auto next = static_cast<std::size_t>(n);
        if (seen[next] || weightOf(skin, next, joint) <= 0) continue;
        seen[next] = true;
        stack.push_back(next);
      }
    }
    patches.push_back(std::move(patch));
  }
  return patches;
}

bool drop(SkinWeights& skin, std::size_t v, int joint) {
  const float left = 1 - weightOf(skin, v, joint);
  if (left < 0.5F) return false;
  for (std::size_t i = 0; i < 4; ++i) {
    float& weight = skin.weights[v][i];
    if (skin.joints[v][i] == joint) {
      weight = 0;
      skin.joints[v][i] = 0;
    }
    weight /= left;
  }
  return true;
}

}  // namespace

int removeWeightIslands(SkinWeights& weights, const MatrixX3i& faces) {
  const auto neighbours = neighboursOf(faces, weights.joints.size());
  int dropped = 0;
  for (int joint = 0; joint < kSmplJointCount; ++joint) {
    const auto patches = patchesOf(weights, joint, neighbours);
    if (patches.size() < 2) continue;
    const auto main = std::ranges::max_element(patches, {}, &Patch::sum);
    for (auto patch = patches.begin(); patch != patches.end(); ++patch) {
      if (patch == main) continue;
      for (const std::size_t v : patch->vertices) dropped += drop(weights, v, joint) ? 1 : 0;
    }
  }
  return dropped;
}

}  // namespace lay
