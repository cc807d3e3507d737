#include "ui/window/rule_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(RuleDialog, WritesARuleByKeysAndKeepsItsCounts) {
  RuleDialog dialog({"Old.", {"sitting"}, 7, 3, true, "balance"});
  dialog.show();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(&dialog));
  auto* text = dialog.findChild<QPlainTextEdit*>(QStringLiteral("ruleText"));
  auto* tags = dialog.findChild<QListWidget*>(QStringLiteral("ruleTags"));
  text->selectAll();
  QTest::keyClicks(text, QStringLiteral("Look at the  knees."));
  for (int i = 0; i < tags->count(); ++i) {
    const bool is_lying = tags->item(i)->text() == QStringLiteral("lying");
    tags->item(i)->setCheckState(is_lying ? Qt::Checked : Qt::Unchecked);
  }
  const MemoryRule rule = dialog.rule();
  EXPECT_EQ(rule.text, "Look at the knees.");
  EXPECT_EQ(rule.tags, Tags{"lying"});
  EXPECT_EQ(rule.uses, 7);
  EXPECT_EQ(rule.successes, 3);
  EXPECT_TRUE(rule.is_seed);
  EXPECT_EQ(rule.term, "balance");
  EXPECT_FALSE(rule.date.empty());
}

TEST(RuleDialog, NoTextIsNoRule) {
  RuleDialog dialog({});
  auto* good = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
  EXPECT_FALSE(good->isEnabled());
  dialog.findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("  a  "));
  EXPECT_TRUE(good->isEnabled());
}

}  // namespace
}  // namespace lay
