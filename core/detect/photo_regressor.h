#pragma once

#include <array>
#include <filesystem>
#include <memory>
#include <vector>

#include "core/geometry/pinhole_camera.h"
#include "core/image/image.h"
#include "core/io/safetensors.h"

namespace lay {

/// What a regressor finds in a photo for one person.
struct RegressedPerson {
  std::array<float, 157> state{};    ///< 24 rotations as 6D columns, 10 betas, the crop's camera
  std::vector<float> image_feature;  ///< the decoder's token: I of the denoiser, 1024 in HMR 2.0
};

/// HMR 2.0's regressor on photos: the paper's initial predictor (see BodyRegressorImpl), on the
/// processor. Safe for several threads at once.
class PhotoRegressor {
 public:
  /// @throws FileError, ModelError.
  explicit PhotoRegressor(const std::filesystem::path& file);
  ~PhotoRegressor();
  PhotoRegressor(PhotoRegressor&&) noexcept;
  PhotoRegressor& operator=(PhotoRegressor&&) noexcept;

  /// Looks at the middle of the square box, as wide as the network's image is narrow; black where
  /// the box leaves the photo. @throws Error when the box is empty or nowhere in the photo.
  [[nodiscard]] RegressedPerson find(const Image& photo,
                                     const PersonBox& box,
                                     const PinholeCamera& camera) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// What a regressor needs of a checkpoint's weights, tried by building it. @param path only for the
/// texts of errors. @throws ModelError naming what is missing or of another shape.
[[nodiscard]] Weights regressorWeights(Weights weights, const std::filesystem::path& path);

}  // namespace lay
