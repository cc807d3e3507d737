#include "core/detect/image_crop.h"

#include "core/base/error.h"

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>

namespace lay {
namespace {

/// Whole pixels of one axis, and where they land in the crop.
struct Span {
  int from = 0;  ///< of the image
  int length = 0;
  int to = 0;  ///< of the crop
  int size = 0;
};

Span spanOf(float begin, float length, int image_length, int crop_length) {
  const float scale = static_cast<float>(crop_length) / length;
  Span span;
  span.from = std::max(0, static_cast<int>(std::floor(std::max(begin, -1e6f))));
  const int end =
      std::min(image_length, static_cast<int>(std::ceil(std::min(begin + length, 1e7f))));
  span.length = end - span.from;
  if (span.length <= 0) return span;
  span.to =
      std::clamp(static_cast<int>(std::lround(scale * (static_cast<float>(span.from) - begin))),
                 0,
                 crop_length - 1);
  span.size = std::clamp(static_cast<int>(std::lround(scale * static_cast<float>(span.length))),
                         1,
                         crop_length - span.to);
  return span;
}

}  // namespace

ImageCrop sampleCrop(const Image& image, const PixelRegion& region, int width, int height) {
  const bool is_region = region.width > 0 && region.height > 0 && std::isfinite(region.x) &&
                         std::isfinite(region.y) && region.width < 1e7f && region.height < 1e7f;
  Span x;
  Span y;
  if (is_region) {
    x = spanOf(region.x, region.width, image.width, width);
    y = spanOf(region.y, region.height, image.height, height);
  }
  if (x.length <= 0 || y.length <= 0) {
    throw Error(strCat("The part at (",
                       region.x,
                       ", ",
                       region.y,
                       ") of ",
                       region.width,
                       " x ",
                       region.height,
                       " px is not in the image of ",
                       image.width,
                       " x ",
                       image.height,
                       ". Choose one that is."));
  }
  const cv::Mat whole(image.height,
                      image.width,
                      CV_8UC3,
                      const_cast<std::uint8_t*>(
                          image.rgb.data()));  // NOLINT(cppcoreguidelines-pro-type-const-cast)
  ImageCrop crop;
  crop.width = width;
  crop.height = height;
  crop.rgb.assign(3 * static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0);
  cv::Mat canvas(height, width, CV_8UC3, crop.rgb.data());
  const bool is_smaller = x.size < x.length || y.size < y.length;
  cv::resize(whole(cv::Rect(x.from, y.from, x.length, y.length)),
             canvas(cv::Rect(x.to, y.to, x.size, y.size)),
             cv::Size(x.size, y.size),
             0,
             0,
             is_smaller ? cv::INTER_AREA : cv::INTER_LINEAR);
  crop.scale = {static_cast<float>(x.length) / static_cast<float>(x.size),
                static_cast<float>(y.length) / static_cast<float>(y.size)};
  crop.offset = {static_cast<float>(x.from) - crop.scale.x() * static_cast<float>(x.to),
                 static_cast<float>(y.from) - crop.scale.y() * static_cast<float>(y.to)};
  return crop;
}

}  // namespace lay
