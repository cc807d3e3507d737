#include "core/image/camera_settings.h"

#include "core/base/error.h"
#include "core/io/atomic_file.h"
#include "tests/support/error_text.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

#include <cmath>

namespace lay {
namespace {

using testing::HasSubstr;

Image photo(int width, int height) {
  Image image;
  image.width = width;
  image.height = height;
  return image;
}

TEST(ChooseCamera, WhatIsSaidGoesBeforeExifAndExifBeforeTheDiagonal) {
  Image image = photo(800, 600);
  ChosenCamera chosen = chooseCamera({}, image);
  EXPECT_EQ(chosen.source, CameraSource::Diagonal);
  EXPECT_FLOAT_EQ(chosen.camera.focal_length, 1000);
  image.exif_focal_length_px = 700.0F;
  chosen = chooseCamera({}, image);
  EXPECT_EQ(chosen.source, CameraSource::Exif);
  EXPECT_FLOAT_EQ(chosen.camera.focal_length, 700);
  CameraSettings settings;
  settings.field_of_view = 90.0F;
  chosen = chooseCamera(settings, image);
  EXPECT_EQ(chosen.source, CameraSource::FieldOfView);
  EXPECT_NEAR(chosen.camera.focal_length, 400, 1e-3F);
  settings.focal_length = 1234.0F;
  chosen = chooseCamera(settings, image);
  EXPECT_EQ(chosen.source, CameraSource::FocalLength);
  EXPECT_FLOAT_EQ(chosen.camera.focal_length, 1234);
}

TEST(ChooseCamera, NumbersThatMakeNoCameraAreRefused) {
  const Image image = photo(800, 600);
  for (const float focal_length : {0.0F, -3.0F, 2e6F, NAN}) {
    CameraSettings settings;
    settings.focal_length = focal_length;
    EXPECT_THROW((void)chooseCamera(settings, image), InvalidOptions);
  }
  for (const float degrees : {0.0F, 180.0F, NAN}) {
    CameraSettings settings;
    settings.field_of_view = degrees;
    EXPECT_THAT(errorText<InvalidOptions>([&] { (void)chooseCamera(settings, image); }),
                HasSubstr("field of view"));
  }
}

TEST(FieldOfView, IsAcrossTheLongerSide) {
  const auto camera = PinholeCamera::withFocalLength(600, 600, 1200);
  EXPECT_NEAR(fieldOfView(camera), 90, 1e-4F);
  EXPECT_NEAR(focalLengthOf(fieldOfView(camera), 600, 1200), 600, 1e-2F);
}

class CameraFileTest : public testing::Test {
 protected:
  PinholeCamera read(const std::string& text, int width = 640, int height = 480) {
    notes.clear();
    writeFileAtomically(path, text);
    return readCameraFile(path, width, height, notes);
  }

  std::string problem(const std::string& text) {
    return errorText<FileError>([&] { (void)read(text); });
  }

  TempDir folder;
  std::filesystem::path path = folder.path() / "camera.json";
  std::vector<std::string> notes;
};

TEST_F(CameraFileTest, EveryUsualFormIsRead) {
  for (const char* text :
       {R"({"K":[[500,0,310],[0,500,250],[0,0,1]]})",
        R"([[500,0,310],[0,500,250],[0,0,1]])",
        R"([500,0,310,0,500,250,0,0,1])",
        "500 0 310\n0 500 250\n0 0 1\n",
        R"({"camera_matrix":{"rows":3,"cols":3,"dt":"d","data":[500,0,310,0,500,250,0,0,1]}})",
        R"({"fx":500,"fy":500,"cx":310,"cy":250,"width":640,"height":480})",
        R"({"intrinsics":{"fx":500,"fy":500,"cx":310,"cy":250}})",
        R"({"focal_length":500,"principal_point":[310,250],"image_size":[640,480]})"}) {
    const PinholeCamera camera = read(text);
    EXPECT_FLOAT_EQ(camera.focal_length, 500) << text;
    EXPECT_FLOAT_EQ(camera.principal_point.x(), 310) << text;
    EXPECT_FLOAT_EQ(camera.principal_point.y(), 250) << text;
    EXPECT_EQ(camera.width, 640);
    EXPECT_EQ(camera.height, 480);
    EXPECT_THAT(notes, testing::IsEmpty()) << text;
  }
  EXPECT_FLOAT_EQ(read(R"({"fx":500})").principal_point.x(),
                  PinholeCamera::withFocalLength(500, 640, 480).principal_point.x());
}

TEST_F(CameraFileTest, AnotherSizeOfTheSameShapeIsScaled) {
  const PinholeCamera camera =
      read(R"({"K":[[1000,0,639.5],[0,1000,479.5],[0,0,1]],"width":1280,"height":960})");
  EXPECT_FLOAT_EQ(camera.focal_length, 500);
  EXPECT_FLOAT_EQ(camera.principal_point.x(), 319.5F);
  EXPECT_THAT(notes, testing::ElementsAre(HasSubstr("scaled to the photo's 640 x 480")));
  EXPECT_THAT(problem(R"({"fx":500,"width":480,"height":640})"), HasSubstr("480 x 640"));
}

TEST_F(CameraFileTest, WhatIsIgnoredIsSaid) {
  const PinholeCamera camera = read(
      R"({"K":[[400,3,310],[0,900,250],[0,0,1]],"distortion_coefficients":{"data":[0.1,0,0,0,0]}})");
  EXPECT_FLOAT_EQ(camera.focal_length, 600);
  EXPECT_THAT(notes,
              testing::ElementsAre(
                  HasSubstr("not square"), HasSubstr("skew"), HasSubstr("distortion is ignored")));
  (void)read(R"({"fx":500,"dist":[0,0,0,0,0]})");
  EXPECT_THAT(notes, testing::IsEmpty());
}

TEST_F(CameraFileTest, WhatIsNoCameraIsRefused) {
  EXPECT_THAT(problem(""), HasSubstr("0 numbers"));
  EXPECT_THAT(problem("hello"), HasSubstr("neither JSON nor nine numbers"));
  EXPECT_THAT(problem("1 2 3"), HasSubstr("has 3 numbers"));
  EXPECT_THAT(problem(R"({"focal":3})"), HasSubstr("no focal length"));
  EXPECT_THAT(problem(R"({"fx":"500"})"), HasSubstr("\"fx\" is no number"));
  EXPECT_THAT(problem(R"({"fx":-500})"), HasSubstr("-500"));
  EXPECT_THAT(problem(R"({"K":[[500,0,310],[0,500,250],[0,0,0]]})"), HasSubstr("last row"));
  EXPECT_THAT(problem(R"({"K":[[500,0,"x"],[0,500,250],[0,0,1]]})"), HasSubstr("camera"));
  EXPECT_THAT(problem(R"({"fx":500,"cx":1e9,"cy":3})"), HasSubstr("principal point"));
  EXPECT_THAT(problem(std::string(3000, '[')), HasSubstr("Cannot read the camera"));
}

}  // namespace
}  // namespace lay
