#include "core/train/body/morph_target.h"

#include <gmock/gmock.h>

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "tests/support/eigen_matchers.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"

namespace lay {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;

std::string parseError(std::string_view text) {
  return errorText<FileError>([&] { static_cast<void>(parseMorphTarget(text, "tall", 10)); });
}

TEST(MorphTarget, ReadsIndicesAndTurnsDecimetresIntoMetres) {
  const MorphTarget target =
      parseMorphTarget("# a comment\n3 -.5 1 2e-1\r\n\n9 0 0 -10\n", "tall", 10);
  EXPECT_EQ(target.name, "tall");
  EXPECT_THAT(target.vertices, ElementsAre(3, 9));
  MatrixX3f expected(2, 3);
  expected << -0.05F, 0.1F, 0.02F, 0, 0, -1;
  EXPECT_THAT(target.offsets, MatrixNear(expected, 1e-6));
}

TEST(MorphTarget, NamesTheLineOfABadVertex) {
  EXPECT_THAT(parseError("1 0 0 0\n10 0 0 0\n"),
              AllOf(HasSubstr("tall, line 2"), HasSubstr("vertex 10"), HasSubstr("10.")));
  EXPECT_THAT(parseError("-1 0 0 0\n"), HasSubstr("vertex -1"));
}

TEST(MorphTarget, RefusesMissingWordsAndWhatIsNoNumber) {
  EXPECT_THAT(parseError("1 0 0\n"), HasSubstr("3 words"));
  EXPECT_THAT(parseError("1 0 zero 0\n"), HasSubstr("'zero'"));
  EXPECT_THAT(parseError("1 0 nan 0\n"), HasSubstr("'nan'"));
  EXPECT_THAT(parseError("1.5 0 0 0\n"), HasSubstr("'1.5'"));
}

TEST(MorphTarget, SaysWhatIsWrongWithAnArchive) {
  const TempDir dir;
  const auto path = dir.path() / "targets.tar.xz";
  const auto read = [&] { static_cast<void>(readMorphTargets(path, 10)); };
  EXPECT_THAT(errorText<FileError>(read), HasSubstr("targets.tar.xz"));
  writeFileAtomically(path, "this is no archive at all, but long enough to be looked at");
  EXPECT_THAT(errorText<FileError>(read), HasSubstr("targets.tar.xz"));
}

}  // namespace
}  // namespace lay
