#include "core/train/body/body_file.h"

#include "core/io/npz.h"

#include <algorithm>

namespace lay {
namespace {

std::vector<float> rowMajor(const Eigen::MatrixXf& matrix) {
  std::vector<float> values;
  values.reserve(static_cast<std::size_t>(matrix.size()));
  for (Eigen::Index r = 0; r < matrix.rows(); ++r) {
    for (Eigen::Index c = 0; c < matrix.cols(); ++c) values.push_back(matrix(r, c));
  }
  return values;
}

NpyArray weightArray(const SkinWeights& skin) {
  std::vector<float> values(skin.joints.size() * kSmplJointCount, 0.0F);
  for (std::size_t v = 0; v < skin.joints.size(); ++v) {
    for (std::size_t i = 0; i < 4; ++i) {
      values[v * kSmplJointCount + static_cast<std::size_t>(skin.joints[v][i])] +=
          skin.weights[v][i];
    }
  }
  return NpyArray::fromFloats({skin.joints.size(), kSmplJointCount}, values);
}

NpyArray regressorArray(const BodyModel& model) {
  const auto num_vertices = static_cast<std::size_t>(model.numVertices());
  std::vector<float> values(kSmplJointCount * num_vertices, 0.0F);
  for (const auto& [joint, vertex, weight] : model.joint_regressor) {
    values[static_cast<std::size_t>(joint) * num_vertices + static_cast<std::size_t>(vertex)] +=
        weight;
  }
  return NpyArray::fromFloats({kSmplJointCount, num_vertices}, values);
}

NpyArray posedirsArray(const BodyModel& model) {
  constexpr std::size_t kFeatures = 9 * (kSmplJointCount - 1);
  const auto num_vertices = static_cast<std::size_t>(model.numVertices());
  std::vector<float> values(num_vertices * 3 * kFeatures, 0.0F);
  for (std::size_t j = 0; j < model.posedirs.size(); ++j) {
    const auto& [vertices, offsets] = model.posedirs[j];
    for (Eigen::Index row = 0; row < offsets.rows(); ++row) {
      const auto vertex = static_cast<std::size_t>(vertices[static_cast<std::size_t>(row / 3)]);
      const auto axis = static_cast<std::size_t>(row % 3);
      for (Eigen::Index i = 0; i < 9; ++i) {
        values[(3 * vertex + axis) * kFeatures + 9 * j + static_cast<std::size_t>(i)] =
            offsets(row, i);
      }
    }
  }
  return NpyArray::fromFloatsAsHalf({num_vertices, 3, kFeatures}, values);
}

NpyArray treeArray() {
  std::vector<std::int32_t> tree(kSmplParents.begin(), kSmplParents.end());
  for (int j = 0; j < kSmplJointCount; ++j) tree.push_back(j);
  return NpyArray::fromInts({2, kSmplJointCount}, tree);
}

void addAnchors(const BodyModel& model, NpzArrays& arrays) {
  std::size_t width = 1;
  for (const auto& anchor : model.keypoint_anchors) width = std::max(width, anchor.vertices.size());
  std::vector<std::int32_t> joints;
  std::vector<std::int32_t> vertices(kKeypointCount * width, -1);
  for (std::size_t k = 0; k < kKeypointCount; ++k) {
    joints.push_back(model.keypoint_anchors[k].joint);
    std::ranges::copy(model.keypoint_anchors[k].vertices,
                      vertices.begin() + static_cast<std::ptrdiff_t>(k * width));
  }
  arrays["keypoint_joints"] = NpyArray::fromInts({kKeypointCount}, joints);
  arrays["keypoint_vertices"] = NpyArray::fromInts({kKeypointCount, width}, vertices);
}

}  // namespace

void saveBodyModel(const BodyModel& model, const std::filesystem::path& path) {
  const auto num_vertices = static_cast<std::size_t>(model.numVertices());
  const auto num_faces = static_cast<std::size_t>(model.faces.rows());
  NpzArrays arrays;
  arrays["name"] = NpyArray::fromText(model.name);
  arrays["gender"] = NpyArray::fromText(model.gender);
  arrays["joint_names"] = NpyArray::fromTexts({kSmplJointNames.begin(), kSmplJointNames.end()});
  if (!model.beta_names.empty()) arrays["beta_names"] = NpyArray::fromTexts(model.beta_names);
  arrays["v_template"] = NpyArray::fromFloats(
      {num_vertices, 3},
      {model.v_template.data(), model.v_template.data() + model.v_template.size()});
  arrays["f"] = NpyArray::fromInts({num_faces, 3},
                                   {model.faces.data(), model.faces.data() + model.faces.size()});
  arrays["shapedirs"] = NpyArray::fromFloatsAsHalf(
      {num_vertices, 3, static_cast<std::size_t>(model.shapedirs.cols())},
      rowMajor(model.shapedirs));
  arrays["posedirs"] = posedirsArray(model);
  arrays["weights"] = weightArray(model.skin_weights);
  arrays["J_regressor"] = regressorArray(model);
  arrays["kintree_table"] = treeArray();
  addAnchors(model, arrays);
  writeNpz(path, arrays);
}

}  // namespace lay
