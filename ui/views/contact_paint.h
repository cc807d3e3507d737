#pragma once

#include <memory>

#include "core/critic/surface_overlap.h"
#include "ui/document/session.h"

namespace lay {

/// The colours of a body by where it meets itself: blue where nothing is near, pale where skin
/// touches skin, red where a part lies kDeep inside another. Kept while nothing changes: the
/// renderer uploads a matrix once.
class ContactPaint {
 public:
  static constexpr float kDeep = 0.02F;  ///< m: as red as it gets, and as far off as it is blue

  /// @return (V, 3).
  [[nodiscard]] std::shared_ptr<const MatrixX3f> of(const BodyModelPtr& model,
                                                    const Eigen::VectorXf& betas,
                                                    const PosedBodyPtr& posed);

 private:
  BodyModelPtr model_;
  Eigen::VectorXf betas_;
  std::shared_ptr<const SurfaceOverlap> overlap_;  // of that body and shape
  PosedBodyPtr posed_;
  std::shared_ptr<const MatrixX3f> colors_;
};

}  // namespace lay
