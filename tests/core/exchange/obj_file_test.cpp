#include "core/exchange/obj_file.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "tests/support/eigen_matchers.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <clocale>
#include <limits>
#include <sstream>

namespace lay {
namespace {

TriMesh tetrahedron() {
  TriMesh mesh;
  mesh.vertices.resize(4, 3);
  // The first two are the same point: a writer that merges vertices would lose one.
  mesh.vertices << 0.1F, 1.0F / 3, -2e-9F, 0.1F, 1.0F / 3, -2e-9F, 1, 0, 0, 0, 123456.7F, 1;
  mesh.faces.resize(3, 3);
  mesh.faces << 0, 2, 3, 1, 2, 3, 0, 1, 3;
  return mesh;
}

/// What another program would read: only v and f lines matter.
TriMesh readBack(const std::filesystem::path& path) {
  std::istringstream stream(readFile(path));
  std::vector<Eigen::RowVector3f> vertices;
  std::vector<Eigen::RowVector3i> faces;
  for (std::string line; std::getline(stream, line);) {
    std::istringstream words(line);
    std::string kind;
    words >> kind;
    if (kind == "v") {
      std::array<std::string, 3> numbers;
      words >> numbers[0] >> numbers[1] >> numbers[2];
      vertices.emplace_back(std::stof(numbers[0]), std::stof(numbers[1]), std::stof(numbers[2]));
    } else if (kind == "f") {
      Eigen::RowVector3i face;
      words >> face.x() >> face.y() >> face.z();
      faces.emplace_back(face.array() - 1);
    }
  }
  TriMesh mesh;
  mesh.vertices.resize(static_cast<Eigen::Index>(vertices.size()), 3);
  for (std::size_t i = 0; i < vertices.size(); ++i) {
    mesh.vertices.row(static_cast<Eigen::Index>(i)) = vertices[i];
  }
  mesh.faces.resize(static_cast<Eigen::Index>(faces.size()), 3);
  for (std::size_t i = 0; i < faces.size(); ++i) {
    mesh.faces.row(static_cast<Eigen::Index>(i)) = faces[i];
  }
  return mesh;
}

TEST(ObjFile, KeepsOrderAndEveryBitOfTheVertices) {
  const TempDir dir;
  const TriMesh mesh = tetrahedron();
  writeObj(dir.path() / "a.obj", mesh, {});
  const TriMesh read = readBack(dir.path() / "a.obj");
  EXPECT_EQ(read.vertices, mesh.vertices);
  EXPECT_EQ(read.faces, mesh.faces);
}

TEST(ObjFile, CommentCannotBecomeGeometry) {
  const TempDir dir;
  writeObj(dir.path() / "a.obj",
           tetrahedron(),
           {.name = "two words\nv 1 2 3", .comment = "first\n\nv 9 9 9"});
  const std::string text = readFile(dir.path() / "a.obj");
  EXPECT_TRUE(text.starts_with("# first\n#\n# v 9 9 9\no two_words_v_1_2_3\n"))
      << text.substr(0, 80);
  EXPECT_EQ(readBack(dir.path() / "a.obj").vertices.rows(), 4);
}

TEST(ObjFile, WritesToNamesInAnyAlphabet) {
  const TempDir dir;
  const std::filesystem::path path = dir.path() / "Körper 体.obj";
  writeObj(path, tetrahedron(), {.name = "体", .comment = ""});
  EXPECT_NE(readFile(path).find("o 体\n"), std::string::npos);
}

TEST(ObjFile, RefusesMeshesThatOthersCouldNotRead) {
  const TempDir dir;
  const std::filesystem::path path = dir.path() / "a.obj";
  TriMesh no_such_vertex = tetrahedron();
  no_such_vertex.faces(1, 2) = 4;
  EXPECT_THROW(writeObj(path, no_such_vertex, {}), Error);
  no_such_vertex.faces(1, 2) = -1;
  EXPECT_THROW(writeObj(path, no_such_vertex, {}), Error);
  TriMesh not_finite = tetrahedron();
  not_finite.vertices(2, 1) = std::numeric_limits<float>::quiet_NaN();
  EXPECT_THROW(writeObj(path, not_finite, {}), Error);
  EXPECT_THROW(writeObj(path, TriMesh{}, {}), Error);
  EXPECT_TRUE(std::filesystem::is_empty(dir.path()));
}

TEST(ObjFile, NamesTheFileItCannotWrite) {
  try {
    writeObj("/no/such/folder/a.obj", tetrahedron(), {});
    FAIL() << "an error was expected";
  } catch (const FileError& error) {
    EXPECT_NE(std::string(error.what()).find("/no/such/folder"), std::string::npos) << error.what();
  }
}

TEST(ObjFile, NamesItsMaterialAndHasANormalForEachVertex) {
  const TriMesh mesh = tetrahedron();
  const std::string text = objText(
      "a.obj", mesh, {.name = "a", .comment = "", .mtl_file = "a.mtl", .has_normals = true});
  EXPECT_NE(text.find("mtllib a.mtl\n"), std::string::npos);
  EXPECT_NE(text.find("usemtl skin\n"), std::string::npos);
  EXPECT_NE(text.find("f 1//1 3//3 4//4\n"), std::string::npos);
  int num_normals = 0;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) num_normals += line.starts_with("vn ") ? 1 : 0;
  EXPECT_EQ(num_normals, mesh.vertices.rows());
  EXPECT_TRUE(mtlText("one\ntwo").starts_with("# one\n# two\nnewmtl skin\n"));
}

}  // namespace
}  // namespace lay
