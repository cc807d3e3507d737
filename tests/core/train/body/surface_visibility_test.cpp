#include "core/train/body/surface_visibility.h"

#include <gtest/gtest.h>

#include "tests/core/train/body/sphere_mesh.h"

namespace lay {
namespace {

TEST(SurfaceVisibility, SeesTheOutsideAndNotWhatItEncloses) {
  const TriMesh outer = makeSphere(3);
  const auto count = outer.vertices.rows();
  TriMesh nested;
  nested.vertices.resize(2 * count, 3);
  nested.vertices << 0.2F * outer.vertices, 0.1F * outer.vertices;
  nested.faces.resize(2 * outer.faces.rows(), 3);
  nested.faces << outer.faces, outer.faces.array() + static_cast<int>(count);
  const auto seen = surfaceVisibility(nested, 32);
  for (Eigen::Index v = 0; v < count; ++v) {
    // A point of a sphere is seen from its own half of the directions (a little more at grazing
    // angles).
    EXPECT_NEAR(seen[static_cast<std::size_t>(v)], 0.5F, 0.2F);
    EXPECT_EQ(seen[static_cast<std::size_t>(v + count)], 0);
  }
}

}  // namespace
}  // namespace lay
