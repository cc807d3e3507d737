#include "core/image/heif_image.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <libheif/heif.h>

#include <cstdlib>
#include <string>

#include "core/base/error.h"
#include "core/image/image.h"
#include "core/image/image_header.h"
#include "tests/support/error_text.h"

namespace lay {
namespace {

using testing::HasSubstr;

constexpr int kWidth = 96;
constexpr int kHeight = 64;

heif_error keepBytes(heif_context* /*context*/, const void* data, std::size_t size, void* target) {
  static_cast<std::string*>(target)->assign(static_cast<const char*>(data), size);
  return {heif_error_Ok, heif_suberror_Unspecified, ""};
}

/// EXIF with a focal length of 26 mm on small film, and an orientation that was followed already.
std::string someExif() {
  const auto u16 = [](int value) {
    return std::string{static_cast<char>(value & 255), static_cast<char>(value >> 8)};
  };
  const auto u32 = [&](int value) { return u16(value & 0xffff) + u16(value >> 16); };
  std::string tiff = "II*" + std::string(1, '\0') + u32(8);
  tiff += u16(2) + u16(0x0112) + u16(3) + u32(1) + u32(6);
  tiff += u16(0x8769) + u16(4) + u32(1) + u32(38) + u32(0);
  tiff += u16(1) + u16(0xA405) + u16(3) + u32(1) + u32(26) + u32(0);
  return tiff;
}

/// Red on the left, blue on the right, half transparent where it is blue if it has alpha; "" where
/// libheif cannot write the format.
std::string written(heif_compression_format format, bool has_alpha, bool has_exif = false) {
  heif_context* context = heif_context_alloc();
  heif_encoder* encoder = nullptr;
  std::string bytes;
  if (heif_context_get_encoder_for_format(context, format, &encoder).code == heif_error_Ok) {
    heif_encoder_set_lossy_quality(encoder, 90);
    heif_image* image = nullptr;
    const int channels = has_alpha ? 4 : 3;
    heif_image_create(kWidth,
                      kHeight,
                      heif_colorspace_RGB,
                      has_alpha ? heif_chroma_interleaved_RGBA : heif_chroma_interleaved_RGB,
                      &image);
    heif_image_add_plane(image, heif_channel_interleaved, kWidth, kHeight, 8);
    int stride = 0;
    std::uint8_t* rows = heif_image_get_plane(image, heif_channel_interleaved, &stride);
    for (int y = 0; y < kHeight; ++y) {
      for (int x = 0; x < kWidth; ++x) {
        std::uint8_t* pixel = rows + y * stride + channels * x;
        const bool is_left = x < kWidth / 2;
        pixel[0] = is_left ? 255 : 0;
        pixel[1] = 0;
        pixel[2] = is_left ? 0 : 255;
        if (has_alpha) pixel[3] = is_left ? 255 : 128;
      }
    }
    heif_image_handle* handle = nullptr;
    const heif_error result = heif_context_encode_image(context, image, encoder, nullptr, &handle);
    if (result.code == heif_error_Ok) {
      const std::string exif = someExif();
      if (has_exif) {
        heif_context_add_exif_metadata(context, handle, exif.data(), static_cast<int>(exif.size()));
      }
      heif_writer writer{1, keepBytes};
      heif_context_write(context, &writer, &bytes);
      heif_image_handle_release(handle);
    }
    heif_image_release(image);
    heif_encoder_release(encoder);
  }
  heif_context_free(context);
  return bytes;
}

class HeifImage : public testing::TestWithParam<heif_compression_format> {
 protected:
  void SetUp() override {
    bytes = written(GetParam(), false, true);
    if (bytes.empty()) GTEST_SKIP() << "this libheif cannot write the format";
  }

  std::string bytes;
};

void expectColour(const Image& image, int x, int y, int red, int green, int blue) {
  const std::uint8_t* pixel = image.rgb.data() + 3 * (y * image.width + x);
  constexpr int kWithin = 12;  // of a lossy codec
  EXPECT_NEAR(pixel[0], red, kWithin);
  EXPECT_NEAR(pixel[1], green, kWithin);
  EXPECT_NEAR(pixel[2], blue, kWithin);
}

TEST_P(HeifImage, IsOpenedUprightWithItsFocalLength) {
  ASSERT_EQ(containerOf(bytes), ImageContainer::Heif);
  const ImagePtr image = decodeImage(bytes, "IMG_0001.HEIC");
  ASSERT_EQ(image->width, kWidth);  // the EXIF orientation is not followed a second time
  ASSERT_EQ(image->height, kHeight);
  expectColour(*image, 10, 30, 255, 0, 0);
  expectColour(*image, 80, 30, 0, 0, 255);
  ASSERT_TRUE(image->exif_focal_length_px.has_value());
  EXPECT_NEAR(*image->exif_focal_length_px, 26.0F / 36 * kWidth, 1e-3);
}

TEST_P(HeifImage, TransparencyIsShownOverWhite) {
  const ImagePtr image = decodeImage(written(GetParam(), true), "a.heic");
  expectColour(*image, 10, 30, 255, 0, 0);
  expectColour(*image, 80, 30, 127, 127, 255);
}

TEST_P(HeifImage, CutAnywhereItIsRefusedOrWhole) {
  for (std::size_t size = 12; size < bytes.size(); size += 1 + bytes.size() / 97) {
    try {
      EXPECT_EQ(decodeImage(std::string_view(bytes).substr(0, size), "cut.heic")->width, kWidth);
    } catch (const FileError& error) {
      EXPECT_THAT(error.what(), HasSubstr("cut.heic"));
      EXPECT_THAT(error.what(), HasSubstr("cannot be decoded"));
    }
  }
}

TEST_P(HeifImage, WithAnyByteChangedItIsRefusedOrAPicture) {
  for (std::size_t at = 0; at < bytes.size(); at += 1 + bytes.size() / 397) {
    std::string changed = bytes;
    changed[at] = static_cast<char>(changed[at] ^ 0x5A);
    try {
      const ImagePtr image = decodeImage(changed, "odd.heic");
      EXPECT_EQ(
          image->rgb.size(),
          3 * static_cast<std::size_t>(image->width) * static_cast<std::size_t>(image->height));
    } catch (const FileError&) {  // said
    }
  }
}

TEST_P(HeifImage, ItsSizeIsAskedBeforeItIsDecoded) {
  EXPECT_THAT(errorText<FileError>([&] {
                (void)decodeHeif(bytes, [](const ImageSize& size) {
                  throw FileError(strCat(size.width, " x ", size.height));
                });
              }),
              HasSubstr("96 x 64"));
}

INSTANTIATE_TEST_SUITE_P(Codecs,
                         HeifImage,
                         testing::Values(heif_compression_HEVC, heif_compression_AV1));

}  // namespace
}  // namespace lay
