#pragma once

#include "core/geometry/pinhole_camera.h"
#include "core/image/image.h"
#include "core/image/image_edit.h"

#include <string>

namespace lay {

/// Longest side of a picture that is sent, px: what vision-language models look at.
inline constexpr int kCropSide = 1024;

/// The part of a photo that is sent: the person's box with a margin of 15 % of its side around it,
/// as far as the photo reaches; the rest of the photo stays here. @throws InvalidOptions when the
/// box does not lie on the photo.
[[nodiscard]] PixelRect partToSend(const Image& image, const PersonBox& box);

/// That part, its longer side at most kCropSide px, with the box drawn in magenta and a white rim
/// around it.
/// @throws InvalidOptions.
[[nodiscard]] Image personCrop(const Image& image, const PersonBox& box);

/// A picture as "data:image/jpeg;base64,...". Nothing of the photo's file (EXIF, place) is in it.
[[nodiscard]] std::string dataUri(const Image& picture);

}  // namespace lay
