#include "tests/support/random_body.h"

#include "core/kernels/rotation_math.h"

#include <algorithm>
#include <random>

namespace lay {

namespace {

std::vector<float> normals(std::mt19937_64& random, std::size_t count, float sigma) {
  std::normal_distribution<float> normal(0, sigma);
  std::vector<float> values(count);
  std::generate(values.begin(), values.end(), [&] { return normal(random); });
  return values;
}

}  // namespace

RandomBody::RandomBody(const RandomBodyOptions& options) : options_(options) {
  growSkeleton();
  growSurface();
  growCorrectives();
}

void RandomBody::growSkeleton() {
  std::mt19937_64 random(options_.seed);
  const int joints = options_.num_joints;
  parents_ = {-1};
  joint_template_ = normals(random, 3, 0.1F);
  for (int joint = 1; joint < joints; ++joint) {
    // Mostly onwards along a limb, as bodies are.
    std::uniform_int_distribution<int> any(std::max(0, joint - 4), joint - 1);
    parents_.push_back(any(random));
    const std::vector<float> bone = normals(random, 3, 0.12F);
    for (int axis = 0; axis < 3; ++axis) {
      joint_template_.push_back(joint_template_[3 * parents_[joint] + axis] + bone[axis]);
    }
  }
  joint_shapedirs_ = normals(random, std::size_t{3} * joints * options_.num_betas, 0.01F);
}

void RandomBody::growSurface() {
  std::mt19937_64 random(options_.seed + 1);
  std::uniform_real_distribution<float> share(0.05F, 1.0F);
  for (int v = 0; v < options_.num_vertices; ++v) {
    // Neighbouring numbers lie on one limb.
    const int joint =
        static_cast<int>(std::int64_t{v} * options_.num_joints / options_.num_vertices);
    const std::vector<float> offset = normals(random, 3, 0.08F);
    for (int axis = 0; axis < 3; ++axis) {
      v_template_.push_back(joint_template_[3 * joint + axis] + offset[axis]);
    }
    std::array<int, 4> joints{};
    std::array<float, 4> weights{};
    float sum = 0;
    int mover = joint;
    for (int slot = 0; slot <= v % 4 && mover >= 0; ++slot, mover = parents_[mover]) {
      joints[slot] = mover;
      weights[slot] = share(random);
      sum += weights[slot];
    }
    for (float& weight : weights) weight /= sum;
    skin_joints_.push_back(joints);
    skin_weights_.push_back(weights);
  }
  shapedirs_ = normals(random, v_template_.size() * options_.num_betas, 0.01F);
}

void RandomBody::growCorrectives() {
  std::mt19937_64 random(options_.seed + 2);
  std::bernoulli_distribution corrects(options_.corrective_share);
  corrected_.resize(options_.num_joints - 1);
  offsets_.resize(options_.num_joints - 1);
  for (int i = 0; i + 1 < options_.num_joints; ++i) {
    for (int v = 0; v < options_.num_vertices; ++v) {
      if (corrects(random)) corrected_[i].push_back(v);
    }
    offsets_[i] = normals(random, 27 * corrected_[i].size(), 1e-3F);
    correctives_.push_back({corrected_[i], offsets_[i].data()});
  }
}

BodySource RandomBody::source() const {
  BodySource source;
  source.parents = parents_;
  source.v_template = v_template_;
  source.shapedirs = shapedirs_.data();
  source.num_betas = options_.num_betas;
  source.joint_template = joint_template_;
  source.joint_shapedirs = joint_shapedirs_.data();
  source.posedirs = correctives_;
  source.skin_joints = skin_joints_;
  source.skin_weights = skin_weights_;
  return source;
}

RandomPoses makeRandomPoses(
    int count, int num_joints, int num_betas, std::uint64_t seed, int rest_every) {
  std::mt19937_64 random(seed);
  RandomPoses poses;
  poses.count = count;
  poses.axis_angles = normals(random, std::size_t{3} * count * num_joints, 0.35F);
  poses.rotations.resize(std::size_t{9} * count * num_joints);
  for (int i = 0; i < count * num_joints; ++i) {
    float* const axis_angle = poses.axis_angles.data() + 3 * i;
    if (rest_every > 0 && i % num_joints % rest_every == 0) std::fill_n(axis_angle, 3, 0.0F);
    axisAngleToRotation(axis_angle, poses.rotations.data() + 9 * i);
  }
  poses.betas = normals(random, static_cast<std::size_t>(count) * num_betas, 1.0F);
  poses.transl = normals(random, std::size_t{3} * count, 0.2F);
  for (int i = 0; i < count; ++i) poses.transl[3 * i + 2] += 3.5F;
  return poses;
}

}  // namespace lay
