#include "core/io/pickle.h"

#include "core/base/error.h"
#include "tests/core/io/pickle_text_forms.h"
#include "tests/support/error_text.h"

#include <gmock/gmock.h>

#include <string>

namespace lay {
namespace {

using testing::HasSubstr;

std::string refusal(const std::string& pickle, const PickleLimits& limits = {}) {
  return errorText<FileError>([&] { (void)parsePickle(pickle, "file.pkl", limits); });
}

std::string repeated(const std::string& text, int count) {
  std::string all;
  for (int i = 0; i < count; ++i) all += text;
  return all;
}

TEST(ParsePickle, RefusesFilesCutAnywhere) {
  const std::string whole =
      pickledDict({"a", pickledNumbers({2}, {1, 2}), "b", "F1.5\n", "c", "(lp1\nV\\u00e9\na"}) +
      ".";
  EXPECT_NO_THROW((void)parsePickle(whole, "file.pkl"));
  for (std::size_t size = 0; size < whole.size(); ++size) {
    EXPECT_THROW((void)parsePickle(whole.substr(0, size), "file.pkl"), FileError) << size;
  }
}

TEST(ParsePickle, BelievesNoLength) {
  const std::string huge(8, '\x7f');
  for (const std::string code : {"\x8d", "\x8e", "\x96"}) {
    EXPECT_THAT(refusal(code + huge + "x."), HasSubstr("9187201950435737471 bytes, 2 are left"));
  }
  EXPECT_THAT(refusal("\x95" + huge + "N."), HasSubstr("a frame of"));
  EXPECT_THAT(refusal("T\xff\xff\xff\xffx."), HasSubstr("4294967295 bytes"));
  EXPECT_THAT(refusal("\x8b\xff\xff\xff\xffx."), HasSubstr("4294967295 bytes"));
  // A place of the memo is a number, not an amount of memory.
  EXPECT_NO_THROW((void)parsePickle(std::string("Nr\xff\xff\xff\xff."), "file.pkl"));
}

TEST(ParsePickle, StopsAtItsLimits) {
  PickleLimits limits;
  limits.most_values = 100;
  limits.most_items = 50;
  limits.most_nesting = 10;
  limits.most_bytes = 2000;
  EXPECT_THAT(refusal(repeated("]0", 200) + "N.", limits), HasSubstr("more than 100 values"));
  EXPECT_THAT(refusal(repeated("N", 60) + ".", limits), HasSubstr("wait to be used"));
  EXPECT_THAT(refusal("(" + repeated("N", 40) + "l0(" + repeated("N", 40) + "l.", limits),
              HasSubstr("more than 50 places"));
  EXPECT_THAT(refusal(repeated("(", 11) + ".", limits), HasSubstr("deeper than 10 levels"));
  EXPECT_THAT(refusal(std::string(2001, 'N'), limits), HasSubstr("2001 bytes long"));
  std::string far_apart;
  for (int i = 1; i < 100; ++i) far_apart += strCat("p", 1000 * i, "\n");
  EXPECT_THAT(refusal("N" + far_apart + ".", limits), HasSubstr("places"));
}

TEST(ParsePickle, DepthCostsNothing) {
  // A list in a list in a list, 100,000 deep, without marks: nothing here may recurse.
  const int depth = 100'000;
  const PickleValue root = parsePickle(repeated("]", depth) + repeated("a", depth - 1) + ".", "x");
  EXPECT_EQ(root.size(), 1u);
}

TEST(ParsePickle, ValuesMayContainThemselves) {
  const PickleValue list = parsePickle("]p0\ng0\na.", "x");
  EXPECT_TRUE(list.item(0).isSame(list));
  const PickleValue dict = parsePickle("}p0\nS'a'\ng0\ns.", "x");
  EXPECT_TRUE(dict.find("a")->isSame(dict));
}

TEST(ParsePickle, ReadsNothingBehindTheEnd) {
  EXPECT_EQ(parsePickle("I1\n.\xff\xff", "x").toInteger(), 1);
}

TEST(LooksLikePickle, KnowsTheProtocols) {
  EXPECT_TRUE(looksLikePickle(std::string("\x80\x05N.")));
  EXPECT_FALSE(looksLikePickle(std::string("\x80\x06N.")));
  EXPECT_TRUE(looksLikePickle("(dp0\n."));
  EXPECT_TRUE(looksLikePickle("}."));
  EXPECT_FALSE(looksLikePickle("{\"a\": 1}"));
  EXPECT_FALSE(looksLikePickle("(a text"));
  EXPECT_FALSE(looksLikePickle(""));
}

TEST(PickleLimits, CheckThemselves) {
  EXPECT_NO_THROW(PickleLimits().check());
  PickleLimits limits;
  limits.most_nesting = 0;
  EXPECT_THAT(errorText<InvalidOptions>([&] { limits.check(); }), HasSubstr("most_nesting is 0"));
  limits = {};
  limits.most_bytes = std::size_t{1} << 33;
  EXPECT_THROW(limits.check(), InvalidOptions);
}

}  // namespace
}  // namespace lay
