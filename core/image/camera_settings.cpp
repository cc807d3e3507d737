#include "core/image/camera_settings.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lay {
namespace {

constexpr float kMaxFocalLength = 1e6F;  // px
constexpr float kLeastFieldOfView = 1;   // degrees
constexpr float kMostFieldOfView = 170;

}  // namespace

const char* toString(CameraSource source) {
  switch (source) {
    case CameraSource::File:
      return "file";
    case CameraSource::FocalLength:
      return "given";
    case CameraSource::FieldOfView:
      return "field_of_view";
    case CameraSource::Exif:
      return "exif";
    case CameraSource::Diagonal:
      return "diagonal";
  }
  return "";
}

ChosenCamera chooseCamera(const CameraSettings& settings, const Image& image) {
  ChosenCamera chosen;
  const auto with = [&](float focal_length, CameraSource source) {
    chosen.camera = PinholeCamera::withFocalLength(focal_length, image.width, image.height);
    chosen.source = source;
  };
  if (settings.file) {
    chosen.camera = readCameraFile(*settings.file, image.width, image.height, chosen.notes);
    chosen.source = CameraSource::File;
  } else if (settings.focal_length) {
    if (!(*settings.focal_length > 0) || *settings.focal_length > kMaxFocalLength) {
      throw InvalidOptions(strCat("The focal length is ",
                                  *settings.focal_length,
                                  "; it must be a positive number of pixels, at most ",
                                  kMaxFocalLength,
                                  ". Leave it out to use the photo's own data."));
    }
    with(*settings.focal_length, CameraSource::FocalLength);
  } else if (settings.field_of_view) {
    const float degrees = *settings.field_of_view;
    if (!(degrees >= kLeastFieldOfView && degrees <= kMostFieldOfView)) {
      throw InvalidOptions(strCat("The field of view is ",
                                  degrees,
                                  " degrees; from ",
                                  kLeastFieldOfView,
                                  " to ",
                                  kMostFieldOfView,
                                  " across the longer side is expected."));
    }
    with(focalLengthOf(degrees, image.width, image.height), CameraSource::FieldOfView);
  } else if (image.exif_focal_length_px) {
    with(*image.exif_focal_length_px, CameraSource::Exif);
  } else {
    chosen.camera = PinholeCamera::withDefaultFocalLength(image.width, image.height);
    chosen.source = CameraSource::Diagonal;
  }
  return chosen;
}

float fieldOfView(const PinholeCamera& camera) {
  const auto side = static_cast<float>(std::max(camera.width, camera.height));
  return 2 * std::atan(0.5F * side / camera.focal_length) * 180 / std::numbers::pi_v<float>;
}

float focalLengthOf(float field_of_view_degrees, int width, int height) {
  const auto side = static_cast<float>(std::max(width, height));
  return 0.5F * side / std::tan(0.5F * field_of_view_degrees * std::numbers::pi_v<float> / 180);
}

}  // namespace lay
