#include "ui/window/named_action.h"

#include <QAction>

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(NamedAction, ItsTipNamesItsKeys) {
  QObject parent;
  const QKeySequence keys(Qt::CTRL | Qt::Key_D);
  const QAction* with_keys = makeNamedAction(
      &parent, "check", "check", QStringLiteral("Check"), keys, QStringLiteral("Tip"));
  EXPECT_EQ(with_keys->objectName(), QStringLiteral("check"));
  EXPECT_EQ(with_keys->shortcut(), keys);
  EXPECT_EQ(with_keys->statusTip(), QStringLiteral("Tip"));
  EXPECT_EQ(with_keys->toolTip(), QStringLiteral("Tip (Ctrl+D)"));
  EXPECT_EQ(tipWithKeys(QStringLiteral("Tip"), {}), QStringLiteral("Tip"));
}

}  // namespace
}  // namespace lay
