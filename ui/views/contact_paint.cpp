#include "ui/views/contact_paint.h"

#include "render/scene/value_colors.h"

namespace lay {

std::shared_ptr<const MatrixX3f> ContactPaint::of(const BodyModelPtr& model,
                                                  const Eigen::VectorXf& betas,
                                                  const PosedBodyPtr& posed) {
  if (colors_ && posed_ == posed && model_ == model) {
    return colors_;
  }
  if (!overlap_ || model_ != model || betas_ != betas) {
    overlap_ = std::make_shared<const SurfaceOverlap>(*model, betas);
    model_ = model;
    betas_ = betas;
  }
  posed_ = posed;
  colors_ = paintedByContact(overlap_->depthsSeenFromOutside(*posed));
  return colors_;
}

}  // namespace lay
