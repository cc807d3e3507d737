#include "core/io/protobuf_wire.h"

#include "core/base/error.h"

#include <gmock/gmock.h>

#include <string>

namespace lay {
namespace {

using testing::ElementsAre;

std::string bytesOf(std::initializer_list<int> values) {
  std::string bytes;
  for (const int value : values) bytes += static_cast<char>(value);
  return bytes;
}

TEST(ProtobufWire, EveryKindOfFieldIsRead) {
  // 1: varint 300; 2: "ab"; 3: four bytes 1.0f; 4: eight bytes 1.0; 15: varint -1.
  const std::string message =
      bytesOf({0x08, 0xAC, 0x02, 0x12, 2,    'a',  'b',  0x1D, 0,    0,    0x80,
               0x3F, 0x21, 0,    0,    0,    0,    0,    0,    0xF0, 0x3F, 0x78,
               0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01});
  ProtobufReader reader(message);
  ASSERT_TRUE(reader.next());
  EXPECT_EQ(reader.field(), 1U);
  EXPECT_EQ(reader.number(), 300U);
  EXPECT_THROW((void)reader.bytes(), ModelError);
  EXPECT_THROW((void)reader.real(), ModelError);
  ASSERT_TRUE(reader.next());
  EXPECT_EQ(reader.bytes(), "ab");
  EXPECT_THROW((void)reader.number(), ModelError);
  ASSERT_TRUE(reader.next());
  EXPECT_EQ(reader.real(), 1);
  ASSERT_TRUE(reader.next());
  std::vector<double> reals;
  reader.appendTo(reals);
  EXPECT_THAT(reals, ElementsAre(1));
  ASSERT_TRUE(reader.next());
  EXPECT_EQ(reader.field(), 15U);
  EXPECT_EQ(static_cast<std::int64_t>(reader.number()), -1);
  EXPECT_FALSE(reader.next());
  EXPECT_FALSE(reader.next());
}

TEST(ProtobufWire, RepeatedNumbersAreReadPackedAndNot) {
  const std::string message = bytesOf({0x08, 5, 0x0A, 3, 0xAC, 0x02, 7});
  std::vector<std::int64_t> numbers;
  ProtobufReader reader(message);
  while (reader.next()) reader.appendTo(numbers);
  EXPECT_THAT(numbers, ElementsAre(5, 300, 7));
  const std::string floats = bytesOf({0x0D, 0, 0, 0x80, 0x3F, 0x0A, 8, 0, 0, 0, 0x40, 0, 0, 0, 0});
  std::vector<float> reals;
  ProtobufReader more(floats);
  while (more.next()) more.appendTo(reals);
  EXPECT_THAT(reals, ElementsAre(1, 2, 0));
}

TEST(ProtobufWire, DamagedMessagesAreRefused) {
  for (const std::string& message : {
           bytesOf({0x08}),              // no value
           bytesOf({0x08, 0x80}),        // half a varint
           bytesOf({0x12, 3, 'a'}),      // a text of three bytes that has one
           bytesOf({0x1D, 0, 0}),        // half a number
           bytesOf({0x21, 0, 0, 0, 0}),  // likewise
           bytesOf({0x0B}),              // a group
           bytesOf({0x0E}),              // no kind
           bytesOf({0x00, 1}),           // field 0
           bytesOf({0x12, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01}),
           bytesOf({0x08, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01}),
       }) {
    ProtobufReader reader(message);
    EXPECT_THROW((void)reader.next(), ModelError) << testing::PrintToString(message);
  }
  const std::string odd = bytesOf({0x0A, 3, 0, 0, 0});
  ProtobufReader reader(odd);
  ASSERT_TRUE(reader.next());
  std::vector<float> reals;
  EXPECT_THROW(reader.appendTo(reals), ModelError);
}

}  // namespace
}  // namespace lay
