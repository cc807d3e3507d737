#pragma once

#include "core/io/pickle.h"

#include <optional>

namespace lay {

/// A list or tuple of numbers (or of equally long lists of numbers, to any depth) as an array: of
/// float64 when one of them is a float, of int64 when one is an integer, else of booleans; of
/// texts, as an array of texts. Nothing for any other list. An empty one is float64 of shape (0).
/// @throws FileError when a limit is reached.
[[nodiscard]] std::optional<NpyArray> arrayFromList(const PickleValue& list, PickleArrays& arrays);

}  // namespace lay
