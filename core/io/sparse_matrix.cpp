#include "core/io/sparse_matrix.h"

#include <cstring>
#include <limits>

namespace lay {

std::size_t SparseMatrix::denseBytes() const {
  std::size_t bytes = sizeof(double);
  const bool overflows = __builtin_mul_overflow(bytes, num_rows, &bytes) ||
                         __builtin_mul_overflow(bytes, num_columns, &bytes);
  return overflows ? std::numeric_limits<std::size_t>::max() : bytes;
}

NpyArray SparseMatrix::toDense() const {
  NpyArray dense;
  dense.dtype = DType::Float64;
  dense.shape = {num_rows, num_columns};
  dense.bytes.resize(denseBytes(), std::byte{0});
  for (std::size_t i = 0; i < values.size(); ++i) {
    const std::size_t at =
        static_cast<std::size_t>(rows[i]) * num_columns + static_cast<std::size_t>(columns[i]);
    std::memcpy(&dense.bytes[at * sizeof(double)], &values[i], sizeof(double));
  }
  return dense;
}

}  // namespace lay
