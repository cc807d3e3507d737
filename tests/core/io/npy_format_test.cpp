#include "core/io/npy_format.h"

#include "tests/support/error_text.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

namespace lay {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::vector<std::byte> asBytes(const std::string& text) {
  const auto* begin = reinterpret_cast<const std::byte*>(text.data());
  return {begin, begin + text.size()};
}

/// A .npy file of the given version with any header and any data.
std::string npyFile(const std::string& header, const std::string& data, int version = 1) {
  std::string file = "\x93NUMPY";
  file += static_cast<char>(version);
  file += '\0';
  file += static_cast<char>(header.size() & 0xff);
  file += static_cast<char>(header.size() >> 8);
  if (version > 1) {
    file += std::string(2, '\0');
  }
  return file + header + data;
}

std::string headerOf(const std::string& descr, const std::string& shape, bool fortran = false) {
  return "{'descr': '" + descr + "', 'fortran_order': " + (fortran ? "True" : "False") +
         ", 'shape': " + shape + ", }\n";
}

std::string npyRefusal(const std::string& file) {
  return errorText<NpyError>([&] { (void)parseNpy(asBytes(file)); });
}

TEST(ParseNpy, ReadsEveryVersion) {
  for (const int version : {1, 2, 3}) {
    const NpyArray array =
        parseNpy(asBytes(npyFile(headerOf("|u1", "(2, 3)"), "\1\2\3\4\5\6", version)));
    EXPECT_THAT(array.shape, ElementsAre(2u, 3u));
    EXPECT_THAT(array.toInts(), ElementsAre(1, 2, 3, 4, 5, 6));
  }
  EXPECT_THAT(npyRefusal(npyFile(headerOf("|u1", "(0,)"), "", 4)), HasSubstr("version 4"));
}

TEST(ParseNpy, ReadsHeadersAsPythonMayWriteThem) {
  for (const std::string& header :
       {std::string("{'shape': (2,), 'fortran_order': False, 'descr': '|u1'}"),
        std::string("{\"descr\":\"|u1\",\"fortran_order\":False,\"shape\":(2L,)}   \n"),
        std::string("{ 'descr' : 'u1' , 'fortran_order' : False , 'shape' : ( 2 , ) , }")}) {
    EXPECT_THAT(parseNpy(asBytes(npyFile(header, "\7\x09"))).toInts(), ElementsAre(7, 9));
  }
}

TEST(ParseNpy, ReordersFortranArrays) {
  // The 2 x 3 matrix 1 2 3 / 4 5 6, column by column.
  const NpyArray matrix =
      parseNpy(asBytes(npyFile(headerOf("|u1", "(2, 3)", true), "\1\4\2\5\3\6")));
  EXPECT_THAT(matrix.toInts(), ElementsAre(1, 2, 3, 4, 5, 6));

  // (2, 2, 2): the element at i, j, k is 4 i + 2 j + k; the first index runs fastest.
  const NpyArray cube = parseNpy(
      asBytes(npyFile(headerOf("|u1", "(2, 2, 2)", true), std::string("\0\4\2\6\1\5\3\7", 8))));
  EXPECT_THAT(cube.toInts(), ElementsAre(0, 1, 2, 3, 4, 5, 6, 7));

  EXPECT_TRUE(parseNpy(asBytes(npyFile(headerOf("<f8", "(0, 5)", true), ""))).bytes.empty());
}

TEST(ParseNpy, SwapsBigEndianNumbers) {
  EXPECT_THAT(parseNpy(asBytes(npyFile(headerOf(">i2", "(2,)"), "\1\2\xff\xff"))).toInts(),
              ElementsAre(258, -1));
  EXPECT_THAT(
      parseNpy(asBytes(npyFile(headerOf(">U1", "()"), std::string("\0\0\0A", 4)))).toTexts(),
      ElementsAre("A"));
}

TEST(ParseNpy, ReadsByteStrings) {
  const NpyArray array =
      parseNpy(asBytes(npyFile(headerOf("|S4", "(2,)"), std::string("malef\xe9\0\0", 8))));
  EXPECT_THAT(array.toTexts(), ElementsAre("male", "f\xc3\xa9"));
}

TEST(ParseNpy, RefusesWhatItCannotHold) {
  EXPECT_THAT(npyRefusal(npyFile(headerOf("|O", "(1,)"), "\x80\4N.")), HasSubstr("Python objects"));
  EXPECT_THAT(npyRefusal(npyFile(headerOf("<c8", "(1,)"), "12345678")), HasSubstr("<c8"));
  EXPECT_THAT(npyRefusal(npyFile(headerOf("<U0", "(99999999999,)"), "")), HasSubstr("<U0"));
  EXPECT_THAT(npyRefusal(npyFile(headerOf("<U4294967297", "(1,)"), "1234")), HasSubstr("<U4294"));
  EXPECT_THAT(
      npyRefusal(npyFile("{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (1,)}", "1234")),
      HasSubstr("structured"));
}

TEST(ParseNpy, BelievesNoLength) {
  EXPECT_THAT(npyRefusal(npyFile(headerOf("<f4", "(3,)"), "12345678")), HasSubstr("(3,)"));
  EXPECT_THAT(npyRefusal(npyFile(headerOf("<f4", "(1,)"), "12345678")), HasSubstr("8 bytes follow"));
  // 2^62 * 4 and 2^32 * 2^32 * 4 are 0 in 64 bits.
  EXPECT_THAT(npyRefusal(npyFile(headerOf("<f4", "(4611686018427387904,)"), "")),
              HasSubstr("damaged"));
  EXPECT_THAT(npyRefusal(npyFile(headerOf("<f4", "(4294967296, 4294967296)"), "")),
              HasSubstr("damaged"));
  EXPECT_THAT(npyRefusal(npyFile(headerOf("<f4", "(99999999999999999999,)"), "")),
              HasSubstr("header"));
  EXPECT_THAT(npyRefusal(npyFile(headerOf("<f4", "(-1,)"), "")), HasSubstr("header"));
  std::string many = "(";
  for (int i = 0; i < 40; ++i) {
    many += "1, ";
  }
  EXPECT_THAT(npyRefusal(npyFile(headerOf("|u1", many + ")"), "1")), HasSubstr("header"));
}

TEST(ParseNpy, RefusesBrokenHeaders) {
  for (const std::string& header :
       {std::string(),
        std::string("{"),
        std::string("{}"),
        std::string("{'descr': '<f4'"),
        std::string("{'descr': '<f4', 'fortran_order': Maybe, 'shape': ()}"),
        std::string("{'descr': '<f4', 'fortran_order': False, 'shape': 3}"),
        std::string("{'descr': '<f4', 'fortran_order': False, 'shape': (1 2)}"),
        std::string("{'descr': '<f4', 'fortran_order': False}"),
        std::string("{'descr': __import__('os'), 'fortran_order': False, 'shape': ()}"),
        std::string("{'descr: '<f4"),
        std::string("\0\0\0", 3)}) {
    EXPECT_THAT(npyRefusal(npyFile(header, "1234")), HasSubstr("header")) << header;
  }
}

TEST(ParseNpy, RefusesFilesCutAnywhere) {
  const std::string whole = formatNpy(NpyArray::fromFloats({2, 2}, {1, 2, 3, 4}));
  for (std::size_t size = 0; size < whole.size(); ++size) {
    EXPECT_THROW((void)parseNpy(asBytes(whole.substr(0, size))), NpyError) << size;
  }
  EXPECT_THROW((void)parseNpy(asBytes("PK\3\4 and no array")), NpyError);
}

TEST(FormatNpy, WritesNumPysLayout) {
  const std::string file = formatNpy(NpyArray::fromFloats({3}, {1, 2, 3}));
  EXPECT_EQ(file.size(), 128u + 12u);  // elements begin at a multiple of 64 bytes
  EXPECT_EQ(file.substr(0, 10), std::string("\x93NUMPY\1\0\x76\0", 10));
  EXPECT_THAT(file, HasSubstr("{'descr': '<f4', 'fortran_order': False, 'shape': (3,), }"));
  EXPECT_EQ(file[127], '\n');
}

TEST(FormatNpy, ShapesOfEveryKindComeBack) {
  for (const std::vector<std::size_t>& shape :
       {std::vector<std::size_t>{}, {1}, {0}, {6}, {2, 3}, {3, 1, 2}, {0, 7}}) {
    NpyArray array;
    array.shape = shape;
    array.dtype = DType::Int16;
    array.bytes.resize(2 * array.size(), std::byte{5});
    const NpyArray back = parseNpy(asBytes(formatNpy(array)));
    EXPECT_EQ(back.shape, shape);
    EXPECT_EQ(back.dtype, DType::Int16);
    EXPECT_EQ(back.bytes, array.bytes);
  }
}

TEST(ElementSize, CountsBytes) {
  EXPECT_EQ(elementSize(DType::Bool, 0), 1u);
  EXPECT_EQ(elementSize(DType::Float16, 0), 2u);
  EXPECT_EQ(elementSize(DType::Float64, 0), 8u);
  EXPECT_EQ(elementSize(DType::Text, 12), 48u);
}

}  // namespace
}  // namespace lay
