#include "core/export/export_scene.h"

#include "core/body/skinning.h"
#include "tests/core/export/export_fixture.h"
#include "tests/support/eigen_matchers.h"
#include "tests/support/toy_family.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

/// The body's own posed surface in the file's frame, by hand.
MatrixX3f expectedSurface(const ExportSource& source, const ExportOptions& options) {
  const PosedBody posed = pose(*source.body, source.frames.back());
  const Eigen::Vector3d offset = pivotOffset(source, options.pivot);
  MatrixX3f result(posed.vertices_in_camera.rows(), 3);
  for (Eigen::Index v = 0; v < result.rows(); ++v) {
    const Eigen::RowVector3d p = posed.vertices_in_camera.row(v).cast<double>();
    const Eigen::RowVector3d y_up(p.x() + offset.x(), -p.y() + offset.y(), -p.z() + offset.z());
    const Eigen::RowVector3d turned =
        options.up == UpAxis::Y ? y_up : Eigen::RowVector3d(y_up.x(), -y_up.z(), y_up.y());
    result.row(v) = (perMetre(options.unit) * turned).cast<float>();
  }
  return result;
}

TEST(ExportScene, SkinsToTheBodysOwnSurfaceInEveryUnitAndAxis) {
  const ExportSource source = someSource(1);
  for (const LengthUnit unit : {LengthUnit::Metre, LengthUnit::Centimetre}) {
    for (const UpAxis up : {UpAxis::Y, UpAxis::Z}) {
      for (const Pivot pivot : {Pivot::Ground, Pivot::Pelvis, Pivot::Camera}) {
        ExportOptions options;
        options.unit = unit;
        options.up = up;
        options.pivot = pivot;
        const ExportScene scene = makeExportScene(source, options);
        const MatrixX3f expected = expectedSurface(source, options);
        const double micrometre = 2e-6 * perMetre(unit);
        EXPECT_THAT(scene.vertices.back(), MatrixNear(expected.cast<double>(), micrometre));
        EXPECT_THAT(skinnedVertices(scene, scene.frames.size() - 1),
                    MatrixNear(expected.cast<double>(), micrometre));
        EXPECT_LT(scene.correctives_error, 1e-5);
      }
    }
  }
}

TEST(ExportScene, BakesTheCorrectivesOfTheLastPoseOnly) {
  const ExportSource source = someSource(3, 0.6F);
  ExportOptions options;
  const ExportScene baked = makeExportScene(source, options);
  EXPECT_GT(baked.correctives_error, 1e-4);  // of the other poses
  options.bakes_correctives = false;
  const ExportScene pure = makeExportScene(source, options);
  // The T-pose is the shape itself, standing on the ground.
  const MatrixX3f shape = shapedVertices(*source.body, source.frames.back().betas);
  const Eigen::RowVector3f shift = pure.rest_vertices.row(0) - shape.row(0);
  EXPECT_THAT(pure.rest_vertices.rowwise() - shift, MatrixNear(shape.cast<double>(), 1e-5));
  EXPECT_NEAR(pure.rest_vertices.col(1).minCoeff(), 0, 1e-6);
  EXPECT_NEAR(pure.rest_vertices.col(1).maxCoeff(), pure.standing_height, 1e-5);
  EXPECT_GT((baked.rest_vertices - pure.rest_vertices).rowwise().norm().maxCoeff(), 1e-4F);
}

TEST(ExportScene, TheCameraSeesWhatThePhotographsCameraSaw) {
  const ExportSource source = someSource(1);
  const MatrixX3f in_camera = pose(*source.body, source.frames[0]).vertices_in_camera;
  const MatrixX2f expected = source.camera->project(in_camera);
  ExportOptions options;
  options.up = UpAxis::Z;
  options.unit = LengthUnit::Centimetre;
  const ExportScene scene = makeExportScene(source, options);
  ASSERT_TRUE(scene.camera);
  const ExportCamera& camera = *scene.camera;
  for (Eigen::Index v = 0; v < in_camera.rows(); v += 7) {
    const Eigen::Vector3d point = scene.vertices[0].row(v).transpose().cast<double>();
    const Eigen::Vector3d ray = camera.file_from_camera.transpose() * (point - camera.position);
    const Eigen::Vector2f pixel = camera.intrinsics.project(Eigen::Vector3f(ray.cast<float>()));
    EXPECT_LT((pixel - expected.row(v).transpose()).norm(), 1e-2F);
    EXPECT_LT(ray.z(), camera.picture_depth);  // the photograph is behind the body
  }
}

TEST(ExportScene, ThePhotographsCornersAreThePicturesCorners) {
  const ExportScene scene = makeExportScene(someSource(1), {});
  const Eigen::Matrix<double, 4, 3> corners = pictureCorners(*scene.camera);
  const double expected[4][2] = {{-0.5, -0.5}, {319.5, -0.5}, {319.5, 479.5}, {-0.5, 479.5}};
  for (int corner = 0; corner < 4; ++corner) {
    const Eigen::Vector3d ray = scene.camera->file_from_camera.transpose() *
                                (corners.row(corner).transpose() - scene.camera->position);
    const Eigen::Vector2f pixel =
        scene.camera->intrinsics.project(Eigen::Vector3f(ray.cast<float>()));
    EXPECT_NEAR(double{pixel.x()}, expected[corner][0], 1e-3);
    EXPECT_NEAR(double{pixel.y()}, expected[corner][1], 1e-3);
  }
  ASSERT_TRUE(scene.photo);
  EXPECT_EQ(scene.photo->width, 320);
}

TEST(ExportScene, APlainSurfaceIsOnePoseWithoutBones) {
  ExportOptions options;
  options.is_rigged = false;
  options.has_camera = false;
  const ExportScene scene = makeExportScene(someSource(3), options);
  EXPECT_FALSE(scene.isRigged());
  EXPECT_FALSE(scene.isAnimated());
  EXPECT_FALSE(scene.camera);
  EXPECT_EQ(scene.vertices.size(), 1U);
}

TEST(ExportScene, RigsABodyOf55Joints) {
  ExportSource source;
  source.body = makeToyFamilyBody(BodyFamily::SmplX);
  source.frames = {randomFamilyPose(kSmplXJointCount, 5, 0.4F)};
  const ExportScene scene = makeExportScene(source, {});
  EXPECT_EQ(scene.joints.size(), 55U);
  EXPECT_LT(scene.correctives_error, 1e-5);
}

TEST(ExportScene, FormatsKeepTheirOwnAxes) {
  ExportOptions options = optionsFor(ExportPreset::Unreal);
  EXPECT_EQ(optionsInFormat(options, ExportFormat::Fbx).up, UpAxis::Z);
  EXPECT_EQ(optionsInFormat(options, ExportFormat::Glb).up, UpAxis::Y);
  EXPECT_EQ(optionsInFormat(options, ExportFormat::Glb).unit, LengthUnit::Metre);
  EXPECT_EQ(optionsInFormat(options, ExportFormat::Amass).up, UpAxis::Z);
  EXPECT_FALSE(optionsInFormat(options, ExportFormat::Obj).is_rigged);
  options.is_rigged = false;
  EXPECT_TRUE(optionsInFormat(options, ExportFormat::Bvh).is_rigged);
  EXPECT_FALSE(optionsInFormat(options, ExportFormat::Gltf).is_rigged);
}

}  // namespace
}  // namespace lay
