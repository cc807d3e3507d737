#include "core/base/error.h"
#include "core/body/body_model.h"
#include "core/body/keypoint_anchors.h"
#include "core/io/npz.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <utility>

namespace lay {

namespace {

constexpr std::size_t kPoseFeatures = std::size_t{9} * (kSmplJointCount - 1);
constexpr float kLostWeightLimit = 1e-3f;

std::string shapeText(const std::vector<std::size_t>& shape) {
  std::string text = "(";
  for (std::size_t i = 0; i < shape.size(); ++i) text += strCat(i == 0 ? "" : ", ", shape[i]);
  return text + ")";
}

/// Reads one model file part by part and collects what is wrong with it, so that a person sees
/// everything at once.
class ModelFileReader {
 public:
  explicit ModelFileReader(const std::filesystem::path& path)
      : path_(path), arrays_(readNpz(path)) {}

  BodyModelPtr read() {
    BodyModel model;
    readText(model);
    readSurface(model);
    readShapedirs(model);
    readPosedirs(model);
    readJointRegressor(model);
    readTree();
    readWeights(model);
    const bool has_anchors = readKeypointAnchors(model);
    refuseProblems();
    checkAxes(model);
    refuseProblems();
    if (!has_anchors) model.keypoint_anchors = usualKeypointAnchors(model);
    finishBodyModel(model);
    return std::make_shared<const BodyModel>(std::move(model));
  }

 private:
  void refuseProblems() const {
    if (problems_.empty()) return;
    std::string text = strCat("Cannot use ", path_.string(), " as a body model:");
    for (const std::string& problem : problems_) text += strCat("\n- ", problem);
    throw ModelError(text +
                     "\nA body model is an .npz file with SMPL's arrays for 24 joints (v_template, "
                     "f, shapedirs, "
                     "posedirs, J_regressor, weights, kintree_table), in metres.");
  }

  // The array called `name` if it is there; every length but those given as 0 must agree, save that
  // the last may be longer when `at_least` is set.
  const NpyArray* find(const std::string& name,
                       std::vector<std::size_t> shape,
                       bool at_least = false) {
    const auto found = arrays_.find(name);
    if (found == arrays_.end()) {
      problems_.push_back(strCat(name, " is missing"));
      return nullptr;
    }
    const std::vector<std::size_t>& actual = found->second.shape;
    bool fits = actual.size() == shape.size();
    for (std::size_t i = 0; fits && i < shape.size(); ++i) {
      const bool longer = at_least && i + 1 == shape.size() && actual[i] > shape[i];
      fits = shape[i] == 0 ? actual[i] > 0 : actual[i] == shape[i] || longer;
    }
    if (fits) return &found->second;
    problems_.push_back(strCat(name,
                               " has shape ",
                               shapeText(actual),
                               "; ",
                               shapeText(shape),
                               " is expected",
                               num_vertices_ == 0 ? " (0 stands for any length)" : "",
                               at_least ? ", the last at least" : ""));
    return nullptr;
  }

  std::vector<float> floats(const std::string& name, const NpyArray& array) {
    std::vector<float> values;
    try {
      values = array.toFloats();
    } catch (const FileError&) {
      problems_.push_back(strCat(name, " does not hold numbers"));
      return {};
    }
    const auto bad = std::count_if(
        values.begin(), values.end(), [](float value) { return !std::isfinite(value); });
    if (bad == 0) return values;
    problems_.push_back(strCat(name, " holds ", bad, " numbers that are not finite"));
    return {};
  }

  // Empty when something is wrong, and then the problem is noted.
  std::vector<float> floats(const std::string& name,
                            const std::vector<std::size_t>& shape,
                            bool at_least = false) {
    const NpyArray* array = find(name, shape, at_least);
    return array == nullptr ? std::vector<float>{} : floats(name, *array);
  }

  std::vector<std::int32_t> ints(const std::string& name, const std::vector<std::size_t>& shape) {
    const NpyArray* array = find(name, shape);
    if (array == nullptr) return {};
    try {
      return array->toInts();
    } catch (const FileError&) {
      problems_.push_back(strCat(name, " does not hold whole numbers"));
      return {};
    }
  }

  [[nodiscard]] std::string textOr(const std::string& name, const std::string& fallback) const {
    const auto found = arrays_.find(name);
    if (found == arrays_.end() || found->second.dtype != DType::Text || found->second.size() != 1) {
      return fallback;
    }
    return found->second.toTexts().front();
  }

