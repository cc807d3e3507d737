#include "core/image/heif_image.h"

#include <libheif/heif.h>

#include <algorithm>
#include <memory>

#include "core/base/error.h"

namespace lay {
namespace {

template <auto release>
struct Releaser {
  template <typename T>
  void operator()(T* owned) const {
    release(owned);
  }
};
using ContextPtr = std::unique_ptr<heif_context, Releaser<heif_context_free>>;
using HandlePtr = std::unique_ptr<heif_image_handle, Releaser<heif_image_handle_release>>;
using PicturePtr = std::unique_ptr<heif_image, Releaser<heif_image_release>>;

void require(const heif_error& result) {
  if (result.code != heif_error_Ok) throw Error(result.message);
}

ContextPtr contextOf(std::string_view bytes) {
  ContextPtr context(heif_context_alloc());
  require(heif_context_read_from_memory_without_copy(
      context.get(), bytes.data(), bytes.size(), nullptr));
  return context;
}

HandlePtr mainPicture(const heif_context& context) {
  heif_image_handle* handle = nullptr;
  require(heif_context_get_primary_image_handle(const_cast<heif_context*>(&context),  // NOLINT
                                                &handle));
  return HandlePtr(handle);
}

/// The block of metadata without the four bytes before it, which say where its TIFF header begins.
std::string exifOf(const heif_image_handle& handle) {
  constexpr std::size_t kOffsetSize = 4;
  heif_item_id id = 0;
  if (heif_image_handle_get_list_of_metadata_block_IDs(&handle, "Exif", &id, 1) != 1) return {};
  std::string block(heif_image_handle_get_metadata_size(&handle, id), '\0');
  if (block.size() <= kOffsetSize ||
      heif_image_handle_get_metadata(&handle, id, block.data()).code != heif_error_Ok) {
    return {};
  }
  std::size_t start = 0;
  for (std::size_t i = 0; i < kOffsetSize; ++i) {
    start = 256 * start + static_cast<unsigned char>(block[i]);
  }
  const std::size_t room = block.size() - kOffsetSize;
  return start < room ? block.substr(kOffsetSize + start) : std::string();
}

}  // namespace

std::optional<HeifPicture> decodeHeif(std::string_view bytes,
                                      const std::function<void(const ImageSize&)>& check) {
  const ContextPtr context = contextOf(bytes);
  const HandlePtr handle = mainPicture(*context);
  check({static_cast<std::uint64_t>(std::max(0, heif_image_handle_get_width(handle.get()))),
         static_cast<std::uint64_t>(std::max(0, heif_image_handle_get_height(handle.get())))});
  const bool has_alpha = heif_image_handle_has_alpha_channel(handle.get()) != 0;
  heif_image* decoded = nullptr;
  require(heif_decode_image(handle.get(),
                            &decoded,
                            heif_colorspace_RGB,
                            has_alpha ? heif_chroma_interleaved_RGBA : heif_chroma_interleaved_RGB,
                            nullptr));
  const PicturePtr owned(decoded);
  HeifPicture picture;
  picture.width = heif_image_get_width(decoded, heif_channel_interleaved);
  picture.height = heif_image_get_height(decoded, heif_channel_interleaved);
  picture.channels = has_alpha ? 4 : 3;
  int stride = 0;
  const std::uint8_t* rows =
      heif_image_get_plane_readonly(decoded, heif_channel_interleaved, &stride);
  if (rows == nullptr || picture.width < 1 || picture.height < 1) return std::nullopt;
  const int row_size = picture.channels * picture.width;
  picture.pixels.reserve(static_cast<std::size_t>(row_size) *
                         static_cast<std::size_t>(picture.height));
  for (int y = 0; y < picture.height; ++y) {
    const std::uint8_t* const row = rows + static_cast<std::ptrdiff_t>(y) * stride;
    picture.pixels.insert(picture.pixels.end(), row, row + row_size);
  }
  picture.exif = exifOf(*handle);
  return picture;
}

}  // namespace lay
