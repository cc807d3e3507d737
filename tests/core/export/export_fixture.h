#pragma once

#include "core/export/export_scene.h"
#include "tests/support/toy_body.h"

#include <memory>

namespace lay {

/// A small picture that is no single colour.
inline ImagePtr somePhoto(int width, int height) {
  auto image = std::make_shared<Image>();
  image->width = width;
  image->height = height;
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      image->rgb.push_back(static_cast<std::uint8_t>(255 * x / width));
      image->rgb.push_back(static_cast<std::uint8_t>(255 * y / height));
      image->rgb.push_back(90);
    }
  }
  return image;
}

/// The toy body in `num_frames` random poses, seen by a camera whose axis is beside the middle.
inline ExportSource someSource(int num_frames, float scale = 0.4F) {
  ExportSource source;
  source.body = makeToyBody();
  for (int f = 0; f < num_frames; ++f) {
    source.frames.push_back(randomPose(static_cast<std::uint64_t>(f) + 3, scale));
  }
  source.camera = PinholeCamera::withFocalLength(700, 320, 480);
  source.photo = somePhoto(320, 480);
  return source;
}

}  // namespace lay
