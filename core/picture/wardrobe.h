#pragma once

#include <cstdint>

#include <Eigen/Core>

#include "core/base/random.h"

namespace lay {

/// Linear light, red, green and blue in [0, 1].
using LinearColour = Eigen::Array3f;

/// A colour as screens are given it, 0..255 each.
[[nodiscard]] LinearColour fromScreen(float red, float green, float blue);
/// The inverse for one channel, 0..255.
[[nodiscard]] float toScreen(float linear);

/// Any hue, as dark, as pale and as saturated as asked for.
[[nodiscard]] LinearColour fromHue(float hue, float saturation, float value);

/// From pale to dark as people are, with some redness of its own.
[[nodiscard]] LinearColour drawSkin(Random& random);
/// Black and brown mostly; blond, red, grey, and now and then dyed.
[[nodiscard]] LinearColour drawHair(Random& random);
/// Greys and muted colours more than bright ones, as people dress.
[[nodiscard]] LinearColour drawClothColour(Random& random);

/// A cloth: two colours and how they share it.
struct Cloth {
  enum class Pattern : std::uint8_t { Plain, Hoops, Pinstripes, Checks, Blotches, Print };
  LinearColour colour{0.5F, 0.5F, 0.5F};
  LinearColour other{0.5F, 0.5F, 0.5F};
  Pattern pattern = Pattern::Plain;
  float period = 0.05F;    ///< m
  float share = 0.5F;      ///< of the other colour
  std::uint32_t seed = 0;  ///< of its weave

  /// @param place on the body at rest, m.
  [[nodiscard]] LinearColour at(const Eigen::Vector3f& place) const;
};

[[nodiscard]] Cloth drawCloth(Random& random);

}  // namespace lay
