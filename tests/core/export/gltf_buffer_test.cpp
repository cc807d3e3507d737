#include "core/export/gltf_buffer.h"

#include <gmock/gmock.h>

#include <array>
#include <cstring>

namespace lay {
namespace {

using testing::ElementsAre;

TEST(GltfBuffer, AlignsEveryPartAndCountsItsElements) {
  GltfBuffer buffer;
  EXPECT_EQ(buffer.addView("abcde"), 0);
  const std::array<float, 6> points = {1, -2, 3, 4, 5, -6};
  const int accessor = buffer.addFloats(points, 3, GltfBuffer::Target::Vertices, /*bounds=*/true);
  const std::array<std::uint8_t, 8> joints = {1, 2, 3, 4, 5, 6, 7, 8};
  (void)buffer.addBytes(joints, 4, GltfBuffer::Target::Vertices);
  const std::array<std::uint32_t, 3> triangle = {0, 1, 2};
  (void)buffer.addIndices(triangle);
  ASSERT_EQ(buffer.views().size(), 4U);
  for (const GltfBuffer::View& view : buffer.views()) {
    EXPECT_EQ(view.offset % 4, 0U);
    EXPECT_LE(view.offset + view.size, buffer.bytes().size());
  }
  const GltfBuffer::Accessor& first = buffer.accessors()[static_cast<std::size_t>(accessor)];
  EXPECT_EQ(first.count, 2U);
  EXPECT_STREQ(first.type, "VEC3");
  EXPECT_THAT(first.min, ElementsAre(1, -2, -6));
  EXPECT_THAT(first.max, ElementsAre(4, 5, 3));
  float value = 0;
  std::memcpy(&value, buffer.bytes().data() + buffer.views()[1].offset + 20, sizeof value);
  EXPECT_EQ(value, -6);
  EXPECT_EQ(buffer.accessors()[1].count, 2U);
  EXPECT_EQ(buffer.accessors()[2].count, 3U);
}

}  // namespace
}  // namespace lay
