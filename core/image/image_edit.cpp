#include "core/image/image_edit.h"

#include "core/base/error.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace lay {
namespace {

bool liesWithin(const Image& image, const PixelRect& part) {
  // Differences rather than sums: x + width may be beyond what an int holds.
  return part.x >= 0 && part.y >= 0 && part.width > 0 && part.height > 0 && part.x < image.width &&
         part.y < image.height && part.width <= image.width - part.x &&
         part.height <= image.height - part.y;
}

}  // namespace

Image cropped(const Image& image, const PixelRect& part, int max_side) {
  if (!liesWithin(image, part) || max_side < 1) {
    throw InvalidOptions(strCat("A part of ",
                                part.width,
                                " x ",
                                part.height,
                                " px at (",
                                part.x,
                                ", ",
                                part.y,
                                ") cannot be cut out of an image of ",
                                image.width,
                                " x ",
                                image.height,
                                " px; it must lie within it."));
  }
  const cv::Mat whole(image.height,
                      image.width,
                      CV_8UC3,
                      const_cast<std::uint8_t*>(
                          image.rgb.data()));  // NOLINT(cppcoreguidelines-pro-type-const-cast)
  const cv::Mat inner = whole(cv::Rect(part.x, part.y, part.width, part.height));
  const double scale =
      std::min(1.0, static_cast<double>(max_side) / std::max(part.width, part.height));
  const auto scaled = [scale](int length) {
    return std::max(1, static_cast<int>(std::lround(length * scale)));
  };
  Image result;
  result.width = scaled(part.width);
  result.height = scaled(part.height);
  result.rgb.resize(3 * static_cast<std::size_t>(result.width) *
                    static_cast<std::size_t>(result.height));
  cv::Mat target(result.height, result.width, CV_8UC3, result.rgb.data());
  cv::resize(inner, target, target.size(), 0, 0, cv::INTER_AREA);
  return result;
}

}  // namespace lay
