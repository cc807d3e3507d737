#include "core/body/packed_model.h"

#include "core/base/error.h"
#include "core/body/body_model.h"

#include <mutex>

namespace lay {

namespace {

std::span<const float> numbersOf(const auto& matrix) {
  return {matrix.data(), static_cast<std::size_t>(matrix.size())};
}

void requireFinished(const BodyModel& model) {
  if (model.joint_template.rows() == model.numJoints() &&
      model.joint_shapedirs.cols() == model.shapedirs.cols() &&
      model.shapedirs.rows() == 3 * model.v_template.rows()) {
    return;
  }
  throw ModelError(strCat("Cannot pose the body model '",
                          model.name,
                          "': its joints were not derived from its surface. Whoever makes a model "
                          "calls finishBodyModel."));
}

}  // namespace

ModelSource::ModelSource(const BodyModel& model) {
  requireFinished(model);
  for (const PoseCorrective& corrective : model.posedirs) {
    correctives_.push_back({corrective.vertices, corrective.offsets.data()});
  }
  source_.parents = model.parents;
  source_.v_template = numbersOf(model.v_template);
  source_.shapedirs = model.shapedirs.data();
  source_.num_betas = model.numBetas();
  source_.joint_template = numbersOf(model.joint_template);
  source_.joint_shapedirs = model.joint_shapedirs.data();
  source_.posedirs = correctives_;
  source_.skin_joints = model.skin_weights.joints;
  source_.skin_weights = model.skin_weights.weights;
}

struct PackedModelCache::Layouts {
  std::once_flag body_made, skeleton_made;
  PackedBody body;
  PackedSkeleton skeleton;
};

PackedModelCache::PackedModelCache() : layouts_(std::make_unique<Layouts>()) {}
PackedModelCache::~PackedModelCache() = default;
PackedModelCache::PackedModelCache(const PackedModelCache& /*other*/) : PackedModelCache() {}

PackedModelCache& PackedModelCache::operator=(const PackedModelCache& other) {
  if (this != &other) layouts_ = std::make_unique<Layouts>();
  return *this;
}

const PackedBody& packedBody(const BodyModel& model) {
  PackedModelCache::Layouts& layouts = *model.packed.layouts_;
  std::call_once(layouts.body_made, [&] { layouts.body = packBody(ModelSource(model).source()); });
  return layouts.body;
}

const PackedSkeleton& packedSkeleton(const BodyModel& model) {
  PackedModelCache::Layouts& layouts = *model.packed.layouts_;
  std::call_once(layouts.skeleton_made, [&] {
    requireFinished(model);
    std::vector<int> keypoint_joints;
    for (const KeypointAnchor& anchor : model.keypoint_anchors) {
      keypoint_joints.push_back(anchor.joint);
    }
    layouts.skeleton = packSkeleton({model.parents,
                                     numbersOf(model.joint_template),
                                     numbersOf(model.joint_shapedirs),
                                     keypoint_joints,
                                     numbersOf(model.keypoint_template),
                                     numbersOf(model.keypoint_shapedirs)});
  });
  return layouts.skeleton;
}

}  // namespace lay
