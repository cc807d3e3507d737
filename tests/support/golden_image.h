#pragma once

#include "core/image/image.h"

#include <string>

namespace lay {

/// How far a picture may be from its golden file, in grey levels of 255. Drivers round and smooth
/// edges differently, so a few pixels at edges may be far off while the mean stays small.
struct GoldenTolerance {
  double mean = 0.8;
  double worst = 90;
};

/// Compares a picture with tests/golden/`name`.png: the mean and the worst difference of all
/// channels. "" when it is near enough, else what is wrong; then the picture and the differences,
/// eight times as strong, are written to a folder that the text names. With LAY_UPDATE_GOLDEN=1 in
/// the environment the golden file is written instead.
[[nodiscard]] std::string differenceFromGolden(const std::string& name,
                                               const Image& actual,
                                               GoldenTolerance tolerance = {});

}  // namespace lay
