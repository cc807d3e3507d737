#include "core/io/sparse_matrix.h"

#include <gmock/gmock.h>

#include <limits>

namespace lay {
namespace {

TEST(SparseMatrix, BecomesDense) {
  const SparseMatrix matrix = {2, 3, {0, 1, 1}, {1, 0, 2}, {5, 7, 9.5}};
  const NpyArray dense = matrix.toDense();
  EXPECT_EQ(dense.dtype, DType::Float64);
  EXPECT_THAT(dense.shape, testing::ElementsAre(2u, 3u));
  EXPECT_THAT(dense.toDoubles(), testing::ElementsAre(0, 5, 0, 7, 0, 9.5));
  EXPECT_EQ(matrix.denseBytes(), 48u);
}

TEST(SparseMatrix, SaysHowLargeItWouldBe) {
  SparseMatrix matrix;
  EXPECT_TRUE(matrix.toDense().bytes.empty());
  matrix.num_rows = std::size_t{1} << 31;
  matrix.num_columns = std::size_t{1} << 31;
  EXPECT_EQ(matrix.denseBytes(), std::numeric_limits<std::size_t>::max());
}

}  // namespace
}  // namespace lay
