#include "core/base/error.h"
#include "core/image/exif.h"
#include "core/image/foreign_images.h"
#include "core/image/heif_image.h"
#include "core/image/image.h"
#include "core/image/image_header.h"
#include "core/io/atomic_file.h"

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <limits>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace lay {

namespace {

constexpr std::uint64_t kMaxPixels = 300'000'000;

void requireSaneSize(const std::filesystem::path& path, const ImageSize& size) {
  // Divided rather than multiplied: a hostile header may hold any two numbers.
  const bool is_too_large = size.width != 0 && size.height > kMaxPixels / size.width;
  if (!is_too_large) return;
  throw FileError(strCat("Cannot open the image ",
                         path.string(),
                         ": it says it is ",
                         size.width,
                         " x ",
                         size.height,
                         " pixels. At most 300 megapixels are read; scale it down first."));
}

// libjpeg paints the missing part of a cut file grey and says nothing.
void requireWholeJpeg(const std::filesystem::path& path, std::string_view bytes) {
  if (containerOf(bytes) != ImageContainer::Jpeg) return;
  const auto scan = forEachJpegSegment(bytes, [](int, std::string_view) {});
  if (scan && bytes.find("\xFF\xD9", *scan) != std::string_view::npos) return;
  throw FileError(strCat("Cannot open the image ",
                         path.string(),
                         ": it is a JPEG whose end is missing. Copy or download it again."));
}

// Empty when OpenCV cannot read it. Neither way of decoding turns the picture.
cv::Mat decode(std::string_view bytes, int flags) {
  try {
    // OpenCV asks for a mutable pointer but only reads.
    const cv::Mat buffer(
        1,
        static_cast<int>(bytes.size()),
        CV_8UC1,
        const_cast<char*>(bytes.data()));  // NOLINT(cppcoreguidelines-pro-type-const-cast)
    return cv::imdecode(buffer, flags);
  } catch (const cv::Exception&) {
    return {};
  }
}

cv::Mat overWhite(const cv::Mat& bgra) {
  cv::Mat bgr(bgra.size(), CV_8UC3);
  for (int y = 0; y < bgra.rows; ++y) {
    const auto* from = bgra.ptr<cv::Vec4b>(y);
    auto* to = bgr.ptr<cv::Vec3b>(y);
    for (int x = 0; x < bgra.cols; ++x) {
      const int alpha = from[x][3];
      for (int c = 0; c < 3; ++c) {
        to[x][c] =
            static_cast<unsigned char>((from[x][c] * alpha + 255 * (255 - alpha) + 127) / 255);
      }
    }
  }
  return bgr;
}

// 8-bit BGR as stored, not yet turned. Empty when the bytes are not an image.
cv::Mat decodeToBgr(std::string_view bytes) {
  // Only an unchanged picture still has its transparency.
  cv::Mat picture = decode(bytes, cv::IMREAD_UNCHANGED);
  const bool is_integer = picture.depth() == CV_8U || picture.depth() == CV_16U;
  const int channels = picture.channels();
  if (picture.empty() || !is_integer || (channels != 1 && channels != 3 && channels != 4)) {
    return decode(bytes, cv::IMREAD_COLOR | cv::IMREAD_IGNORE_ORIENTATION);
  }
  if (picture.depth() == CV_16U) picture.convertTo(picture, CV_8U, 1.0 / 257);
  if (channels == 4) return overWhite(picture);
  if (channels == 1) cv::cvtColor(picture, picture, cv::COLOR_GRAY2BGR);
  return picture;
}

// `orientation` says where the stored picture's first row and column belong (EXIF 2.3, tag 0x0112).
cv::Mat upright(const cv::Mat& picture, int orientation) {
  cv::Mat turned = picture;
  switch (orientation) {
    case 2:
      cv::flip(picture, turned, 1);
      break;
    case 3:
      cv::rotate(picture, turned, cv::ROTATE_180);
      break;
    case 4:
      cv::flip(picture, turned, 0);
      break;
    case 5:
      cv::transpose(picture, turned);
      break;
    case 6:
      cv::rotate(picture, turned, cv::ROTATE_90_CLOCKWISE);
      break;
    case 7:
      cv::transpose(picture, turned);
      cv::rotate(turned, turned, cv::ROTATE_180);
      break;
    case 8:
      cv::rotate(picture, turned, cv::ROTATE_90_COUNTERCLOCKWISE);
      break;
    default:
      break;
  }
  return turned;
}

/// What a file holds, upright.
struct StoredPicture {
  cv::Mat bgr;          ///< 8 bits; empty when it cannot be decoded
  ExifInfo exif;        ///< its orientation has been followed
  std::string problem;  ///< why it is empty, where more is known than what kind of file it is
};

StoredPicture storedPicture(std::string_view bytes) {
  StoredPicture stored{decodeToBgr(bytes), readExif(bytes), {}};
  // OpenCV turns TIFF itself, whatever it is asked.
  if (!stored.bgr.empty() && containerOf(bytes) != ImageContainer::Tiff) {
    stored.bgr = upright(stored.bgr, stored.exif.orientation);
  }
  return stored;
}

StoredPicture storedHeif(std::string_view bytes, const std::filesystem::path& path) {
  StoredPicture stored;
  std::optional<HeifPicture> heif;
  try {
    heif = decodeHeif(bytes, [&](const ImageSize& size) { requireSaneSize(path, size); });
  } catch (const FileError&) {
    throw;  // of the size
  } catch (const Error& error) {
    stored.problem = strCat("it is a HEIC or AVIF photo that cannot be decoded (",
                            error.what(),
                            "). Copy it again, or save it as JPEG, PNG or TIFF with the program "
                            "that shows it");
  }
  if (!heif) return stored;
  const cv::Mat rgb(
      heif->height, heif->width, heif->channels == 4 ? CV_8UC4 : CV_8UC3, heif->pixels.data());
  cv::cvtColor(rgb, stored.bgr, heif->channels == 4 ? cv::COLOR_RGBA2BGRA : cv::COLOR_RGB2BGR);
  if (heif->channels == 4) stored.bgr = overWhite(stored.bgr);
  stored.exif = readExif(heif->exif);
  return stored;
}

std::string encode(const std::filesystem::path& path,
                   const Image& image,
                   const std::string& extension,
                   const std::vector<int>& settings) {
  const auto num_bytes =
      3 * static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height);
  if (image.width <= 0 || image.height <= 0 || image.rgb.size() != num_bytes) {
    throw std::logic_error(strCat("An image of ",
                                  image.width,
                                  " x ",
                                  image.height,
                                  " cannot have ",
                                  image.rgb.size(),
                                  " bytes."));
  }
  const cv::Mat rgb(image.height,
                    image.width,
                    CV_8UC3,
                    const_cast<std::uint8_t*>(
                        image.rgb.data()));  // NOLINT(cppcoreguidelines-pro-type-const-cast)
  cv::Mat bgr;
  cv::cvtColor(rgb, bgr, cv::COLOR_RGB2BGR);
  std::vector<unsigned char> encoded;
  bool is_encoded = false;
  try {
    is_encoded = cv::imencode(extension, bgr, encoded, settings);
  } catch (const cv::Exception&) {
    is_encoded = false;
  }
  if (!is_encoded) {
    throw FileError(strCat("Cannot write ",
                           path.string(),
                           ": a picture of ",
                           image.width,
                           " x ",
                           image.height,
                           " pixels does not fit the format ",
                           extension,
                           ". Choose a smaller size or PNG."));
  }
  return {encoded.begin(), encoded.end()};
}

}  // namespace

