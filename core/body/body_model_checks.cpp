#include "core/body/body_model_checks.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

#include "core/base/error.h"

namespace lay {

namespace {

constexpr float kLowest = 0.3F;      // m: an infant's body
constexpr float kHighest = 3.0F;     // m
constexpr float kAsymmetry = 0.05F;  // of the height

// "in centimetres" of a body 170 high.
std::string unitHint(float height) {
  if (height > 100 * kLowest && height < 100 * kHighest) return ": it seems to be in centimetres";
  if (height > 1000 * kLowest && height < 1000 * kHighest) return ": it seems to be in millimetres";
  return "";
}

void checkSides(const BodyModel& model,
                const MatrixX3f& joints,
                float height,
                std::vector<std::string>& problems) {
  const std::vector<int>& mirror = mirrorJoints(model.numJoints());
  for (int joint = 0; joint < model.numJoints(); ++joint) {
    const Eigen::RowVector3f other = joints.row(mirror[joint]);
    const Eigen::RowVector3f mirrored(-other.x(), other.y(), other.z());
    const float offset = (joints.row(joint) - mirrored).norm();
    if (offset < kAsymmetry * height || mirror[joint] < joint) continue;
    problems.push_back(strCat("the rest joint of the ",
                              model.joint_names[joint],
                              " is ",
                              offset,
                              " m from the mirror image of the ",
                              model.joint_names[mirror[joint]],
                              "; left and right must be opposite each other at rest"));
    return;
  }
}

}  // namespace

std::vector<std::string> layoutProblems(const BodyModel& model) {
  std::vector<std::string> problems;
  const MatrixX3f joints = regressJoints(model, model.v_template);
  const Eigen::RowVector3f size =
      model.v_template.colwise().maxCoeff() - model.v_template.colwise().minCoeff();
  const float height = size.y();
  if (height < kLowest || height > kHighest) {
    problems.push_back(strCat("v_template is ",
                              height,
                              " high; a body between ",
                              kLowest,
                              " and ",
                              kHighest,
                              " m is expected",
                              unitHint(height)));
  }
  bool stands = true;
  if (joints(kHead, 1) <= joints(kPelvis, 1) || joints(kPelvis, 1) <= joints(kLeftAnkle, 1)) {
    stands = false;
    const bool has_z_up = joints(kHead, 2) - joints(kLeftAnkle, 2) > 0.5F * size.maxCoeff();
    problems.push_back(
        strCat("the body does not stand along +y", has_z_up ? ": its up axis is z" : ""));
  }
  if (joints(kLeftHip, 0) <= joints(kRightHip, 0) ||
      joints(kLeftShoulder, 0) <= joints(kRightShoulder, 0)) {
    stands = false;
    problems.emplace_back("the body's left side is not at +x");
  }
  if (joints(kLeftFoot, 2) <= joints(kLeftAnkle, 2)) {
    stands = false;
    problems.emplace_back("the body does not face +z");
  }
  if (stands) checkSides(model, joints, height, problems);
  return problems;
}

std::vector<std::string> surfaceWarnings(const BodyModel& model) {
  std::unordered_map<std::uint64_t, int> edge_faces;
  edge_faces.reserve(static_cast<std::size_t>(2 * model.faces.rows()));
  std::vector<char> is_used(static_cast<std::size_t>(model.numVertices()), 0);
  int degenerate = 0;
  for (Eigen::Index f = 0; f < model.faces.rows(); ++f) {
    const Eigen::RowVector3i face = model.faces.row(f);
    degenerate += face[0] == face[1] || face[1] == face[2] || face[2] == face[0] ? 1 : 0;
    for (int corner = 0; corner < 3; ++corner) {
      is_used[static_cast<std::size_t>(face[corner])] = 1;
      const auto [low, high] = std::minmax({face[corner], face[(corner + 1) % 3]});
      ++edge_faces[static_cast<std::uint64_t>(low) << 32U | static_cast<std::uint64_t>(high)];
    }
  }
  const auto count = [&edge_faces](const auto& matches) {
    return std::count_if(edge_faces.begin(), edge_faces.end(), [&](const auto& edge) {
      return matches(edge.second);
    });
  };
  std::vector<std::string> warnings;
  const auto warn = [&warnings](auto number, const char* what) {
    if (number > 0) warnings.push_back(strCat(number, what));
  };
  warn(count([](int faces) { return faces == 1; }),
       " edges belong to one face only: the surface has holes.");
  warn(count([](int faces) { return faces > 2; }),
       " edges belong to more than two faces: the surface is not a manifold.");
  warn(degenerate, " faces name a vertex twice.");
  warn(std::count(is_used.begin(), is_used.end(), 0), " vertices belong to no face.");
  return warnings;
}

}  // namespace lay
