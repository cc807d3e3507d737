#include "ui/theme/theme.h"

#include <QFile>
#include <QRegularExpression>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace lay {
namespace {

/// WCAG 2.1's contrast ratio of two opaque colours.
double contrast(const QColor& a, const QColor& b) {
  const auto linear = [](double v) {
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
  };
  const auto luminance = [&](const QColor& c) {
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
  };
  const double la = luminance(a);
  const double lb = luminance(b);
  return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

class ThemeTest : public testing::TestWithParam<const char*> {
 protected:
  Theme theme = Theme::load(QString::fromLatin1(GetParam()));
  [[nodiscard]] QColor color(const char* name) const {
    return theme.color(QString::fromLatin1(name));
  }
};

TEST_P(ThemeTest, KnowsWhetherItIsDark) {
  EXPECT_EQ(theme.isDark(), std::string(GetParam()) == "dark");
  EXPECT_EQ(color("window").lightness() < 128, theme.isDark());
}

TEST_P(ThemeTest, HasEveryColorTheStyleSheetAsksFor) {
  const QString sheet = theme.styleSheet();
  EXPECT_GT(sheet.size(), 2000);
  const QRegularExpressionMatch left = QRegularExpression(QStringLiteral("@\\w+@")).match(sheet);
  EXPECT_FALSE(left.hasMatch()) << left.captured().toStdString();
}

TEST_P(ThemeTest, HasEveryImageTheStyleSheetAsksFor) {
  auto matches =
      QRegularExpression(QStringLiteral("url\\(([^)]*)\\)")).globalMatch(theme.styleSheet());
  int count = 0;
  while (matches.hasNext()) {
    const QString path = matches.next().captured(1);
    EXPECT_TRUE(QFile::exists(path)) << path.toStdString();
    ++count;
  }
  EXPECT_GT(count, 0);
}

TEST_P(ThemeTest, TextCanBeRead) {
  for (const char* background : {"window", "panel", "raised", "field", "hover"}) {
    EXPECT_GE(contrast(color("text"), color(background)), 7.0) << background;
    EXPECT_GE(contrast(color("muted"), color(background)), 4.5) << background;
  }
  EXPECT_GE(contrast(color("on_accent"), color("accent")), 4.5);
  EXPECT_GE(contrast(color("text"), color("accent_soft")), 7.0);
  for (const char* soft : {"info_soft", "warning_soft", "danger_soft"}) {
    EXPECT_GE(contrast(color("text"), color(soft)), 7.0) << soft;
  }
}

TEST_P(ThemeTest, CurvesCanBeSeenAndToldApart) {
  for (int i = 0; i < 6; ++i) {
    EXPECT_GE(contrast(theme.series(i), color("panel")), 3.0) << i;
    for (int j = 0; j < i; ++j) {
      EXPECT_NE(theme.series(i), theme.series(j));
    }
  }
  EXPECT_EQ(theme.series(6), theme.series(0));
}

TEST_P(ThemeTest, AMistakeInANameIsSeen) {
  EXPECT_EQ(theme.color(QStringLiteral("no such")), QColor(Qt::magenta));
}

TEST_P(ThemeTest, ViewsTakeItsBackground) {
  EXPECT_EQ(theme.renderTheme().letterbox, toRgb(color("letterbox")));
  EXPECT_EQ(theme.palette().color(QPalette::Window), color("window"));
}

INSTANTIATE_TEST_SUITE_P(Both, ThemeTest, testing::Values("light", "dark"), [](const auto& info) {
  return std::string(info.param);
});

}  // namespace
}  // namespace lay
