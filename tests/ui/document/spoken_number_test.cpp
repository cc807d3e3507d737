#include "ui/document/spoken_number.h"

#include <QLocale>

#include <gtest/gtest.h>

namespace lay {
namespace {

/// Numbers are written as in that country for as long as this lives.
class SpokenNumber : public testing::Test {
 protected:
  void TearDown() override { QLocale::setDefault(before_); }

 private:
  QLocale before_;
};

TEST_F(SpokenNumber, HasTheLanguagesDecimalPoint) {
  QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
  EXPECT_EQ(spokenNumber(1234.56, 1), QStringLiteral("1234,6"));
  EXPECT_EQ(spokenNumber(-2, 0), QStringLiteral("-2"));
  EXPECT_EQ(spokenFigure(0.00123456, 3), QStringLiteral("0,00123"));
  EXPECT_EQ(spokenFigure(1.5e6, 3), QStringLiteral("1,5e+06"));
  QLocale::setDefault(QLocale::c());
  EXPECT_EQ(spokenNumber(1234.56, 1), QStringLiteral("1234.6"));
  EXPECT_EQ(spokenFigure(0.00123456, 3), QStringLiteral("0.00123"));
}

TEST_F(SpokenNumber, OnlyTextsThatAreNumbersChange) {
  QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
  EXPECT_EQ(withSpokenPoint(QStringLiteral("-1.5")), QStringLiteral("-1,5"));
  EXPECT_EQ(withSpokenPoint(QStringLiteral("1.66 m (166 cm)")), QStringLiteral("1,66 m (166 cm)"));
  EXPECT_EQ(withSpokenPoint(QStringLiteral("12.5 %")), QStringLiteral("12,5 %"));
  EXPECT_EQ(withSpokenPoint(QStringLiteral("1.2e-05")), QStringLiteral("1,2e-05"));
  EXPECT_EQ(withDataPoint(QStringLiteral("-1,5")), QStringLiteral("-1.5"));
  EXPECT_EQ(withDataPoint(QStringLiteral("1, 2 ✗")), QStringLiteral("1, 2 ✗"));
  for (const char* text : {"7", "1.5.2", "Assimp 5.2", "3.png", "1.5 body.png", "0.4..3", ""}) {
    EXPECT_EQ(withSpokenPoint(QLatin1String(text)), QLatin1String(text));
  }
}

}  // namespace
}  // namespace lay
