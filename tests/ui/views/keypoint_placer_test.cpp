#include "ui/views/keypoint_placer.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

#include "tests/ui/support/toy_session.h"

namespace lay {
namespace {

class KeypointPlacerTest : public testing::Test {
 protected:
  [[nodiscard]] const Keypoints2d& points() const { return toy.session.subject()->keypoints; }
  [[nodiscard]] QUndoStack& stack() { return toy.session.document().undoStack(); }
  void forget(std::initializer_list<int> missing) {
    Keypoints2d keypoints = points();
    for (const int k : missing) keypoints.confidence[k] = 0;
    toy.session.setKeypoints(keypoints, QStringLiteral("Forget"));
  }

  ToySession toy;
  KeypointPlacer placer{toy.session};
};

TEST_F(KeypointPlacerTest, AsksForWhatIsMissingAndEndsByItself) {
  forget({kKpLeftShoulder, kKpRightAnkle});
  QSignalSpy finished(&placer, &KeypointPlacer::finished);
  placer.start();
  EXPECT_EQ(placer.next(), kKpLeftShoulder);
  EXPECT_TRUE(placer.prompt().contains(QStringLiteral("left shoulder")));
  placer.place({40, 50});
  EXPECT_EQ(placer.next(), kKpRightAnkle);
  EXPECT_EQ(points().points(kKpLeftShoulder, 0), 40);
  EXPECT_EQ(points().confidence[kKpLeftShoulder], 1);
  placer.place({60, 90});
  EXPECT_FALSE(placer.isActive());
  EXPECT_EQ(finished.count(), 1);
  EXPECT_TRUE(placer.prompt().isEmpty());
}

TEST_F(KeypointPlacerTest, WhatIsTakenBackIsAskedForAgain) {
  forget({kKpLeftShoulder, kKpRightAnkle});
  placer.start();
  placer.place({40, 50});
  EXPECT_EQ(stack().undoText(), QStringLiteral("Place left shoulder"));
  stack().undo();
  EXPECT_EQ(placer.next(), kKpLeftShoulder);
}

TEST_F(KeypointPlacerTest, HiddenPointsAreSkipped) {
  forget({kKpLeftShoulder, kKpRightAnkle});
  placer.start();
  placer.skip();
  EXPECT_EQ(placer.next(), kKpRightAnkle);
  placer.skip();
  EXPECT_FALSE(placer.isActive());
  EXPECT_EQ(points().confidence[kKpLeftShoulder], 0);
  placer.start();  // anew, and everything is asked for
  EXPECT_EQ(placer.next(), kKpLeftShoulder);
  placer.finish();
  placer.place({1, 1});
  EXPECT_EQ(points().confidence[kKpLeftShoulder], 0);
}

}  // namespace
}  // namespace lay
