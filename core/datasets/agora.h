#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/geometry/pinhole_camera.h"

namespace lay {

/// The camera of an AGORA image, by its name: 3840 x 2160 px (1280 x 720 where the name says so),
/// principal point in the middle, a sensor 36 mm wide, and a lens of 50 mm where the name holds
/// "hdri", 18 mm for "cam00" to "cam03", 28 mm otherwise. Source: the projection in the dataset's
/// own evaluation.
[[nodiscard]] std::optional<PinholeCamera> agoraCamera(const std::string& image);

/// AGORA comes as pickles of pandas' tables, which nothing but pandas can read.
/// @throws FileError with the lines of Python that write what we read, when `path` is one of those.
void refusePandas(const std::filesystem::path& path);

/// Those lines.
[[nodiscard]] std::string agoraConversion();

}  // namespace lay
