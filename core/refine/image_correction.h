#pragma once

#include <filesystem>
#include <memory>
#include <span>

#include "core/body/body_model.h"
#include "core/body/smpl_params.h"
#include "core/geometry/pinhole_camera.h"

namespace lay {

inline constexpr const char* kImageCorrectorFile = "image_corrector.safetensors";

/// Corrects a first body by the image feature of its picture (`imageFeature`), by the trained
/// corrector. LibTorch stays behind Impl.
class ImageCorrection {
 public:
  /// @throws FileError, ModelError when the weights are missing, truncated or of another shape.
  ImageCorrection(BodyModelPtr body, const std::filesystem::path& path);
  ~ImageCorrection();
  ImageCorrection(ImageCorrection&&) noexcept;
  ImageCorrection& operator=(ImageCorrection&&) noexcept;

  /// @param image kImageFeatureSize numbers, of the same box. @throws std::logic_error for another
  /// count.
  [[nodiscard]] SmplParams correct(const SmplParams& initial,
                                   std::span<const float> image,
                                   const PersonBox& box,
                                   const PinholeCamera& camera) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace lay
