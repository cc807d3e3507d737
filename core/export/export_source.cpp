#include "core/export/export_source.h"

#include "core/base/error.h"
#include "core/body/skinning.h"

#include <algorithm>

namespace lay {

void checkSource(const ExportSource& source) {
  if (!source.body || source.frames.empty()) {
    throw InvalidOptions(
        "There is nothing to export: open a photograph with its keypoints, or "
        "give parameters.");
  }
  for (const SmplParams& params : source.frames) {
    if (params.body_pose.rows() != source.body->numJoints() - 1) {
      throw InvalidOptions(strCat("The pose turns ",
                                  params.body_pose.rows(),
                                  " joints, the body '",
                                  source.body->name,
                                  "' has ",
                                  source.body->numJoints() - 1,
                                  " to turn. Choose the body that the parameters were made with."));
    }
    if (!isFinite(params)) {
      throw InvalidOptions(
          "The parameters hold a number that is not finite. Run the refinement "
          "again with another seed.");
    }
  }
}

std::vector<SmplParams> framesOfOneShape(const ExportSource& source) {
  std::vector<SmplParams> frames = source.frames;
  for (SmplParams& params : frames) params.betas = source.frames.back().betas;
  return frames;
}

Eigen::Vector3d pivotOffset(const ExportSource& source, Pivot pivot) {
  if (pivot == Pivot::Camera) return Eigen::Vector3d::Zero();
  const PosedBody posed = pose(*source.body, source.frames.back());
  const Eigen::Vector3d pelvis = posed.joints_in_camera.row(kPelvis).transpose().cast<double>();
  Eigen::Vector3d offset(-pelvis.x(), pelvis.y(), pelvis.z());
  if (pivot == Pivot::Ground) {
    offset.y() = static_cast<double>(posed.vertices_in_camera.col(1).maxCoeff());
  }
  return offset;
}

double shapeChange(const ExportSource& source) {
  double largest = 0;
  const SmplParams& last = source.frames.back();
  const MatrixX3f shape = shapedVertices(*source.body, last.betas);
  for (const SmplParams& params : source.frames) {
    if (params.betas == last.betas) continue;
    const MatrixX3f other = shapedVertices(*source.body, params.betas);
    largest = std::max(largest, static_cast<double>((other - shape).rowwise().norm().maxCoeff()));
  }
  return largest;
}

}  // namespace lay
