#pragma once

#include "core/nn/body_regressor.h"

namespace lay {

/// Sizes of a regressor that learns in seconds.
[[nodiscard]] inline BodyRegressorConfig tinyNetwork() {
  BodyRegressorConfig config;
  config.backbone = {.width = 32, .depth = 2, .heads = 2, .image_height = 64, .image_width = 48};
  config.width = 32;
  config.layers = 1;
  config.heads = 2;
  config.head_width = 16;
  config.hidden = 32;
  config.has_box = true;
  return config;
}

}  // namespace lay
