#pragma once

#include "core/io/pickle.h"

namespace lay {

/// Whether the value is of a class of chumpy (the automatic differentiation that SMPL's own files
/// were saved with) that stands for an array: Ch, and Select, Reshape and Transpose of another.
[[nodiscard]] bool isChumpyArray(const PickleValue& value);

/// The array it stands for. @throws FileError.
[[nodiscard]] NpyArray chumpyArray(const PickleValue& value, PickleArrays& arrays);

}  // namespace lay
