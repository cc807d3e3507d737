#include "core/export/export_source.h"

#include "core/base/error.h"
#include "core/body/skinning.h"
#include "tests/core/export/export_fixture.h"

#include <gtest/gtest.h>

#include <limits>

namespace lay {
namespace {

TEST(ExportSource, RefusesWhatCannotBePosed) {
  EXPECT_THROW(checkSource({}), InvalidOptions);
  ExportSource source = someSource(2);
  EXPECT_NO_THROW(checkSource(source));
  source.frames[0].transl.x() = std::numeric_limits<float>::infinity();
  EXPECT_THROW(checkSource(source), InvalidOptions);
  source = someSource(1);
  source.frames[0].body_pose.resize(51, 3);
  EXPECT_THROW(checkSource(source), InvalidOptions);
}

TEST(ExportSource, PivotsAreWhereTheySay) {
  const ExportSource source = someSource(3);
  const PosedBody posed = pose(*source.body, source.frames.back());
  const auto moved = [&](Pivot pivot, const Eigen::Vector3d& camera_point) {
    const Eigen::Vector3d y_up(camera_point.x(), -camera_point.y(), -camera_point.z());
    return Eigen::Vector3d(y_up + pivotOffset(source, pivot));
  };
  const Eigen::Vector3d pelvis = posed.joints_in_camera.row(0).transpose().cast<double>();
  EXPECT_LT(moved(Pivot::Pelvis, pelvis).norm(), 1e-6);
  EXPECT_EQ(moved(Pivot::Camera, Eigen::Vector3d::Zero()).norm(), 0);
  const Eigen::Vector3d on_ground = moved(Pivot::Ground, pelvis);
  EXPECT_NEAR(on_ground.x(), 0, 1e-6);
  EXPECT_NEAR(on_ground.z(), 0, 1e-6);
  double lowest = 1e9;
  for (Eigen::Index v = 0; v < posed.vertices_in_camera.rows(); ++v) {
    const Eigen::Vector3d vertex = posed.vertices_in_camera.row(v).transpose().cast<double>();
    lowest = std::min(lowest, moved(Pivot::Ground, vertex).y());
  }
  EXPECT_NEAR(lowest, 0, 1e-6);
}

TEST(ExportSource, TellsHowMuchTheShapeChanged) {
  ExportSource source = someSource(2);
  source.frames[0].betas = source.frames[1].betas;
  EXPECT_EQ(shapeChange(source), 0);
  source.frames[0].betas[0] += 1;
  EXPECT_GT(shapeChange(source), 0.01);
  EXPECT_EQ(framesOfOneShape(source)[0].betas, source.frames[1].betas);
}

}  // namespace
}  // namespace lay
