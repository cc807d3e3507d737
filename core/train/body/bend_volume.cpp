#include "core/train/body/bend_volume.h"

#include <Eigen/Geometry>

#include <map>

#include "core/body/skinning.h"
#include "core/train/body/bend_poses.h"
#include "core/train/body/rigid_skinning.h"

namespace lay {
namespace {

using Vec3 = Eigen::Vector3d;

float ballRadius(int joint) {
  switch (joint) {
    case kLeftElbow:
      return 0.11F;
    case kLeftKnee:
      return 0.14F;
    case kLeftHip:
      return 0.20F;
    default:
      return 0.17F;
  }
}

/// Triangles near a joint, closed.
class Segment {
 public:
  Segment(const BodyModel& model, int joint) {
    const Eigen::RowVector3f centre = model.joint_template.row(joint);
    const float radius = ballRadius(joint);
    std::map<std::pair<int, int>, int> count;
    for (Eigen::Index f = 0; f < model.faces.rows(); ++f) {
      bool inside = true;
      for (int i = 0; i < 3; ++i) {
        const Eigen::RowVector3f p = model.v_template.row(model.faces(f, i));
        inside = inside && (p - centre).norm() < radius && p.x() > -1e-5F;
      }
      if (!inside) continue;
      faces_.push_back({model.faces(f, 0), model.faces(f, 1), model.faces(f, 2)});
      for (int i = 0; i < 3; ++i) {
        const int a = model.faces(f, i);
        const int b = model.faces(f, (i + 1) % 3);
        next_[a].push_back(b);
        ++count[{a, b}];
      }
    }
    // What is left are the rims: edges whose other side is missing.
    for (auto& [a, targets] : next_)
      std::erase_if(targets, [&, from = a](int b) { return count.contains({b, from}); });
  }

  [[nodiscard]] double volume(const MatrixX3f& vertices) const {
    const auto at = [&](int v) { return Vec3(vertices.row(v).cast<double>().transpose()); };
    double sum = 0;
    for (const auto& [a, b, c] : faces_) sum += at(a).dot(at(b).cross(at(c)));
    auto left = next_;
    for (auto& [start, targets] : left) {
      while (!targets.empty()) {
        std::vector<int> rim;
        for (int v = start; !left[v].empty();) {
          rim.push_back(v);
          const int next = left[v].back();
          left[v].pop_back();
          v = next;
        }
        Vec3 middle = Vec3::Zero();
        for (const int v : rim) middle += at(v) / static_cast<double>(rim.size());
        for (std::size_t i = 0; i < rim.size(); ++i)
          sum += at(rim[(i + 1) % rim.size()]).dot(at(rim[i]).cross(middle));
      }
    }
    return sum / 6;
  }

 private:
  std::vector<std::array<int, 3>> faces_;
  std::map<int, std::vector<int>> next_;
};

MatrixX3f surface(const BodyModel& model, const JointRotations& rotations) {
  SmplParams params;
  for (int j = 1; j < kSmplJointCount; ++j) params.body_pose.row(j - 1) = rotations.row(j);
  return pose(model, params).vertices_in_camera;
}

}  // namespace

std::vector<BendVolume> bendVolumes(const BodyModel& model) {
  BodyModel plain = model;
  for (PoseCorrective& corrective : plain.posedirs) corrective = {};
  const RigidSkinning rigid(model.v_template, model.joint_template, model.skin_weights);
  std::vector<BendVolume> result;
  for (const Bend& bend : judgedBends()) {
    const Segment segment(model, bend.joint);
    const double rest = segment.volume(model.v_template);
    for (const float angle : {90.0F, 120.0F}) {
      const JointRotations posed = bentPose(bend, angle);
      const auto transforms = jointTransforms(posed, model.joint_template);
      result.push_back({bend.name,
                        angle,
                        segment.volume(surface(plain, posed)) / rest,
                        segment.volume(surface(model, posed)) / rest,
                        segment.volume(rigid.posed(posed, transforms)) / rest});
    }
  }
  return result;
}

}  // namespace lay
