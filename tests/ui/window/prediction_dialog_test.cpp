#include "ui/window/prediction_dialog.h"

#include <QComboBox>
#include <QPushButton>
#include <QTest>

#include <gtest/gtest.h>

namespace lay {
namespace {

PredictionPtr threeFrames() {
  auto prediction = std::make_shared<Prediction>();
  prediction->source = "WHAM";
  prediction->frames = {{"a.jpg", {{}}}, {"b.jpg", {{}, {}}}, {"c.jpg", {}}};
  prediction->frames[1].people[0].person = "4";
  prediction->frames[1].people[1].person = "9";
  return prediction;
}

TEST(PredictionDialog, ShowsTheSuggestionAndWhoIsInEachFrame) {
  PredictionDialog dialog(threeFrames(), {1, 1});
  dialog.show();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(&dialog));
  auto* frames = dialog.findChild<QComboBox*>(QStringLiteral("frames"));
  auto* people = dialog.findChild<QComboBox*>(QStringLiteral("predictedPeople"));
  EXPECT_EQ(frames->currentText(), QStringLiteral("b.jpg"));
  EXPECT_EQ(people->currentText(), QStringLiteral("9"));
  EXPECT_EQ(dialog.choice().frame, 1U);
  EXPECT_EQ(dialog.choice().person, 1U);
  QTest::keyClick(people, Qt::Key_Up);
  EXPECT_EQ(dialog.choice().person, 0U);

  frames->setFocus();
  QTest::keyClick(frames, Qt::Key_Up);
  EXPECT_EQ(dialog.choice().frame, 0U);
  EXPECT_FALSE(people->isEnabled());
  frames->setCurrentIndex(2);  // nobody is in it
  bool has_enabled = false;
  for (const QPushButton* button : dialog.findChildren<QPushButton*>()) {
    if (button->isDefault()) has_enabled = button->isEnabled();
  }
  EXPECT_FALSE(has_enabled);
}

}  // namespace
}  // namespace lay
