#include "ui/window/smpl_guide_dialog.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(SmplGuideDialog, SaysWhyAndLeadsToTheImport) {
  SmplGuideDialog dialog;
  dialog.show();
  const QString html = dialog.findChild<QTextBrowser*>()->toHtml();
  EXPECT_TRUE(html.contains(QStringLiteral("href=\"https://smpl.is.tue.mpg.de\"")));
  QSignalSpy asked(&dialog, &SmplGuideDialog::importRequested);
  QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("guideImport")), Qt::LeftButton);
  EXPECT_EQ(asked.count(), 1);
  EXPECT_FALSE(dialog.isVisible());
}

}  // namespace
}  // namespace lay
