#pragma once

#include "core/body/body_model.h"

namespace lay {

/// The way between two bodies' shape coordinates. The networks were trained with our own body and
/// speak its betas; on another body the same numbers would be another shape. Affine: native =
/// native_of_mean + native_from_ours * ours.
struct ShapeBridge {
  Eigen::MatrixXf native_from_ours;  ///< (B, 10)
  Eigen::VectorXf native_of_mean;    ///< (B) the native betas of our mean body
  Eigen::MatrixXf ours_from_native;  ///< (10, B)
  float height_error_m =
      0;  ///< root mean square of the difference in height over people with betas ~ N(0, 1)
  float length_error_m = 0;  ///< the same over all limb lengths and widths

  /// Exact: these are the betas of what inOurShapes() poses.
  [[nodiscard]] Eigen::VectorXf nativeBetas(const Eigen::VectorXf& ours) const;

  /// The nearest of our shapes. Exact for what came from nativeBetas(); other native shapes can
  /// only be approached.
  [[nodiscard]] Eigen::VectorXf ourBetas(const Eigen::VectorXf& native) const;
};

/// Finds the native betas that give each of our shapes the same height, limb lengths, widths and
/// girths (bodyMeasurements) by least squares with a ridge. How a shape departs from our mean is
/// followed to 5 mm, the height to a third of that, by native betas of standard deviation 3. Our
/// mean person itself only to 20 mm, the height to 5 mm, by native betas of standard deviation 1:
/// bodies put their joints in somewhat different places, and a shape must not be bent to move them.
/// @param ours, native bodies of 24 joints (see commonBody).
[[nodiscard]] ShapeBridge bridgeShapes(const BodyModel& ours, const BodyModel& native);

/// The native body with its template and shape directions recombined so that it takes our betas:
/// posing it with `ours` is posing the native body with bridge.nativeBetas(ours).
[[nodiscard]] BodyModelPtr inOurShapes(const BodyModel& native, const ShapeBridge& bridge);

}  // namespace lay
