#pragma once

#include <optional>

#include "core/body/body_model.h"
#include "core/body/common_body.h"
#include "core/body/shape_bridge.h"

namespace lay {

/// A body twice: as its file has it, and as the rest of the program works with it. Files are
/// written for `native`, so other programs can use them with the user's own model; everything
/// between works on `working`.
struct AdaptedBody {
  BodyModelPtr native;                ///< J joints, its own betas
  BodyModelPtr working;               ///< 24 joints, our 10 betas, the same vertices
  std::optional<ShapeBridge> bridge;  ///< none: `native` is our own body and `working` is the same

  /// Parameters of `working` for `native`: posing gives the same surface (to rounding), save that a
  /// body of 52 or 55 joints has no hand joints to turn.
  [[nodiscard]] SmplParams toNative(const SmplParams& working_params) const;

  /// Parameters of `native` (or of its shapes with another tree of joints) for `working`. Fingers,
  /// jaw and eyes are lost, and of the shape what our betas cannot say.
  [[nodiscard]] ConvertedPose fromNative(const SmplParams& native_params) const;
};

/// @param ours the body that the networks were trained with.
[[nodiscard]] AdaptedBody adaptBody(BodyModelPtr native, const BodyModel& ours);

}  // namespace lay
