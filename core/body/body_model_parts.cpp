#include "core/body/body_model_parts.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

#include "core/base/error.h"

namespace lay {

namespace {

constexpr std::size_t kMostVertices = 200'000;
constexpr std::size_t kMostFaces = 500'000;
constexpr std::size_t kMostShapedirs = 1000;
constexpr std::size_t kShapesOfSmplX = 300;  // of 400 directions; the others are expressions
constexpr float kWorthALine = 1e-3F;         // lost weight that a person is told of
constexpr float kMostLost = 0.1F;            // lost weight that would be seen

using RowMajor = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

std::size_t vertexCount(const BodyModel& model) {
  return static_cast<std::size_t>(model.numVertices());
}

// Notes the first entry outside [lowest, V).
void requireVertices(BodyArrays& arrays,
                     const std::string& name,
                     const std::vector<std::int32_t>& indices,
                     int lowest,
                     const BodyModel& model) {
  if (model.numVertices() == 0) return;
  const auto outside = std::find_if(indices.begin(), indices.end(), [&](int index) {
    return index < lowest || index >= model.numVertices();
  });
  if (outside == indices.end()) return;
  arrays.addProblem(strCat(name,
                           " refers to vertex ",
                           *outside,
                           "; the body has vertices 0 to ",
                           model.numVertices() - 1));
}

bool isTooLong(BodyArrays& arrays,
               const std::string& name,
               std::size_t dimension,
               std::size_t most) {
  const std::size_t length = arrays.length(name, dimension);
  if (length <= most) return false;
  arrays.addProblem(strCat(name, " has ", length, " entries; at most ", most, " are read"));
  return true;
}

// Shape directions of a file with `total` columns, the others being expressions.
std::size_t shapesAmong(std::size_t total, BodyFamily family) {
  if (family != BodyFamily::SmplX) return total;
  if (total > kShapesOfSmplX) return kShapesOfSmplX;
  return total == std::size_t{2} * kNumBetas ? kNumBetas : total;
}

// Stores the four largest of a vertex's J weights, scaled to a sum of 1, and counts what is lost.
// Returns what is wrong with them, if anything.
std::string keepLargest(
    const float* row, int num_joints, std::size_t vertex, SkinWeights& skin_weights, float& lost) {
  std::vector<int> order(static_cast<std::size_t>(num_joints));
  std::iota(order.begin(), order.end(), 0);
  std::partial_sort(order.begin(), order.begin() + 4, order.end(), [row](int a, int b) {
    return row[a] > row[b] || (row[a] == row[b] && a < b);
  });
  const float sum = std::accumulate(row, row + num_joints, 0.0F);
  const float smallest = *std::min_element(row, row + num_joints);
  if (smallest < 0) return strCat("weights of vertex ", vertex, " include the negative ", smallest);
  if (std::abs(sum - 1) > 1e-3F)
    return strCat("weights of vertex ", vertex, " sum to ", sum, " instead of 1");
  float kept = 0;
  for (std::size_t slot = 0; slot < 4; ++slot) kept += row[order[slot]];
  lost = std::max(lost, sum - kept);
  if (sum - kept >= kMostLost) {
    return strCat(
        "vertex ", vertex, " follows more than 4 joints (the others weigh ", sum - kept, ")");
  }
  for (std::size_t slot = 0; slot < 4; ++slot) {
    const float weight = row[order[slot]] / kept;
    skin_weights.joints[vertex][slot] = weight > 0 ? order[slot] : 0;
    skin_weights.weights[vertex][slot] = weight;
  }
  return {};
}

}  // namespace

void readSurface(BodyArrays& arrays, BodyModel& model) {
  if (isTooLong(arrays, "v_template", 0, kMostVertices) || isTooLong(arrays, "f", 0, kMostFaces))
    return;
  const std::vector<float> vertices = arrays.floats("v_template", {0, 3});
  model.v_template = Eigen::Map<const MatrixX3f>(
      vertices.data(), static_cast<Eigen::Index>(vertices.size() / 3), 3);
  const std::vector<std::int32_t> faces = arrays.ints("f", {arrays.length("f", 0), 3});
  model.faces =
      Eigen::Map<const MatrixX3i>(faces.data(), static_cast<Eigen::Index>(faces.size() / 3), 3);
  requireVertices(arrays, "f", faces, 0, model);
}

void readTree(BodyArrays& arrays, BodyModel& model) {
  const auto num_joints = static_cast<std::size_t>(model.numJoints());
  // As numbers, because the root's parent is written as -1, as 4294967295 and as 2^64 - 1.
  const std::vector<float> tree = arrays.floats("kintree_table", {2, num_joints});
  for (std::size_t joint = 0; joint < tree.size() / 2; ++joint) {
    const bool is_root = tree[joint] < 0 || tree[joint] >= 4294967040.0F;
    const float parent = is_root ? -1.0F : tree[joint];
    const float id = tree[num_joints + joint];
    if (parent == static_cast<float>(model.parents[joint]) && id == static_cast<float>(joint))
      continue;
    const std::string order =
        parent >= static_cast<float>(joint)
            ? " A parent must stand before its children, or the tree has a cycle."
            : "";
    arrays.addProblem(strCat("kintree_table gives joint ",
                             joint,
                             " the parent ",
                             parent,
                             " and the number ",
                             id,
                             "; those of a body of ",
                             num_joints,
                             " joints are ",
                             model.parents[joint],
                             " and ",
                             joint,
                             order.empty() ? "" : ".",
                             order));
    return;
  }
}

void readShapedirs(BodyArrays& arrays,
                   const BodyModelOptions& options,
                   BodyModel& model,
                   BodyModelReport& report) {
  if (isTooLong(arrays, "shapedirs", 2, kMostShapedirs)) return;
  const std::size_t total = arrays.length("shapedirs", 2);
  if (arrays.has("shapedirs") && total < kNumBetas) {
    arrays.addProblem(strCat(
        "shapedirs has ", total, " shape directions; at least ", kNumBetas, " are expected"));
    return;
  }
  const std::vector<float> values = arrays.floats("shapedirs", {vertexCount(model), 3, total});
  if (values.empty()) return;
  const auto columns = static_cast<Eigen::Index>(total);
  const Eigen::Map<const RowMajor> all(
      values.data(), static_cast<Eigen::Index>(values.size()) / columns, columns);
  const auto shapes = static_cast<Eigen::Index>(shapesAmong(total, model.family));
  const Eigen::Index kept = std::min<Eigen::Index>(options.max_betas, shapes);
  model.shapedirs = all.leftCols(kept);
  model.expression_dirs = all.rightCols(columns - shapes);
  report.num_betas_in_file = static_cast<int>(shapes);
  report.num_expressions = static_cast<int>(columns - shapes);
  if (shapes > kept) {
    report.dropped.push_back(
        strCat("Of ", shapes, " shape directions the first ", kept, " are used."));
  }
  if (columns > shapes) {
    report.dropped.push_back(
        strCat("The face is at rest: ", columns - shapes, " expression directions are not used."));
  }
  if (const auto names = arrays.texts("beta_names");
      names.size() >= static_cast<std::size_t>(kept)) {
    model.beta_names.assign(names.begin(), names.begin() + kept);
  }
}

void readPosedirs(BodyArrays& arrays, BodyModel& model) {
  const std::size_t num_correctives = model.parents.size() - 1;
  const std::size_t features = 9 * num_correctives;
  const std::vector<float> values = arrays.floats("posedirs", {vertexCount(model), 3, features});
  model.posedirs.assign(num_correctives, {});
  const std::size_t num_vertices = values.size() / (3 * features);
  for (std::size_t joint = 1; joint <= num_correctives; ++joint) {
    PoseCorrective& corrective = model.posedirs[joint - 1];
    const auto entry = [&, joint](std::size_t vertex, std::size_t axis) {
      return values.data() + (3 * vertex + axis) * features + 9 * (joint - 1);
    };
    const auto isZero = [](const float* block) {
      return std::all_of(block, block + 9, [](float value) { return value == 0; });
    };
    for (std::size_t v = 0; v < num_vertices; ++v) {
      if (!isZero(entry(v, 0)) || !isZero(entry(v, 1)) || !isZero(entry(v, 2))) {
        corrective.vertices.push_back(static_cast<int>(v));
      }
    }
    corrective.offsets.resize(static_cast<Eigen::Index>(3 * corrective.vertices.size()), 9);
    for (Eigen::Index row = 0; row < corrective.offsets.rows(); ++row) {
      const auto vertex = static_cast<std::size_t>(corrective.vertices[row / 3]);
      corrective.offsets.row(row) =
          Eigen::Map<const Eigen::Matrix<float, 1, 9>>(entry(vertex, row % 3));
    }
  }
}

void readJointRegressor(BodyArrays& arrays, BodyModel& model) {
  const auto num_joints = static_cast<std::size_t>(model.numJoints());
  const std::vector<float> values = arrays.floats("J_regressor", {num_joints, vertexCount(model)});
  const std::size_t num_vertices = values.size() / num_joints;
  for (std::size_t joint = 0; joint < num_joints && !values.empty(); ++joint) {
    double sum = 0;
    for (std::size_t v = 0; v < num_vertices; ++v) {
      const float weight = values[joint * num_vertices + v];
      sum += weight;
      if (weight != 0)
        model.joint_regressor.push_back({static_cast<int>(joint), static_cast<int>(v), weight});
    }
    if (std::abs(sum - 1) < 1e-2) continue;
    arrays.addProblem(strCat(
        "J_regressor's row of the ", model.joint_names[joint], " sums to ", sum, " instead of 1"));
    return;
  }
}

void readWeights(BodyArrays& arrays, BodyModel& model, BodyModelReport& report) {
  const auto num_joints = static_cast<std::size_t>(model.numJoints());
  const std::vector<float> values = arrays.floats("weights", {vertexCount(model), num_joints});
  const std::size_t num_vertices = values.size() / num_joints;
  model.skin_weights.joints.resize(num_vertices);
  model.skin_weights.weights.resize(num_vertices);
  std::string first_problem;
  std::size_t num_problems = 0;
  for (std::size_t v = 0; v < num_vertices; ++v) {
    const std::string problem = keepLargest(values.data() + v * num_joints,
                                            model.numJoints(),
                                            v,
                                            model.skin_weights,
                                            report.largest_lost_weight);
    if (problem.empty()) continue;
    if (num_problems++ == 0) first_problem = problem;
  }
  if (num_problems > 0) {
    arrays.addProblem(
        num_problems == 1
            ? first_problem
            : strCat(first_problem, " (and ", num_problems - 1, " more vertices are wrong)"));
  } else if (report.largest_lost_weight >= kWorthALine) {
    report.warnings.push_back(
        strCat("Some vertices follow more than four joints; the four largest weights are kept, and "
               "at most ",
               100 * report.largest_lost_weight,
               " % of a vertex's weight is lost."));
  }
}

bool readKeypointAnchors(BodyArrays& arrays, BodyModel& model) {
  if (!arrays.has("keypoint_joints") && !arrays.has("keypoint_vertices")) return false;
  const std::vector<std::int32_t> joints = arrays.ints("keypoint_joints", {kKeypointCount});
  const std::size_t width = std::max<std::size_t>(1, arrays.length("keypoint_vertices", 1));
  const std::vector<std::int32_t> vertices =
      arrays.ints("keypoint_vertices", {kKeypointCount, width});
  requireVertices(arrays, "keypoint_vertices", vertices, -1, model);
  if (joints.empty() || vertices.empty()) return true;
  for (std::size_t keypoint = 0; keypoint < kKeypointCount; ++keypoint) {
    if (joints[keypoint] < 0 || joints[keypoint] >= model.numJoints()) {
      arrays.addProblem(strCat("keypoint_joints moves the ",
                               kKeypointNames[keypoint],
                               " with joint ",
                               joints[keypoint],
                               "; the body has joints 0 to ",
                               model.numJoints() - 1));
      return true;
    }
    KeypointAnchor& anchor = model.keypoint_anchors[keypoint];
    anchor.joint = joints[keypoint];
    const auto first = vertices.begin() + static_cast<std::ptrdiff_t>(keypoint * width);
    std::copy_if(first,
                 first + static_cast<std::ptrdiff_t>(width),
                 std::back_inserter(anchor.vertices),
                 [](int vertex) { return vertex >= 0; });
  }
  return true;
}

}  // namespace lay
