#include "core/train/body/body_mesh.h"

#include "core/train/body/decimation.h"
#include "core/train/body/surface_visibility.h"
#include "core/train/body/weight_islands.h"

#include <algorithm>

namespace lay {
namespace {

/// Details that people look at are kept longer; what nobody sees goes first.
std::vector<double> detailImportance(const SourceRig& rig, const std::vector<float>& visibility) {
  std::vector<double> importance(visibility.size(), 1.0);
  for (std::size_t v = 0; v < importance.size(); ++v) {
    const int joint = rig.skin_weights.joints[v][0];
    if (visibility[v] <= 0) {
      importance[v] = 0.02;
    } else if (joint == kLeftHand || joint == kRightHand || joint == kLeftFoot ||
               joint == kRightFoot) {
      importance[v] = 2.0;
    } else if (joint == kHead) {
      importance[v] = 3.0;
    }
  }
  return importance;
}

/// Lips, eyelids and nostrils are folds of a few millimetres: their vertices stay where they are.
std::vector<float> relaxationMobility(const SourceRig& rig, const std::vector<float>& visibility) {
  constexpr float kHeldBelow = 0.25F;
  constexpr float kFreeAbove = 0.40F;
  std::vector<float> mobility(visibility.size(), 1.0F);
  for (std::size_t v = 0; v < mobility.size(); ++v) {
    if (rig.skin_weights.joints[v][0] != kHead) continue;
    const float share = (visibility[v] - kHeldBelow) / (kFreeAbove - kHeldBelow);
    mobility[v] = std::clamp(share, 0.0F, 1.0F);
  }
  return mobility;
}

/// Weights as lengths: a bend needs vertices where the weights change.
Eigen::MatrixXf weightAttributes(const SkinWeights& weights) {
  constexpr float kMetresPerWeight = 0.004F;
  Eigen::MatrixXf attributes =
      Eigen::MatrixXf::Zero(static_cast<Eigen::Index>(weights.joints.size()), kSmplJointCount);
  for (std::size_t v = 0; v < weights.joints.size(); ++v) {
    for (std::size_t i = 0; i < 4; ++i) {
      attributes(static_cast<Eigen::Index>(v), weights.joints[v][i]) +=
          kMetresPerWeight * weights.weights[v][i];
    }
  }
  return attributes;
}

/// The mirror map of the kept vertices, in their own numbers.
std::vector<int> keptMirror(const std::vector<int>& mirror, const std::vector<int>& kept) {
  std::vector<int> result;
  for (const int v : kept) {
    const auto at = std::ranges::lower_bound(kept, mirror[static_cast<std::size_t>(v)]);
    result.push_back(static_cast<int>(at - kept.begin()));
  }
  return result;
}

SkinWeights weightsAt(const SkinWeights& source,
                      const std::vector<SurfacePoint>& points,
                      const std::vector<int>& mirror) {
  SkinWeights result;
  result.joints.resize(points.size());
  result.weights.resize(points.size());
  for (std::size_t v = 0; v < points.size(); ++v) {
    std::array<double, kSmplJointCount> sums{};
    for (std::size_t k = 0; k < 3; ++k) {
      const auto corner = static_cast<std::size_t>(points[v].vertices[k]);
      for (std::size_t i = 0; i < 4; ++i) {
        const double weight = static_cast<double>(points[v].weights[k]) *
                              static_cast<double>(source.weights[corner][i]);
        const auto joint = static_cast<std::size_t>(source.joints[corner][i]);
        sums[joint] += weight;
        // In the middle left and right pull alike.
        if (mirror[v] != static_cast<int>(v)) continue;
        sums[joint] -= 0.5 * weight;
        sums[static_cast<std::size_t>(kSmplMirrorJoint[joint])] += 0.5 * weight;
      }
    }
    setLargestWeights(result, v, sums);
  }
  return result;
}

}  // namespace

BodyMesh makeBodyMesh(const MakeHumanSource& source, const MatrixX3f& mean_skin, int num_vertices) {
  const TriMesh full{mean_skin, triangulated(source.mesh, source.mirror)};
  const auto visibility = surfaceVisibility(full, 64);
  const DecimatedMesh coarse = decimate(full,
                                        {.num_vertices = num_vertices,
                                         .importance = detailImportance(source.rig, visibility),
                                         .mirror = source.mirror,
                                         .attributes = weightAttributes(source.rig.skin_weights)});
  RelaxedMesh even =
      relaxed(full,
              coarse,
              {.mirror = source.mirror, .mobility = relaxationMobility(source.rig, visibility)});
  BodyMesh mesh;
  mesh.points = std::move(even.points);
  mesh.faces = std::move(even.faces);
  mesh.mirror = keptMirror(source.mirror, coarse.kept);
  mesh.skin_weights = weightsAt(source.rig.skin_weights, mesh.points, mesh.mirror);
  removeWeightIslands(mesh.skin_weights, mesh.faces);
  mesh.num_unseen_source = static_cast<int>(std::ranges::count(visibility, 0.0F));
  for (const SurfacePoint& point : mesh.points) {
    const auto nearest = static_cast<std::size_t>(point.nearestVertex());
    mesh.main_bone.push_back(source.rig.main_bone[nearest]);
    mesh.visibility.push_back(visibility[nearest]);
  }
  return mesh;
}

}  // namespace lay
