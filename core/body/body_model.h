#pragma once

#include <array>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/body/body_family.h"
#include "core/body/joints.h"
#include "core/body/keypoint_layout.h"
#include "core/body/packed_model.h"
#include "core/geometry/types.h"

namespace lay {

/// At most four joints move a vertex; unused slots have weight 0 and joint 0.
struct SkinWeights {
  std::vector<std::array<int, 4>> joints;     ///< (V)
  std::vector<std::array<float, 4>> weights;  ///< (V), each row sums to 1
};

/// One of the J_regressor's terms: joint += weight * vertex.
struct JointRegressorTerm {
  int joint = 0;
  int vertex = 0;
  float weight = 0;
};

/// Where a 2D keypoint sits on the body: at a joint, or at the mean of a few surface vertices that
/// move with one joint.
struct KeypointAnchor {
  int joint = 0;              ///< the joint it moves with
  std::vector<int> vertices;  ///< empty: the joint itself
  std::vector<float> weights = {};  ///< of the vertices, sum 1; empty: all the same
};

/// Pose blend shapes of one joint, kept only for the vertices it corrects: in a body with local
/// support that is a few per cent of SMPL's dense (3V, 207) table.
struct PoseCorrective {
  std::vector<int> vertices;  ///< (n)
  Eigen::MatrixXf offsets;  ///< (3n, 9) m; row 3i + axis belongs to vertices[i]; columns are R - I
                            ///< of the joint, row-major
};

/// A body in SMPL's layout with V vertices, J joints (24, 52 or 55) and B shape directions, loaded
/// once and shared by all threads. Coordinates: metres, y up, facing +z, the person's left is +x.
/// The refiner, the networks and the windows take bodies of 24 joints; of any other,
/// `commonBody()` makes one.
struct BodyModel {
  std::string name;    ///< e.g. "lay_body"; written into every file we export
  std::string gender;  ///< "neutral", "male" or "female"
  BodyFamily family = BodyFamily::Other;
  std::vector<std::string> joint_names = jointNames(kSmplJointCount);  ///< (J)
  std::vector<int> parents = jointParents(kSmplJointCount);  ///< (J), -1 for the root, before its
                                                             ///< children
  std::vector<std::string> beta_names;  ///< (B) what each shape direction does, or empty
  MatrixX3f v_template;                 ///< (V, 3) m
  MatrixX3i faces;                      ///< (F, 3)
  Eigen::MatrixXf shapedirs;            ///< (3V, B) m per standard deviation; row 3v + axis
  Eigen::MatrixXf expression_dirs;      ///< (3V, E) of the face, SMPL-X only; posed at rest
  std::vector<PoseCorrective> posedirs =
      std::vector<PoseCorrective>(kSmplJointCount - 1);  ///< (J - 1) of joint j: posedirs[j - 1];
                                                         ///< empty: the body has none
  SkinWeights skin_weights;
  std::vector<JointRegressorTerm> joint_regressor;
  std::array<KeypointAnchor, kKeypointCount> keypoint_anchors;

  // Derived when loaded: what the joints-and-keypoints path needs, without touching the surface.
  MatrixX3f joint_template;            ///< (J, 3) rest joints of betas = 0
  Eigen::MatrixXf joint_shapedirs;     ///< (3J, B); row 3j + axis
  MatrixX3f keypoint_template;         ///< (26, 3) rest position of each keypoint, betas = 0
  Eigen::MatrixXf keypoint_shapedirs;  ///< (78, B)
  PackedModelCache packed;             ///< the kernels' layout; see there about changing a model

  [[nodiscard]] int numVertices() const { return static_cast<int>(v_template.rows()); }
  [[nodiscard]] int numJoints() const { return static_cast<int>(parents.size()); }
  [[nodiscard]] int numBetas() const { return static_cast<int>(shapedirs.cols()); }
};

using BodyModelPtr = std::shared_ptr<const BodyModel>;

/// Reads and checks a model file: readBodyModel (body_model_file.h) without its report.
/// @throws FileError when the file cannot be read; ModelError when it is no body of 24, 52 or 55
/// joints (every problem is listed).
[[nodiscard]] BodyModelPtr loadBodyModel(const std::filesystem::path& path);

/// Joints (J, 3) of a rest surface (V, 3), in its unit.
[[nodiscard]] MatrixX3f regressJoints(const BodyModel& model, const MatrixX3f& rest_vertices);

/// Fills the derived fields from the others; loadBodyModel and builders of toy bodies call it.
void finishBodyModel(BodyModel& model);

}  // namespace lay
