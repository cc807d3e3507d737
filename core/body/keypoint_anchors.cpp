#include "core/body/keypoint_anchors.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace lay {

namespace {

using Anchors = std::array<KeypointAnchor, kKeypointCount>;

constexpr int kAnchoredVertexCount = 6890;
constexpr int kSmplXVertexCount = 10475;

// The vertices most programs read from SMPL's surface.
constexpr std::array<std::pair<Keypoint, int>, 12> kSmplVertices = {{{kKpNose, 332},
                                                                     {kKpRightEye, 6260},
                                                                     {kKpLeftEye, 2800},
                                                                     {kKpRightEar, 4071},
                                                                     {kKpLeftEar, 583},
                                                                     {kKpLeftBigToe, 3216},
                                                                     {kKpLeftSmallToe, 3226},
                                                                     {kKpLeftHeel, 3387},
                                                                     {kKpRightBigToe, 6617},
                                                                     {kKpRightSmallToe, 6624},
                                                                     {kKpRightHeel, 6787},
                                                                     {kKpHeadTop, 411}}};

// The same of SMPL-X's; its head top is found from its shape.
constexpr std::array<std::pair<Keypoint, int>, 11> kSmplXVertices = {{{kKpNose, 9120},
                                                                      {kKpRightEye, 9929},
                                                                      {kKpLeftEye, 9448},
                                                                      {kKpRightEar, 616},
                                                                      {kKpLeftEar, 6},
                                                                      {kKpLeftBigToe, 5770},
                                                                      {kKpLeftSmallToe, 5780},
                                                                      {kKpLeftHeel, 8846},
                                                                      {kKpRightBigToe, 8463},
                                                                      {kKpRightSmallToe, 8474},
                                                                      {kKpRightHeel, 8635}}};

constexpr std::array<std::pair<Keypoint, SmplJoint>, 13> kJointKeypoints = {
    {{kKpLeftShoulder, kLeftShoulder},
     {kKpRightShoulder, kRightShoulder},
     {kKpLeftElbow, kLeftElbow},
     {kKpRightElbow, kRightElbow},
     {kKpLeftWrist, kLeftWrist},
     {kKpRightWrist, kRightWrist},
     {kKpLeftHip, kLeftHip},
     {kKpRightHip, kRightHip},
     {kKpLeftKnee, kLeftKnee},
     {kKpRightKnee, kRightKnee},
     {kKpLeftAnkle, kLeftAnkle},
     {kKpRightAnkle, kRightAnkle},
     {kKpMidHip, kPelvis}}};

class AnchorFinder {
 public:
  explicit AnchorFinder(const BodyModel& model)
      : model_(model),
        height_(model.v_template.col(1).maxCoeff() - model.v_template.col(1).minCoeff()),
        joints_(regressJoints(model, model.v_template)),
        carriers_(commonJoints(model.numJoints())) {}

  // Whether numbered vertices are where they should be: another mesh may have as many vertices.
  template <typename Numbers>
  [[nodiscard]] bool fit(const Numbers& numbers) const {
    return std::all_of(numbers.begin(), numbers.end(), [this](const auto& entry) {
      const int joint = carriers_[model_.skin_weights.joints[entry.second][0]];
      const std::string_view name = kKeypointNames[entry.first];
      const bool is_foot = name.ends_with("toe") || name.ends_with("heel");
      if (!is_foot) return joint == kHead || joint == kNeck;
      return name.starts_with("left") ? joint == kLeftAnkle || joint == kLeftFoot
                                      : joint == kRightAnkle || joint == kRightFoot;
    });
  }

  [[nodiscard]] KeypointAnchor headTop() const {
    return onHead([](const Eigen::RowVector3f& p) { return p.y(); });
  }

  void anchorSurface(Anchors& anchors) const {
    anchorHead(anchors);
    anchorFoot(anchors, +1, kLeftAnkle, kLeftFoot, {kKpLeftBigToe, kKpLeftSmallToe, kKpLeftHeel});
    anchorFoot(
        anchors, -1, kRightAnkle, kRightFoot, {kKpRightBigToe, kKpRightSmallToe, kKpRightHeel});
  }

  // The vertices in front of and behind the point midway between the shoulders; their mean lies
  // inside the body.
  [[nodiscard]] KeypointAnchor neck() const {
    const Eigen::RowVector3f middle =
        0.5f * (joints_.row(kLeftShoulder) + joints_.row(kRightShoulder));
    const auto column = [&](int sign) {
      return best([&](const Eigen::RowVector3f& p, int) {
        const float behind = sign * (p.z() - middle.z()) < 0 ? height_ : 0;
        return -(p - middle).head<2>().norm() - behind;
      });
    };
    return {.joint = kSpine3, .vertices = {column(+1), column(-1)}};
  }

