#pragma once

#include <memory>

#include "core/critic/surface_overlap.h"
#include "ui/document/session.h"

namespace lay {

/// A body painted by where it meets itself (paintedByContact), kept while nothing changes: the
/// renderer uploads a matrix once.
class ContactPaint {
 public:
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
