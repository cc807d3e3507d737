#pragma once

#include <vector>

#include "core/base/random.h"
#include "core/benchmark/motion_clips.h"

namespace lay {

/// Draws training poses from recordings and widens them honestly: the mirror image, limbs of
/// different frames put together, and small random rotations that stay within the range each joint
/// shows in the recordings. Immutable once made; draw() may be called from several threads with a
/// generator each.
class PoseMixer {
 public:
  struct Options {
    float mirror = 0.5F;         ///< probability
    float recombine = 0.4F;      ///< probability that each limb comes from a frame of its own
    float jitter = 0.3F;         ///< probability that all joints are turned a little
    float jitter_sigma = 0.15F;  ///< rad
    float tumble =
        0.15F;  ///< probability that the whole body is tilted (lying, leaning, upside down)
  };

  /// @throws Error when there is no frame at all.
  PoseMixer(std::vector<MotionClip> clips, const Options& options);

  /// A pose in the z-up world.
  [[nodiscard]] JointRotations draw(Random& random) const;

 private:
  [[nodiscard]] const JointRotations& frame(Random& random) const;

  std::vector<MotionClip> clips_;
  Options options_;
  std::vector<double> cumulative_;  ///< of the clips' weights
  JointRotations low_;  ///< 0.5 % and 99.5 % quantiles of each component, and of its mirror image
  JointRotations high_;
};

/// Left and right exchanged, rotations reflected at the body's x = 0 plane (root included).
[[nodiscard]] JointRotations mirroredPose(const JointRotations& pose);

}  // namespace lay
