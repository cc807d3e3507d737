#include "core/export/camera_files.h"

#include "core/body/skinning.h"
#include "tests/core/export/export_fixture.h"

#include <gmock/gmock.h>

#include <Eigen/Geometry>
#include <Eigen/LU>
#include <nlohmann/json.hpp>

namespace lay {
namespace {

TEST(CameraFiles, TheMatrixAndTheNumbersProjectAsThePhotographDid) {
  const ExportSource source = someSource(1);
  ExportOptions options;
  options.is_rigged = false;
  const ExportScene scene = makeExportScene(source, options);
  const auto json = nlohmann::json::parse(
      cameraJson(scene, "p.jpg", "p", {ExportFormat::Obj, ExportFormat::Bvh}, options));
  Eigen::Matrix4d world_from_camera;
  for (int row = 0; row < 4; ++row) {
    for (int column = 0; column < 4; ++column) {
      world_from_camera(row, column) = json["camera_matrix"][row][column].get<double>();
    }
  }
  const MatrixX2f expected =
      source.camera->project(pose(*source.body, source.frames[0]).vertices_in_camera);
  for (Eigen::Index v = 0; v < expected.rows(); v += 11) {
    const Eigen::Vector3d vertex = scene.vertices[0].row(v).transpose().cast<double>();
    const Eigen::Vector4d point = world_from_camera.inverse() * vertex.homogeneous();
    const double u = json["focal_length"].get<double>() * point.x() / point.z() +
                     json["principal_point"][0].get<double>();
    EXPECT_NEAR(u, double{expected(v, 0)}, 1e-2);
  }
  EXPECT_EQ(json["files"][0]["file"], "p.obj");
  EXPECT_EQ(json["photo"], "p.jpg");
}

TEST(CameraFiles, TheScriptIsWhole) {
  const std::string script = blenderScript();
  EXPECT_THAT(script, testing::HasSubstr("_camera.json"));
  EXPECT_TRUE(script.ends_with("main()\n"));
}

}  // namespace
}  // namespace lay