ImagePtr loadImage(const std::filesystem::path& path) {
  return decodeImage(readFile(path), path);
}

ImagePtr decodeImage(std::string_view bytes, const std::filesystem::path& path) {
  if (bytes.empty()) {
    throw FileError(strCat("Cannot open the image ",
                           path.string(),
                           ": the file is empty. Copy or download it again."));
  }
  if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) {
    throw FileError(strCat("Cannot open the image ",
                           path.string(),
                           ": the file has ",
                           bytes.size(),
                           " bytes. Files below 2 GB are read; scale the picture down first."));
  }
  if (const auto size = readImageSize(bytes)) requireSaneSize(path, *size);
  requireWholeJpeg(path, bytes);

  StoredPicture stored =
      containerOf(bytes) == ImageContainer::Heif ? storedHeif(bytes, path) : storedPicture(bytes);
  if (stored.bgr.empty()) {
    const std::string reason = stored.problem.empty() ? whyNotReadAsImage(bytes) : stored.problem;
    throw FileError(strCat("Cannot open the image ",
                           path.string(),
                           ": ",
                           reason.empty() ? "it is damaged or not an image. JPEG, PNG, WebP, TIFF, "
                                            "BMP and HEIC files are read"
                                          : reason,
                           "."));
  }
  const cv::Mat& picture = stored.bgr;
  const ExifInfo& exif = stored.exif;
  requireSaneSize(
      path, {static_cast<std::uint64_t>(picture.cols), static_cast<std::uint64_t>(picture.rows)});

  auto image = std::make_shared<Image>();
  image->width = picture.cols;
  image->height = picture.rows;
  image->rgb.resize(3 * picture.total());
  cv::Mat rgb(picture.rows, picture.cols, CV_8UC3, image->rgb.data());
  cv::cvtColor(picture, rgb, cv::COLOR_BGR2RGB);
  if (exif.focal_length_in_35mm) {
    constexpr float kFrameWidth = 36;  // mm
    image->exif_focal_length_px = *exif.focal_length_in_35mm / kFrameWidth *
                                  static_cast<float>(std::max(image->width, image->height));
  } else if (exif.focal_length_in_sides) {
    image->exif_focal_length_px =
        *exif.focal_length_in_sides * static_cast<float>(std::max(image->width, image->height));
  }
  return image;
}

void savePng(const std::filesystem::path& path, const Image& image) {
  writeFileAtomically(path, encode(path, image, ".png", {}));
}

std::string jpegBytes(const Image& image, int quality) {
  return encode("a picture in memory",
                image,
                ".jpg",
                {cv::IMWRITE_JPEG_QUALITY, std::clamp(quality, 1, 100)});
}

void saveJpeg(const std::filesystem::path& path, const Image& image, int quality) {
  const std::vector<int> settings = {cv::IMWRITE_JPEG_QUALITY, std::clamp(quality, 1, 100)};
  writeFileAtomically(path, encode(path, image, ".jpg", settings));
}

}  // namespace lay
