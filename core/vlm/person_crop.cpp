#include "core/vlm/person_crop.h"

#include "core/base/error.h"
#include "core/io/base64.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lay {
namespace {

using Colour = std::array<std::uint8_t, 3>;
constexpr Colour kMagenta = {255, 0, 255};
constexpr Colour kWhite = {255, 255, 255};
constexpr float kMargin = 0.15F;  // of the box's side

void fill(Image& image, int left, int top, int right, int bottom, const Colour& colour) {
  left = std::clamp(left, 0, image.width);
  right = std::clamp(right, 0, image.width);
  for (int y = std::max(top, 0); y < std::min(bottom, image.height); ++y) {
    for (int x = left; x < right; ++x) {
      const std::size_t at =
          3 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) +
               static_cast<std::size_t>(x));
      std::copy(colour.begin(), colour.end(), image.rgb.begin() + static_cast<std::ptrdiff_t>(at));
    }
  }
}

/// A frame whose outer edge is `rect`, `width` px thick inwards.
void drawFrame(Image& image, const PixelRect& rect, int width, const Colour& colour) {
  const int right = rect.x + rect.width;
  const int bottom = rect.y + rect.height;
  fill(image, rect.x, rect.y, right, rect.y + width, colour);
  fill(image, rect.x, bottom - width, right, bottom, colour);
  fill(image, rect.x, rect.y, rect.x + width, bottom, colour);
  fill(image, right - width, rect.y, right, bottom, colour);
}

/// Pixels [begin, end) between two coordinates, as far as there are any.
PixelRect within(const Image& image, float left, float top, float right, float bottom) {
  const auto pixel = [](float value, int limit) {
    return static_cast<int>(std::lround(std::clamp(value, 0.0F, static_cast<float>(limit))));
  };
  PixelRect rect;
  rect.x = pixel(left, image.width);
  rect.y = pixel(top, image.height);
  rect.width = pixel(right, image.width) - rect.x;
  rect.height = pixel(bottom, image.height) - rect.y;
  return rect;
}

PixelRect boxOnImage(const Image& image, const PersonBox& box, float margin) {
  const float reach = box.size * (0.5F + margin);
  return within(image,
                box.center.x() - reach,
                box.center.y() - reach,
                box.center.x() + reach,
                box.center.y() + reach);
}

}  // namespace

PixelRect partToSend(const Image& image, const PersonBox& box) {
  const bool is_finite =
      std::isfinite(box.size) && std::isfinite(box.center.x()) && std::isfinite(box.center.y());
  const PixelRect inner = is_finite && box.isValid() ? boxOnImage(image, box, 0) : PixelRect();
  if (inner.width < 1 || inner.height < 1) {
    throw InvalidOptions(strCat("The person's box, ",
                                box.size,
                                " px about (",
                                box.center.x(),
                                ", ",
                                box.center.y(),
                                "), does not lie on the photo of ",
                                image.width,
                                " x ",
                                image.height,
                                " px. Choose the person again."));
  }
  return boxOnImage(image, box, kMargin);
}

Image personCrop(const Image& image, const PersonBox& box) {
  const PixelRect part = partToSend(image, box);
  Image crop = cropped(image, part, kCropSide);
  const float scale = static_cast<float>(crop.width) / static_cast<float>(part.width);
  const PixelRect inner = boxOnImage(image, box, 0);
  PixelRect frame;
  frame.x = static_cast<int>(std::lround(static_cast<float>(inner.x - part.x) * scale));
  frame.y = static_cast<int>(std::lround(static_cast<float>(inner.y - part.y) * scale));
  frame.width = static_cast<int>(std::lround(static_cast<float>(inner.width) * scale));
  frame.height = static_cast<int>(std::lround(static_cast<float>(inner.height) * scale));
  const int line = std::max(2, std::max(crop.width, crop.height) / 256);
  // The rim lies outside: on a dark or a magenta background one of the two is seen.
  drawFrame(crop, {frame.x - 1, frame.y - 1, frame.width + 2, frame.height + 2}, 1, kWhite);
  drawFrame(crop, frame, line, kMagenta);
  return crop;
}

std::string dataUri(const Image& picture) {
  constexpr int kQuality = 90;
  return "data:image/jpeg;base64," + base64(jpegBytes(picture, kQuality));
}

}  // namespace lay
