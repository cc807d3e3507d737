#include "ui/views/people_overlay.h"

#include "ui/views/scene_model.h"

#include <QTest>

#include <gtest/gtest.h>

#include <vector>

#include <algorithm>

namespace lay {
namespace {

class PeopleOverlayTest : public testing::Test {
 protected:
  void SetUp() override {
    Photo photo;
    auto image = std::make_shared<Image>();
    image->width = 400;
    image->height = 200;
    image->rgb.assign(std::size_t{3} * 400 * 200, 90);
    photo.image = image;
    photo.camera = PinholeCamera::withDefaultFocalLength(400, 200);
    session.setPhoto(photo);
    canvas.resize(800, 400);
    overlay = new PeopleOverlay(session, canvas);
    QObject::connect(overlay, &PeopleOverlay::personClicked, &canvas, [this](int person) {
      clicked.push_back(person);
    });
    session.setPeople({within(0, {20, 20, 100, 160}),
                       within(1, {250, 20, 100, 160}),
                       within(2, {270, 60, 30, 50})},
                      0);
    canvas.show();
  }

  /// Somebody whose keypoints fill a box but for its rim.
  [[nodiscard]] static Subject within(int number, const PixelRegion& box, int num_people = 3) {
    const float rim = 0.06F * std::max(box.width, box.height) / 1.12F;
    Subject subject;
    subject.person = number;
    subject.num_people = num_people;
    subject.keypoints.points.row(0) << box.x + rim, box.y + rim;
    subject.keypoints.points.row(1) << box.x + box.width - rim, box.y + box.height - rim;
    subject.keypoints.confidence.head<2>().setOnes();
    return subject;
  }

  Session session;
  SceneModel scenes{session};
  PhotoCanvas canvas{scenes};
  PeopleOverlay* overlay = nullptr;
  std::vector<int> clicked;
};

TEST_F(PeopleOverlayTest, OfSeveralBoxesTheSmallestCounts) {
  EXPECT_EQ(overlay->personAt({50, 100}), 0);
  EXPECT_EQ(overlay->personAt({340, 100}), 1);
  EXPECT_EQ(overlay->personAt({280, 80}), 2);
  EXPECT_EQ(overlay->personAt({200, 100}), -1);
}

TEST_F(PeopleOverlayTest, AClickChoosesAnotherPerson) {
  EXPECT_EQ(overlay->size(), canvas.size());
  const auto click = [this](float x, float y) {
    QTest::mouseClick(&canvas, Qt::LeftButton, {}, canvas.fromPhoto({x, y}).toPoint());
  };
  click(340, 100);
  click(50, 100);  // is worked on already
  click(200, 100);
  EXPECT_EQ(clicked, std::vector<int>{1});
}

TEST_F(PeopleOverlayTest, BoxesAreDrawnForSeveralPeopleOnly) {
  const auto painted = [this] {
    QImage picture(overlay->size(), QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    overlay->render(&picture, {}, {}, {});
    const QPoint edge = canvas.fromPhoto({20, 100}).toPoint();
    return picture.pixelColor(edge).alpha();
  };
  EXPECT_GT(painted(), 100);
  session.setSubject(within(0, {20, 20, 100, 160}, 1));
  EXPECT_EQ(painted(), 0);
}

}  // namespace
}  // namespace lay
