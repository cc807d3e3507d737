#include "core/base/error.h"
#include "core/io/pickle.h"
#include "tests/support/error_text.h"

#include <gmock/gmock.h>

#include <string>

namespace lay {
namespace {

using testing::HasSubstr;

PickleValue parseValue(const std::string& pickle) {
  return parsePickle(pickle, "file.pkl");
}

TEST(PickleValue, NamesWhatItIsWhenAskedForSomethingElse) {
  const PickleValue list = parseValue("(I1\nl.");
  EXPECT_EQ(errorText<FileError>([&] { (void)list.toInteger(); }),
            "Cannot read \"file.pkl\": at byte 4: expected an integer of at most 64 bits, found a "
            "list.");
  EXPECT_THAT(errorText<FileError>([&] { (void)list.toText(); }), HasSubstr("expected a text"));
  EXPECT_THAT(errorText<FileError>([&] { (void)list.toBytes(); }), HasSubstr("expected bytes"));
  EXPECT_THAT(errorText<FileError>([&] { (void)list.toFloat(); }), HasSubstr("expected a number"));
  EXPECT_THAT(errorText<FileError>([&] { (void)list.item(1); }), HasSubstr("with an item 1"));
  EXPECT_THAT(errorText<FileError>([&] { (void)list.entry(0); }), HasSubstr("a dictionary"));
  EXPECT_THAT(errorText<FileError>([&] { (void)parseValue("I1\n.").size(); }), HasSubstr("a list or"));
  EXPECT_THAT(errorText<FileError>([&] { (void)parseValue("(d.").item(0); }), HasSubstr("an item 0"));
  EXPECT_THAT(errorText<FileError>([&] { (void)parseValue("S'\\q'\n.").toText(); }),
              HasSubstr("broken escape"));
  EXPECT_THAT(errorText<FileError>([&] { (void)parseValue("V\\u4e2d\n.").toBytes(); }),
              HasSubstr("other characters"));
}

TEST(PickleValue, DescribesEveryKind) {
  EXPECT_EQ(parseValue("N.").description(), "None");
  EXPECT_EQ(parseValue("I01\n.").description(), "a boolean");
  EXPECT_EQ(parseValue("I1\n.").description(), "an integer");
  EXPECT_EQ(parseValue("F1\n.").description(), "a number");
  EXPECT_EQ(parseValue("Va\n.").description(), "a text");
  EXPECT_EQ(parseValue("S'a'\n.").description(), "bytes");
  EXPECT_EQ(parseValue("(t.").description(), "a tuple");
  EXPECT_EQ(parseValue("(d.").description(), "a dictionary");
  EXPECT_EQ(parseValue("cos\nsystem\n.").description(), "the class 'os.system'");
  EXPECT_EQ(parseValue("I1\n(tR.").description(), "an object of an unnamed class");
}

TEST(PickleValue, TheLaterOfTwoEqualKeysCounts) {
  const PickleValue dict = parseValue("(dS'a'\nI1\nsS'a'\nI2\nsVb\nI3\ns.");
  EXPECT_EQ(dict.find("a")->toInteger(), 2);
  EXPECT_EQ(dict.find("b")->toInteger(), 3);
  EXPECT_FALSE(dict.find("c"));
}

TEST(PickleValue, KeepsThePickleAlive) {
  PickleValue text = parseValue("N.");
  {
    const PickleValue list = parseValue("(S'kept'\nl.");
    text = list.item(0);
  }
  EXPECT_EQ(text.toText(), "kept");
  EXPECT_EQ(text.offset(), 1u);
}

}  // namespace
}  // namespace lay
