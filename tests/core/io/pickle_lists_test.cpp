#include "core/io/pickle_lists.h"

#include "core/base/error.h"

#include <gmock/gmock.h>

#include <string>

namespace lay {
namespace {

using testing::ElementsAre;

std::optional<NpyArray> listArrayOf(const std::string& pickle) {
  PickleArrays arrays;
  return arrayFromList(parsePickle(pickle + ".", "file.pkl"), arrays);
}

TEST(ArrayFromList, TakesTheWidestKind) {
  EXPECT_EQ(listArrayOf("(I1\nI2\nl")->dtype, DType::Int64);
  EXPECT_THAT(listArrayOf("(I1\nF2.5\nt")->toFloats(), ElementsAre(1, 2.5));
  EXPECT_EQ(listArrayOf("(I1\nF2.5\nt")->dtype, DType::Float64);
  EXPECT_EQ(listArrayOf("(I01\nI00\nl")->dtype, DType::Bool);
  EXPECT_THAT(listArrayOf("(I01\nI3\nl")->toInts(), ElementsAre(1, 3));
  EXPECT_THAT(listArrayOf("(Va\nVbc\nl")->toTexts(), ElementsAre("a", "bc"));
}

TEST(ArrayFromList, KeepsTheShape) {
  const auto matrix = listArrayOf("((I1\nI2\nl(I3\nI4\nl(I5\nI6\ntl");
  EXPECT_THAT(matrix->shape, ElementsAre(3u, 2u));
  EXPECT_THAT(matrix->toInts(), ElementsAre(1, 2, 3, 4, 5, 6));
  EXPECT_THAT(listArrayOf("]")->shape, ElementsAre(0u));
  EXPECT_THAT(listArrayOf("(](lt")->shape, ElementsAre(2u, 0u));
}

TEST(ArrayFromList, LeavesOtherListsAlone) {
  EXPECT_FALSE(listArrayOf("((I1\nl(I1\nI2\nll"));  // of different lengths
  EXPECT_FALSE(listArrayOf("(I1\nVa\nl"));
  EXPECT_FALSE(listArrayOf("(Va\nI1\nl"));
  EXPECT_FALSE(listArrayOf("(Nl"));
  EXPECT_FALSE(listArrayOf("I1\n"));
  EXPECT_FALSE(listArrayOf("]p0\ng0\na"));  // a list of itself
}

TEST(ArrayFromList, CountsWhatItWritesOut) {
  // Ten lists of ten lists of ... of one number: a few bytes for 10^9 numbers.
  std::string laughs = "(I1\nl";
  for (int i = 0; i < 9; ++i) laughs = strCat("(", laughs, "2222222222l");
  EXPECT_THROW((void)listArrayOf(laughs), FileError);
}

}  // namespace
}  // namespace lay
