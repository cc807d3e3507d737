#include "core/export/fbx_node.h"

#include "core/io/inflate.h"
#include "core/io/little_endian.h"

#include <gtest/gtest.h>

#include <numeric>
#include <vector>

namespace lay {
namespace {

TEST(FbxNode, HasItsValuesItsChildrenAndTheEndOfTheList) {
  FbxNode node("Outer");
  node.addInt(7).addText("ab");
  node.child("In", 1);
  std::string out = "xxxx";  // a node's offsets count from the file's beginning
  node.write(out);
  // 12 bytes of head, name, int (5), text (7), the child (12 + 3 + 5), the null record (13).
  ASSERT_EQ(out.size(), 4 + 12 + 6 + 5 + 7 + 20 + 13U);
  EXPECT_EQ(readLittleEndian<std::uint32_t>(out, 4), out.size());
  EXPECT_EQ(readLittleEndian<std::uint32_t>(out, 8), 2U);
  EXPECT_EQ(readLittleEndian<std::uint32_t>(out, 12), 12U);
  EXPECT_EQ(out.substr(16, 6), "\x05Outer");
  EXPECT_EQ(readLittleEndian<std::uint32_t>(out, 4 + 12 + 6 + 12), out.size() - 13);
  EXPECT_EQ(out.substr(out.size() - 13), std::string(13, '\0'));
}

TEST(FbxNode, ALeafHasNoEndOfAListAndAnEmptyListHasOne) {
  std::string leaf;
  FbxNode("A").addInt(1).write(leaf);
  EXPECT_EQ(leaf.size(), 12 + 2 + 5U);
  std::string empty;
  FbxNode("References").write(empty);
  EXPECT_EQ(empty.size(), 12 + 11 + 13U);
}

TEST(FbxNode, LongArraysAreDeflatedAndComeBack) {
  std::vector<std::int32_t> values(1000);
  std::iota(values.begin(), values.end(), -500);
  std::string out;
  FbxNode("V").addInts(values).write(out);
  const std::size_t at = 12 + 2;
  EXPECT_EQ(out[at], 'i');
  EXPECT_EQ(readLittleEndian<std::uint32_t>(out, at + 1), 1000U);
  EXPECT_EQ(readLittleEndian<std::uint32_t>(out, at + 5), 1U);
  const auto size = readLittleEndian<std::uint32_t>(out, at + 9);
  ASSERT_EQ(out.size(), at + 13 + size);
  const std::string plain = inflateBytes(std::string_view(out).substr(at + 13), "test", 4000);
  ASSERT_EQ(plain.size(), 4000U);
  EXPECT_EQ(readLittleEndian<std::int32_t>(plain, 4 * 999), 499);
}

TEST(FbxNode, AFileIsFramedAsItsReadersExpect) {
  std::deque<FbxNode> top;
  top.emplace_back("A").addInt(1);
  const std::string file = fbxFile(top);
  EXPECT_TRUE(file.starts_with("Kaydara FBX Binary  "));
  EXPECT_EQ(readLittleEndian<std::uint32_t>(file, 23), 7400U);
  EXPECT_EQ(readLittleEndian<std::uint32_t>(file, file.size() - 140), 7400U);
  EXPECT_EQ((file.size() - 140) % 16, 0U);  // the footer is aligned
}

}  // namespace
}  // namespace lay
