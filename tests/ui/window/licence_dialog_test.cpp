#include "ui/window/licence_dialog.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(LicenceDialog, ShowsTheTextAndTakesAnAnswer) {
  LicenceDialog dialog(QStringLiteral("SMPL"), QStringLiteral("One.\n\nTwo, https://a.org/b."));
  dialog.show();
  auto* text = dialog.findChild<QTextBrowser*>(QStringLiteral("licenceText"));
  EXPECT_TRUE(text->toPlainText().contains(QStringLiteral("Two, https://a.org/b.")));
  QSignalSpy accepted(&dialog, &QDialog::accepted);
  QSignalSpy rejected(&dialog, &QDialog::rejected);
  QTest::keyClick(&dialog, Qt::Key_Escape);
  EXPECT_EQ(rejected.count(), 1);
  dialog.show();
  QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("agree")), Qt::LeftButton);
  EXPECT_EQ(accepted.count(), 1);
}

}  // namespace
}  // namespace lay
