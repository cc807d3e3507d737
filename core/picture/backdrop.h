#pragma once

#include <vector>

#include "core/picture/wardrobe.h"

namespace lay {

/// What stands behind a person, and now and then before one.
class Backdrop {
 public:
  static Backdrop draw(Random& random);

  /// @param x, y in [0, 1] over the picture.
  [[nodiscard]] LinearColour at(float x, float y) const;

 private:
  /// A piece of furniture, a wall, a poster: a turned rectangle or an ellipse.
  struct Thing {
    Eigen::Vector2f center{0, 0};
    Eigen::Vector2f half{0.1F, 0.1F};
    float cosine = 1;
    float sine = 0;
    bool is_round = false;
    LinearColour colour{0, 0, 0};
    LinearColour other{0, 0, 0};
    float stripes = 0;  ///< across it; 0: none
  };

  static Thing drawThing(Random& random);

  LinearColour top_{0, 0, 0}, bottom_{0, 0, 0}, ground_{0, 0, 0};
  float horizon_ = 2;  // y; above 1: there is none
  float slope_ = 0;
  float grain_ = 0, grain_scale_ = 10;
  std::uint32_t seed_ = 0;
  std::vector<Thing> things_;
};

/// Something that hides a part of a person: an upright or lying bar, or the edge of a table.
struct Occluder {
  Eigen::Vector2f low{0, 0};  ///< in [0, 1] over the picture
  Eigen::Vector2f high{0, 0};
  Cloth surface;

  static Occluder draw(Random& random);
  [[nodiscard]] bool hides(float x, float y) const {
    return x >= low.x() && x < high.x() && y >= low.y() && y < high.y();
  }
};

}  // namespace lay
