#include "ui/views/people_overlay.h"

#include "ui/views/scene_model.h"

#include <QTest>

#include <gtest/gtest.h>

#include <vector>

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
    Subject subject;
    subject.num_people = 3;
    subject.people = {{20, 20, 100, 160}, {250, 20, 100, 160}, {270, 60, 30, 50}};
    session.setSubject(subject);
    canvas.show();
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
  Subject alone = *session.subject();
  alone.people.resize(1);
  session.setSubject(alone);
  EXPECT_EQ(painted(), 0);
}

}  // namespace
}  // namespace lay
