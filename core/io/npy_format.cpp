#include "core/io/npy_format.h"

#include "core/base/error.h"
#include "core/io/little_endian.h"
#include "core/io/npy_elements.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <optional>
#include <string_view>

namespace lay {
namespace {

constexpr std::string_view kMagic = "\x93NUMPY";
constexpr std::size_t kMostDimensions = 32;  // NumPy's own limit

/// What the header of a .npy file says.
struct NpyHeader {
  std::string descr;
  bool is_fortran_order = false;
  std::vector<std::size_t> shape;
};

/// Reads the one kind of text a header may hold: a Python dictionary of a string, a boolean and a
/// tuple of numbers. Nothing is evaluated.
class HeaderParser {
 public:
  explicit HeaderParser(std::string_view text) : text_(text) {}

  [[nodiscard]] NpyHeader parse() {
    NpyHeader header;
    int seen = 0;
    expect('{');
    while (!accept('}')) {
      const std::string key = readString();
      expect(':');
      if (key == "descr") {
        header.descr = readDescr();
        seen |= 1;
      } else if (key == "fortran_order") {
        header.is_fortran_order = readBool();
        seen |= 2;
      } else if (key == "shape") {
        header.shape = readShape();
        seen |= 4;
      } else {
        fail();
      }
      if (!accept(',')) {
        expect('}');
        break;
      }
    }
    if (seen != 7) {
      fail();
    }
    return header;
  }

 private:
  [[noreturn]] static void fail() {
    throw NpyError("its header is not that of a NumPy array: the file is damaged");
  }

  void skipSpaces() {
    text_.remove_prefix(std::min(text_.size(), text_.find_first_not_of(" \n\t")));
  }

  [[nodiscard]] bool accept(char c) {
    skipSpaces();
    if (text_.empty() || text_.front() != c) {
      return false;
    }
    text_.remove_prefix(1);
    return true;
  }

  void expect(char c) {
    if (!accept(c)) {
      fail();
    }
  }

  [[nodiscard]] std::string readString() {
    skipSpaces();
    if (text_.empty() || (text_.front() != '\'' && text_.front() != '"')) {
      fail();
    }
    const std::size_t end = text_.find(text_.front(), 1);
    if (end == std::string_view::npos) {
      fail();
    }
    std::string value(text_.substr(1, end - 1));
    text_.remove_prefix(end + 1);
    return value;
  }

  [[nodiscard]] std::string readDescr() {
    skipSpaces();
    if (!text_.empty() && text_.front() == '[') {
      throw NpyError("it is a structured array; expected an array of numbers or text");
    }
    return readString();
  }

  [[nodiscard]] bool readBool() {
    skipSpaces();
    for (const auto& [word, value] : {std::pair{"True", true}, std::pair{"False", false}}) {
      if (text_.starts_with(word)) {
        text_.remove_prefix(std::strlen(word));
        return value;
      }
    }
    fail();
  }

  [[nodiscard]] std::vector<std::size_t> readShape() {
    std::vector<std::size_t> shape;
    expect('(');
    while (!accept(')')) {
      skipSpaces();
      std::size_t length = 0;
      const auto [end, error] = std::from_chars(text_.data(), text_.data() + text_.size(), length);
      if (error != std::errc() || shape.size() == kMostDimensions) {
        fail();
      }
      text_.remove_prefix(static_cast<std::size_t>(end - text_.data()));
      shape.push_back(length);
      // Python 2 wrote its long integers with an L.
      [[maybe_unused]] const bool is_long = accept('L');
      if (!accept(',')) {
        expect(')');
        break;
      }
    }
    return shape;
  }

  std::string_view text_;
};

/// The length of everything before the elements, and the header's text.
std::pair<std::size_t, std::string_view> findHeader(std::string_view file) {
  if (!file.starts_with(kMagic) || file.size() < kMagic.size() + 4) {
    throw NpyError("it does not begin like a NumPy array");
  }
  const int version = static_cast<unsigned char>(file[6]);
  if (version < 1 || version > 3) {
    throw NpyError(strCat("its format is version ", version, "; 1 to 3 are supported"));
  }
  const std::size_t begin = version == 1 ? 10 : 12;
  if (file.size() < begin) {
    throw NpyError("its header is cut off");
  }
  const std::size_t size = version == 1 ? readLittleEndian<std::uint16_t>(file, 8)
                                        : readLittleEndian<std::uint32_t>(file, 8);
  if (size > file.size() - begin) {
    throw NpyError("its header is cut off");
  }
  return {begin + size, file.substr(begin, size)};
}

}  // namespace

NpyArray parseNpy(std::vector<std::byte> file) {
  const auto [data_offset, header_text] =
      findHeader({reinterpret_cast<const char*>(file.data()), file.size()});
  NpyHeader header = HeaderParser(header_text).parse();
  const NpyElementType type = parseElementType(header.descr);

  const std::size_t data_size = file.size() - data_offset;
  const std::optional<std::size_t> expected = checkedProduct(header.shape, type.size);
  if (!expected || *expected != data_size) {
    throw NpyError(strCat("its header promises the shape ",
                          pythonShapeText(header.shape),
                          " of '",
                          header.descr,
                          "', but ",
                          data_size,
                          " bytes follow: the file is damaged"));
  }
  file.erase(file.begin(), file.begin() + static_cast<std::ptrdiff_t>(data_offset));
  return arrayFromElements(type, std::move(header.shape), header.is_fortran_order, std::move(file));
}

std::optional<std::size_t> objectPickleOffset(std::string_view file) {
  const auto [data_offset, header_text] = findHeader(file);
  const std::string descr = HeaderParser(header_text).parse().descr;
  return descr == "|O" || descr == "O" ? std::optional(data_offset) : std::nullopt;
}

std::string formatNpy(const NpyArray& array) {
  const std::string descr = elementTypeName(array.dtype, array.text_width);
  std::string header = strCat("{'descr': '",
                              descr,
                              "', 'fortran_order': False, 'shape': ",
                              pythonShapeText(array.shape),
                              ", }");
  // The elements begin at a multiple of 64 bytes, so that they can be used where they lie.
  const std::size_t prefix = kMagic.size() + 4;
  header.append(63 - (prefix + header.size()) % 64, ' ');
  header += '\n';

  std::string file(kMagic);
  file += '\x01';
  file += '\0';
  appendLittleEndian(file, static_cast<std::uint16_t>(header.size()));
  file += header;
  file.append(reinterpret_cast<const char*>(array.bytes.data()), array.bytes.size());
  return file;
}

}  // namespace lay
