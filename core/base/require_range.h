#pragma once

#include "core/base/error.h"

namespace lay {

/// Refuses an option outside [low, high], NaN included.
/// @throws InvalidOptions, e.g. "num_hypotheses is 0; it must be in 1..64.".
template <typename T>
void requireRange(const char* field, T value, T low, T high) {
  if (!(value >= low && value <= high)) {  // also refuses NaN
    throw InvalidOptions(strCat(field, " is ", value, "; it must be in ", low, "..", high, "."));
  }
}

}  // namespace lay
