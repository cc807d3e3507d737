#include "core/export/fbx_writer.h"

#include "core/export/imported_scene.h"
#include "tests/core/export/export_fixture.h"

#include <gtest/gtest.h>

#include <cmath>

namespace lay {
namespace {

TEST(FbxWriter, SaysUnitAxesAndBonesToAnotherReader) {
  for (const ExportPreset preset : allExportPresets()) {
    const ExportScene scene = makeExportScene(someSource(1), optionsFor(preset));
    const ImportedScene file = ImportedScene::read(toFbx(scene), "fbx");
    EXPECT_NEAR(file.centimetresPerUnit().value(), 100 / perMetre(scene.unit), 1e-9);
    EXPECT_EQ(file.upAxis(), scene.up == UpAxis::Y ? 1 : 2);
    for (const ExportJoint& joint : scene.joints) {
      EXPECT_EQ(file.parentOf(joint.name),
                joint.parent < 0 ? "" : scene.joints[static_cast<std::size_t>(joint.parent)].name);
    }
  }
}

TEST(FbxWriter, AStillPoseIsHeldForAFrameAndAMotionLastsAsLongAsItsFrames) {
  ExportOptions options;
  options.fps = 12;
  const ImportedScene still =
      ImportedScene::read(toFbx(makeExportScene(someSource(1), options)), "fbx");
  EXPECT_TRUE(still.hasAnimation());
  const ImportedScene motion =
      ImportedScene::read(toFbx(makeExportScene(someSource(7), options)), "fbx");
  EXPECT_NEAR(motion.duration(), 6.0 / 12, 1e-6);
}

TEST(FbxWriter, EqualScenesMakeEqualFiles) {
  const ExportScene scene = makeExportScene(someSource(2), {});
  EXPECT_EQ(toFbx(scene), toFbx(scene));
}

TEST(FbxWriter, HoldsThePhotographAndTheCamerasLens) {
  const ExportScene scene = makeExportScene(someSource(1), {});
  const std::string bytes = toFbx(scene);
  EXPECT_NE(bytes.find(scene.photo->jpeg), std::string::npos);
  const auto camera = ImportedScene::read(bytes, "fbx").camera();
  ASSERT_TRUE(camera);
  EXPECT_NEAR(std::tan(0.5 * camera->horizontal_fov), 160.0 / 700, 1e-6);
}

}  // namespace
}  // namespace lay
