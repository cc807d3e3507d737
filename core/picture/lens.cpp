#include "core/picture/lens.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lay {
namespace {

/// Along one axis; what is beyond the edge is as the edge.
LightField blurredAlong(const LightField& light, const std::vector<float>& weights, bool is_x) {
  LightField out = light;
  const int reach = static_cast<int>(weights.size()) - 1;
  const int size = light.size;
  for (int row = 0; row < size; ++row) {
    for (int column = 0; column < size; ++column) {
      LinearColour sum = LinearColour::Zero();
      for (int d = -reach; d <= reach; ++d) {
        const int x = is_x ? std::clamp(column + d, 0, size - 1) : column;
        const int y = is_x ? row : std::clamp(row + d, 0, size - 1);
        sum += weights[static_cast<std::size_t>(std::abs(d))] *
               light.pixels[static_cast<std::size_t>(y * size + x)];
      }
      out.at(column, row) = sum;
    }
  }
  return out;
}

LightField blurred(const LightField& light, float sigma) {
  const int reach = static_cast<int>(std::ceil(2.5F * sigma));
  std::vector<float> weights;
  float sum = 0;
  for (int d = 0; d <= reach; ++d) {
    const float t = static_cast<float>(d) / sigma;
    weights.push_back(std::exp(-0.5F * t * t));
    sum += (d == 0 ? 1.0F : 2.0F) * weights.back();
  }
  for (float& weight : weights) weight /= sum;
  return blurredAlong(blurredAlong(light, weights, true), weights, false);
}

/// toScreen by a table: a power for each channel of each pixel would cost more than drawing.
float screenValue(float linear) {
  constexpr int kSteps = 4096;
  static const std::array<float, kSteps + 1> kTable = [] {
    std::array<float, kSteps + 1> table{};
    for (int i = 0; i <= kSteps; ++i) {
      const float root = static_cast<float>(i) / kSteps;  // by square roots: fine where it is dark
      table[static_cast<std::size_t>(i)] = toScreen(root * root);
    }
    return table;
  }();
  const float root = std::sqrt(std::clamp(linear, 0.0F, 1.0F));
  return kTable[static_cast<std::size_t>(std::lround(root * kSteps))];
}

}  // namespace

Lens Lens::draw(float blur, float noise, Random& random) {
  Lens lens;
  lens.blur = random.chance(0.5) ? random.uniform(0, blur) : 0;
  lens.exposure = std::exp(random.uniform(-0.35F, 0.6F));
  lens.contrast = random.uniform(0.7F, 1.2F);
  lens.saturation = random.chance(0.06) ? 0 : random.uniform(0.6F, 1.2F);
  lens.noise = random.uniform(0, noise);
  return lens;
}

Image developed(LightField light, const Lens& lens, Random& random) {
  if (lens.blur > 0.2F) light = blurred(light, lens.blur);
  Image image;
  image.width = light.size;
  image.height = light.size;
  image.rgb.reserve(3 * light.pixels.size());
  for (const LinearColour& pixel : light.pixels) {
    const LinearColour exposed = pixel * lens.exposure;
    const float grey = 0.2126F * exposed[0] + 0.7152F * exposed[1] + 0.0722F * exposed[2];
    // The same for all channels, as the noise of a dim picture mostly is.
    const float noise = lens.noise > 0 ? lens.noise * random.normal() : 0;
    for (int channel = 0; channel < 3; ++channel) {
      const float value = screenValue(grey + lens.saturation * (exposed[channel] - grey));
      const float shown = 128 + lens.contrast * (value - 128) + noise;
      image.rgb.push_back(static_cast<std::uint8_t>(std::lround(std::clamp(shown, 0.0F, 255.0F))));
    }
  }
  return image;
}

}  // namespace lay
