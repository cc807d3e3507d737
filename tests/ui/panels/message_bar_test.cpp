#include "ui/panels/message_bar.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

#include <gtest/gtest.h>

namespace lay {
namespace {

Problem missingKeypoints() {
  return {Problem::Severity::Info,
          QStringLiteral("No keypoints"),
          QStringLiteral("Open some <b>JSON</b>"),
          Problem::Fix::OpenKeypoints};
}

TEST(MessageBar, ShowsTitleTextAndTheWayOut) {
  MessageBar bar;
  EXPECT_TRUE(bar.isHidden());
  bar.showProblem(missingKeypoints());
  EXPECT_FALSE(bar.isHidden());
  EXPECT_EQ(bar.findChild<QLabel*>(QStringLiteral("messageTitle"))->text(),
            QStringLiteral("No keypoints"));
  const auto* text = bar.findChild<QLabel*>(QStringLiteral("messageText"));
  EXPECT_EQ(text->textFormat(), Qt::PlainText) << "a file's words must not become markup";
  QSignalSpy fixes(&bar, &MessageBar::fixRequested);
  bar.findChild<QPushButton*>(QStringLiteral("messageFix"))->click();
  ASSERT_EQ(fixes.count(), 1);
  EXPECT_EQ(fixes[0][0].value<Problem::Fix>(), Problem::Fix::OpenKeypoints);
}

TEST(MessageBar, HasNoButtonWithoutAWayOut) {
  MessageBar bar;
  Problem problem = missingKeypoints();
  problem.fix = Problem::Fix::None;
  bar.showProblem(problem);
  EXPECT_TRUE(bar.findChild<QPushButton*>(QStringLiteral("messageFix"))->isHidden());
}

TEST(MessageBar, EveryWayOutHasWordsOfItsOwn) {
  MessageBar bar;
  QStringList words;
  for (const auto fix : {Problem::Fix::OpenImage,
                         Problem::Fix::OpenKeypoints,
                         Problem::Fix::LanguageModel,
                         Problem::Fix::ShowAnswer}) {
    Problem problem = missingKeypoints();
    problem.fix = fix;
    bar.showProblem(problem);
    words << bar.findChild<QPushButton*>(QStringLiteral("messageFix"))->text();
  }
  EXPECT_EQ(words.removeDuplicates(), 0);
  EXPECT_FALSE(words.contains(QString()));
}

TEST(MessageBar, TheCrossDismisses) {
  MessageBar bar;
  bar.showProblem(missingKeypoints());
  bar.findChild<QToolButton*>()->click();
  EXPECT_TRUE(bar.isHidden());
  EXPECT_TRUE(bar.problem().title.isEmpty());
}

}  // namespace
}  // namespace lay
