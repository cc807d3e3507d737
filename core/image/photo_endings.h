#pragma once

#include <array>
#include <string_view>

namespace lay {

/// What files of photographs end in, in lower case: what a person is offered, and what a folder is
/// searched for. Files that end otherwise are opened, too, when they are pictures.
inline constexpr std::array<std::string_view, 10> kPhotoEndings = {
    ".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif", ".avif", ".tif", ".tiff", ".bmp"};

}  // namespace lay
