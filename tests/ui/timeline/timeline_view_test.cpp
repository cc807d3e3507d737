#include "ui/timeline/timeline_view.h"

#include "tests/ui/support/toy_session.h"
#include "ui/timeline/loss_chart.h"
#include "ui/timeline/step_slider.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

namespace lay {
namespace {

using namespace std::chrono_literals;

class TimelineViewTest : public testing::Test {
 protected:
  void SetUp() override {
    timeline.resize(900, 220);
    timeline.setPace(0ms);
  }
  ToySession toy;
  TimelineView timeline{toy.session};
};

TEST_F(TimelineViewTest, GrowsWithTheRun) {
  EXPECT_FALSE(timeline.slider()->isEnabled());
  toy.runWithoutEnd();
  EXPECT_EQ(timeline.slider()->maximum(), 19);
  EXPECT_EQ(timeline.slider()->value(), 19);
}

TEST_F(TimelineViewTest, SliderAndChartScrubTheSession) {
  toy.run();
  timeline.slider()->setValue(5);
  EXPECT_EQ(toy.session.shownStep(), 5);
  LossChart* chart = timeline.chart();
  const QPoint at(static_cast<int>(chart->axis().x(12)), chart->height() / 2);
  QTest::mouseClick(chart, Qt::LeftButton, {}, at);
  EXPECT_EQ(toy.session.shownStep(), 12);
  EXPECT_EQ(timeline.slider()->value(), 12);
  timeline.stepBy(-1);
  EXPECT_EQ(toy.session.shownStep(), 11);
}

TEST_F(TimelineViewTest, TheLegendGoesBelowTheButtonsWhereThereIsNoRoomBeside) {
  toy.run();
  // Inside of another widget, as in a dock: a window of its own would not become this narrow.
  QWidget outer;
  timeline.setParent(&outer);
  outer.resize(900, 260);
  outer.show();
  const auto isBelow = [this] {
    QApplication::processEvents();
    const auto* play = timeline.findChild<QToolButton*>(QStringLiteral("play"));
    const QToolButton* term = nullptr;
    for (const QToolButton* button : timeline.findChildren<QToolButton*>()) {
      term = button->isCheckable() ? button : term;
    }
    EXPECT_GE(term->width(), term->sizeHint().width()) << "its words can be read";
    return term->y() > play->geometry().bottom();
  };
  EXPECT_FALSE(isBelow());
  timeline.resize(300, 240);
  EXPECT_TRUE(isBelow());
  timeline.setParent(nullptr);
}

TEST_F(TimelineViewTest, PlaysFromTheStartToTheEnd) {
  toy.run();
  QSignalSpy shown(&toy.session, &Session::shownChanged);
  timeline.togglePlay();
  EXPECT_TRUE(timeline.isPlaying());
  EXPECT_EQ(toy.session.shownStep(), 0);
  ASSERT_TRUE(QTest::qWaitFor([this] { return !timeline.isPlaying(); }));
  EXPECT_EQ(toy.session.shownStep(), 19);
  EXPECT_EQ(shown.count(), 20) << "every step was seen";
}

TEST_F(TimelineViewTest, PlayPausesWhereItIs) {
  toy.run();
  timeline.togglePlay();
  ASSERT_TRUE(QTest::qWaitFor([this] { return toy.session.shownStep() > 3; }));
  timeline.togglePlay();
  const int step = toy.session.shownStep();
  QTest::qWait(60);
  EXPECT_EQ(toy.session.shownStep(), step);
}

TEST_F(TimelineViewTest, TheLegendGivesTheAxisToALoss) {
  toy.run();
  QToolButton* prior = nullptr;
  for (QToolButton* button : timeline.findChildren<QToolButton*>()) {
    if (button->text() == QStringLiteral("Prior")) {
      prior = button;
    }
  }
  ASSERT_NE(prior, nullptr);
  prior->click();
  EXPECT_EQ(timeline.chart()->term(), 1);
}

TEST_F(TimelineViewTest, EmptiesWithANewPhoto) {
  toy.run();
  toy.session.setPhoto(Photo(*toy.session.photo()));
  EXPECT_FALSE(timeline.slider()->isEnabled());
  EXPECT_EQ(timeline.slider()->maximum(), 0);
}

TEST_F(TimelineViewTest, EveryControlHasAName) {
  toy.run();
  for (QWidget* widget : timeline.findChildren<QWidget*>()) {
    if (widget->focusPolicy() != Qt::NoFocus) {
      EXPECT_FALSE(widget->accessibleName().isEmpty()) << widget->metaObject()->className();
    }
  }
}

}  // namespace
}  // namespace lay
