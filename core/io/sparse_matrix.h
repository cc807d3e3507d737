#pragma once

#include "core/io/npz.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace lay {

/// A matrix of which most elements are zero: its others, sorted by row, then by column, each place
/// at most once.
struct SparseMatrix {
  std::size_t num_rows = 0;
  std::size_t num_columns = 0;
  std::vector<std::int32_t> rows;     ///< 0..num_rows-1
  std::vector<std::int32_t> columns;  ///< 0..num_columns-1
  std::vector<double> values;

  [[nodiscard]] std::size_t denseBytes() const;  ///< of toDense(), saturating

  /// float64 (num_rows, num_columns). The caller has looked at denseBytes().
  [[nodiscard]] NpyArray toDense() const;
};

}  // namespace lay
