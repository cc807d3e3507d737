#include "core/train/body/text_lines.h"

#include <gmock/gmock.h>

#include "core/base/error.h"
#include "tests/support/error_text.h"

namespace lay {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(TextLines, TakesLinesOfEitherKindAndALastOneWithoutEnd) {
  std::string_view text = "one\r\n\ntwo";
  std::vector<std::string> lines;
  for (std::string_view line; takeLine(text, line);) lines.emplace_back(line);
  EXPECT_THAT(lines, ElementsAre("one", "", "two"));
}

TEST(TextLines, SplitsAtBlanksAndTabs) {
  EXPECT_THAT(splitWords("  f 1/2\t3  "), ElementsAre("f", "1/2", "3"));
  EXPECT_TRUE(splitWords(" \t").empty());
}

TEST(TextLines, ReadsWholeWordsOnly) {
  EXPECT_FLOAT_EQ(wordToFloat("-.097", "x"), -0.097F);
  EXPECT_EQ(wordToInt("42", "x"), 42);
  EXPECT_THAT(errorText<FileError>([] { static_cast<void>(wordToFloat("1.5m", "a.obj, line 3")); }),
              HasSubstr("a.obj, line 3: '1.5m'"));
  EXPECT_THAT(errorText<FileError>([] { static_cast<void>(wordToFloat("inf", "x")); }),
              HasSubstr("'inf'"));
  EXPECT_THAT(errorText<FileError>([] { static_cast<void>(wordToInt("99999999999", "x")); }),
              HasSubstr("99999999999"));
}

}  // namespace
}  // namespace lay
