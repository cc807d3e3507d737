#include "core/nn/skeleton_layer.h"

#include <array>

#include <torch/nn/functional/normalization.h>

namespace lay {
namespace {

/// Joints in the order of their distance from the root, so that each level is one batched product.
const std::vector<std::vector<std::int64_t>>& levels() {
  static const auto kLevels = [] {
    std::vector<std::vector<std::int64_t>> result;
    std::array<int, kSmplJointCount> depth{};
    for (int j = 1; j < kSmplJointCount; ++j) {
      depth[j] = depth[kSmplParents[j]] + 1;
      if (static_cast<int>(result.size()) < depth[j]) result.emplace_back();
      result[depth[j] - 1].push_back(j);
    }
    return result;
  }();
  return kLevels;
}

torch::Tensor longs(const std::vector<std::int64_t>& values, const torch::TensorOptions& options) {
  return torch::tensor(values, torch::kLong).to(options.device());
}

template <typename Matrix>
torch::Tensor toTensor(const Matrix& matrix, const torch::TensorOptions& options) {
  using RowMajor = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
  const RowMajor rows = matrix;
  return torch::from_blob(
             const_cast<float*>(rows.data()), {rows.rows(), rows.cols()}, torch::kFloat)
      .to(options, /*non_blocking=*/false, /*copy=*/true);
}

torch::Tensor shaped(const torch::Tensor& mean,
                     const torch::Tensor& dirs,
                     const torch::Tensor& betas) {
  return mean.unsqueeze(0) + torch::matmul(betas, dirs.t()).view({betas.size(0), -1, 3});
}

}  // namespace

torch::Tensor sixdToMatrix(const torch::Tensor& sixd) {
  const torch::Tensor a1 = sixd.slice(-1, 0, 3);
  const torch::Tensor a2 = sixd.slice(-1, 3, 6);
  const auto unit = [](const torch::Tensor& v) { return v / v.norm(2, -1, true).clamp_min(1e-8); };
  const torch::Tensor b1 = unit(a1);
  const torch::Tensor b2 = unit(a2 - (b1 * a2).sum(-1, true) * b1);
  return torch::stack({b1, b2, torch::cross(b1, b2, -1)}, -1);
}

SkeletonLayer::SkeletonLayer(BodyModelPtr body, const torch::TensorOptions& options)
    : body_(std::move(body)), options_(options) {
  std::vector<std::int64_t> order = {0};
  std::vector<std::int64_t> above = {0};
  for (const auto& level : levels()) {
    std::vector<std::int64_t> parents;
    std::vector<std::int64_t> slots;
    for (std::int64_t joint : level) {
      parents.push_back(kSmplParents[static_cast<std::size_t>(joint)]);
      slots.push_back(std::find(above.begin(), above.end(), parents.back()) - above.begin());
    }
    levels_.push_back({longs(level, options_), longs(parents, options_), longs(slots, options_)});
    order.insert(order.end(), level.begin(), level.end());
    above = level;
  }
  std::vector<std::int64_t> place(kSmplJointCount);
  for (std::size_t i = 0; i < order.size(); ++i)
    place[static_cast<std::size_t>(order[i])] = static_cast<std::int64_t>(i);
  place_ = longs(place, options_);
  joint_template_ = toTensor(body_->joint_template, options_);
  joint_shapedirs_ = toTensor(body_->joint_shapedirs, options_);
  keypoint_template_ = toTensor(body_->keypoint_template, options_);
  keypoint_shapedirs_ = toTensor(body_->keypoint_shapedirs, options_);
  std::vector<std::int64_t> anchors;
  for (const KeypointAnchor& anchor : body_->keypoint_anchors) anchors.push_back(anchor.joint);
  keypoint_joint_ = longs(anchors, options_);
}

PosedBatch SkeletonLayer::pose(const torch::Tensor& rotations,
                               const torch::Tensor& betas,
                               const torch::Tensor& transl) const {
  const torch::Tensor rest = shaped(joint_template_, joint_shapedirs_, betas);
  std::vector<torch::Tensor> global = {rotations.select(1, 0).unsqueeze(1)};
  std::vector<torch::Tensor> position = {(rest.select(1, 0) + transl).unsqueeze(1)};
  for (const Level& level : levels_) {
    const torch::Tensor up = global.back().index_select(1, level.slots);
    const torch::Tensor bones =
        rest.index_select(1, level.joints) - rest.index_select(1, level.parents);
    const torch::Tensor base = position.back().index_select(1, level.slots);
    global.push_back(torch::matmul(up, rotations.index_select(1, level.joints)));
    position.push_back(base + torch::matmul(up, bones.unsqueeze(-1)).squeeze(-1));
  }
  PosedBatch posed;
  posed.joints = torch::cat(position, 1).index_select(1, place_);
  posed.camera_from_joint = torch::cat(global, 1).index_select(1, place_);
  const torch::Tensor points = shaped(keypoint_template_, keypoint_shapedirs_, betas);
  const torch::Tensor offset = points - rest.index_select(1, keypoint_joint_);
  posed.keypoints =
      posed.joints.index_select(1, keypoint_joint_) +
      torch::matmul(posed.camera_from_joint.index_select(1, keypoint_joint_), offset.unsqueeze(-1))
          .squeeze(-1);
  return posed;
}

void SkeletonLayer::prepareSurface() const {
  if (v_template_.defined()) return;
  const int count = body_->numVertices();
  v_template_ = toTensor(body_->v_template, options_);
  shapedirs_ = toTensor(body_->shapedirs, options_);
  torch::Tensor table = torch::zeros({count, kSmplJointCount});
  auto weights = table.accessor<float, 2>();
  for (int v = 0; v < count; ++v) {
    for (int slot = 0; slot < 4; ++slot) {
      weights[v][body_->skin_weights.joints[v][slot]] += body_->skin_weights.weights[v][slot];
    }
  }
  skin_weights_ = table.to(options_);
  for (std::size_t j = 0; j < body_->posedirs.size(); ++j) {
    const PoseCorrective& corrective = body_->posedirs[j];
    if (corrective.vertices.empty()) continue;
    std::vector<std::int64_t> rows;
    for (int vertex : corrective.vertices) {
      for (int axis = 0; axis < 3; ++axis) rows.push_back(3 * vertex + axis);
    }
    correctives_.push_back(
        {static_cast<int>(j) + 1, longs(rows, options_), toTensor(corrective.offsets, options_)});
  }
}

torch::Tensor SkeletonLayer::vertices(const torch::Tensor& rotations,
                                      const torch::Tensor& betas,
                                      const torch::Tensor& transl) const {
  prepareSurface();
  const std::int64_t batch = betas.size(0);
  const PosedBatch posed = pose(rotations, betas, transl);
  torch::Tensor surface = v_template_.view({1, -1}) + torch::matmul(betas, shapedirs_.t());
  const torch::Tensor bend =
      (rotations - torch::eye(3, options_)).view({batch, kSmplJointCount, 9});
  for (const Corrective& corrective : correctives_) {
    surface =
        surface.index_add(1,
                          corrective.rows,
                          torch::matmul(bend.select(1, corrective.joint), corrective.offsets.t()));
  }
  surface = surface.view({batch, -1, 3});
  // x = sum_j w_j (R_j (v - rest_j) + joint_j) = (sum w R) v + sum w (joint - R rest)
  const torch::Tensor rest = shaped(joint_template_, joint_shapedirs_, betas);
  const torch::Tensor shift =
      posed.joints - torch::matmul(posed.camera_from_joint, rest.unsqueeze(-1)).squeeze(-1);
  const torch::Tensor blended =
      torch::matmul(skin_weights_, posed.camera_from_joint.reshape({batch, kSmplJointCount, 9}))
          .view({batch, -1, 3, 3});
  return torch::matmul(blended, surface.unsqueeze(-1)).squeeze(-1) +
         torch::matmul(skin_weights_, shift);
}

}  // namespace lay
