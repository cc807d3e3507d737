#include "core/export/imported_scene.h"

#include "core/base/error.h"
#include "tests/support/error_text.h"

#include <gmock/gmock.h>

namespace lay {
namespace {

using testing::HasSubstr;

constexpr const char* kTriangle = "o a\nv 0 0 0\nv 2 0 0\nv 0 3 0\nf 2 3 1\n";

TEST(ImportedScene, GivesTheCornersOfTheTrianglesInTheirOrder) {
  const ImportedScene scene = ImportedScene::read(kTriangle, "obj");
  const Eigen::MatrixX3d corners = scene.cornersAt(0);
  ASSERT_EQ(corners.rows(), 3);
  EXPECT_EQ(corners(0, 0), 2);
  EXPECT_EQ(corners(1, 1), 3);
  EXPECT_EQ(corners.row(2).norm(), 0);
  EXPECT_EQ(scene.cornersAtRest(), corners);
  EXPECT_FALSE(scene.hasAnimation());
  EXPECT_FALSE(scene.camera());
}

TEST(ImportedScene, SaysWhyAFileIsNone) {
  EXPECT_THAT(errorText<Error>([] { (void)ImportedScene::read("Kaydara nonsense", "fbx"); }),
              HasSubstr("fbx file"));
  EXPECT_THAT(errorText<Error>([] { (void)ImportedScene::read("", "glb"); }), HasSubstr("glb"));
}

TEST(ImportedScene, NamesItsReader) {
  EXPECT_THAT(ImportedScene::readerName(), HasSubstr("Assimp 5."));
}

}  // namespace
}  // namespace lay
