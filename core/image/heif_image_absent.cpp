#include "core/image/heif_image.h"

namespace lay {

std::optional<HeifPicture> decodeHeif(std::string_view /*bytes*/,
                                      const std::function<void(const ImageSize&)>& /*check*/) {
  return std::nullopt;
}

}  // namespace lay
