#include "core/image/keypoints.h"

#include "core/base/error.h"

#include <Eigen/Geometry>

#include <algorithm>
#include <functional>
#include <vector>

namespace lay {

namespace {

constexpr float kBoxMargin = 1.25f;
constexpr float kLeastShareOfLength = 0.8f;
constexpr int kFewestKeypoints = 3;

// How long a bone of an average adult is, as a share of the standing height. Only bones that are
// neither short (a pixel of noise would count for much) nor differently placed by each detector, as
// the hips are.
struct BoneShare {
  Keypoint from;
  Keypoint to;
  float share;
};
constexpr std::array<BoneShare, 12> kBoneShares = {{{kKpLeftShoulder, kKpRightShoulder, 0.21f},
                                                    {kKpLeftShoulder, kKpLeftElbow, 0.16f},
                                                    {kKpRightShoulder, kKpRightElbow, 0.16f},
                                                    {kKpLeftElbow, kKpLeftWrist, 0.15f},
                                                    {kKpRightElbow, kKpRightWrist, 0.15f},
                                                    {kKpLeftShoulder, kKpLeftHip, 0.29f},
                                                    {kKpRightShoulder, kKpRightHip, 0.29f},
                                                    {kKpLeftHip, kKpLeftKnee, 0.24f},
                                                    {kKpRightHip, kKpRightKnee, 0.24f},
                                                    {kKpLeftKnee, kKpLeftAnkle, 0.24f},
                                                    {kKpRightKnee, kKpRightAnkle, 0.24f},
                                                    {kKpLeftEar, kKpRightEar, 0.09f}}};

// Standing height (px) that the visible bones suggest, 0 when no bone is visible. Foreshortening
// only makes bones shorter, so the long ones are right; the very longest may be a mistaken point
// and is left out when there are others.
float suggestedLength(const Keypoints2d& keypoints) {
  std::vector<float> lengths;
  for (const BoneShare& bone : kBoneShares) {
    if (keypoints.confidence[bone.from] <= 0 || keypoints.confidence[bone.to] <= 0) continue;
    const float length = (keypoints.points.row(bone.from) - keypoints.points.row(bone.to)).norm();
    lengths.push_back(length / bone.share);
  }
  if (lengths.empty()) return 0;
  std::sort(lengths.begin(), lengths.end(), std::greater<>());
  return lengths.size() >= 3 ? lengths[1] : lengths[0];
}

}  // namespace

PersonBox boxFromKeypoints(const Keypoints2d& keypoints) {
  if (keypoints.numPresent() < kFewestKeypoints) {
    throw Error(strCat("Cannot find the person: only ",
                       keypoints.numPresent(),
                       " keypoints are present. Mark at least ",
                       kFewestKeypoints,
                       "."));
  }
  Eigen::AlignedBox2f extent;
  for (int k = 0; k < kKeypointCount; ++k) {
    if (keypoints.confidence[k] > 0) extent.extend(keypoints.points.row(k).transpose());
  }
  PersonBox box;
  box.center = extent.center();
  box.size = std::max(kBoxMargin * extent.sizes().maxCoeff(),
                      kLeastShareOfLength * suggestedLength(keypoints));
  if (!box.isValid()) {
    throw Error(strCat("Cannot find the person: all ",
                       keypoints.numPresent(),
                       " keypoints are at the same place (",
                       box.center.x(),
                       ", ",
                       box.center.y(),
                       "). Check the keypoint file."));
  }
  return box;
}

float reprojectionError(const Keypoints2d& keypoints,
                        const MatrixX3f& keypoints_in_camera,
                        const PinholeCamera& camera) {
  double weighted = 0;
  double weights = 0;
  for (int k = 0; k < kKeypointCount; ++k) {
    const float confidence = keypoints.confidence[k];
    if (confidence <= 0) continue;
    const Eigen::Vector2f projected = camera.project(Eigen::Vector3f(keypoints_in_camera.row(k)));
    weighted += confidence * (projected - keypoints.points.row(k).transpose()).norm();
    weights += confidence;
  }
  return weights > 0 ? static_cast<float>(weighted / weights) : 0;
}

}  // namespace lay
