#pragma once

#include <optional>

#include "core/body/body_model.h"
#include "core/body/point_regressor.h"
#include "core/datasets/dataset_sample.h"
#include "core/evaluation/error_table.h"

namespace lay {

/// The bodies that a dataset is measured with, each of 24 joints.
struct DatasetBodies {
  BodyModelPtr answers;  ///< poses what the networks say: their betas
  BodyModelPtr neutral;  ///< poses the truth: the dataset's betas
  BodyModelPtr male;     ///< the same for men and women; null: `neutral`
  BodyModelPtr female;
};

/// What is compared of one posed body, m, camera axes.
struct MeasuredBody {
  MatrixX3f joints;                   ///< (14 or 24, 3)
  Eigen::Vector3f root{0, 0, 0};      ///< Human3.6M's joint 0, or SMPL's
  Eigen::Vector3f mid_hips{0, 0, 0};  ///< between the two hips of the set
  MatrixX3f vertices;                 ///< (V, 3), or none: the truth has no surface
  Eigen::Vector3f surface_root{0, 0, 0};
};

/// Errors of answers on a dataset. With Human3.6M's regressor the 14 joints of 3DPW's and
/// Human3.6M's published figures (SPIN's protocol: regressed from each mesh, relative to the
/// regressed pelvis; the pelvis itself is not counted), without one SMPL's 24. MPJPE is measured
/// about the root and about the mid-point of the hips; the others are as in core/body/metrics.h.
class DatasetMeter {
 public:
  /// @throws ModelError when the regressor has not 17 points or does not fit the bodies, or the
  /// bodies have different numbers of vertices; with the way out.
  DatasetMeter(DatasetBodies bodies, std::optional<PointRegressor> regressor);

  [[nodiscard]] JointSet jointSet() const;

  /// Whether the truth's betas are used: they are SMPL's, and on a body of another kind they would
  /// be another shape; there the truth has the body's mean shape.
  [[nodiscard]] bool usesBetas() const;

  /// @throws Error when the sample's truth has no joints of this set; with the way out.
  [[nodiscard]] MeasuredBody truth(const DatasetSample& sample) const;
  [[nodiscard]] MeasuredBody answer(const SmplParams& params) const;

  /// mm. PVE is 0 when the truth has no surface.
  [[nodiscard]] SampleErrors compare(const MeasuredBody& answer, const MeasuredBody& truth) const;

 private:
  [[nodiscard]] const BodyModel& bodyOf(const std::string& gender) const;
  [[nodiscard]] MeasuredBody measured(const BodyModel& body, const SmplParams& params) const;

  DatasetBodies bodies_;
  std::optional<PointRegressor> regressor_;
};

}  // namespace lay