  [[nodiscard]] KeypointAnchor at(int vertex) const {
    return {.joint = model_.skin_weights.joints[vertex][0], .vertices = {vertex}};
  }

 private:
  // The vertex of the highest score; -1 when none scores above minus infinity.
  template <typename Score>
  int best(const Score& score) const {
    int winner = -1;
    float highest = -std::numeric_limits<float>::infinity();
    for (int v = 0; v < model_.numVertices(); ++v) {
      const float value =
          score(model_.v_template.row(v), carriers_[model_.skin_weights.joints[v][0]]);
      if (value > highest) {
        highest = value;
        winner = v;
      }
    }
    return winner;
  }

  template <typename Score>
  KeypointAnchor bestOf(SmplJoint first, SmplJoint second, const Score& score) const {
    const int vertex = best([&](const Eigen::RowVector3f& p, int joint) {
      const bool belongs = joint == first || joint == second;
      return belongs ? score(p) : -std::numeric_limits<float>::infinity();
    });
    if (vertex < 0) {
      throw ModelError(strCat("Cannot place the keypoints: no vertex of the body follows its ",
                              kSmplJointNames[first],
                              " most. Give the model file keypoint_joints and keypoint_vertices."));
    }
    return at(vertex);
  }

  template <typename Score>
  KeypointAnchor onHead(const Score& score) const {
    return bestOf(kHead, kHead, score);
  }

  void anchorHead(Anchors& anchors) const {
    const float middle = joints_(kHead, 0);
    anchors[kKpHeadTop] = headTop();
    // Leaving the midline costs ten times what coming forward gains, so a cheek never wins.
    anchors[kKpNose] =
        onHead([&](const Eigen::RowVector3f& p) { return p.z() - 10 * std::abs(p.x() - middle); });
    const Eigen::RowVector3f nose = model_.v_template.row(anchors[kKpNose].vertices[0]);
    for (const int side : {+1, -1}) {
      const Eigen::Vector2f eye(middle + side * 0.018f * height_, nose.y() + 0.021f * height_);
      anchors[side > 0 ? kKpLeftEye : kKpRightEye] = onHead([&](const Eigen::RowVector3f& p) {
        return 0.2f * p.z() - (p.head<2>().transpose() - eye).norm();
      });
      anchors[side > 0 ? kKpLeftEar : kKpRightEar] = onHead([&](const Eigen::RowVector3f& p) {
        const float outside = std::max({0.0f, p.y() - eye.y(), nose.y() - p.y()});
        return side * (p.x() - middle) - 2 * outside;
      });
    }
  }

  // Toes lie forward, the big one towards the other foot; `side` is the sign of x away from it.
  void anchorFoot(Anchors& anchors,
                  int side,
                  SmplJoint ankle,
                  SmplJoint foot,
                  const std::array<Keypoint, 3>& keypoints) const {
    anchors[keypoints[0]] = bestOf(ankle, foot, [&](const Eigen::RowVector3f& p) {
      return p.z() - 0.3f * side * p.x() - 0.3f * p.y();
    });
    anchors[keypoints[1]] = bestOf(ankle, foot, [&](const Eigen::RowVector3f& p) {
      return 0.6f * p.z() + side * p.x() - 0.3f * p.y();
    });
    anchors[keypoints[2]] =
        bestOf(ankle, foot, [&](const Eigen::RowVector3f& p) { return -p.z() - p.y(); });
  }

  const BodyModel& model_;
  float height_;                      // m
  MatrixX3f joints_;                  // (J, 3) m
  const std::vector<int>& carriers_;  // (J) what carries a joint of hands and face at rest
};

}  // namespace

std::array<KeypointAnchor, kKeypointCount> usualKeypointAnchors(const BodyModel& model) {
  const AnchorFinder finder(model);
  Anchors anchors;
  for (const auto& [keypoint, joint] : kJointKeypoints) anchors[keypoint].joint = joint;
  anchors[kKpNeck] = finder.neck();
  if (model.numVertices() == kAnchoredVertexCount && finder.fit(kSmplVertices)) {
    for (const auto& [keypoint, vertex] : kSmplVertices) anchors[keypoint] = finder.at(vertex);
  } else if (model.numVertices() == kSmplXVertexCount && finder.fit(kSmplXVertices)) {
    for (const auto& [keypoint, vertex] : kSmplXVertices) anchors[keypoint] = finder.at(vertex);
    anchors[kKpHeadTop] = finder.headTop();
  } else {
    finder.anchorSurface(anchors);
  }
  return anchors;
}

}  // namespace lay
