#include "core/base/error.h"
#include "core/io/pickle.h"
#include "tests/support/error_text.h"

#include <gmock/gmock.h>

#include <string>

namespace lay {
namespace {

using testing::HasSubstr;

PickleValue parseCalls(const std::string& pickle) {
  return parsePickle(pickle, "file.pkl");
}

TEST(PickleCalls, MakesPythonsOwnTypesPlain) {
  EXPECT_EQ(parseCalls("c_codecs\nencode\n(V\\u00ffa\nS'latin1'\ntR.").toBytes(), "\377a");
  EXPECT_EQ(parseCalls("c__builtin__\nbytes\n(tR.").toBytes(), "");
  EXPECT_EQ(parseCalls("c__builtin__\nbytearray\n(Va\nS'latin-1'\ntR.").kind(), PickleKind::Bytes);
  EXPECT_EQ(parseCalls("c__builtin__\nset\n((I1\nI2\nltR.").size(), 2u);
  EXPECT_EQ(parseCalls("cbuiltins\nfrozenset\n(tR.").kind(), PickleKind::Set);
  const PickleValue old = parseCalls("ccollections\nOrderedDict\n((l(lS'a'\naI1\naatR.");
  EXPECT_EQ(old.find("a")->toInteger(), 1);
  const PickleValue filled =
      parseCalls("ccollections\ndefaultdict\n(c__builtin__\nlist\ntRS'a'\nI1\ns.");
  EXPECT_EQ(filled.kind(), PickleKind::Dict);
  EXPECT_EQ(filled.find("a")->toInteger(), 1);
}

TEST(PickleCalls, RecordsEverythingElse) {
  const PickleValue made =
      parseCalls("ccopy_reg\n_reconstructor\n(cmodule\nThing\nc__builtin__\nobject\nNtR(dS'x'\nI3\nsb.");
  EXPECT_EQ(made.className(), "module.Thing");
  EXPECT_EQ(made.state().find("x")->toInteger(), 3);
  EXPECT_EQ(made.description(), "an object of class 'module.Thing'");
  // A subclass of list or dict keeps what was put into it.
  const PickleValue filled = parseCalls("cmodule\nThing\n(tRI5\naS'k'\nI6\ns.");
  EXPECT_EQ(filled.item(0).toInteger(), 5);
  EXPECT_EQ(filled.find("k")->toInteger(), 6);
  // Something called that is no class: its name is hidden.
  EXPECT_EQ(parseCalls("I1\n(tR.").className(), "");
}

TEST(PickleCalls, KeywordsAreSetOnTheObject) {
  const PickleValue made = parseCalls("cmodule\nThing\n(I1\nt(S'k'\nI6\nd\x92.");
  EXPECT_EQ(made.arguments().item(0).toInteger(), 1);
  EXPECT_EQ(made.find("k")->toInteger(), 6);
}

TEST(PickleCalls, RefusesDamagedOnes) {
  const auto refusal = [](const std::string& pickle) {
    return errorText<FileError>([&] { (void)parseCalls(pickle); });
  };
  EXPECT_THAT(refusal("c_codecs\nencode\n(I1\ntR."), HasSubstr("made from a text"));
  EXPECT_THAT(refusal("c_codecs\nencode\n(Va\nS'rot13'\ntR."), HasSubstr("'latin1'"));
  EXPECT_THAT(refusal("ccollections\nOrderedDict\n((lI1\natR."), HasSubstr("from pairs"));
  EXPECT_THAT(refusal("c__builtin__\nset\n(I1\ntR."), HasSubstr("from a list"));
  EXPECT_THAT(refusal("cmodule\nThing\n(tN\x92."), HasSubstr("keyword arguments"));
}

}  // namespace
}  // namespace lay
