#include "core/base/error.h"
#include "core/image/image.h"
#include "core/io/atomic_file.h"
#include "tests/core/image/image_bytes.h"
#include "tests/support/error_text.h"
#include "tests/support/shared_data.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <functional>
#include <string>

namespace lay {
namespace {

using testing::HasSubstr;

using Pixel = std::array<int, 3>;

Pixel pixelAt(const Image& image, int x, int y) {
  const std::size_t first = 3 * (static_cast<std::size_t>(y) * image.width + x);
  return {image.rgb[first], image.rgb[first + 1], image.rgb[first + 2]};
}

Image makeImage(int width, int height, const std::function<Pixel(int, int)>& color) {
  Image image;
  image.width = width;
  image.height = height;
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      for (const int value : color(x, y)) image.rgb.push_back(static_cast<std::uint8_t>(value));
    }
  }
  return image;
}

// 48 x 32 with a different smooth colour in every corner: no turned or flipped copy looks like it.
constexpr int kWidth = 48;
constexpr int kHeight = 32;
Pixel visualColor(int x, int y) {
  return {5 * x, 7 * y, 128 - 2 * x + y};
}

// What a camera stores for EXIF's orientation: which visual pixel is at (row, column) of the file,
// by the standard's table of what the 0th row and the 0th column are.
Image storedImage(int orientation) {
  const bool is_turned = orientation >= 5;
  return makeImage(is_turned ? kHeight : kWidth,
                   is_turned ? kWidth : kHeight,
                   [&](int column, int row) -> Pixel {
                     const int right = kWidth - 1;
                     const int bottom = kHeight - 1;
                     switch (orientation) {
                       case 2:
                         return visualColor(right - column, row);  // top, right
                       case 3:
                         return visualColor(right - column, bottom - row);  // bottom, right
                       case 4:
                         return visualColor(column, bottom - row);  // bottom, left
                       case 5:
                         return visualColor(row, column);  // left, top
                       case 6:
                         return visualColor(right - row, column);  // right, top
                       case 7:
                         return visualColor(right - row, bottom - column);  // right, bottom
                       case 8:
                         return visualColor(row, bottom - column);  // left, bottom
                       default:
                         return visualColor(column, row);  // top, left
                     }
                   });
}

void expectVisual(const Image& image, int tolerance) {
  ASSERT_EQ(image.width, kWidth);
  ASSERT_EQ(image.height, kHeight);
  int worst = 0;
  for (int y = 0; y < kHeight; ++y) {
    for (int x = 0; x < kWidth; ++x) {
      const Pixel actual = pixelAt(image, x, y);
      const Pixel expected = visualColor(x, y);
      for (int c = 0; c < 3; ++c) worst = std::max(worst, std::abs(actual[c] - expected[c]));
    }
  }
  EXPECT_LE(worst, tolerance);
}

class ImageFile : public testing::Test {
 protected:
  [[nodiscard]] std::filesystem::path at(const std::string& name) const {
    return folder_.path() / name;
  }

  std::filesystem::path write(const std::string& name, const std::string& bytes) const {
    writeFileAtomically(at(name), bytes);
    return at(name);
  }

  static std::string encoded(const char* extension, const cv::Mat& picture) {
    std::vector<unsigned char> bytes;
    cv::imencode(extension, picture, bytes);
    return {bytes.begin(), bytes.end()};
  }

  static std::string problem(const std::filesystem::path& path) {
    try {
      static_cast<void>(loadImage(path));
    } catch (const FileError& error) {
      return error.what();
    }
    ADD_FAILURE() << path << " was accepted";
    return "";
  }

  TempDir folder_;
};

TEST_F(ImageFile, PngRoundTripIsExact) {
  const Image image = makeImage(kWidth, kHeight, visualColor);
  savePng(at("a.png"), image);
  const ImagePtr loaded = loadImage(at("a.png"));
  EXPECT_EQ(loaded->rgb, image.rgb);
  EXPECT_FALSE(loaded->exif_focal_length_px.has_value());
}

