#include "core/picture/sample_picture.h"

#include <algorithm>
#include <optional>

#include "core/base/error.h"
#include "core/body/skinning.h"
#include "core/picture/backdrop.h"
#include "core/picture/lens.h"
#include "core/picture/surface_shade.h"

namespace lay {
namespace {

constexpr int kLargestPicture = 4096;  // px

bool isWithin(const PinholeCamera& camera, const Eigen::Vector2f& place) {
  return place.x() >= -0.5F && place.y() >= -0.5F &&
         place.x() < static_cast<float>(camera.width) - 0.5F &&
         place.y() < static_cast<float>(camera.height) - 0.5F;
}

/// One picture in the making: what is drawn of the person, and what stands around.
struct Scenery {
  const ShadedSurface& surface;
  std::vector<RasterPoint> points;  ///< of the supersampled view
  Backdrop backdrop;
  std::optional<Occluder> occluder;
};

LinearColour pixelLight(const Scenery& scenery, int size, int supersampling, int column, int row) {
  const float x = (static_cast<float>(column) + 0.5F) / static_cast<float>(size);
  const float y = (static_cast<float>(row) + 0.5F) / static_cast<float>(size);
  if (scenery.occluder && scenery.occluder->hides(x, y))
    return scenery.occluder->surface.at({x, y, 0}) * 0.6F;
  LinearColour sum = LinearColour::Zero();
  int missed = 0;
  for (int i = 0; i < supersampling; ++i) {
    for (int j = 0; j < supersampling; ++j) {
      const int at =
          (supersampling * row + i) * (supersampling * size) + supersampling * column + j;
      const RasterPoint& point = scenery.points[static_cast<std::size_t>(at)];
      if (point.isHit()) {
        sum += scenery.surface.colourAt(point);
      } else {
        ++missed;
      }
    }
  }
  if (missed > 0) sum += static_cast<float>(missed) * scenery.backdrop.at(x, y);
  return sum / static_cast<float>(supersampling * supersampling);
}

/// As where a crop leaves a photo.
void blackenBorder(const PinholeCamera& camera, const RasterView& view, Image& image) {
  for (int row = 0; row < view.size; ++row) {
    for (int column = 0; column < view.size; ++column) {
      if (isWithin(camera, view.toImage(column, row))) continue;
      std::fill_n(image.rgb.begin() + 3 * (row * view.size + column), 3, std::uint8_t{0});
    }
  }
}

}  // namespace

void SamplePictureOptions::validate() const {
  const auto require = [](bool is_met, const char* field) {
    if (!is_met) throw InvalidOptions(strCat("A picture's ", field, " is out of its range."));
  };
  require(supersampling >= 1 && supersampling <= 4, "supersampling (1..4)");
  require(occluder >= 0 && occluder <= 1, "occluder (0..1)");
  require(blur >= 0 && blur <= 20, "blur (0..20)");
  require(noise >= 0 && noise <= 255, "noise (0..255)");
}

Image bodyPicture(const BodyModel& body,
                  const SmplParams& params,
                  const PinholeCamera& camera,
                  const PersonBox& box,
                  int size,
                  Random& random,
                  const SamplePictureOptions& options) {
  options.validate();
  if (!box.isValid() || size < 1 || size > kLargestPicture) {
    throw InvalidOptions(strCat("A picture of ",
                                size,
                                " px of a box of ",
                                box.size,
                                " px cannot be drawn; 1 to ",
                                kLargestPicture,
                                " px of a box with a side are expected."));
  }
  const PersonLook look = PersonLook::draw(body, random, options.has_clothes);
  const Lighting light = Lighting::draw(random);
  const ShadedSurface surface(body, pose(body, params).vertices_in_camera, look, light);
  Scenery scenery{surface, {}, Backdrop::draw(random), std::nullopt};
  if (random.chance(options.occluder)) scenery.occluder = Occluder::draw(random);
  scenery.points =
      rasterised(surface.vertices(), body.faces, camera, {box, size * options.supersampling});
  const RasterView view{box, size};
  LightField light_field{size, {}};
  light_field.pixels.assign(static_cast<std::size_t>(size) * static_cast<std::size_t>(size),
                            LinearColour::Zero());
  for (int row = 0; row < size; ++row) {
    for (int column = 0; column < size; ++column) {
      light_field.at(column, row) = pixelLight(scenery, size, options.supersampling, column, row);
    }
  }
  const Lens lens = Lens::draw(options.blur, options.noise, random);
  Image image = developed(std::move(light_field), lens, random);
  if (options.has_black_border) blackenBorder(camera, view, image);
  return image;
}

Image samplePicture(const BodyModel& body,
                    const BenchmarkSample& sample,
                    const PersonBox& box,
                    int size,
                    Random& random,
                    const SamplePictureOptions& options) {
  return bodyPicture(body, sample.truth, sample.camera, box, size, random, options);
}

Random pictureRandom(std::uint64_t seed, std::uint64_t index) {
  return Random((seed + 0x517CC1B727220A95ULL) * 1000003ULL + index);
}

}  // namespace lay
