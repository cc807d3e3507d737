#include "core/io/pickle_machine.h"

#include "tests/support/error_text.h"

#include <gmock/gmock.h>

#include <string>

namespace lay {
namespace {

using testing::HasSubstr;

PickleValue parse(const std::string& pickle) {
  return parsePickle(pickle, "file.pkl");
}

std::string refusal(const std::string& pickle) {
  return errorText<FileError>([&] { (void)parse(pickle); });
}

std::string bytes(std::initializer_list<int> values) {
  std::string text;
  for (const int value : values) text += static_cast<char>(value);
  return text;
}

TEST(PickleMachine, ReadsNumbersInEveryForm) {
  EXPECT_EQ(parse("I-12\n.").toInteger(), -12);
  EXPECT_EQ(parse("L123L\n.").toInteger(), 123);
  EXPECT_EQ(parse("J" + bytes({0xfe, 0xff, 0xff, 0xff}) + ".").toInteger(), -2);
  EXPECT_EQ(parse("K" + bytes({200}) + ".").toInteger(), 200);
  EXPECT_EQ(parse("M" + bytes({0, 2}) + ".").toInteger(), 512);
  EXPECT_EQ(parse(bytes({0x8a, 0}) + ".").toInteger(), 0);
  EXPECT_EQ(parse(bytes({0x8a, 2, 0, 0x80}) + ".").toInteger(), -32768);
  EXPECT_EQ(parse(bytes({0x8a, 5, 255, 255, 255, 255, 0}) + ".").toInteger(), 4294967295);
  EXPECT_EQ(parse(bytes({0x8b, 1, 0, 0, 0, 7}) + ".").toInteger(), 7);
  EXPECT_EQ(parse("F-1.5e2\n.").toFloat(), -150);
  EXPECT_EQ(parse("G" + bytes({0xbf, 0xf0, 0, 0, 0, 0, 0, 0}) + ".").toFloat(), -1);
  EXPECT_TRUE(parse("I01\n.").toBool());
  EXPECT_EQ(parse("I01\n.").kind(), PickleKind::Bool);
  EXPECT_TRUE(parse(bytes({0x88}) + ".").toBool());
  EXPECT_FALSE(parse(bytes({0x89}) + ".").toBool());
  EXPECT_TRUE(parse("N.").isNone());
}

TEST(PickleMachine, KeepsIntegersBeyond64BitsButNotAsNumbers) {
  for (const std::string& pickle : {std::string("L12345678901234567890123L\n."),
                                    bytes({0x8a, 9, 1, 2, 3, 4, 5, 6, 7, 8, 9}) + "."}) {
    const PickleValue value = parse(pickle);
    EXPECT_EQ(value.kind(), PickleKind::Integer);
    EXPECT_THAT(errorText<FileError>([&] { (void)value.toInteger(); }),
                HasSubstr("found an integer of more than 64 bits"));
    EXPECT_THROW((void)value.toFloat(), FileError);
  }
}

TEST(PickleMachine, ReadsTextsInEveryForm) {
  EXPECT_EQ(parse("S'it\\'s\\n\\xe9'\n.").toBytes(), "it's\n\xe9");
  EXPECT_EQ(parse("S\"a\"\n.").toText(), "a");
  EXPECT_EQ(parse("T" + bytes({2, 0, 0, 0}) + "a\xe9.").toText(), "a\xc3\xa9");
  EXPECT_EQ(parse("U" + bytes({1}) + "a.").toText(), "a");
  EXPECT_EQ(parse("B" + bytes({1, 0, 0, 0}) + "a.").toBytes(), "a");
  EXPECT_EQ(parse("C" + bytes({1}) + "a.").kind(), PickleKind::Bytes);
  EXPECT_EQ(parse(bytes({0x8e, 1, 0, 0, 0, 0, 0, 0, 0}) + "a.").toBytes(), "a");
  EXPECT_EQ(parse(bytes({0x96, 1, 0, 0, 0, 0, 0, 0, 0}) + "a.").toBytes(), "a");
  EXPECT_EQ(parse("V\\u4e2dx\n.").toText(), "\xe4\xb8\xadx");
  EXPECT_EQ(parse("X" + bytes({2, 0, 0, 0}) + "\xc3\xa9.").toText(), "\xc3\xa9");
  EXPECT_EQ(parse(bytes({0x8c, 1}) + "a.").kind(), PickleKind::Text);
  EXPECT_EQ(parse(bytes({0x8d, 1, 0, 0, 0, 0, 0, 0, 0}) + "a.").toText(), "a");
}

TEST(PickleMachine, BuildsContainers) {
  EXPECT_EQ(parse("(I1\nI2\nt.").item(1).toInteger(), 2);
  EXPECT_EQ(parse("(I1\nI2\nl.").kind(), PickleKind::List);
  EXPECT_EQ(parse("(S'a'\nI2\nd.").find("a")->toInteger(), 2);
  EXPECT_EQ(parse("](I1\nI2\ne.").size(), 2u);
  EXPECT_EQ(parse("]I7\na.").item(0).toInteger(), 7);
  EXPECT_EQ(parse("}(S'a'\nI1\nS'b'\nI2\nu.").numEntries(), 2u);
  EXPECT_EQ(parse(")" + bytes({0x85}) + ".").item(0).size(), 0u);
  EXPECT_EQ(parse("NI1\n" + bytes({0x86}) + ".").size(), 2u);
  EXPECT_EQ(parse("NI1\nN" + bytes({0x87}) + ".").size(), 3u);
  EXPECT_EQ(parse(bytes({0x8f}) + "(I1\n" + bytes({0x90}) + ".").kind(), PickleKind::Set);
  EXPECT_EQ(parse("(I1\n" + bytes({0x91}) + ".").size(), 1u);
}

TEST(PickleMachine, WorksTheStackAndTheMemo) {
  EXPECT_EQ(parse("I1\nI2\n0.").toInteger(), 1);
  EXPECT_EQ(parse("I1\n(I2\n1.").toInteger(), 1);
  EXPECT_EQ(parse("(0I1\n.").toInteger(), 1);
  EXPECT_EQ(parse("(I1\n2t.").size(), 2u);
  for (const std::string& pickle :
       {std::string("(]p5\ng5\nt."),
        "(]q" + bytes({5}) + "h" + bytes({5}) + "t.",
        "(]r" + bytes({0, 0, 0, 0x7f}) + "j" + bytes({0, 0, 0, 0x7f}) + "t.",
        "(]" + bytes({0x94}) + "h" + bytes({0}) + "t."}) {
    const PickleValue pair = parse(pickle);
    EXPECT_TRUE(pair.item(0).isSame(pair.item(1)));
  }
  // MEMOIZE takes the next free number, whichever way the others were taken.
  const PickleValue pair =
      parse("(]q" + bytes({0}) + "}" + bytes({0x94}) + "h" + bytes({1}) + "t.");
  EXPECT_TRUE(pair.item(1).isSame(pair.item(2)));
  EXPECT_THAT(refusal("(g7\nt."), HasSubstr("under number 7, none was kept"));
}

TEST(PickleMachine, NeverCallsWhatIsNamed) {
  for (const std::string& pickle : {std::string("cos\nsystem\n(S'echo'\ntR."),
                                    std::string("(S'echo'\nios\nsystem\n."),
                                    std::string("(cos\nsystem\nS'echo'\no."),
                                    "cos\nsystem\n(S'echo'\nt" + bytes({0x81}) + ".",
                                    "cos\nsystem\n(S'echo'\nt}" + bytes({0x92}) + ".",
                                    "S'os'\nS'system'\n" + bytes({0x93}) + "(S'echo'\ntR."}) {
    const PickleValue value = parse(pickle);
    EXPECT_EQ(value.kind(), PickleKind::Object);
    EXPECT_EQ(value.className(), "os.system");
    EXPECT_EQ(value.arguments().item(0).toText(), "echo");
  }
}

TEST(PickleMachine, AReferenceIsAValueWhereItIsAskedFor) {
  PickleLimits limits;
  limits.follows_references = true;
  const PickleValue value = parsePickle("(S'storage'\nI7\ntQ.", "a.pkl", limits);
  ASSERT_EQ(value.kind(), PickleKind::Reference);
  EXPECT_EQ(value.item(0).item(1).toInteger(), 7);
  EXPECT_EQ(value.description(), "a reference to other data");
}

TEST(PickleMachine, SaysWhatItRefuses) {
  EXPECT_THAT(refusal("Pkey\n."), HasSubstr("persistent id"));
  EXPECT_THAT(refusal("NQ."), HasSubstr("PyTorch"));
  for (const int code : {0x82, 0x83, 0x84}) {
    EXPECT_THAT(refusal(bytes({code, 1, 0, 0, 0}) + "."), HasSubstr("extension registry"));
  }
  for (const int code : {0x97, 0x98}) {
    EXPECT_THAT(refusal(bytes({code}) + "."), HasSubstr("without a buffer_callback"));
  }
  EXPECT_THAT(refusal(bytes({0x80, 6}) + "N."), HasSubstr("protocol 6; 0 to 5"));
  EXPECT_THAT(refusal("N" + bytes({0xff}) + "."),
              HasSubstr("\"file.pkl\": at byte 1: expected an instruction, found 0xff"));
}

TEST(PickleMachine, SaysWhatIsDamaged) {
  EXPECT_THAT(refusal("I1x\n."), HasSubstr("an integer in digits"));
  EXPECT_THAT(refusal("Fx\n."), HasSubstr("a number in digits"));
  EXPECT_THAT(refusal("Sx\n."), HasSubstr("a text in quotes"));
  EXPECT_THAT(refusal("S'\n."), HasSubstr("a text in quotes"));
  EXPECT_THAT(refusal("t."), HasSubstr("expected a mark"));
  EXPECT_THAT(refusal("(0t."), HasSubstr("expected a mark"));
  EXPECT_THAT(refusal("I1\n" + bytes({0x86}) + "."), HasSubstr("expected 2 values"));
  EXPECT_THAT(refusal("I1\n(0a."), HasSubstr("expected a value in front"));
  EXPECT_THAT(refusal("I1\n(a."), HasSubstr("expected 1 values"));
  EXPECT_THAT(refusal("NNa."), HasSubstr("expected a list to append to"));
  EXPECT_THAT(refusal("(Nd."), HasSubstr("a value for every key"));
  EXPECT_THAT(refusal("]NNs."), HasSubstr("expected a dictionary"));
  EXPECT_THAT(refusal("px\n."), HasSubstr("in digits"));
  EXPECT_THAT(refusal("NN."), HasSubstr("expected one value at the end, found 2"));
  EXPECT_THAT(refusal("."), HasSubstr("found 0"));
  EXPECT_THAT(refusal("N"), HasSubstr("at byte 1: expected an instruction of 1 bytes, 0 are left"));
  EXPECT_THAT(refusal("NN" + bytes({0x93}) + "."), HasSubstr("module and name"));
  EXPECT_THAT(refusal("cos\nsystem\nNR."), HasSubstr("arguments in a tuple"));
  EXPECT_THAT(refusal("(o."), HasSubstr("expected a class behind the mark"));
}

}  // namespace
}  // namespace lay