TEST_F(ImageFile, AllOrientationsOfAJpegLookTheSame) {
  for (int orientation = 1; orientation <= 8; ++orientation) {
    SCOPED_TRACE(orientation);
    saveJpeg(at("plain.jpg"), storedImage(orientation), 100);
    const std::string jpeg = readFile(at("plain.jpg"));
    for (const bool is_big_endian : {false, true}) {
      const auto path =
          write("turned.jpg", jpegWithExif(jpeg, exifBlock(orientation, 35, is_big_endian)));
      const ImagePtr image = loadImage(path);
      expectVisual(*image, 12);
      ASSERT_TRUE(image->exif_focal_length_px.has_value());
      EXPECT_FLOAT_EQ(*image->exif_focal_length_px, 35.0f / 36 * kWidth);
    }
  }
}

TEST_F(ImageFile, AllOrientationsOfAPngLookTheSame) {
  for (int orientation = 1; orientation <= 8; ++orientation) {
    SCOPED_TRACE(orientation);
    savePng(at("plain.png"), storedImage(orientation));
    const std::string png = readFile(at("plain.png"));
    expectVisual(*loadImage(write("turned.png", pngWithExif(png, exifBlock(orientation, 0, true)))),
                 0);
  }
}

// OpenCV turns TIFF by itself; this notices if it ever stops.
TEST_F(ImageFile, AllOrientationsOfATiffLookTheSame) {
  for (std::uint32_t orientation = 1; orientation <= 8; ++orientation) {
    SCOPED_TRACE(orientation);
    const Image stored = storedImage(static_cast<int>(orientation));
    const auto width = static_cast<std::uint32_t>(stored.width);
    const auto height = static_cast<std::uint32_t>(stored.height);
    const std::vector<TiffEntry> entries = {{0x0100, width, false},
                                            {0x0101, height, false},
                                            {0x0102, 8, false},
                                            {0x0103, 1, false},  // not compressed
                                            {0x0106, 2, false},  // RGB
                                            {0x0111, 8 + 2 + 10 * 12 + 4, true},
                                            {0x0112, orientation, false},
                                            {0x0115, 3, false},
                                            {0x0116, height, false},
                                            {0x0117, 3 * width * height, true}};
    const std::string pixels(stored.rgb.begin(), stored.rgb.end());
    expectVisual(
        *loadImage(write("a.tif", tiffStart(false) + tiffDirectory(entries, false) + pixels)), 0);
  }
}

TEST_F(ImageFile, PathsMayHoldAnyCharacters) {
  const Image image = makeImage(3, 2, visualColor);
  savePng(at("ü 中.png"), image);
  EXPECT_EQ(loadImage(at("ü 中.png"))->rgb, image.rgb);
  saveJpeg(at("é ☃.jpg"), image);
  EXPECT_EQ(loadImage(at("é ☃.jpg"))->width, 3);
}

TEST_F(ImageFile, SixteenBitsBecomeEight) {
  const cv::Mat picture(
      2, 2, CV_16UC3, cv::Scalar(65535, 257 * 100, 257 * 7 + 100));  // blue, green, red
  const ImagePtr image = loadImage(write("deep.png", encoded(".png", picture)));
  EXPECT_EQ(pixelAt(*image, 1, 1), (Pixel{7, 100, 255}));
}

TEST_F(ImageFile, GreyBecomesRgb) {
  const ImagePtr image =
      loadImage(write("grey.png", encoded(".png", cv::Mat(2, 3, CV_8UC1, cv::Scalar(77)))));
  EXPECT_EQ(image->width, 3);
  EXPECT_EQ(pixelAt(*image, 2, 1), (Pixel{77, 77, 77}));
}

TEST_F(ImageFile, TransparencyShowsWhite) {
  cv::Mat picture(1, 3, CV_8UC4);
  picture.at<cv::Vec4b>(0, 0) = {10, 20, 30, 255};
  picture.at<cv::Vec4b>(0, 1) = {10, 20, 30, 0};
  picture.at<cv::Vec4b>(0, 2) = {0, 0, 0, 51};
  const ImagePtr image = loadImage(write("alpha.png", encoded(".png", picture)));
  EXPECT_EQ(pixelAt(*image, 0, 0), (Pixel{30, 20, 10}));
  EXPECT_EQ(pixelAt(*image, 1, 0), (Pixel{255, 255, 255}));
  EXPECT_EQ(pixelAt(*image, 2, 0), (Pixel{204, 204, 204}));
}

