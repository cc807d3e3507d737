#include "ui/views/body_paint.h"

#include <algorithm>

#include "core/language/part_skin.h"

namespace lay {

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
