#pragma once

#include <cstdint>

#include "core/body/body_model.h"
#include "core/picture/wardrobe.h"

namespace lay {

/// Heights and reaches of a body at rest by which it is dressed, m: T-pose, y up, facing +z.
struct DressMarks {
  float shoulder_x = 0;
  float elbow_x = 0;
  float wrist_x = 0;
  float neck_y = 0;
  float waist_y = 0;
  float hip_y = 0;
  float knee_y = 0;
  float ankle_y = 0;
  float floor_y = 0;
  float top_y = 0;
  Eigen::Vector3f left_eye{0, 0, 0};
  Eigen::Vector3f nose{0, 0, 0};
  float ear_z = 0;

  [[nodiscard]] static DressMarks of(const BodyModel& body);
};

/// How a material takes light.
struct Material {
  LinearColour colour{0, 0, 0};
  float wrinkles = 0;  ///< how far its folds turn the normal
  float gloss = 0;     ///< of the highlight
};

/// How one person looks: skin, hair, a face, clothes. A place is one on the body's mean surface at
/// rest (v_template), so that clothes move with the body.
class PersonLook {
 public:
  /// @param is_dressed false: skin and hair alone.
  static PersonLook draw(const BodyModel& body, Random& random, bool is_dressed = true);

  [[nodiscard]] Material at(const Eigen::Vector3f& place) const;
  /// How far cloth, hair or a shoe stands off the skin, m.
  [[nodiscard]] float thickness(const Eigen::Vector3f& place) const;

 private:
  enum class Part : std::uint8_t { Skin, Hair, Top, Jacket, Bottom, Socks, Shoes, Soles };

  [[nodiscard]] Part partAt(const Eigen::Vector3f& place) const;
  [[nodiscard]] bool isHair(const Eigen::Vector3f& place) const;
  [[nodiscard]] bool isUnderTop(const Eigen::Vector3f& place) const;
  [[nodiscard]] Part legPart(const Eigen::Vector3f& place) const;
  [[nodiscard]] LinearColour faceAt(const Eigen::Vector3f& place) const;
  void drawHead(Random& random);
  void drawClothes(Random& random);

  DressMarks marks_;
  LinearColour skin_{0, 0, 0}, lips_{0, 0, 0}, iris_{0, 0, 0}, hair_{0, 0, 0}, sole_{0, 0, 0};
  Cloth top_, jacket_, bottom_, socks_, shoes_;
  bool is_dressed_ = true;
  bool has_hair_ = true, has_beard_ = false, has_top_ = true, has_jacket_ = false,
       has_shoes_ = true, has_gloves_ = false;
  float hair_length_ = 0, hair_volume_ = 0;
  float sleeve_x_ = 0, hem_y_ = 0, neckline_ = 0, leg_y_ = 0, sock_y_ = 0, shoe_y_ = 0;
  float top_loose_ = 0, bottom_loose_ = 0;  // m
  std::uint32_t seed_ = 0;
};

}  // namespace lay
