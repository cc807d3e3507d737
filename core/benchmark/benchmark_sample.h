#pragma once

#include "core/base/random.h"
#include "core/benchmark/motion_clips.h"
#include "core/body/body_model.h"
#include "core/body/smpl_params.h"
#include "core/geometry/pinhole_camera.h"
#include "core/image/keypoints.h"

namespace lay {

/// One test case of the built-in benchmark: a true body before a camera, the 2D keypoints that a
/// detector would report of it, and the initial prediction that an image regressor would make.
struct BenchmarkSample {
  SmplParams truth;
  PinholeCamera camera;
  Keypoints2d true_keypoints;  ///< exact projections of all 26 points, confidence 1
  Keypoints2d keypoints;       ///< disturbed COCO-17 (and feet, when the options ask for them)
  PersonBox box;               ///< of the disturbed keypoints
  SmplParams initial;
};

/// What is done to the truth. The defaults are the benchmark's own numbers; training widens some of
/// them.
struct DisturbanceOptions {
  float keypoint_noise = 0.01F;    ///< standard deviation, in sides of the person's box
  float missing_keypoint = 0.10F;  ///< probability, each
  float missing_limb = 0.05F;      ///< probability, each forearm and each shin
  float outlier = 0.03F;           ///< probability, each
  float swap = 0.03F;              ///< probability, each left/right pair
  float extra_keypoints =
      0.0F;                ///< probability that neck, mid-hip, toes and heels are reported too
  float half_body = 0.0F;  ///< probability that all keypoints below the hips are missing
  float angle_scale = kAngleScale;  ///< one factor on all angles of the initial prediction
  float depth_flip =
      0.25F;  ///< probability that one limb of the initial prediction is flipped in depth

  /// Calibrated on the val clips (`layfigure-train calibrate`) so that the mean PA-MPJPE of the
  /// initial prediction is 47.5 mm, the "Initial Prediction" of the paper's ablation on 3DPW;
  /// frozen so that figures stay comparable.
  static constexpr float kAngleScale = 0.3613F;
};

/// From where a body is seen. The defaults are the benchmark's own.
struct PlacementOptions {
  float lowest_pitch = -15;   ///< degrees; positive: the camera looks up
  float highest_pitch = 15;   ///< degrees
  float shortest_focal = 900;  ///< px of an image of 1000 x 1000
  float longest_focal = 1500;  ///< px
};

/// Places the posed body before a random camera: yaw uniform, pitch and focal length as the options
/// say, 1000 x 1000 px, the longer side of the person's box 50..80 % of the image, its centre in
/// the image's middle half.
/// @param pose root in a z-up world.
/// Fills truth, camera and true_keypoints.
[[nodiscard]] BenchmarkSample placeBody(const BodyModel& model,
                                        const JointRotations& pose,
                                        Random& random,
                                        const PlacementOptions& options = {});

/// Fills keypoints and box from true_keypoints.
void disturbKeypoints(BenchmarkSample& sample, const DisturbanceOptions& options, Random& random);

/// Fills initial from truth and box.
void disturbBody(const BodyModel& model,
                 BenchmarkSample& sample,
                 const DisturbanceOptions& options,
                 Random& random);

/// All three. @param pose root in a z-up world.
[[nodiscard]] BenchmarkSample makeBenchmarkSample(const BodyModel& model,
                                                  const JointRotations& pose,
                                                  const DisturbanceOptions& options,
                                                  Random& random);

/// Sample `index` of the benchmark with that seed: each has a generator of its own, so that a
/// sample is the same however many are drawn.
[[nodiscard]] BenchmarkSample makeBenchmarkSample(const BodyModel& model,
                                                  const JointRotations& pose,
                                                  const DisturbanceOptions& options,
                                                  std::uint64_t seed,
                                                  std::uint64_t index);

/// Standard deviation (rad) of the benchmark's disturbance of a joint before angle_scale;
/// isotropic, but for the root (the largest of its three).
[[nodiscard]] float disturbanceSigma(int joint);

}  // namespace lay
