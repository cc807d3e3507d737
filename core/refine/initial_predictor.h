#pragma once

#include <filesystem>
#include <memory>

#include "core/base/device.h"
#include "core/body/body_model.h"
#include "core/body/smpl_params.h"
#include "core/geometry/pinhole_camera.h"
#include "core/image/keypoints.h"

namespace lay {

/// A first body from keypoints and box alone, by the trained lifter: any photo with keypoints can
/// start.
class InitialPredictor {
 public:
  /// @param device where the lifter computes. It sees one row, for which no device need be woken:
  /// it stays on the processor unless told otherwise.
  /// @throws FileError, ModelError when the weights are missing, truncated or of another shape.
  InitialPredictor(BodyModelPtr body,
                   const std::filesystem::path& lifter_path,
                   DeviceChoice device = DeviceChoice::Cpu);
  ~InitialPredictor();
  InitialPredictor(InitialPredictor&&) noexcept;
  InitialPredictor& operator=(InitialPredictor&&) noexcept;

  /// @throws Error when fewer than 3 keypoints are present, or a CUDA device fails.
  [[nodiscard]] SmplParams predict(const Keypoints2d& keypoints,
                                   const PersonBox& box,
                                   const PinholeCamera& camera) const;

  /// Where the lifter computes.
  [[nodiscard]] const Device& device() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace lay