TEST_F(ImageFile, OtherFormatsAreRead) {
  const cv::Mat picture(4, 6, CV_8UC3, cv::Scalar(200, 100, 50));
  for (const char* extension : {".bmp", ".webp", ".tiff"}) {
    const ImagePtr image =
        loadImage(write(std::string("a") + extension, encoded(extension, picture)));
    EXPECT_EQ(image->width, 6) << extension;
    EXPECT_EQ(image->height, 4) << extension;
    EXPECT_NEAR(pixelAt(*image, 3, 2)[0], 50, 4) << extension;
    EXPECT_NEAR(pixelAt(*image, 3, 2)[2], 200, 4) << extension;
  }
}

TEST_F(ImageFile, MissingEmptyAndForeignFilesAreRefused) {
  EXPECT_THAT(problem(at("absent.png")), HasSubstr("absent.png"));
  EXPECT_THAT(problem(write("empty.png", "")), HasSubstr("empty"));
  EXPECT_THAT(problem(write("text.jpg", "This is not a photograph.")), HasSubstr("not an image"));
  EXPECT_THAT(problem(folder_.path()), HasSubstr(folder_.path().string()));
}

TEST_F(ImageFile, CutFilesAreRefused) {
  const Image image = makeImage(200, 150, [](int x, int y) {
    return Pixel{x * y % 251, x * 7 % 253, y * 11 % 255};
  });
  savePng(at("whole.png"), image);
  saveJpeg(at("whole.jpg"), image);
  for (const char* name : {"whole.png", "whole.jpg"}) {
    const std::string bytes = readFile(at(name));
    for (const double share : {0.02, 0.3, 0.6, 0.95}) {
      const auto length = static_cast<std::size_t>(share * static_cast<double>(bytes.size()));
      EXPECT_THAT(problem(write(std::string("cut_") + name, bytes.substr(0, length))),
                  HasSubstr("Cannot open the image"))
          << name << " " << share;
    }
  }
}

TEST_F(ImageFile, AbsurdSizesAreRefusedBeforeDecoding) {
  const std::string png = std::string("\x89PNG\r\n\x1a\n") +
                          pngChunk("IHDR",
                                   numberBytes(100000, 4, true) + numberBytes(90000, 4, true) +
                                       std::string("\x08\x02\x00\x00\x00", 5)) +
                          pngChunk("IDAT", "") + pngChunk("IEND", "");
  EXPECT_THAT(problem(write("bomb.png", png)), HasSubstr("it says it is 100000 x 90000 pixels"));
  saveJpeg(at("small.jpg"), makeImage(8, 8, visualColor));
  std::string jpeg = readFile(at("small.jpg"));
  const std::size_t frame = jpeg.find("\xFF\xC0");
  ASSERT_NE(frame, std::string::npos);
  jpeg.replace(frame + 5, 4, "\xFF\xFF\xFF\xFF");
  EXPECT_THAT(problem(write("bomb.jpg", jpeg)), HasSubstr("65535 x 65535"));
}

TEST_F(ImageFile, PicturesThatDoNotFitTheFormatAreRefused) {
  const Image wide = makeImage(70000, 1, [](int, int) { return Pixel{1, 2, 3}; });
  EXPECT_THROW(saveJpeg(at("wide.jpg"), wide), FileError);
  EXPECT_FALSE(std::filesystem::exists(at("wide.jpg")));
  EXPECT_THROW(savePng(at("no/such/folder.png"), makeImage(1, 1, visualColor)), FileError);
}

TEST_F(ImageFile, SharedPhotosHaveTheirSizes) {
  SKIP_WITHOUT_SHARED_DATA();
  const auto images = *sharedDataDir() / "images";
  const ImagePtr portrait = loadImage(images / "pexels-anete-lusina-4793258.jpg");
  EXPECT_EQ(portrait->width, 1004);
  EXPECT_EQ(portrait->height, 1504);
  const ImagePtr squat = loadImage(images / "squat.png");
  EXPECT_EQ(squat->width, 500);
  EXPECT_EQ(squat->height, 610);
}

TEST_F(ImageFile, BytesInMemoryAreDecodedAsTheirFileIs) {
  Image image{2, 1, {255, 0, 0, 0, 0, 255}, {}};
  savePng(at("two.png"), image);
  const ImagePtr decoded = decodeImage(readFile(at("two.png")), "two.png");
  EXPECT_EQ(decoded->rgb, image.rgb);
  EXPECT_NE(errorText<FileError>([] { static_cast<void>(decodeImage("rubbish", "in a project")); })
                .find("in a project"),
            std::string::npos);
  EXPECT_THROW(static_cast<void>(decodeImage("", "nothing")), FileError);
}

}  // namespace
}  // namespace lay