  void readText(BodyModel& model) const {
    model.name = textOr("name", path_.stem().string());
    model.gender = textOr("gender", "neutral");
  }

  void readSurface(BodyModel& model) {
    const std::vector<float> vertices = floats("v_template", {0, 3});
    num_vertices_ = vertices.size() / 3;
    model.v_template =
        Eigen::Map<const MatrixX3f>(vertices.data(), static_cast<Eigen::Index>(num_vertices_), 3);

    const NpyArray* array = arrays_.count("f") == 0 ? nullptr : &arrays_.at("f");
    const std::size_t num_faces = array == nullptr || array->shape.empty() ? 0 : array->shape[0];
    const std::vector<std::int32_t> faces = ints("f", {num_faces, 3});
    model.faces =
        Eigen::Map<const MatrixX3i>(faces.data(), static_cast<Eigen::Index>(faces.size() / 3), 3);
    requireVertices("f", faces, 0);
  }

  // Notes the first entry outside [lowest, V).
  void requireVertices(const std::string& name,
                       const std::vector<std::int32_t>& indices,
                       int lowest) {
    if (num_vertices_ == 0) return;
    const auto outside = std::find_if(indices.begin(), indices.end(), [&](int index) {
      return index < lowest || index >= static_cast<int>(num_vertices_);
    });
    if (outside == indices.end()) return;
    problems_.push_back(strCat(
        name, " refers to vertex ", *outside, "; the body has vertices 0 to ", num_vertices_ - 1));
  }

  void readShapedirs(BodyModel& model) {
    const std::vector<float> values = floats("shapedirs", {num_vertices_, 3, kNumBetas}, true);
    if (values.empty()) return;
    const auto columns = static_cast<Eigen::Index>(arrays_.at("shapedirs").shape[2]);
    using RowMajor = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    const auto rows = static_cast<Eigen::Index>(values.size()) / columns;
    model.shapedirs = Eigen::Map<const RowMajor>(values.data(), rows, columns).leftCols(kNumBetas);
  }

