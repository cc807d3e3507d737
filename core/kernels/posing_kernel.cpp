#include "core/kernels/posing_kernel.h"

#include "core/base/error.h"
#include "core/kernels/kinematics.h"
#include "core/kernels/posing_workspace.h"
#include "core/kernels/rotation_math.h"

#include <cstring>
#include <stdexcept>

namespace lay {

PosingWorkspace::PosingWorkspace() : state_(std::make_unique<State>()) {}
PosingWorkspace::~PosingWorkspace() = default;
PosingWorkspace::PosingWorkspace(PosingWorkspace&&) noexcept = default;
PosingWorkspace& PosingWorkspace::operator=(PosingWorkspace&&) noexcept = default;

void PosingWorkspace::State::resize(const PackedBody& body, int count) {
  if (body_id != body.id) {
    num_shaped = 0;
    body_id = body.id;
  }
  num_posed = 0;
  growTo(betas, at(count, body.num_betas));
  growTo(shaped, at(count, 3 * body.num_groups));
  growTo(rest, at(count, 3 * body.num_groups));
  growTo(rest_joints, at(count, 3 * body.num_joints));
  growTo(global, at(count, 9 * body.num_joints));
  growTo(posed, at(count, 3 * body.num_joints));
  growTo(features, at(count, 9 * body.num_joints));
  growTo(transforms, at(count, 12 * body.num_joints));
  growTo(moves, at(count, body.num_joints));
  poses.assign(count, {});
  to_shape.clear();
  to_shape.reserve(count);
}

// Fills `poses` and lists in `to_shape` the bodies whose shape is not the remembered one.
void PosingWorkspace::State::readBetas(const PackedBody& body, const PoseArrays& pose) {
  for (int i = 0; i < pose.count; ++i) {
    float* const own = betas.data() + at(i, body.num_betas);
    const float* const given = pose.betas + at(i, pose.num_betas);
    bool is_known = i < num_shaped;
    int num_active = 0;
    for (int b = 0; b < body.num_betas; ++b) {
      const float beta = b < pose.num_betas ? given[b] : 0.0F;
      // By bits, so that a NaN is itself.
      is_known = is_known && std::memcmp(own + b, &beta, sizeof beta) == 0;
      own[b] = beta;
      if (beta != 0) num_active = b + 1;
    }
    SurfacePose& surface = poses[i];
    surface.betas = own;
    surface.num_active_betas = num_active;
    surface.features = features.data() + at(i, 9 * body.num_joints);
    surface.moves = moves.data() + at(i, body.num_joints);
    surface.transforms = transforms.data() + at(i, 12 * body.num_joints);
    surface.transl = pose.transl + at(i, 3);
    surface.shaped = shaped.data() + at(i, 3 * body.num_groups);
    surface.rest = rest.data() + at(i, 3 * body.num_groups);
    if (is_known) continue;
    to_shape.push_back(surface);
    shapePoints(body.num_joints,
                body.joint_template.data(),
                body.joint_shapedirs.data(),
                own,
                num_active,
                rest_joints.data() + at(i, 3 * body.num_joints));
  }
  num_shaped = std::max(num_shaped, pose.count);
}

void PosingWorkspace::State::poseJoints(const PackedBody& body, const PoseArrays& pose, int i) {
  const int num_joints = body.num_joints;
  const float* const rotations = pose.rotations + at(i, 9 * num_joints);
  const double* const rest = rest_joints.data() + at(i, 3 * num_joints);
  double* const turned = global.data() + at(i, 9 * num_joints);
  double* const placed = posed.data() + at(i, 3 * num_joints);
  poseChain(num_joints, body.parents.data(), rotations, rest, turned, placed);
  for (int joint = 0; joint < num_joints; ++joint) {
    float* const feature = features.data() + at(i, 9 * num_joints) + 9 * joint;
    bool is_moving = false;
    for (int k = 0; k < 9; ++k) {
      feature[k] = rotations[9 * joint + k] - (k % 4 == 0 ? 1.0F : 0.0F);
      is_moving = is_moving || feature[k] != 0;
    }
    moves[at(i, num_joints) + joint] = is_moving ? 1 : 0;
    float* const transform = transforms.data() + at(i, 12 * num_joints) + 12 * joint;
    double turned_rest[3];
    multiply3x1(turned + 9 * joint, rest + 3 * joint, turned_rest);
    for (int row = 0; row < 3; ++row) {
      for (int col = 0; col < 3; ++col) {
        transform[4 * row + col] = static_cast<float>(turned[9 * joint + 3 * row + col]);
      }
      transform[4 * row + 3] = static_cast<float>(placed[3 * joint + row] - turned_rest[row]);
    }
  }
}

void poseBodies(const PackedBody& body,
                const PoseArrays& pose,
                PosingWorkspace& workspace,
                const PosedArrays& posed,
                const PosingOptions& options) {
  const SurfacePath& path = surfacePath(options.path);
  if (pose.num_betas > body.num_betas) {
    throw std::logic_error(
        strCat(pose.num_betas, " betas are given; the body has ", body.num_betas));
  }
  PosingWorkspace::State& state = workspace.state();
  state.resize(body, pose.count);
  state.readBetas(body, pose);
  for (int i = 0; i < pose.count; ++i) {
    state.poseJoints(body, pose, i);
    if (posed.vertices != nullptr) {
      state.poses[i].vertices = posed.vertices + at(i, 3 * body.num_vertices);
    }
    const double* const joints = state.posed.data() + at(i, 3 * body.num_joints);
    const double* const global = state.global.data() + at(i, 9 * body.num_joints);
    for (int k = 0; k < 3 * body.num_joints && posed.joints != nullptr; ++k) {
      posed.joints[at(i, 3 * body.num_joints) + k] =
          static_cast<float>(joints[k] + pose.transl[3 * i + k % 3]);
    }
    for (int k = 0; k < 9 * body.num_joints && posed.camera_from_joint != nullptr; ++k) {
      posed.camera_from_joint[at(i, 9 * body.num_joints) + k] = static_cast<float>(global[k]);
    }
  }
  const SurfaceView view = viewOf(body);
  share(options.workers, numChunks(body), [&](int chunk, int /*worker*/) {
    const GroupRange groups = chunkGroups(body, chunk);
    path.shape(view, groups, state.to_shape.data(), static_cast<int>(state.to_shape.size()));
    path.pose(view, groups, state.poses.data(), pose.count);
  });
  state.num_posed = pose.count;
}

}  // namespace lay
