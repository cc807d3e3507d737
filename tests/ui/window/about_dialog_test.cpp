#include "ui/window/about_dialog.h"

#include <QTextBrowser>

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(AboutDialog, GivesTheCreditsThatAreOwed) {
  const AboutDialog dialog({});
  const auto* credits = dialog.findChild<QTextBrowser*>();
  ASSERT_NE(credits, nullptr);
  const QString text = credits->toPlainText();
  EXPECT_TRUE(text.contains(QStringLiteral("Apache License 2.0")));
  EXPECT_TRUE(text.contains(QStringLiteral("MakeHuman")));
  EXPECT_TRUE(text.contains(QStringLiteral(
      "The data used in this project was obtained from mocap.cs.cmu.edu. The database "
      "was created with funding from NSF EIA-0196217.")));
  EXPECT_TRUE(text.contains(QStringLiteral("loaded with the first photo")));
}

TEST(AboutDialog, ListsLoadedModelsWithTheirLicences) {
  const AboutDialog dialog({{"smpl-male", "/a/b_c_d.pkl", "SMPL licence"}});
  const QString text = dialog.findChild<QTextBrowser*>()->toPlainText();
  EXPECT_TRUE(text.contains(QStringLiteral("smpl-male: SMPL licence")));
  EXPECT_TRUE(text.contains(QStringLiteral("/a/b_c_d.pkl")));
}

}  // namespace
}  // namespace lay
