#include "core/benchmark/benchmark_sample.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <Eigen/Geometry>

#include "core/body/skinning.h"
#include "core/geometry/rotation.h"

namespace lay {
namespace {

constexpr float kRadians = 0.017453292F;
constexpr float kImageSide = 1000;

Eigen::Matrix3f rotationAbout(const Eigen::Vector3f& axis, float angle) {
  return Eigen::AngleAxisf(angle, axis).toRotationMatrix();
}

/// Camera axes (x right, y down, z forward) of a level camera that looks along the world's +y, z
/// up.
Eigen::Matrix3f levelCameraFromWorld() {
  Eigen::Matrix3f rotation;
  rotation << 1, 0, 0, 0, 0, -1, 0, 1, 0;
  return rotation;
}

struct Extent {
  Eigen::Vector2f low;
  Eigen::Vector2f high;
  [[nodiscard]] float side() const { return (high - low).maxCoeff(); }
  [[nodiscard]] Eigen::Vector2f center() const { return (low + high) / 2; }
};

Extent projectedExtent(const PosedJoints& posed, const PinholeCamera& camera) {
  const MatrixX2f joints = camera.project(posed.joints_in_camera);
  const MatrixX2f keypoints = camera.project(posed.keypoints_in_camera);
  Extent extent;
  extent.low = joints.colwise().minCoeff().cwiseMin(keypoints.colwise().minCoeff()).transpose();
  extent.high = joints.colwise().maxCoeff().cwiseMax(keypoints.colwise().maxCoeff()).transpose();
  return extent;
}

/// Depth and offset that give the projected box its wanted side and centre: a few fixed-point
/// rounds, since perspective changes the box a little as the body moves.
void placeInImage(const BodyModel& model,
                  float side,
                  const Eigen::Vector2f& center,
                  BenchmarkSample& sample) {
  sample.truth.transl = {0, 0, sample.camera.focal_length * 1.8F / side};
  for (int round = 0; round < 6; ++round) {
    const PosedJoints posed = poseJoints(model, sample.truth);
    const float nearest = posed.joints_in_camera.col(2).minCoeff();
    if (nearest < 0.4F) sample.truth.transl.z() += 0.5F - nearest;
    const Extent extent = projectedExtent(poseJoints(model, sample.truth), sample.camera);
    const float depth = sample.truth.transl.z() * extent.side() / side;
    const Eigen::Vector2f shift = (center - extent.center()) * depth / sample.camera.focal_length;
    sample.truth.transl.head<2>() += shift;
    sample.truth.transl.z() = depth;
  }
}

constexpr std::array<std::array<int, 2>, 8> kPairs = {{{kKpLeftEye, kKpRightEye},
                                                       {kKpLeftEar, kKpRightEar},
                                                       {kKpLeftShoulder, kKpRightShoulder},
                                                       {kKpLeftElbow, kKpRightElbow},
                                                       {kKpLeftWrist, kKpRightWrist},
                                                       {kKpLeftHip, kKpRightHip},
                                                       {kKpLeftKnee, kKpRightKnee},
                                                       {kKpLeftAnkle, kKpRightAnkle}}};

/// Outer parts of the limbs, each hidden as one.
constexpr std::array<std::array<int, 2>, 4> kLimbEnds = {{{kKpLeftElbow, kKpLeftWrist},
                                                          {kKpRightElbow, kKpRightWrist},
                                                          {kKpLeftKnee, kKpLeftAnkle},
                                                          {kKpRightKnee, kKpRightAnkle}}};

constexpr std::array<int, 8> kExtraKeypoints = {kKpNeck,
                                                kKpMidHip,
                                                kKpLeftBigToe,
                                                kKpRightBigToe,
                                                kKpLeftSmallToe,
                                                kKpRightSmallToe,
                                                kKpLeftHeel,
                                                kKpRightHeel};

constexpr std::array<int, 13> kLowerKeypoints = {kKpLeftKnee,
                                                 kKpRightKnee,
                                                 kKpLeftAnkle,
                                                 kKpRightAnkle,
                                                 kKpLeftHip,
                                                 kKpRightHip,
                                                 kKpMidHip,
                                                 kKpLeftBigToe,
                                                 kKpRightBigToe,
                                                 kKpLeftSmallToe,
                                                 kKpRightSmallToe,
                                                 kKpLeftHeel,
                                                 kKpRightHeel};

/// Root of a limb, middle, end.
constexpr std::array<std::array<int, 3>, 4> kLimbs = {{{kLeftShoulder, kLeftElbow, kLeftWrist},
                                                       {kRightShoulder, kRightElbow, kRightWrist},
                                                       {kLeftHip, kLeftKnee, kLeftAnkle},
                                                       {kRightHip, kRightKnee, kRightAnkle}}};

Eigen::Matrix3f rotationFromTo(const Eigen::Vector3f& from, const Eigen::Vector3f& to) {
  return Eigen::Quaternionf::FromTwoVectors(from, to).toRotationMatrix();
}

/// The classic monocular mistake: the limb's bones mirrored in the plane parallel to the image.
void flipLimbInDepth(const BodyModel& model, int limb, SmplParams& params) {
  const auto& [root, middle, end] = kLimbs[limb];
  const PosedJoints posed = poseJoints(model, params);
  const auto joint = [&](int index) -> Eigen::Vector3f {
    return posed.joints_in_camera.row(index).transpose();
  };
  const Eigen::Vector3f upper = joint(middle) - joint(root);
  const Eigen::Vector3f lower = joint(end) - joint(middle);
  const Eigen::Vector3f mirror(1, 1, -1);
  const Eigen::Matrix3f upper_turn = rotationFromTo(upper, upper.cwiseProduct(mirror));
  const Eigen::Matrix3f lower_turn = rotationFromTo(lower, lower.cwiseProduct(mirror));
  const Eigen::Matrix3f root_global = upper_turn * posed.camera_from_joint[root];
  const Eigen::Matrix3f middle_global = lower_turn * posed.camera_from_joint[middle];
  const Eigen::Matrix3f& parent_global = posed.camera_from_joint[kSmplParents[root]];
  params.body_pose.row(root - 1) =
      matrixToAxisAngle(parent_global.transpose() * root_global).transpose();
  params.body_pose.row(middle - 1) =
      matrixToAxisAngle(root_global.transpose() * middle_global).transpose();
}

}  // namespace

float disturbanceSigma(int joint) {
  switch (joint) {
    case kPelvis:
      return 8 * kRadians;
    case kLeftHip:
    case kRightHip:
    case kLeftAnkle:
    case kRightAnkle:
      return 12 * kRadians;
    case kLeftKnee:
    case kRightKnee:
    case kLeftWrist:
    case kRightWrist:
      return 15 * kRadians;
    case kNeck:
    case kHead:
      return 10 * kRadians;
    case kLeftShoulder:
    case kRightShoulder:
      return 18 * kRadians;
    case kLeftElbow:
    case kRightElbow:
      return 22 * kRadians;
    case kSpine1:
    case kSpine2:
    case kSpine3:
    case kLeftCollar:
    case kRightCollar:
      return 5 * kRadians;
    default:
      return 0;  // toes and hands: the benchmark leaves them alone
  }
}

BenchmarkSample placeBody(const BodyModel& model,
                          const JointRotations& pose,
                          Random& random,
                          const PlacementOptions& options) {
  BenchmarkSample sample;
  for (int i = 0; i < kNumBetas; ++i)
    sample.truth.betas[i] = std::clamp(random.normal(), -2.0F, 2.0F);
  const Eigen::Matrix3f yaw =
      rotationAbout(Eigen::Vector3f::UnitZ(), random.uniform(0, 360 * kRadians));
  const Eigen::Matrix3f pitch = rotationAbout(
      Eigen::Vector3f::UnitX(),
      random.uniform(options.lowest_pitch * kRadians, options.highest_pitch * kRadians));
  const Eigen::Matrix3f root = axisAngleToMatrix(pose.row(0).transpose());
  sample.truth.global_orient = matrixToAxisAngle(pitch * levelCameraFromWorld() * yaw * root);
  sample.truth.body_pose = pose.bottomRows<kSmplJointCount - 1>();
  sample.camera =
      PinholeCamera::withFocalLength(random.uniform(options.shortest_focal, options.longest_focal),
                                     static_cast<int>(kImageSide),
                                     static_cast<int>(kImageSide));
  const float side = random.uniform(0.5F, 0.8F) * kImageSide;
  const Eigen::Vector2f center(random.uniform(0.25F, 0.75F) * kImageSide,
                               random.uniform(0.25F, 0.75F) * kImageSide);
  placeInImage(model, side, center, sample);
  const PosedJoints posed = poseJoints(model, sample.truth);
  sample.true_keypoints.points = sample.camera.project(posed.keypoints_in_camera);
  sample.true_keypoints.confidence.setOnes();
  return sample;
}

void disturbKeypoints(BenchmarkSample& sample, const DisturbanceOptions& options, Random& random) {
  const auto& exact = sample.true_keypoints.points;
  const Extent extent{exact.colwise().minCoeff().transpose(),
                      exact.colwise().maxCoeff().transpose()};
  const float sigma = options.keypoint_noise * extent.side();
  Keypoints2d& seen = sample.keypoints;
  seen = Keypoints2d();
  const auto see = [&](int k) {
    seen.points.row(k) << exact(k, 0) + sigma * random.normal(),
        exact(k, 1) + sigma * random.normal();
    seen.confidence[k] = random.chance(options.missing_keypoint) ? 0 : random.uniform(0.5F, 1.0F);
  };
  for (int k = 0; k < kCocoKeypointCount; ++k) see(k);
  if (random.chance(options.extra_keypoints)) {
    for (int k : kExtraKeypoints) see(k);
  }
  for (const auto& [a, b] : kPairs) {
    if (!random.chance(options.swap)) continue;
    seen.points.row(a).swap(seen.points.row(b));
    for (int k : {a, b}) {
      if (seen.confidence[k] > 0) seen.confidence[k] = random.uniform(0.3F, 0.8F);
    }
  }
  for (int k = 0; k < kCocoKeypointCount; ++k) {
    if (seen.confidence[k] <= 0 || !random.chance(options.outlier)) continue;
    seen.points.row(k) << random.uniform(extent.low.x(), extent.high.x()),
        random.uniform(extent.low.y(), extent.high.y());
    seen.confidence[k] = random.uniform(0.3F, 0.8F);
  }
  for (const auto& limb : kLimbEnds) {
    if (!random.chance(options.missing_limb)) continue;
    for (int k : limb) seen.confidence[k] = 0;
  }
  if (random.chance(options.half_body)) {
    for (int k : kLowerKeypoints) seen.confidence[k] = 0;
  }
  // A person of whom next to nothing is seen would never be detected: give the shoulders and hips
  // back.
  if (seen.numPresent() < 4) {
    for (int k : {kKpLeftShoulder, kKpRightShoulder, kKpLeftHip, kKpRightHip}) {
      seen.points.row(k) = exact.row(k);
      seen.confidence[k] = 0.5F;
    }
  }
  sample.box = boxFromKeypoints(seen);
}

void disturbBody(const BodyModel& model,
                 BenchmarkSample& sample,
                 const DisturbanceOptions& options,
                 Random& random) {
  SmplParams& initial = sample.initial;
  initial = sample.truth;
  const auto noise = [&](float sigma) {
    const float s = sigma * options.angle_scale;
    return axisAngleToMatrix(
        Eigen::Vector3f(s * random.normal(), s * random.normal(), s * random.normal()));
  };
  for (int joint = 1; joint < kSmplJointCount; ++joint) {
    const Eigen::Matrix3f rotation =
        axisAngleToMatrix(initial.body_pose.row(joint - 1).transpose());
    initial.body_pose.row(joint - 1) =
        matrixToAxisAngle(rotation * noise(disturbanceSigma(joint))).transpose();
  }
  // Yaw about the image's vertical, pitch about its horizontal, roll about the line of sight.
  const float scale = options.angle_scale * kRadians;
  const Eigen::Matrix3f turn =
      rotationAbout(Eigen::Vector3f::UnitY(), 8 * scale * random.normal()) *
      rotationAbout(Eigen::Vector3f::UnitX(), 6 * scale * random.normal()) *
      rotationAbout(Eigen::Vector3f::UnitZ(), 4 * scale * random.normal());
  initial.global_orient = matrixToAxisAngle(turn * axisAngleToMatrix(sample.truth.global_orient));
  if (random.chance(options.depth_flip)) flipLimbInDepth(model, random.below(4), initial);
  for (int i = 0; i < kNumBetas; ++i)
    initial.betas[i] = sample.truth.betas[i] / 2 + 0.5F * random.normal();
  CropCamera crop = translToCropCamera(sample.truth.transl, sample.box, sample.camera);
  const float box_in_metres = 2 / crop.scale;
  crop.translation.x() += box_in_metres * random.uniform(-0.01F, 0.01F);
  crop.translation.y() += box_in_metres * random.uniform(-0.01F, 0.01F);
  crop.scale *= random.uniform(0.97F, 1.03F);
  initial.transl = cropCameraToTransl(crop, sample.box, sample.camera);
}

BenchmarkSample makeBenchmarkSample(const BodyModel& model,
                                    const JointRotations& pose,
                                    const DisturbanceOptions& options,
                                    Random& random) {
  BenchmarkSample sample = placeBody(model, pose, random);
  disturbKeypoints(sample, options, random);
  disturbBody(model, sample, options, random);
  return sample;
}

BenchmarkSample makeBenchmarkSample(const BodyModel& model,
                                    const JointRotations& pose,
                                    const DisturbanceOptions& options,
                                    std::uint64_t seed,
                                    std::uint64_t index) {
  Random random(seed * 1000003ULL + index);
  return makeBenchmarkSample(model, pose, options, random);
}

}  // namespace lay
