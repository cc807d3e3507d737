#include "core/base/error.h"
#include "core/io/pickle.h"
#include "tests/support/error_text.h"

#include <gmock/gmock.h>

#include <string>

namespace lay {
namespace {

using testing::HasSubstr;

PickleValue parse(const std::string& pickle) {
  return parsePickle(pickle, "file.pkl");
}

TEST(PickleValue, NamesWhatItIsWhenAskedForSomethingElse) {
  const PickleValue list = parse("(I1\nl.");
  EXPECT_EQ(errorText<FileError>([&] { (void)list.toInteger(); }),
            "Cannot read \"file.pkl\": at byte 4: expected an integer of at most 64 bits, found a "
            "list.");
  EXPECT_THAT(errorText<FileError>([&] { (void)list.toText(); }), HasSubstr("expected a text"));
  EXPECT_THAT(errorText<FileError>([&] { (void)list.toBytes(); }), HasSubstr("expected bytes"));
  EXPECT_THAT(errorText<FileError>([&] { (void)list.toFloat(); }), HasSubstr("expected a number"));
  EXPECT_THAT(errorText<FileError>([&] { (void)list.item(1); }), HasSubstr("with an item 1"));
  EXPECT_THAT(errorText<FileError>([&] { (void)list.entry(0); }), HasSubstr("a dictionary"));
  EXPECT_THAT(errorText<FileError>([&] { (void)parse("I1\n.").size(); }), HasSubstr("a list or"));
  EXPECT_THAT(errorText<FileError>([&] { (void)parse("(d.").item(0); }), HasSubstr("an item 0"));
  EXPECT_THAT(errorText<FileError>([&] { (void)parse("S'\\q'\n.").toText(); }),
              HasSubstr("broken escape"));
  EXPECT_THAT(errorText<FileError>([&] { (void)parse("V\\u4e2d\n.").toBytes(); }),
              HasSubstr("other characters"));
}

TEST(PickleValue, DescribesEveryKind) {
  EXPECT_EQ(parse("N.").description(), "None");
  EXPECT_EQ(parse("I01\n.").description(), "a boolean");
  EXPECT_EQ(parse("I1\n.").description(), "an integer");
  EXPECT_EQ(parse("F1\n.").description(), "a number");
  EXPECT_EQ(parse("Va\n.").description(), "a text");
  EXPECT_EQ(parse("S'a'\n.").description(), "bytes");
  EXPECT_EQ(parse("(t.").description(), "a tuple");
  EXPECT_EQ(parse("(d.").description(), "a dictionary");
  EXPECT_EQ(parse("cos\nsystem\n.").description(), "the class 'os.system'");
  EXPECT_EQ(parse("I1\n(tR.").description(), "an object of an unnamed class");
}

TEST(PickleValue, TheLaterOfTwoEqualKeysCounts) {
  const PickleValue dict = parse("(dS'a'\nI1\nsS'a'\nI2\nsVb\nI3\ns.");
  EXPECT_EQ(dict.find("a")->toInteger(), 2);
  EXPECT_EQ(dict.find("b")->toInteger(), 3);
  EXPECT_FALSE(dict.find("c"));
}

TEST(PickleValue, KeepsThePickleAlive) {
  PickleValue text = parse("N.");
  {
    const PickleValue list = parse("(S'kept'\nl.");
    text = list.item(0);
  }
  EXPECT_EQ(text.toText(), "kept");
  EXPECT_EQ(text.offset(), 1u);
}

}  // namespace
}  // namespace lay