  void readPosedirs(BodyModel& model) {
    const std::vector<float> values = floats("posedirs", {num_vertices_, 3, kPoseFeatures});
    if (values.empty()) return;
    const auto num_vertices = values.size() / (3 * kPoseFeatures);
    for (std::size_t joint = 1; joint < kSmplJointCount; ++joint) {
      PoseCorrective& corrective = model.posedirs[joint - 1];
      const auto entry = [&, joint](std::size_t vertex, std::size_t axis) {
        return values.data() + (3 * vertex + axis) * kPoseFeatures + 9 * (joint - 1);
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

  void readJointRegressor(BodyModel& model) {
    const std::vector<float> values = floats("J_regressor", {kSmplJointCount, num_vertices_});
    if (values.empty()) return;
    const std::size_t num_vertices = values.size() / kSmplJointCount;
    for (int joint = 0; joint < kSmplJointCount; ++joint) {
      double sum = 0;
      for (std::size_t v = 0; v < num_vertices; ++v) {
        const float weight = values[joint * num_vertices + v];
        sum += weight;
        if (weight != 0) model.joint_regressor.push_back({joint, static_cast<int>(v), weight});
      }
      if (std::abs(sum - 1) < 1e-2) continue;
      problems_.push_back(strCat(
          "J_regressor's row of the ", kSmplJointNames[joint], " sums to ", sum, " instead of 1"));
      return;
    }
  }

  void readTree() {
    // As numbers, because the root's parent is written as -1, as 4294967295 and as 2^64 - 1.
    const std::vector<float> tree = floats("kintree_table", {2, kSmplJointCount});
    for (std::size_t joint = 0; joint < tree.size() / 2; ++joint) {
      const bool is_root = tree[joint] < 0 || tree[joint] >= 4294967040.0f;
      const int parent = is_root ? -1 : static_cast<int>(tree[joint]);
      const float id = tree[kSmplJointCount + joint];
      if (parent == kSmplParents[joint] && id == static_cast<float>(joint)) continue;
      problems_.push_back(strCat("kintree_table gives joint ",
                                 joint,
                                 " the parent ",
                                 parent,
                                 " and the number ",
                                 id,
                                 "; SMPL's are ",
                                 kSmplParents[joint],
                                 " and ",
                                 joint));
      return;
    }
  }

  void readWeights(BodyModel& model) {
    const std::vector<float> values = floats("weights", {num_vertices_, kSmplJointCount});
    const std::size_t num_vertices = values.size() / kSmplJointCount;
    model.skin_weights.joints.resize(num_vertices);
    model.skin_weights.weights.resize(num_vertices);
    for (std::size_t v = 0; v < num_vertices; ++v) {
      const std::string problem =
          keepLargest(values.data() + v * kSmplJointCount, v, model.skin_weights);
      if (problem.empty()) continue;
      problems_.push_back(problem);
      return;
    }
  }

  // Stores the four largest of a vertex's 24 weights, scaled to a sum of 1. Returns what is wrong
  // with them, if anything.
  static std::string keepLargest(const float* row, std::size_t vertex, SkinWeights& skin_weights) {
    std::array<int, kSmplJointCount> order{};
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [row](int a, int b) { return row[a] > row[b]; });
    const float sum = std::accumulate(row, row + kSmplJointCount, 0.0f);
    if (row[order.back()] < 0) {
      return strCat("weights of vertex ", vertex, " include the negative ", row[order.back()]);
    }
    if (std::abs(sum - 1) > 1e-3f) {
      return strCat("weights of vertex ", vertex, " sum to ", sum, " instead of 1");
    }
    float kept = 0;
    for (int slot = 0; slot < 4; ++slot) kept += row[order[slot]];
    if (sum - kept >= kLostWeightLimit) {
      return strCat(
          "vertex ", vertex, " follows more than 4 joints (the others weigh ", sum - kept, ")");
    }
    for (int slot = 0; slot < 4; ++slot) {
      const float weight = row[order[slot]] / kept;
      skin_weights.joints[vertex][slot] = weight > 0 ? order[slot] : 0;
      skin_weights.weights[vertex][slot] = weight;
    }
    return {};
  }

  // False when the file has no anchors of its own.
  bool readKeypointAnchors(BodyModel& model) {
    if (arrays_.count("keypoint_joints") == 0 && arrays_.count("keypoint_vertices") == 0)
      return false;
    const std::vector<std::int32_t> joints = ints("keypoint_joints", {kKeypointCount});
    const NpyArray* array =
        arrays_.count("keypoint_vertices") == 0 ? nullptr : &arrays_.at("keypoint_vertices");
    const std::size_t width = array == nullptr || array->shape.size() != 2 ? 1 : array->shape[1];
    const std::vector<std::int32_t> vertices = ints("keypoint_vertices", {kKeypointCount, width});
    requireVertices("keypoint_vertices", vertices, -1);
    if (joints.empty() || (vertices.empty() && width != 0)) return true;
    for (std::size_t keypoint = 0; keypoint < kKeypointCount; ++keypoint) {
      if (joints[keypoint] < 0 || joints[keypoint] >= kSmplJointCount) {
        problems_.push_back(strCat("keypoint_joints moves the ",
                                   kKeypointNames[keypoint],
                                   " with joint ",
                                   joints[keypoint],
                                   "; the body has joints 0 to ",
                                   kSmplJointCount - 1));
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

  // A file in centimetres or with z up would load and then give nonsense everywhere.
  void checkAxes(const BodyModel& model) {
    const MatrixX3f joints = regressJoints(model, model.v_template);
    const float height = model.v_template.col(1).maxCoeff() - model.v_template.col(1).minCoeff();
    if (height < 0.3f || height > 3.0f) {
      problems_.push_back(
          strCat("v_template is ", height, " high; a body between 0.3 and 3 m is expected"));
    }
    if (joints(kHead, 1) <= joints(kPelvis, 1) || joints(kPelvis, 1) <= joints(kLeftAnkle, 1)) {
      problems_.emplace_back("the body does not stand along +y");
    }
    if (joints(kLeftHip, 0) <= joints(kRightHip, 0) ||
        joints(kLeftShoulder, 0) <= joints(kRightShoulder, 0)) {
      problems_.emplace_back("the body's left side is not at +x");
    }
    if (joints(kLeftFoot, 2) <= joints(kLeftAnkle, 2))
      problems_.emplace_back("the body does not face +z");
  }

  std::filesystem::path path_;
  NpzArrays arrays_;
  std::size_t num_vertices_ = 0;  // 0 until v_template has been read
  std::vector<std::string> problems_;
};

}  // namespace

BodyModelPtr loadBodyModel(const std::filesystem::path& path) {
  return ModelFileReader(path).read();
}

}  // namespace lay
