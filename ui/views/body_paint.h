#pragma once

#include <array>
#include <memory>
#include <vector>

#include "core/body/body_model.h"
#include "core/critic/critic.h"
#include "ui/document/session.h"

namespace lay {

/// A value of each joint spread over the vertices that they move, (V).
[[nodiscard]] Eigen::VectorXf spreadOverSkin(const BodyModel& body,
                                             const std::array<float, kSmplJointCount>& joints);

/// Of each joint the severity of the worst reason against its part of the body, [0, 1]; what is said
/// of the whole body counts for every joint.
[[nodiscard]] std::array<float, kSmplJointCount> severityOfJoints(
    const std::vector<PartReason>& reasons);

/// A surface that is moved, kept while nothing changes: the renderer uploads a matrix once.
class MovedSurface {
 public:
  /// @param by m.
  [[nodiscard]] std::shared_ptr<const MatrixX3f> moved(const PosedBodyPtr& body,
                                                       const Eigen::Vector3f& by);

 private:
  PosedBodyPtr body_;
  Eigen::Vector3f by_{0, 0, 0};
  std::shared_ptr<const MatrixX3f> surface_;
};

}  // namespace lay
