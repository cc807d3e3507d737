#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace lay {

/// Whole numbers at any offset of a file's bytes; nothing where the file ends before them.
class ByteReader {
 public:
  ByteReader(std::string_view bytes, bool is_big_endian)
      : bytes_(bytes), is_big_endian_(is_big_endian) {}

  [[nodiscard]] std::optional<std::uint32_t> u16(std::size_t offset) const {
    return number(offset, 2);
  }
  [[nodiscard]] std::optional<std::uint32_t> u32(std::size_t offset) const {
    return number(offset, 4);
  }

 private:
  [[nodiscard]] std::optional<std::uint32_t> number(std::size_t offset, std::size_t length) const {
    if (offset > bytes_.size() || bytes_.size() - offset < length) return std::nullopt;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < length; ++i) {
      const std::size_t at = offset + (is_big_endian_ ? i : length - 1 - i);
      value = value << 8U | static_cast<unsigned char>(bytes_[at]);
    }
    return value;
  }

  std::string_view bytes_;
  bool is_big_endian_;
};

}  // namespace lay
