#include "core/image/csv_rows.h"

#include <gmock/gmock.h>

#include <cmath>

namespace lay {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(CsvRows, CommasAreTheUsualCase) {
  EXPECT_THAT(csvRows("a, b,c\r\n\r\n1,,3\n"),
              ElementsAre(ElementsAre("a", "b", "c"), ElementsAre("1", "", "3")));
}

TEST(CsvRows, QuotesKeepSeparatorsAndDoubledQuotes) {
  EXPECT_THAT(csvRows("\"a,b\",\"say \"\"x\"\"\"\n"), ElementsAre(ElementsAre("a,b", "say \"x\"")));
}

TEST(CsvRows, SemicolonsAndTabsAllowDecimalCommas) {
  EXPECT_THAT(csvRows("a;b\n1,5;-2,25\n"),
              ElementsAre(ElementsAre("a", "b"), ElementsAre("1.5", "-2.25")));
  EXPECT_THAT(csvRows("\xEF\xBB\xBF"
                      "1,5\t2\n"),
              ElementsAre(ElementsAre("1.5", "2")));
  EXPECT_THAT(csvRows("a;x, y\n"), ElementsAre(ElementsAre("a", "x, y")));
}

TEST(CsvRows, BlanksPartColumnsHoweverMany) {
  EXPECT_THAT(csvRows("  1   2 3  \n4 5  6"),
              ElementsAre(ElementsAre("1", "2", "3"), ElementsAre("4", "5", "6")));
}

TEST(CsvRows, EmptyColumnsAtBothEndsOfATabbedLineAreKept) {
  EXPECT_THAT(csvRows("a\tb\tc\n\t2\t\n"),
              ElementsAre(ElementsAre("a", "b", "c"), ElementsAre("", "2", "")));
}

TEST(CsvRows, NothingIsNoRow) {
  EXPECT_THAT(csvRows(""), IsEmpty());
  EXPECT_THAT(csvRows("\n \n"), IsEmpty());
}

TEST(CsvNumber, OnlyWholeFiniteNumbersCount) {
  EXPECT_EQ(csvNumber(" +1.5 "), 1.5f);
  EXPECT_EQ(csvNumber("-2e1"), -20);
  for (const char* text : {"", "nan", "inf", "1.5x", "1,5", "x"}) {
    EXPECT_TRUE(std::isnan(csvNumber(text))) << text;
  }
}

}  // namespace
}  // namespace lay
