#include "core/io/npy_format.h"

#include "core/base/error.h"
#include "core/io/little_endian.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <optional>
#include <string_view>

namespace lay {
namespace {

constexpr std::string_view kMagic = "\x93NUMPY";
constexpr std::size_t kMostDimensions = 32;  // NumPy's own limit

struct NumericType {
  DType dtype;
  std::string_view code;  // NumPy's kind and bytes
  std::size_t size;       // bytes
};

constexpr std::array<NumericType, 11> kNumericTypes = {{
    {DType::Bool, "b1", 1},
    {DType::Int8, "i1", 1},
    {DType::UInt8, "u1", 1},
    {DType::Int16, "i2", 2},
    {DType::Int32, "i4", 4},
    {DType::UInt32, "u4", 4},
    {DType::Int64, "i8", 8},
    {DType::UInt64, "u8", 8},
    {DType::Float16, "f2", 2},
    {DType::Float32, "f4", 4},
    {DType::Float64, "f8", 8},
}};

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

/// The type a "descr" names, and what must be done to its bytes.
struct ElementType {
  DType dtype = DType::Float32;
  std::size_t size = 0;  // bytes of an element as stored
  std::size_t text_width = 0;
  bool is_big_endian = false;
  bool is_byte_string = false;
};

ElementType parseDescr(const std::string& descr) {
  const auto refuse = [&descr](std::string_view why) {
    throw NpyError(strCat("its element type '", descr, "' ", why));
  };
  std::string_view code = descr;
  ElementType type;
  if (!code.empty() && std::string_view("<>|=").find(code.front()) != std::string_view::npos) {
    type.is_big_endian = code.front() == '>';
    code.remove_prefix(1);
  }
  if (code.starts_with('O')) {
    refuse(
        "means Python objects, which are programs and never loaded; save plain arrays of numbers "
        "or text instead");
  }
  for (const NumericType& numeric : kNumericTypes) {
    if (code == numeric.code) {
      type.dtype = numeric.dtype;
      type.size = numeric.size;
      return type;
    }
  }
  const bool is_text = code.starts_with('U') || code.starts_with('S');
  if (is_text) {
    type.is_byte_string = code.front() == 'S';
    code.remove_prefix(1);
    std::uint32_t width = 0;
    const auto [end, error] = std::from_chars(code.data(), code.data() + code.size(), width);
    // An empty text has no bytes that could bound how many of them a file claims.
    if (error == std::errc() && end == code.data() + code.size() && width > 0) {
      type.dtype = DType::Text;
      type.text_width = width;
      type.size = type.is_byte_string ? width : std::size_t{4} * width;
      return type;
    }
  }
  refuse(
      "is not supported; expected booleans, integers (not unsigned 16 bit), floats of 16, 32 or "
      "64 bit, or text");
  return type;
}

/// The product of the lengths times `factor`, or nothing when that does not fit.
std::optional<std::size_t> checkedProduct(const std::vector<std::size_t>& shape,
                                          std::size_t factor) {
  std::size_t product = factor;
  for (const std::size_t length : shape) {
    if (__builtin_mul_overflow(product, length, &product)) {
      return std::nullopt;
    }
  }
  return product;
}

std::string shapeText(const std::vector<std::size_t>& shape) {
  std::string text = "(";
  for (std::size_t i = 0; i < shape.size(); ++i) {
    text += strCat(i == 0 ? "" : ", ", shape[i]);
  }
  return text + (shape.size() == 1 ? ",)" : ")");
}

void swapEndianness(std::vector<std::byte>& bytes, std::size_t item_size) {
  for (auto item = bytes.begin(); item != bytes.end();
       item += static_cast<std::ptrdiff_t>(item_size)) {
    std::reverse(item, item + static_cast<std::ptrdiff_t>(item_size));
  }
}

/// Latin-1 bytes -> code points of four bytes each.
std::vector<std::byte> widened(const std::vector<std::byte>& bytes) {
  std::vector<std::byte> wide(bytes.size() * 4, std::byte{0});
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    wide[4 * i] = bytes[i];
  }
  return wide;
}

/// First index fastest -> last index fastest.
std::vector<std::byte> fromFortranOrder(const std::vector<std::byte>& bytes,
                                        const std::vector<std::size_t>& shape,
                                        std::size_t item_size) {
  std::vector<std::size_t> strides(shape.size());  // in the source, elements
  std::size_t stride = 1;
  for (std::size_t d = 0; d < shape.size(); ++d) {
    strides[d] = stride;
    stride *= shape[d];
  }
  std::vector<std::byte> ordered(bytes.size());
  std::vector<std::size_t> index(shape.size(), 0);
  std::size_t source = 0;
  for (std::size_t target = 0; target < bytes.size(); target += item_size) {
    std::memcpy(&ordered[target], &bytes[source * item_size], item_size);
    // Counts like an odometer, the last digit fastest.
    for (std::size_t d = shape.size(); d-- > 0;) {
      source += strides[d];
      if (++index[d] < shape[d]) {
        break;
      }
      source -= strides[d] * shape[d];
      index[d] = 0;
    }
  }
  return ordered;
}

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

std::size_t elementSize(DType dtype, std::size_t text_width) {
  for (const NumericType& numeric : kNumericTypes) {
    if (numeric.dtype == dtype) {
      return numeric.size;
    }
  }
  return 4 * text_width;
}

NpyArray parseNpy(std::vector<std::byte> file) {
  const auto [data_offset, header_text] =
      findHeader({reinterpret_cast<const char*>(file.data()), file.size()});
  NpyHeader header = HeaderParser(header_text).parse();
  const ElementType type = parseDescr(header.descr);

  const std::size_t data_size = file.size() - data_offset;
  const std::optional<std::size_t> expected = checkedProduct(header.shape, type.size);
  if (!expected || *expected != data_size) {
    throw NpyError(strCat("its header promises the shape ",
                          shapeText(header.shape),
                          " of '",
                          header.descr,
                          "', but ",
                          data_size,
                          " bytes follow: the file is damaged"));
  }
  NpyArray array;
  array.dtype = type.dtype;
  array.shape = std::move(header.shape);
  array.text_width = type.text_width;
  file.erase(file.begin(), file.begin() + static_cast<std::ptrdiff_t>(data_offset));
  array.bytes = std::move(file);

  if (header.is_fortran_order && array.shape.size() > 1) {
    array.bytes = fromFortranOrder(array.bytes, array.shape, type.size);
  }
  if (type.is_byte_string) {
    array.bytes = widened(array.bytes);
  } else if (type.is_big_endian) {
    swapEndianness(array.bytes, type.dtype == DType::Text ? 4 : type.size);
  }
  return array;
}

std::string formatNpy(const NpyArray& array) {
  std::string descr;
  if (array.dtype == DType::Text) {
    descr = strCat("<U", array.text_width);
  }
  for (const NumericType& numeric : kNumericTypes) {
    if (numeric.dtype == array.dtype) {
      // One byte has no order.
      descr = strCat(numeric.size == 1 ? "|" : "<", numeric.code);
    }
  }
  std::string header = strCat(
      "{'descr': '", descr, "', 'fortran_order': False, 'shape': ", shapeText(array.shape), ", }");
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
