#include "core/train/body/base_mesh.h"

#include <gmock/gmock.h>

#include "core/base/error.h"
#include "core/train/body/mesh_topology.h"
#include "tests/support/error_text.h"

namespace lay {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

// A cube about the middle, 2 dm wide, and a helper vertex that belongs to no skin.
constexpr const char* kCube =
    "v -1 -1 1\nv 1 -1 1\nv 1 1 1\nv -1 1 1\nv -1 -1 -1\nv 1 -1 -1\nv 1 1 -1\nv -1 1 -1\nv 0 9 0\n"
    "g body\nf 1/1 2/2 3/3 4/4\nf 6 5 8 7\nf 5 1 4 8\nf 2 6 7 3\nf 4 3 7 8\nf 5 6 2 1\n"
    "g helper-hat\nf 1 2 9\n";

std::string parseError(const std::string& text) {
  return errorText<FileError>([&] { static_cast<void>(parseBaseMesh(text, "base.obj")); });
}

TEST(BaseMesh, ReadsTheSkinInMetres) {
  const BaseMesh mesh = parseBaseMesh(kCube, "base.obj");
  EXPECT_EQ(mesh.vertices.rows(), 9);
  EXPECT_EQ(mesh.num_skin_vertices, 8);
  ASSERT_EQ(mesh.quads.size(), 6U);
  EXPECT_THAT(mesh.quads[0], ElementsAre(0, 1, 2, 3));
  EXPECT_FLOAT_EQ(mesh.vertices(8, 1), 0.9F);
}

TEST(BaseMesh, FindsTheOtherSide) {
  const BaseMesh mesh = parseBaseMesh(kCube, "base.obj");
  EXPECT_THAT(mirrorVertices(mesh), ElementsAre(1, 0, 3, 2, 5, 4, 7, 6));
}

TEST(BaseMesh, RefusesALopsidedSkin) {
  std::string text = kCube;
  text.replace(text.find("v 1 -1 1"), 8, "v 2 -1 1");
  const BaseMesh mesh = parseBaseMesh(text, "base.obj");
  EXPECT_THAT(errorText<FileError>([&] { static_cast<void>(mirrorVertices(mesh)); }),
              HasSubstr("not mirror-symmetric"));
}

TEST(BaseMesh, TrianglesOfAClosedSkinAreAClosedManifold) {
  const BaseMesh mesh = parseBaseMesh(kCube, "base.obj");
  const MatrixX3i faces = triangulated(mesh, mirrorVertices(mesh));
  EXPECT_EQ(faces.rows(), 12);
  EXPECT_TRUE(meshTopology(faces, 8).isClosedManifold());
}

TEST(BaseMesh, NamesTheLineThatIsWrong) {
  EXPECT_THAT(parseError("v 0 0\n"), HasSubstr("line 1"));
  EXPECT_THAT(parseError("v 0 0 x\n"), HasSubstr("'x'"));
  EXPECT_THAT(parseError("v 0 0 0\ng body\nf 1 1 1 2\n"), HasSubstr("vertex 2"));
  EXPECT_THAT(parseError("v 0 0 0\ng body\nf 1 1 1\n"), HasSubstr("3 corners"));
  EXPECT_THAT(parseError("v 0 0 0\n"), HasSubstr("no faces in a group 'body'"));
}

}  // namespace
}  // namespace lay
