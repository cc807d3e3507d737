#pragma once

#include <cstddef>

namespace lay {

/// From now on the process keeps up to `most` bytes that it frees, for what it allocates next. A
/// network frees and allocates megabytes from layer to layer; by itself the C library gives each
/// back to the system, and to get its pages again, cleared, takes longer than a small network's
/// layers. Does nothing where the C library is not GNU's.
void keepFreedMemory(std::size_t most);

inline constexpr std::size_t kKeptForNetworks = std::size_t{128} << 20;  ///< a program that is open
inline constexpr std::size_t kKeptForTraining = std::size_t{1536}
                                                << 20;  ///< one that only computes

}  // namespace lay
