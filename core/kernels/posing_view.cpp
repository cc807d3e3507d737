#include "core/kernels/posing_view.h"

#include <algorithm>

namespace lay {
namespace {

/// Lists entries by the joint they name: counting sort, which keeps their order.
void groupByJoint(const std::vector<int>& joints,
                  int num_joints,
                  std::vector<int>& begin,
                  std::vector<int>& entries) {
  begin.assign(static_cast<std::size_t>(num_joints) + 1, 0);
  for (const int joint : joints) ++begin[static_cast<std::size_t>(joint) + 1];
  for (int j = 0; j < num_joints; ++j) begin[j + 1] += begin[j];
  entries.resize(joints.size());
  std::vector<int> next = begin;
  for (std::size_t e = 0; e < joints.size(); ++e) entries[next[joints[e]]++] = static_cast<int>(e);
}

std::vector<int> groupsOfEntries(const std::vector<int>& begin) {
  std::vector<int> groups(begin.empty() ? 0 : static_cast<std::size_t>(begin.back()));
  for (std::size_t g = 0; g + 1 < begin.size(); ++g) {
    std::fill(groups.begin() + begin[g], groups.begin() + begin[g + 1], static_cast<int>(g));
  }
  return groups;
}

/// Hands out consecutive arrays of a block, or only counts them.
class Cutter {
 public:
  explicit Cutter(std::byte* base) : base_(base) {}

  template <typename T>
  void cut(T*& array, std::size_t count) {
    constexpr std::size_t kAlignment = 256;  // a device reads whole lines of memory
    if (base_ != nullptr) array = reinterpret_cast<T*>(base_ + bytes_);
    bytes_ += (count * sizeof(T) + kAlignment - 1) / kAlignment * kAlignment;
  }

  [[nodiscard]] std::size_t bytes() const { return bytes_; }

 private:
  std::byte* base_;
  std::size_t bytes_ = 0;
};

}  // namespace

PosingIndex indexPosing(const PackedBody& body) {
  PosingIndex index;
  index.levels.resize(body.parents.size());
  for (std::size_t j = 1; j < body.parents.size(); ++j) {
    index.levels[j] = index.levels[body.parents[j]] + 1;
  }
  index.num_levels = 1 + *std::max_element(index.levels.begin(), index.levels.end());
  // The root names no parent: joints are listed from 1, and so are the entries counted.
  const std::vector<int> parents(body.parents.begin() + 1, body.parents.end());
  groupByJoint(parents, body.num_joints, index.child_begin, index.children);
  for (int& child : index.children) ++child;
  index.group_of_skin = groupsOfEntries(body.skin_begin);
  groupByJoint(body.skin_joints, body.num_joints, index.skin_of_begin, index.skin_of);
  index.group_of_corrective = groupsOfEntries(body.corrective_begin);
  groupByJoint(
      body.corrective_joints, body.num_joints, index.corrective_of_begin, index.corrective_of);
  return index;
}

BodyView sizesOf(const PackedBody& body, const PosingIndex& index) {
  BodyView view;
  view.num_vertices = body.num_vertices;
  view.num_groups = body.num_groups;
  view.num_joints = body.num_joints;
  view.num_betas = body.num_betas;
  view.num_skins = static_cast<int>(body.skin_joints.size());
  view.num_correctives = static_cast<int>(body.corrective_joints.size());
  view.num_levels = index.num_levels;
  return view;
}

std::size_t cutState(const BodyView& body, int count, std::byte* base, StateView& state) {
  const auto n = static_cast<std::size_t>(count);
  const auto joints = n * static_cast<std::size_t>(body.num_joints);
  const auto groups = n * static_cast<std::size_t>(body.num_groups);
  Cutter cutter(base);
  cutter.cut(state.rest, 3 * joints);
  cutter.cut(state.global, 9 * joints);
  cutter.cut(state.posed, 3 * joints);
  cutter.cut(state.joint_sums, 21 * joints);
  cutter.cut(state.pulled, 15 * joints);
  cutter.cut(state.transforms, 12 * joints);
  cutter.cut(state.bends, 9 * joints);
  cutter.cut(state.rest_surface, 3 * groups);
  cutter.cut(state.forces, 3 * groups);
  cutter.cut(state.rest_forces, 3 * groups);
  cutter.cut(state.skin_sums, 12 * n * static_cast<std::size_t>(body.num_skins));
  cutter.cut(state.corrective_sums, 9 * n * static_cast<std::size_t>(body.num_correctives));
  cutter.cut(state.group_sums, groups * static_cast<std::size_t>(body.num_betas + 3));
  return cutter.bytes();
}

}  // namespace lay
