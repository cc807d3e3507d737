#include "core/picture/person_look.h"

#include <algorithm>
#include <cmath>

#include "core/picture/value_noise.h"

namespace lay {

DressMarks DressMarks::of(const BodyModel& body) {
  const MatrixX3f& joints = body.joint_template;
  DressMarks marks;
  marks.shoulder_x = std::abs(joints(kLeftShoulder, 0));
  marks.elbow_x = std::abs(joints(kLeftElbow, 0));
  marks.wrist_x = std::abs(joints(kLeftWrist, 0));
  marks.neck_y = joints(kNeck, 1);
  marks.waist_y = joints(kSpine1, 1);
  marks.hip_y = joints(kLeftHip, 1);
  marks.knee_y = joints(kLeftKnee, 1);
  marks.ankle_y = joints(kLeftAnkle, 1);
  marks.floor_y = body.v_template.col(1).minCoeff();
  marks.top_y = body.v_template.col(1).maxCoeff();
  marks.left_eye = body.keypoint_template.row(kKpLeftEye).transpose();
  marks.left_eye.x() = std::abs(marks.left_eye.x());
  marks.nose = body.keypoint_template.row(kKpNose).transpose();
  marks.ear_z = body.keypoint_template(kKpLeftEar, 2);
  return marks;
}

PersonLook PersonLook::draw(const BodyModel& body, Random& random, bool is_dressed) {
  PersonLook look;
  look.marks_ = DressMarks::of(body);
  look.is_dressed_ = is_dressed;
  look.seed_ = static_cast<std::uint32_t>(random.next());
  look.drawHead(random);
  look.drawClothes(random);
  return look;
}

void PersonLook::drawHead(Random& random) {
  skin_ = drawSkin(random);
  lips_ = skin_ * LinearColour(0.85F, 0.5F, 0.5F);
  iris_ = random.chance(0.7) ? fromScreen(52, 34, 24) : fromScreen(92, 112, 128);
  hair_ = drawHair(random);
  has_hair_ = !random.chance(0.07);
  has_beard_ = random.chance(0.2);
  hair_length_ = random.chance(0.4) ? random.uniform(0.1F, 0.3F) : random.uniform(0, 0.1F);
  hair_volume_ = random.uniform(0.004F, 0.03F);
}

void PersonLook::drawClothes(Random& random) {
  const DressMarks& m = marks_;
  top_ = drawCloth(random);
  bottom_ = random.chance(0.12) ? top_ : drawCloth(random);
  jacket_ = drawCloth(random);
  socks_ = drawCloth(random);
  shoes_ = drawCloth(random);
  sole_ = random.chance(0.5) ? fromScreen(225, 225, 220) : fromScreen(35, 32, 30);
  has_top_ = !random.chance(0.05);
  has_jacket_ = has_top_ && random.chance(0.18);
  has_shoes_ = !random.chance(0.08);
  has_gloves_ = random.chance(0.04);
  const float reach = m.wrist_x - m.shoulder_x;
  const float kind = static_cast<float>(random.uniform());
  if (kind < 0.15F) {  // none
    sleeve_x_ = m.shoulder_x - random.uniform(0, 0.03F);
  } else if (kind < 0.55F) {  // short
    sleeve_x_ = m.shoulder_x + reach * random.uniform(0.15F, 0.45F);
  } else {
    sleeve_x_ = m.shoulder_x + reach * (random.chance(0.3) ? random.uniform(0.5F, 0.9F) : 1.0F);
  }
  if (has_jacket_) sleeve_x_ = m.wrist_x - 0.01F;
  hem_y_ = m.hip_y + random.uniform(-0.10F, 0.12F);
  neckline_ = random.uniform(-0.02F, 0.12F);
  const float leg = m.hip_y - m.ankle_y;
  const float length = static_cast<float>(random.uniform());
  leg_y_ = length < 0.65F   ? m.ankle_y + random.uniform(-0.02F, 0.03F)
           : length < 0.75F ? m.ankle_y + leg * random.uniform(0.1F, 0.4F)
                            : m.ankle_y + leg * random.uniform(0.45F, 0.85F);
  sock_y_ = random.chance(0.6) ? m.ankle_y + random.uniform(0, 0.3F) : m.floor_y;
  shoe_y_ = m.ankle_y +
            (random.chance(0.15) ? random.uniform(0.05F, 0.3F) : random.uniform(-0.02F, 0.03F));
  top_loose_ = random.uniform(0.003F, 0.020F);
  bottom_loose_ = random.uniform(0.002F, 0.018F);
}

bool PersonLook::isHair(const Eigen::Vector3f& place) const {
  if (!has_hair_ || std::abs(place.x()) > 0.16F) return false;
  const DressMarks& m = marks_;
  // From the forehead over the temples down to the nape: the further back, the lower it begins.
  const float back = (m.left_eye.z() - place.z()) / std::max(0.05F, m.left_eye.z() - m.ear_z);
  const float wave =
      0.02F * (valueNoise(25 * place.x(), 25 * place.y(), 25 * place.z(), seed_) - 0.5F);
  const float front_line = m.left_eye.y() + 0.055F - 0.045F * std::clamp(back, 0.0F, 1.0F);
  const float back_line = m.left_eye.y() - 0.04F - hair_length_;
  const float behind = std::clamp((back - 1.0F) / 0.4F, 0.0F, 1.0F);
  return place.y() > front_line + behind * (back_line - front_line) + wave;
}

bool PersonLook::isUnderTop(const Eigen::Vector3f& place) const {
  const DressMarks& m = marks_;
  const float x = std::abs(place.x());
  if (x > sleeve_x_ || place.y() < hem_y_) return false;
  if (x > m.shoulder_x - 0.03F) return true;
  // The neck's opening: a scoop in front, higher behind.
  const float depth = place.z() > m.ear_z ? neckline_ : std::min(neckline_, 0.01F);
  const float opening = depth * std::max(0.0F, 1 - x / 0.11F);
  return place.y() < m.neck_y + 0.03F - opening;
}

PersonLook::Part PersonLook::legPart(const Eigen::Vector3f& place) const {
  const DressMarks& m = marks_;
  if (has_shoes_ && place.y() < shoe_y_) {
    return place.y() < m.floor_y + 0.02F ? Part::Soles : Part::Shoes;
  }
  if (place.y() > leg_y_ && place.y() < m.waist_y + 0.03F) return Part::Bottom;
  if (has_shoes_ && place.y() < sock_y_) return Part::Socks;
  return Part::Skin;
}

PersonLook::Part PersonLook::partAt(const Eigen::Vector3f& place) const {
  const DressMarks& m = marks_;
  if (place.y() > m.neck_y - 0.25F && isHair(place)) return Part::Hair;
  if (!is_dressed_) return Part::Skin;
  const float x = std::abs(place.x());
  const bool is_arm = x > m.shoulder_x && place.y() > m.waist_y;
  if (is_arm && x > m.wrist_x + 0.01F) return has_gloves_ ? Part::Socks : Part::Skin;
  if (has_top_ && isUnderTop(place)) {
    // A jacket is open in front.
    const bool is_open =
        place.z() > m.ear_z && x < 0.03F + 0.12F * (place.y() - hem_y_) && place.y() > hem_y_;
    return has_jacket_ && !is_open ? Part::Jacket : Part::Top;
  }
  return is_arm ? Part::Skin : legPart(place);
}

LinearColour PersonLook::faceAt(const Eigen::Vector3f& place) const {
  const DressMarks& m = marks_;
  if (place.z() < m.ear_z + 0.03F || place.y() < m.nose.y() - 0.12F) return skin_;
  const float from_eye_x = (std::abs(place.x()) - m.left_eye.x()) / 0.017F;
  const float from_eye_y = (place.y() - m.left_eye.y()) / 0.009F;
  const float eye = from_eye_x * from_eye_x + from_eye_y * from_eye_y;
  if (eye < 1) {
    return std::abs(from_eye_x) < 0.45F ? iris_ : fromScreen(225, 220, 214);
  }
  const float brow = (place.y() - m.left_eye.y() - 0.021F) / 0.006F;
  if (std::abs(brow) < 1 && std::abs(from_eye_x) < 1.5F) return 0.5F * (skin_ + hair_) * 0.7F;
  const float from_mouth_y = (place.y() - (m.nose.y() - 0.040F)) / 0.010F;
  const float from_mouth_x = place.x() / 0.026F;
  if (from_mouth_x * from_mouth_x + from_mouth_y * from_mouth_y < 1) return lips_;
  if (has_beard_ && place.y() < m.nose.y() - 0.018F) return 0.25F * skin_ + 0.75F * hair_;
  return skin_;
}

Material PersonLook::at(const Eigen::Vector3f& place) const {
  switch (partAt(place)) {
    case Part::Hair: {
      const float strands = valueNoise(120 * place.x(), 25 * place.y(), 120 * place.z(), seed_);
      return {hair_ * (0.65F + 0.7F * strands), 0.5F, 0.25F};
    }
    case Part::Top:
      return {top_.at(place), 0.35F, 0.02F};
    case Part::Jacket:
      return {jacket_.at(place), 0.35F, 0.03F};
    case Part::Bottom:
      return {bottom_.at(place), 0.35F, 0.02F};
    case Part::Socks:
      return {socks_.colour, 0.1F, 0.0F};
    case Part::Shoes:
      return {shoes_.colour, 0.1F, 0.2F};
    case Part::Soles:
      return {sole_, 0.0F, 0.0F};
    case Part::Skin:
      break;
  }
  const float blotch = valueNoise(30 * place.x(), 30 * place.y(), 30 * place.z(), seed_);
  const bool is_head = place.y() > marks_.neck_y && std::abs(place.x()) < 0.16F;
  return {(is_head ? faceAt(place) : skin_) * (0.94F + 0.12F * blotch), 0.03F, 0.12F};
}

float PersonLook::thickness(const Eigen::Vector3f& place) const {
  const float bumps = 0.5F + valueNoise(9 * place.x(), 9 * place.y(), 9 * place.z(), seed_);
  switch (partAt(place)) {
    case Part::Hair:
      return hair_volume_ * bumps;
    case Part::Top:
      return top_loose_ * bumps;
    case Part::Jacket:
      return (0.006F + top_loose_) * bumps;
    case Part::Bottom:
      return bottom_loose_ * bumps;
    case Part::Shoes:
    case Part::Soles:
      return 0.008F;
    case Part::Socks:
      return 0.002F;
    case Part::Skin:
      break;
  }
  return 0;
}

}  // namespace lay
