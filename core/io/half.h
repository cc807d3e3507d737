#pragma once

#include <cstddef>

namespace lay {

/// `count` IEEE 754 halves or bfloat16s at `halves` (little-endian, any alignment) -> floats.
void halvesToFloats(const std::byte* halves, std::size_t count, float* floats);
void bfloat16sToFloats(const std::byte* bfloats, std::size_t count, float* floats);

/// `count` floats -> halves, rounded to nearest even.
void floatsToHalves(const float* floats, std::size_t count, std::byte* halves);

}  // namespace lay
