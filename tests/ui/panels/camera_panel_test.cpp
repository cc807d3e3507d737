#include "ui/panels/camera_panel.h"

#include <QDoubleSpinBox>
#include <QLabel>
#include <QToolButton>

#include <gtest/gtest.h>

#include <vector>

namespace lay {
namespace {

class CameraPanelTest : public testing::Test {
 protected:
  CameraPanelTest() {
    QObject::connect(&panel, &CameraPanel::cameraChanged, &panel, [this](const CameraSettings& s) {
      settings.push_back(s);
    });
    QObject::connect(&panel, &CameraPanel::heightChanged, &panel, [this](std::optional<float> h) {
      heights.push_back(h);
    });
  }

  void openPhoto(CameraSource source) {
    Photo photo;
    auto image = std::make_shared<Image>();
    image->width = 1200;
    image->height = 800;
    if (source == CameraSource::Exif) {
      image->exif_focal_length_px = 600;
    }
    photo.image = image;
    photo.camera = chooseCamera({}, *image).camera;
    session.setPhoto(photo);
    Subject subject;
    subject.keypoints.confidence[0] = 1;
    session.setSubject(subject);
  }

  [[nodiscard]] QDoubleSpinBox* field(const char* name) const {
    return panel.findChild<QDoubleSpinBox*>(name);
  }

  Session session;
  CameraPanel panel{session};
  std::vector<CameraSettings> settings;
  std::vector<std::optional<float>> heights;
};

TEST_F(CameraPanelTest, ShowsTheCameraAndWhereItIsFrom) {
  EXPECT_FALSE(field("focalLength")->isEnabled());
  openPhoto(CameraSource::Exif);
  EXPECT_TRUE(field("focalLength")->isEnabled());
  EXPECT_NEAR(field("fieldOfView")->value(), 90, 0.05);
  EXPECT_EQ(field("focalLength")->value(), 600);
  EXPECT_TRUE(panel.findChild<QLabel*>("cameraSource")->text().contains("EXIF"));
  EXPECT_TRUE(panel.findChild<QToolButton*>("resetCamera")->isHidden());
  EXPECT_TRUE(settings.empty());
}

TEST_F(CameraPanelTest, EachFieldAsksForItsCamera) {
  openPhoto(CameraSource::Diagonal);
  field("fieldOfView")->setValue(60);
  ASSERT_EQ(settings.size(), 1U);
  EXPECT_FLOAT_EQ(settings[0].field_of_view.value_or(0), 60);
  field("focalLength")->setValue(1500);
  ASSERT_EQ(settings.size(), 2U);
  EXPECT_FLOAT_EQ(settings[1].focal_length.value_or(0), 1500);
  session.setCamera(PinholeCamera::withFocalLength(1500, 1200, 800), QStringLiteral("Zoom"));
  EXPECT_EQ(field("focalLength")->value(), 1500);
  EXPECT_NEAR(field("fieldOfView")->value(), 43.6, 0.05);
  EXPECT_EQ(settings.size(), 2U);  // showing is not asking
  auto* reset = panel.findChild<QToolButton*>("resetCamera");
  EXPECT_FALSE(reset->isHidden());
  reset->click();
  ASSERT_EQ(settings.size(), 3U);
  EXPECT_FALSE(settings[2].focal_length.has_value());
}

TEST_F(CameraPanelTest, TheHeightCanBeUnknownAgain) {
  openPhoto(CameraSource::Diagonal);
  field("realHeight")->setValue(1.75);
  field("realHeight")->setValue(field("realHeight")->minimum());
  ASSERT_EQ(heights.size(), 2U);
  EXPECT_FLOAT_EQ(heights[0].value_or(0), 1.75F);
  EXPECT_FALSE(heights[1].has_value());
}

}  // namespace
}  // namespace lay
