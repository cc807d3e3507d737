#pragma once

#include "core/io/pickle.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lay {

/// An array as NumPy or joblib pickled it; its bytes have not been looked at.
struct PickledArray {
  std::string descr;  ///< "<f8"; "|O" for Python objects
  std::vector<std::size_t> shape;
  bool is_fortran_order = false;
  PickleValue data;          ///< bytes; of Python objects, a list or the one object
  std::string_view payload;  ///< joblib's bytes, which stand for `data`
};

/// Nothing when the value is of another class than NumPy's arrays and scalars and joblib's arrays.
/// @throws FileError when it is damaged.
[[nodiscard]] std::optional<PickledArray> findPickledArray(const PickleValue& value);

/// Whether the class is one of those.
[[nodiscard]] bool isNumpyArray(const PickleValue& value);

/// Non-negative numbers of a tuple or list, at most as many as NumPy has dimensions.
[[nodiscard]] std::vector<std::size_t> pickledShape(const PickleValue& value);

/// What joblib puts behind an array's description.
struct JoblibLayout {
  std::size_t num_bytes = 0;
  bool is_aligned = false;  ///< a byte with the length of a filling, and the filling, come first
};
[[nodiscard]] JoblibLayout joblibLayout(const PickleValue& wrapper);

}  // namespace lay
