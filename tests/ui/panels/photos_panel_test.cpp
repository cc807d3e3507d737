#include "ui/panels/photos_panel.h"

#include "tests/ui/support/toy_session.h"

#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace lay {
namespace {

class PhotosPanelTest : public testing::Test {
 protected:
  void SetUp() override {
    const ImagePtr image = toy.session.photo()->image;
    for (const char* name : {"/photos/b.png", "/photos/c.png"}) {
      toy.session.addPhoto({name, image, toy.session.photo()->camera}, {*toy.session.subject()});
    }
    for (int i = 1; i < 3; ++i) {
      toy.session.setDecoded(i, image);
    }
    panel.resize(320, 120);
    panel.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&panel));
  }

  ToySession toy;
  PhotosPanel panel{toy.session};
};

TEST_F(PhotosPanelTest, ListsThePhotosWithTheShownOneSelected) {
  ASSERT_EQ(panel.list()->count(), 3);
  EXPECT_EQ(panel.list()->item(1)->text(), QStringLiteral("b.png"));
  EXPECT_TRUE(panel.list()->item(1)->toolTip().contains(QStringLiteral("/photos/b.png")));
  EXPECT_EQ(panel.list()->currentRow(), 0);
  QSignalSpy chosen(&panel, &PhotosPanel::photoChosen);
  toy.session.showPhoto(2);
  EXPECT_EQ(panel.list()->currentRow(), 2);
  toy.session.document().undoStack().undo();
  EXPECT_EQ(panel.list()->currentRow(), 0);
  toy.session.removePhoto(1);
  EXPECT_EQ(panel.list()->count(), 2);
  EXPECT_EQ(chosen.count(), 0) << "nobody has chosen anything";
}

TEST_F(PhotosPanelTest, AClickAndTheArrowKeysChooseOne) {
  QSignalSpy chosen(&panel, &PhotosPanel::photoChosen);
  const QRect second = panel.list()->visualItemRect(panel.list()->item(1));
  QTest::mouseClick(panel.list()->viewport(), Qt::LeftButton, {}, second.center());
  ASSERT_EQ(chosen.count(), 1);
  EXPECT_EQ(chosen[0][0].toInt(), 1);
  QTest::keyClick(panel.list(), Qt::Key_Right);
  ASSERT_EQ(chosen.count(), 2);
  EXPECT_EQ(chosen[1][0].toInt(), 2);
  panel.refresh();
  EXPECT_EQ(panel.list()->currentRow(), 0) << "it was not shown";
}

TEST_F(PhotosPanelTest, AMissingFileIsSaidInTheTip) {
  toy.session.document().record([](Project& project) { project.photos[1].image.reset(); });
  EXPECT_TRUE(panel.list()->item(1)->toolTip().contains(QStringLiteral("missing")));
}

}  // namespace
}  // namespace lay
