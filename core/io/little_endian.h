#pragma once

#include <bit>
#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>

namespace lay {

static_assert(std::endian::native == std::endian::little, "Files are read as little-endian.");

/// The integer stored little-endian at `offset`; the caller has checked that it lies inside.
template <typename Integer>
[[nodiscard]] Integer readLittleEndian(std::string_view bytes, std::size_t offset) {
  Integer value = 0;
  std::memcpy(&value, bytes.data() + offset, sizeof value);
  return value;
}

template <typename Integer>
void appendLittleEndian(std::string& bytes, Integer value) {
  bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

}  // namespace lay
