#include "core/picture/wardrobe.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/picture/value_noise.h"

namespace lay {
namespace {

float linearOf(float screen) {
  const float s = std::clamp(screen / 255, 0.0F, 1.0F);
  return s <= 0.04045F ? s / 12.92F : std::pow((s + 0.055F) / 1.055F, 2.4F);
}

}  // namespace

LinearColour fromScreen(float red, float green, float blue) {
  return {linearOf(red), linearOf(green), linearOf(blue)};
}

float toScreen(float linear) {
  const float l = std::clamp(linear, 0.0F, 1.0F);
  return 255 * (l <= 0.0031308F ? 12.92F * l : 1.055F * std::pow(l, 1 / 2.4F) - 0.055F);
}

LinearColour fromHue(float hue, float saturation, float value) {
  const auto channel = [&](float offset) {
    const float k = std::fmod(offset + 6 * hue, 6.0F);
    return 255 * value * (1 - saturation * std::clamp(std::min(k, 4 - k), 0.0F, 1.0F));
  };
  return fromScreen(channel(5), channel(3), channel(1));
}

LinearColour drawSkin(Random& random) {
  // Screen colours of skin in even light, pale to dark.
  constexpr std::array<std::array<float, 3>, 7> kTones = {{{246, 218, 198},
                                                           {236, 192, 160},
                                                           {219, 168, 132},
                                                           {193, 136, 99},
                                                           {152, 99, 66},
                                                           {108, 68, 45},
                                                           {70, 44, 32}}};
  const float place = random.uniform(0, 5.999F);
  const auto low = static_cast<std::size_t>(place);
  const float t = place - static_cast<float>(low);
  const float redness = random.uniform(-6, 6);
  std::array<float, 3> tone{};
  for (std::size_t i = 0; i < 3; ++i)
    tone[i] = kTones[low][i] + t * (kTones[low + 1][i] - kTones[low][i]);
  return fromScreen(tone[0] + redness, tone[1], tone[2] - redness);
}

LinearColour drawHair(Random& random) {
  const float kind = static_cast<float>(random.uniform());
  const float light = random.uniform(0.7F, 1.3F);
  if (kind < 0.40F) return fromScreen(28 * light, 23 * light, 20 * light);
  if (kind < 0.70F) return fromScreen(72 * light, 48 * light, 32 * light);
  if (kind < 0.84F) return fromScreen(170 * light, 134 * light, 84 * light);
  if (kind < 0.94F) return fromScreen(150 * light, 148 * light, 146 * light);
  if (kind < 0.98F) return fromScreen(140 * light, 66 * light, 34 * light);
  return fromHue(random.uniform(0, 1), 0.6F, 0.7F);
}

LinearColour drawClothColour(Random& random) {
  const float kind = static_cast<float>(random.uniform());
  const float hue = random.uniform(0, 1);
  if (kind < 0.22F) return fromHue(hue, random.uniform(0, 0.15F), random.uniform(0.07F, 0.25F));
  if (kind < 0.38F) return fromHue(hue, random.uniform(0, 0.08F), random.uniform(0.75F, 0.97F));
  if (kind < 0.50F) return fromHue(hue, random.uniform(0, 0.10F), random.uniform(0.30F, 0.70F));
  if (kind < 0.64F) {  // navy and denim
    return fromHue(
        random.uniform(0.57F, 0.66F), random.uniform(0.25F, 0.7F), random.uniform(0.18F, 0.65F));
  }
  if (kind < 0.76F) {  // khaki, beige, brown
    return fromHue(
        random.uniform(0.05F, 0.13F), random.uniform(0.2F, 0.55F), random.uniform(0.25F, 0.8F));
  }
  return fromHue(hue, random.uniform(0.35F, 0.95F), random.uniform(0.35F, 0.95F));
}

LinearColour Cloth::at(const Eigen::Vector3f& place) const {
  const auto phase = [&](float x) { return x / period - std::floor(x / period); };
  bool is_other = false;
  switch (pattern) {
    case Pattern::Plain:
      break;
    case Pattern::Hoops:
      is_other = phase(place.y()) < share;
      break;
    case Pattern::Pinstripes:
      is_other = phase(place.x() + 0.5F * place.z()) < share;
      break;
    case Pattern::Checks:
      is_other = (phase(place.y()) < share) != (phase(place.x() + place.z()) < share);
      break;
    case Pattern::Blotches:
      is_other =
          valueNoise(place.x() / period, place.y() / period, place.z() / period, seed) < share;
      break;
    case Pattern::Print:  // one motif on the chest
      is_other = place.z() > 0 && std::hypot(place.x(), place.y() - 0.30F) < 1.5F * period;
      break;
  }
  const float weave =
      0.9F + 0.2F * valueNoise(60 * place.x(), 60 * place.y(), 60 * place.z(), seed);
  return (is_other ? other : colour) * weave;
}

Cloth drawCloth(Random& random) {
  Cloth cloth;
  cloth.colour = drawClothColour(random);
  cloth.other = random.chance(0.5) ? drawClothColour(random) : 0.6F * cloth.colour;
  cloth.seed = static_cast<std::uint32_t>(random.next());
  if (random.chance(0.55)) return cloth;
  cloth.pattern = static_cast<Cloth::Pattern>(1 + random.below(5));
  cloth.period = random.uniform(0.015F, 0.12F);
  cloth.share = random.uniform(0.15F, 0.6F);
  return cloth;
}

}  // namespace lay
