#include "core/body/body_measurements.h"

#include <algorithm>
#include <array>
#include <utility>

#include <Eigen/Geometry>

namespace lay {

namespace {

/// A point of the body at rest as an affine function of the betas.
struct Point {
  Eigen::Vector3f mean = Eigen::Vector3f::Zero();
  Eigen::Matrix<float, 3, Eigen::Dynamic> slope;

  [[nodiscard]] Point middleTo(const Point& other) const {
    return {0.5F * (mean + other.mean), 0.5F * (slope + other.slope)};
  }
};

struct Bone {
  const char* name;
  SmplJoint from;
  SmplJoint to;
};

constexpr std::array<Bone, 10> kBones = {{{"left thigh", kLeftHip, kLeftKnee},
                                          {"right thigh", kRightHip, kRightKnee},
                                          {"left shin", kLeftKnee, kLeftAnkle},
                                          {"right shin", kRightKnee, kRightAnkle},
                                          {"left upper arm", kLeftShoulder, kLeftElbow},
                                          {"right upper arm", kRightShoulder, kRightElbow},
                                          {"left forearm", kLeftElbow, kLeftWrist},
                                          {"right forearm", kRightElbow, kRightWrist},
                                          {"hip width", kRightHip, kLeftHip},
                                          {"shoulder width", kRightShoulder, kLeftShoulder}}};

/// A part whose thickness counts: the vertices that follow one of two joints most, around the line
/// between two joints.
struct Girth {
  const char* name;
  std::array<SmplJoint, 2> joints;
  SmplJoint from;
  SmplJoint to;
};

constexpr std::array<Girth, 11> kGirths = {
    {{"left thigh girth", {kLeftHip, kLeftHip}, kLeftHip, kLeftKnee},
     {"right thigh girth", {kRightHip, kRightHip}, kRightHip, kRightKnee},
     {"left shin girth", {kLeftKnee, kLeftKnee}, kLeftKnee, kLeftAnkle},
     {"right shin girth", {kRightKnee, kRightKnee}, kRightKnee, kRightAnkle},
     {"left upper arm girth", {kLeftShoulder, kLeftShoulder}, kLeftShoulder, kLeftElbow},
     {"right upper arm girth", {kRightShoulder, kRightShoulder}, kRightShoulder, kRightElbow},
     {"left forearm girth", {kLeftElbow, kLeftElbow}, kLeftElbow, kLeftWrist},
     {"right forearm girth", {kRightElbow, kRightElbow}, kRightElbow, kRightWrist},
     {"waist girth", {kPelvis, kSpine1}, kPelvis, kNeck},
     {"chest girth", {kSpine2, kSpine3}, kPelvis, kNeck},
     {"head girth", {kHead, kHead}, kNeck, kHead}}};

class Measurer {
 public:
  explicit Measurer(const BodyModel& model) : model_(model), areas_(vertexAreas(model)) {}

  BodyMeasurements measure() {
    addHeight();
    for (const Bone& bone : kBones) addLength(bone.name, joint(bone.from), joint(bone.to));
    const Point hips = joint(kLeftHip).middleTo(joint(kRightHip));
    const Point shoulders = joint(kLeftShoulder).middleTo(joint(kRightShoulder));
    addLength("torso", hips, shoulders);
    addLength("head", shoulders, keypoint(kKpHeadTop));
    addLength("left foot", keypoint(kKpLeftHeel), keypoint(kKpLeftBigToe));
    addLength("right foot", keypoint(kKpRightHeel), keypoint(kKpRightBigToe));
    for (const Girth& girth : kGirths) addGirth(girth);
    return collect();
  }

 private:
  struct Row {
    std::string name;
    float mean;
    Eigen::RowVectorXf slope;
  };

  static Eigen::VectorXf vertexAreas(const BodyModel& model) {
    Eigen::VectorXf areas = Eigen::VectorXf::Zero(model.numVertices());
    for (Eigen::Index f = 0; f < model.faces.rows(); ++f) {
      const Eigen::Vector3f a = model.v_template.row(model.faces(f, 0));
      const Eigen::Vector3f b = model.v_template.row(model.faces(f, 1));
      const Eigen::Vector3f c = model.v_template.row(model.faces(f, 2));
      const float third = (b - a).cross(c - a).norm() / 6;
      for (int corner = 0; corner < 3; ++corner) areas[model.faces(f, corner)] += third;
    }
    return areas;
  }

  [[nodiscard]] Point joint(int index) const {
    return {model_.joint_template.row(index).transpose(),
            model_.joint_shapedirs.middleRows<3>(Eigen::Index{3} * index)};
  }

  [[nodiscard]] Point keypoint(int index) const {
    return {model_.keypoint_template.row(index).transpose(),
            model_.keypoint_shapedirs.middleRows<3>(Eigen::Index{3} * index)};
  }

  [[nodiscard]] Point vertex(Eigen::Index index) const {
    return {model_.v_template.row(index).transpose(), model_.shapedirs.middleRows<3>(3 * index)};
  }

  void addLength(const std::string& name, const Point& from, const Point& to) {
    const Eigen::Vector3f bone = to.mean - from.mean;
    const Eigen::Vector3f direction = bone.normalized();
    rows_.push_back({name, bone.norm(), direction.transpose() * (to.slope - from.slope)});
  }

  void addHeight() {
    Eigen::Index top = 0;
    Eigen::Index bottom = 0;
    const float height =
        model_.v_template.col(1).maxCoeff(&top) - model_.v_template.col(1).minCoeff(&bottom);
    rows_.push_back({"height", height, vertex(top).slope.row(1) - vertex(bottom).slope.row(1)});
  }

  // The distance of each vertex from the axis grows as it moves outwards relative to the axis'
  // start.
  void addGirth(const Girth& girth) {
    const Point start = joint(girth.from);
    const Eigen::Vector3f axis = (joint(girth.to).mean - start.mean).normalized();
    Row row{girth.name, 0, Eigen::RowVectorXf::Zero(model_.numBetas())};
    float total = 0;
    for (int v = 0; v < model_.numVertices(); ++v) {
      const int owner = model_.skin_weights.joints[v][0];
      if (owner != girth.joints[0] && owner != girth.joints[1]) continue;
      const Point point = vertex(v);
      const Eigen::Vector3f from_start = point.mean - start.mean;
      const Eigen::Vector3f radial = from_start - axis * axis.dot(from_start);
      const float distance = radial.norm();
      if (distance < 1e-6F) continue;
      row.mean += areas_[v] * distance;
      row.slope += areas_[v] / distance * (radial.transpose() * (point.slope - start.slope));
      total += areas_[v];
    }
    if (total > 0) {
      row.mean /= total;
      row.slope /= total;
    }
    rows_.push_back(std::move(row));
  }

  [[nodiscard]] BodyMeasurements collect() const {
    BodyMeasurements result;
    const auto count = static_cast<Eigen::Index>(rows_.size());
    result.mean.resize(count);
    result.slope.resize(count, model_.numBetas());
    for (Eigen::Index i = 0; i < count; ++i) {
      const Row& row = rows_[static_cast<std::size_t>(i)];
      result.names.push_back(row.name);
      result.mean[i] = row.mean;
      result.slope.row(i) = row.slope;
    }
    return result;
  }

  const BodyModel& model_;
  Eigen::VectorXf areas_;  // (V) m2
  std::vector<Row> rows_;
};

}  // namespace

BodyMeasurements bodyMeasurements(const BodyModel& model) {
  return Measurer(model).measure();
}

}  // namespace lay
