#include "core/body/point_regressor.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

#include "core/base/error.h"
#include "core/io/array_file.h"

namespace lay {

namespace {

constexpr std::size_t kMostPoints = 200;
constexpr std::size_t kMostVertices = 200'000;
constexpr std::size_t kMostBytes = std::size_t{512} << 20U;
constexpr double kSumTolerance = 0.02;
constexpr float kOneJoint = 0.8F;     // share of a point's weight that follows one joint
constexpr float kEnoughShare = 0.3F;  // and the share that is enough at the joint itself
constexpr float kAtJoint = 0.04F;     // m

[[noreturn]] void refuse(const std::filesystem::path& path, const std::string& what) {
  throw ModelError(strCat(
      "Cannot use '",
      path.string(),
      "' as a joint regressor: ",
      what,
      "\nAn .npy file of (points, vertices) weights is expected, each row of which sums to 1."));
}

// The only table of the file.
const NpyArray& tableOf(const ArrayFile& file) {
  const NpyArray* table = nullptr;
  for (const auto& [name, array] : file.content.arrays) {
    if (array.shape.size() != 2) continue;
    if (table != nullptr)
      refuse(file.path, strCat("it holds several tables: ", file.content.names(), "."));
    table = &array;
  }
  if (table == nullptr)
    refuse(file.path, strCat("it holds no table of numbers, but: ", file.content.names(), "."));
  return *table;
}

// Keeps what is not zero of one row. Returns what is wrong with it, if anything.
std::string addRow(const float* row, int point, PointRegressor& regressor) {
  double sum = 0;
  for (int v = 0; v < regressor.num_vertices; ++v) {
    if (!std::isfinite(row[v])) return strCat("row ", point, " holds a number that is not finite");
    sum += row[v];
    if (row[v] != 0) regressor.terms.push_back({point, v, row[v]});
  }
  return std::abs(sum - 1) <= kSumTolerance
             ? ""
             : strCat("row ", point, " sums to ", sum, " instead of 1");
}

// The share of each joint in a point's weight.
std::vector<float> jointShares(const BodyModel& body, const PointRegressor& regressor, int point) {
  std::vector<float> shares(static_cast<std::size_t>(body.numJoints()), 0.0F);
  for (const auto& [of_point, vertex, weight] : regressor.terms) {
    if (of_point != point) continue;
    for (std::size_t slot = 0; slot < 4; ++slot) {
      shares[static_cast<std::size_t>(body.skin_weights.joints[vertex][slot])] +=
          weight * body.skin_weights.weights[vertex][slot];
    }
  }
  return shares;
}

// The joint that a point moves with, or -1.
int carrierOf(const BodyModel& body,
              const std::vector<float>& shares,
              const Eigen::RowVector3f& at_rest) {
  const auto largest = std::max_element(shares.begin(), shares.end());
  if (*largest >= kOneJoint) return static_cast<int>(largest - shares.begin());
  int nearest = -1;
  float least = kAtJoint;
  for (int joint = 0; joint < body.numJoints(); ++joint) {
    const float distance = (body.joint_template.row(joint) - at_rest).norm();
    if (shares[static_cast<std::size_t>(joint)] < kEnoughShare || distance > least) continue;
    nearest = joint;
    least = distance;
  }
  return nearest;
}

}  // namespace

PointRegressor loadPointRegressor(const std::filesystem::path& path) {
  ArrayFileOptions options;
  options.limits.most_array_bytes = kMostBytes;
  const ArrayFile file = readArrayFile(path, options);
  const NpyArray& table = tableOf(file);
  if (table.shape[0] == 0 || table.shape[0] > kMostPoints || table.shape[1] == 0 ||
      table.shape[1] > kMostVertices) {
    refuse(path,
           strCat("its table is ",
                  table.shape[0],
                  " by ",
                  table.shape[1],
                  "; 1 to ",
                  kMostPoints,
                  " points are expected."));
  }
  std::vector<float> values;
  try {
    values = table.toFloats();
  } catch (const FileError&) {
    refuse(path, "it does not hold numbers.");
  }
  PointRegressor regressor;
  regressor.name = path.stem().string();
  regressor.num_points = static_cast<int>(table.shape[0]);
  regressor.num_vertices = static_cast<int>(table.shape[1]);
  std::string problems;
  for (int point = 0; point < regressor.num_points; ++point) {
    const std::string problem =
        addRow(values.data() + static_cast<std::size_t>(point) * table.shape[1], point, regressor);
    if (!problem.empty()) problems += strCat("\n- ", problem);
  }
  if (!problems.empty()) refuse(path, problems);
  return regressor;
}

void requireFits(const PointRegressor& regressor, const BodyModel& body) {
  if (regressor.num_vertices == body.numVertices()) return;
  throw ModelError(strCat("The joint regressor '",
                          regressor.name,
                          "' is for a body of ",
                          regressor.num_vertices,
                          " vertices; '",
                          body.name,
                          "' has ",
                          body.numVertices(),
                          ". Give the regressor of this body."));
}

MatrixX3f regress(const PointRegressor& regressor, const MatrixX3f& vertices) {
  MatrixX3f points = MatrixX3f::Zero(regressor.num_points, 3);
  for (const JointRegressorTerm& term : regressor.terms) {
    points.row(term.joint) += term.weight * vertices.row(term.vertex);
  }
  return points;
}

BodyModelPtr withKeypointRegressor(const BodyModel& body,
                                   const PointRegressor& regressor,
                                   std::array<bool, kKeypointCount>* replaced) {
  requireFits(regressor, body);
  if (regressor.num_points != kKeypointCount) {
    throw ModelError(strCat("The joint regressor '",
                            regressor.name,
                            "' has ",
                            regressor.num_points,
                            " points; one of Halpe's ",
                            kKeypointCount,
                            " is expected for keypoints."));
  }
  BodyModel result = body;
  const MatrixX3f at_rest = regress(regressor, body.v_template);
  for (int point = 0; point < kKeypointCount; ++point) {
    const int carrier = carrierOf(body, jointShares(body, regressor, point), at_rest.row(point));
    if (replaced != nullptr) (*replaced)[static_cast<std::size_t>(point)] = carrier >= 0;
    if (carrier < 0) continue;
    KeypointAnchor anchor{carrier, {}, {}};
    for (const auto& [of_point, vertex, weight] : regressor.terms) {
      if (of_point != point) continue;
      anchor.vertices.push_back(vertex);
      anchor.weights.push_back(weight);
    }
    result.keypoint_anchors[static_cast<std::size_t>(point)] = std::move(anchor);
  }
  finishBodyModel(result);
  return std::make_shared<const BodyModel>(std::move(result));
}

}  // namespace lay
