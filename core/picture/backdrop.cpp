#include "core/picture/backdrop.h"

#include <cmath>

#include "core/picture/value_noise.h"

namespace lay {
namespace {

LinearColour drawWallColour(Random& random) {
  return random.chance(0.7)
             ? fromHue(random.uniform(0, 1), random.uniform(0, 0.3F), random.uniform(0.2F, 1.0F))
             : drawClothColour(random);
}

}  // namespace

Backdrop::Thing Backdrop::drawThing(Random& random) {
  Thing thing;
  thing.center = {random.uniform(-0.1F, 1.1F), random.uniform(-0.1F, 1.1F)};
  thing.half = {std::exp(random.uniform(-4.0F, -0.9F)), std::exp(random.uniform(-4.0F, -0.7F))};
  const float angle = random.chance(0.6) ? 0 : random.uniform(-1.6F, 1.6F);
  thing.cosine = std::cos(angle);
  thing.sine = std::sin(angle);
  thing.is_round = random.chance(0.3);
  // Now and then the colour of skin, so that this alone does not tell a person.
  thing.colour = random.chance(0.12) ? drawSkin(random) : drawWallColour(random);
  thing.other = drawWallColour(random);
  thing.stripes = random.chance(0.25) ? random.uniform(2, 12) : 0;
  return thing;
}

Backdrop Backdrop::draw(Random& random) {
  Backdrop backdrop;
  backdrop.top_ = drawWallColour(random);
  backdrop.bottom_ =
      random.chance(0.5) ? backdrop.top_ * random.uniform(0.5F, 1.2F) : drawWallColour(random);
  if (random.chance(0.6)) {
    backdrop.horizon_ = random.uniform(0.35F, 0.95F);
    backdrop.slope_ = random.chance(0.5) ? 0 : random.uniform(-0.2F, 0.2F);
    backdrop.ground_ = drawWallColour(random);
  }
  backdrop.grain_ = random.chance(0.6) ? random.uniform(0, 0.7F) : 0;
  backdrop.grain_scale_ = std::exp(random.uniform(1.0F, 4.0F));
  backdrop.seed_ = static_cast<std::uint32_t>(random.next());
  const int count = random.chance(0.2) ? 0 : random.below(14);
  for (int i = 0; i < count; ++i) backdrop.things_.push_back(drawThing(random));
  return backdrop;
}

LinearColour Backdrop::at(float x, float y) const {
  LinearColour colour = y > horizon_ + slope_ * (x - 0.5F) ? ground_ : top_ + y * (bottom_ - top_);
  for (const Thing& thing : things_) {
    const Eigen::Vector2f from(x - thing.center.x(), y - thing.center.y());
    const float u = (thing.cosine * from.x() + thing.sine * from.y()) / thing.half.x();
    const float v = (thing.cosine * from.y() - thing.sine * from.x()) / thing.half.y();
    if (thing.is_round ? u * u + v * v > 1 : std::abs(u) > 1 || std::abs(v) > 1) continue;
    const bool is_other = thing.stripes > 0 && std::fmod((u + 1) * thing.stripes, 2.0F) > 1;
    colour = is_other ? thing.other : thing.colour;
  }
  if (grain_ <= 0) return colour;
  const float coarse = valueNoise(grain_scale_ * x, grain_scale_ * y, 0, seed_);
  const float fine = valueNoise(3 * grain_scale_ * x, 3 * grain_scale_ * y, 1, seed_);
  return colour * (1 + grain_ * (0.65F * coarse + 0.35F * fine - 0.5F));
}

Occluder Occluder::draw(Random& random) {
  Occluder occluder;
  occluder.surface = drawCloth(random);
  const float from = random.uniform(0.1F, 0.9F);
  const float wide = random.uniform(0.04F, 0.2F);
  switch (random.below(3)) {
    case 0:  // upright
      occluder.low = {from, random.uniform(-0.5F, 0.5F)};
      occluder.high = {from + wide, random.uniform(0.6F, 1.1F)};
      break;
    case 1:  // lying
      occluder.low = {random.uniform(-0.5F, 0.4F), from};
      occluder.high = {random.uniform(0.5F, 1.1F), from + wide};
      break;
    default:  // a table's edge
      occluder.low = {-1, random.uniform(0.65F, 0.95F)};
      occluder.high = {2, 2};
  }
  return occluder;
}

}  // namespace lay
