#include "render/scene/mesh_edges.h"
#include "tests/support/toy_body.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace lay {
namespace {

/// A unit cube around the origin, counter-clockwise from outside.
struct Cube {
  MatrixX3f vertices{8, 3};
  MatrixX3i faces{12, 3};

  Cube() {
    for (int v = 0; v < 8; ++v)
      vertices.row(v) << (v & 1) - 0.5f, (v >> 1 & 1) - 0.5f, (v >> 2) - 0.5f;
    faces << 0, 2, 1, 1, 2, 3, 4, 5, 6, 5, 7, 6, 0, 1, 4, 1, 5, 4, 2, 6, 3, 3, 6, 7, 0, 4, 2, 2, 4,
        6, 1, 3, 5, 3, 7, 5;
  }
};

TEST(MeshEdges, ACubeHasEighteen) {
  const Cube cube;
  const MeshEdges edges(cube.faces);
  EXPECT_EQ(edges.edges.size(), 18U);  // 12 and a diagonal on each side
  for (const MeshEdge& edge : edges.edges) EXPECT_FALSE(edge.isBorder());
}

TEST(MeshEdges, CornersKnowTheirEdges) {
  const Cube cube;
  const MeshEdges edges(cube.faces);
  for (Eigen::Index face = 0; face < cube.faces.rows(); ++face) {
    for (int corner = 0; corner < 3; ++corner) {
      const MeshEdge& edge =
          edges.edges.at(static_cast<std::size_t>(edges.edge_of_corner(face, corner)));
      EXPECT_EQ(std::minmax(edge.from, edge.to),
                std::minmax(cube.faces(face, corner), cube.faces(face, (corner + 1) % 3)));
      EXPECT_TRUE(edge.faces[0] == face || edge.faces[1] == face);
    }
  }
}

TEST(MeshEdges, ASingleTriangleIsAllBorder) {
  MatrixX3i faces(1, 3);
  faces << 0, 1, 2;
  const MeshEdges edges(faces);
  ASSERT_EQ(edges.edges.size(), 3U);
  for (const MeshEdge& edge : edges.edges) EXPECT_TRUE(edge.isBorder());
}

TEST(Silhouette, OfACubeSeenFromTheFrontIsItsFrontSquare) {
  const Cube cube;
  const auto outline = silhouette(MeshEdges(cube.faces), cube.faces, cube.vertices, {0, 0, -10});
  ASSERT_EQ(outline.size(), 4U);
  for (const SilhouetteEdge& edge : outline) {
    EXPECT_FLOAT_EQ(cube.vertices(edge.from, 2), -0.5f);
    EXPECT_FLOAT_EQ(cube.vertices(edge.to, 2), -0.5f);
    EXPECT_FLOAT_EQ(cube.vertices(edge.inside, 2), -0.5f);
    EXPECT_NE(edge.inside, edge.from);
    EXPECT_NE(edge.inside, edge.to);
  }
}

TEST(Silhouette, OfACubeSeenFromACornerIsAHexagon) {
  const Cube cube;
  EXPECT_EQ(silhouette(MeshEdges(cube.faces), cube.faces, cube.vertices, {10, 10, 10}).size(), 6U);
}

TEST(Silhouette, OfAClosedBodyMeetsEachVertexAnEvenNumberOfTimes) {
  const BodyModelPtr body = makeToyBody();
  std::vector<int> visits(static_cast<std::size_t>(body->numVertices()), 0);
  for (const SilhouetteEdge& edge :
       silhouette(MeshEdges(body->faces), body->faces, body->v_template, {0.3f, 0.2f, 4})) {
    ++visits[static_cast<std::size_t>(edge.from)];
    ++visits[static_cast<std::size_t>(edge.to)];
  }
  EXPECT_TRUE(std::all_of(visits.begin(), visits.end(), [](int count) { return count % 2 == 0; }));
  EXPECT_GT(std::count_if(visits.begin(), visits.end(), [](int count) { return count > 0; }), 50);
}

}  // namespace
}  // namespace lay
