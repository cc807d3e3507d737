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
/// girths (bodyMeasurements) by least squares. Measurements count with a tolerance of 5 mm, a third
/// of that for the height; native betas with a standard deviation of 3 (ridge), which decides where
/// the measurements say nothing.
/// @param ours, native bodies of 24 joints (see commonBody).
[[nodiscard]] ShapeBridge bridgeShapes(const BodyModel& ours, const BodyModel& native);

/// The native body with its template and shape directions recombined so that it takes our betas:
/// posing it with `ours` is posing the native body with bridge.nativeBetas(ours).
[[nodiscard]] BodyModelPtr inOurShapes(const BodyModel& native, const ShapeBridge& bridge);

}  // namespace lay
