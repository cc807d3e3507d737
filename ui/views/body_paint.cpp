#include "ui/views/body_paint.h"

#include <algorithm>

#include "core/language/part_skin.h"

namespace lay {

Eigen::RowVector3f colorOfShare(float share) {
  const Eigen::RowVector3f good(0.23F, 0.45F, 0.75F);
  const Eigen::RowVector3f between(0.88F, 0.87F, 0.85F);
  const Eigen::RowVector3f bad(0.78F, 0.24F, 0.20F);
  const float at = std::clamp(share, 0.0F, 1.0F);
  return at < 0.5F ? good + 2 * at * (between - good) : between + (2 * at - 1) * (bad - between);
}

std::shared_ptr<const MatrixX3f> paintedBy(const Eigen::VectorXf& values, float low, float high) {
  auto rows = std::make_shared<MatrixX3f>(values.size(), 3);
  for (Eigen::Index v = 0; v < values.size(); ++v) {
    rows->row(v) = colorOfShare((values[v] - low) / (high - low));
  }
  return rows;
}

Eigen::VectorXf spreadOverSkin(const BodyModel& body,
                               const std::array<float, kSmplJointCount>& joints) {
  Eigen::VectorXf values = Eigen::VectorXf::Zero(body.numVertices());
  for (int v = 0; v < body.numVertices(); ++v) {
    const auto i = static_cast<std::size_t>(v);
    for (std::size_t k = 0; k < 4; ++k) {
      values[v] += body.skin_weights.weights[i][k] *
                   joints[static_cast<std::size_t>(body.skin_weights.joints[i][k])];
    }
  }
  return values;
}

std::array<float, kSmplJointCount> severityOfJoints(const std::vector<PartReason>& reasons) {
  std::array<float, kSmplJointCount> severities{};
  for (const PartReason& reason : reasons) {
    for (const SmplJoint joint : skinJointsOf(reason.part)) {
      float& worst = severities[static_cast<std::size_t>(joint)];
      worst = std::max(worst, std::clamp(reason.severity, 0.0F, 1.0F));
    }
  }
  return severities;
}

std::shared_ptr<const MatrixX3f> MovedSurface::moved(const PosedBodyPtr& body,
                                                     const Eigen::Vector3f& by) {
  if (body_ != body || by_ != by) {
    surface_ = std::make_shared<const MatrixX3f>(body->vertices_in_camera.rowwise() +
                                                 by.transpose());
    body_ = body;
    by_ = by;
  }
  return surface_;
}

}  // namespace lay
