#include "core/detect/image_feature.h"

#include <algorithm>

namespace lay {
namespace {

/// Means, then maxima, of each channel.
void poolMap(const FeatureMap& map, float* out) {
  const int cells = map.size * map.size;
  float* const mean = out;
  float* const largest = out + map.channels;
  std::fill_n(mean, map.channels, 0.0F);
  std::copy_n(map.values.begin(), map.channels, largest);
  for (int cell = 0; cell < cells; ++cell) {
    const float* const values =
        map.values.data() + static_cast<std::ptrdiff_t>(cell) * map.channels;
    for (int c = 0; c < map.channels; ++c) {
      mean[c] += values[c] / static_cast<float>(cells);
      largest[c] = std::max(largest[c], values[c]);
    }
  }
}

}  // namespace

std::vector<float> imageFeature(const MoveNetMaps& maps) {
  std::vector<float> feature(kImageFeatureSize);
  float* out = feature.data();
  for (const auto& [x, y, score] : maps.keypoints) {
    out[0] = 2 * x - 1;
    out[1] = 2 * y - 1;
    out[2] = score;
    out += 3;
    for (const FeatureMap* map : {&maps.fine, &maps.half, &maps.middle, &maps.limbs}) {
      map->sample(x, y, out);
      out += map->channels;
    }
  }
  poolMap(maps.coarse, out);
  return feature;
}

}  // namespace lay
