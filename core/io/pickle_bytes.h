#pragma once

#include "core/base/error.h"
#include "core/io/little_endian.h"
#include "core/io/pickle_data.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace lay {

/// Walks through a pickle's bytes; every length is compared with what is left before it is used.
class PickleBytes {
 public:
  explicit PickleBytes(const PickleData& data) : data_(data), left_(data.file()) {}

  [[nodiscard]] std::size_t offset() const { return data_.file().size() - left_.size(); }
  [[nodiscard]] std::size_t numLeft() const { return left_.size(); }

  /// @param what for the text of the error: "a text".
  [[nodiscard]] std::string_view read(std::uint64_t count, const char* what) {
    if (count > left_.size()) {
      data_.fail(offset(),
                 strCat("expected ",
                        what,
                        " of ",
                        count,
                        " bytes, ",
                        left_.size(),
                        " are left: the file is damaged or cut short"));
    }
    const std::string_view bytes = left_.substr(0, count);
    left_.remove_prefix(count);
    return bytes;
  }

  template <typename Integer>
  [[nodiscard]] Integer readInteger(const char* what) {
    return readLittleEndian<Integer>(read(sizeof(Integer), what), 0);
  }

  /// A length of type Integer, and as many bytes.
  template <typename Integer>
  [[nodiscard]] std::string_view readCounted(const char* what) {
    return read(readInteger<Integer>("a length"), what);
  }

  /// Up to the next line break, which is read and not returned.
  [[nodiscard]] std::string_view readLine(const char* what) {
    const std::size_t length = left_.find('\n');
    if (length == std::string_view::npos) {
      data_.fail(offset(),
                 strCat("expected ", what, " and a line break: the file is damaged or cut short"));
    }
    const std::string_view line = left_.substr(0, length);
    left_.remove_prefix(length + 1);
    return line;
  }

 private:
  const PickleData& data_;
  std::string_view left_;
};

}  // namespace lay
