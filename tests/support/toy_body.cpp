#include "tests/support/toy_body.h"

#include "core/base/random.h"
#include "core/geometry/rotation.h"

#include <Eigen/Geometry>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace lay {

namespace {

constexpr int kSides = 8;

// Axis of a tube's rings: their plane is spanned by the other two.
enum class Along { X, Y, Z };

struct Ring {
  Eigen::Vector3f centre;  // m
  float radius_u = 0;      // m, along the ring plane's first axis (x; y for tubes along x)
  float radius_w = 0;      // m, along its second axis (z; y for tubes along z)
};

struct Part {
  SmplJoint joint;
  Along along;
  int joint_ring = 0;  // the ring whose centre is the joint
  std::vector<Ring> rings;
};

// The middle of the body and its left half; the right half is mirrored.
std::vector<Part> toyParts() {
  return {
      {kPelvis,
       Along::Y,
       1,
       {{{0, -.08f, 0}, .10f, .08f}, {{0, 0, 0}, .15f, .10f}, {{0, .06f, 0}, .13f, .09f}}},
      {kSpine1, Along::Y, 0, {{{0, .11f, -.01f}, .13f, .09f}, {{0, .19f, -.01f}, .13f, .09f}}},
      {kSpine2, Along::Y, 0, {{{0, .24f, -.01f}, .14f, .10f}, {{0, .30f, -.01f}, .15f, .10f}}},
      {kSpine3,
       Along::Y,
       0,
       {{{0, .34f, -.01f}, .16f, .11f},
        {{0, .45f, -.01f}, .15f, .10f},
        {{0, .50f, -.01f}, .06f, .06f}}},
      {kNeck, Along::Y, 0, {{{0, .52f, -.01f}, .05f, .05f}, {{0, .57f, 0}, .05f, .05f}}},
      {kHead,
       Along::Y,
       0,
       {{{0, .60f, .01f}, .05f, .06f},
        {{0, .64f, .01f}, .07f, .10f},
        {{0, .70f, .01f}, .075f, .09f},
        {{0, .75f, .01f}, .05f, .06f},
        {{0, .77f, .01f}, .02f, .02f}}},
      {kLeftHip,
       Along::Y,
       0,
       {{{.09f, -.05f, 0}, .08f, .09f},
        {{.10f, -.25f, .01f}, .07f, .08f},
        {{.11f, -.40f, .01f}, .055f, .06f}}},
      {kLeftKnee,
       Along::Y,
       0,
       {{{.11f, -.45f, .01f}, .05f, .06f}, {{.12f, -.80f, -.015f}, .035f, .04f}}},
      {kLeftAnkle,
       Along::Y,
       0,
       {{{.12f, -.86f, -.02f}, .035f, .045f}, {{.12f, -.93f, -.015f}, .04f, .06f}}},
      {kLeftFoot,
       Along::Z,
       0,
       {{{.13f, -.90f, .10f}, .045f, .03f}, {{.13f, -.905f, .17f}, .04f, .02f}}},
      {kLeftCollar,
       Along::X,
       0,
       {{{.06f, .43f, -.01f}, .06f, .06f}, {{.15f, .45f, -.01f}, .06f, .06f}}},
      {kLeftShoulder,
       Along::X,
       0,
       {{{.18f, .45f, -.01f}, .05f, .05f}, {{.42f, .45f, -.01f}, .04f, .04f}}},
      {kLeftElbow,
       Along::X,
       0,
       {{{.45f, .45f, -.01f}, .04f, .04f}, {{.68f, .45f, -.01f}, .03f, .03f}}},
      {kLeftWrist,
       Along::X,
       0,
       {{{.70f, .45f, -.01f}, .02f, .03f}, {{.77f, .45f, -.01f}, .02f, .04f}}},
      {kLeftHand,
       Along::X,
       0,
       {{{.79f, .45f, -.01f}, .015f, .04f}, {{.87f, .45f, -.01f}, .01f, .03f}}},
  };
}

Eigen::Vector3f ringOffset(const Ring& ring, Along along, int side) {
  const float angle = 2 * std::numbers::pi_v<float> * static_cast<float>(side) / kSides;
  // Exact zeros on the axes keep the two halves of a middle ring exact mirror images.
  const auto rounded = [](float value) { return std::abs(value) < 1e-6f ? 0.0f : value; };
  const float u = ring.radius_u * rounded(std::cos(angle));
  const float w = ring.radius_w * rounded(std::sin(angle));
  switch (along) {
    case Along::X:
      return {0, u, w};
    case Along::Y:
      return {u, 0, w};
    case Along::Z:
      break;
  }
  return {u, w, 0};
}

class ToyBuilder {
 public:
  BodyModelPtr build() {
    for (const Part& part : toyParts()) {
      addPart(part);
      if (kSmplMirrorJoint[part.joint] != part.joint) addPart(mirrored(part));
    }
    finishArrays();
    anchorKeypoints();
    finishBodyModel(model_);
    return std::make_shared<const BodyModel>(std::move(model_));
  }

 private:
  static Part mirrored(Part part) {
    part.joint = static_cast<SmplJoint>(kSmplMirrorJoint[part.joint]);
    for (Ring& ring : part.rings) {
      ring.centre.x() *= -1;
      if (part.along != Along::X) ring.radius_u *= -1;
    }
    return part;
  }

  int addVertex(const Eigen::Vector3f& position,
                const Eigen::Vector3f& radial,
                int joint,
                float weight) {
    vertices_.push_back(position);
    radials_.push_back(radial);
    model_.skin_weights.joints.push_back({joint, weight < 1 ? kSmplParents[joint] : 0, 0, 0});
    model_.skin_weights.weights.push_back({weight, 1 - weight, 0, 0});
    return static_cast<int>(vertices_.size()) - 1;
  }

  void addPart(const Part& part) {
    const int first = static_cast<int>(vertices_.size());
    const int num_rings = static_cast<int>(part.rings.size());
    for (int r = 0; r < num_rings; ++r) {
      const Ring& ring = part.rings[r];
      const bool is_seam = r == 0 && part.joint != kPelvis;  // shared half and half with the parent
      for (int side = 0; side < kSides; ++side) {
        const Eigen::Vector3f offset = ringOffset(ring, part.along, side);
        const int vertex =
            addVertex(ring.centre + offset, offset, part.joint, is_seam ? 0.5f : 1.0f);
        if (is_seam) seam_vertices_[part.joint].push_back(vertex);
        if (r == part.joint_ring)
          model_.joint_regressor.push_back({part.joint, vertex, 1.0f / kSides});
      }
    }
    const int start_cap =
        addVertex(part.rings.front().centre, Eigen::Vector3f::Zero(), part.joint, 1);
    const int end_cap = addVertex(part.rings.back().centre, Eigen::Vector3f::Zero(), part.joint, 1);
    addFaces(first, num_rings, start_cap, end_cap);
  }

  void addFaces(int first, int num_rings, int start_cap, int end_cap) {
    const std::size_t first_face = faces_.size();
    const int last = first + kSides * (num_rings - 1);
    for (int side = 0; side < kSides; ++side) {
      const int next = (side + 1) % kSides;
      faces_.push_back({start_cap, first + side, first + next});
      faces_.push_back({end_cap, last + next, last + side});
      for (int ring = first; ring < last; ring += kSides) {
        faces_.push_back({ring + side, ring + kSides + side, ring + kSides + next});
        faces_.push_back({ring + side, ring + kSides + next, ring + next});
      }
    }
    double volume = 0;
    for (std::size_t f = first_face; f < faces_.size(); ++f) {
      const Eigen::Vector3i& face = faces_[f];
      volume += vertices_[face[0]].dot(vertices_[face[1]].cross(vertices_[face[2]]));
    }
    if (volume > 0) return;
    for (std::size_t f = first_face; f < faces_.size(); ++f) std::swap(faces_[f][1], faces_[f][2]);
  }

  // One column per shape direction, m per standard deviation at rest position p, `radial` away from
  // the bone.
  static Eigen::Matrix<float, 3, kNumBetas> shapeDirections(const Eigen::Vector3f& p,
                                                            const Eigen::Vector3f& radial) {
    Eigen::Matrix<float, 3, kNumBetas> directions = Eigen::Matrix<float, 3, kNumBetas>::Zero();
    directions.col(0) = 0.035f * p;                                         // size
    directions.col(1) = 0.12f * radial;                                     // girth
    directions(1, 2) = 0.06f * std::min(0.0f, p.y() + 0.05f);               // leg length
    directions(0, 3) = 0.06f * (p.x() - std::clamp(p.x(), -0.18f, 0.18f));  // arm length
    directions(1, 4) = 0.06f * std::clamp(p.y(), 0.0f, 0.52f);              // torso length
    directions(0, 5) = p.y() < 0.08f ? 0.08f * p.x() : 0.0f;                // hip width
    directions(0, 6) =
        p.y() > 0.30f ? 0.08f * std::clamp(p.x(), -0.18f, 0.18f) : 0.0f;  // shoulder width
    if (p.y() > 0.58f)
      directions.col(7) = 0.1f * (p - Eigen::Vector3f(0, 0.60f, 0.01f));  // head size
    directions(2, 8) = 0.08f * p.z();                                     // depth
    if (p.y() < -0.84f) directions(2, 9) = 0.1f * p.z();                  // foot length
    return directions;
  }

  void finishArrays() {
    const auto num_vertices = static_cast<Eigen::Index>(vertices_.size());
    model_.name = "toy_body";
    model_.gender = "neutral";
    model_.v_template.resize(num_vertices, 3);
    model_.shapedirs.resize(3 * num_vertices, kNumBetas);
    for (Eigen::Index v = 0; v < num_vertices; ++v) {
      model_.v_template.row(v) = vertices_[v];
      model_.shapedirs.middleRows<3>(3 * v) = shapeDirections(vertices_[v], radials_[v]);
    }
    model_.faces.resize(static_cast<Eigen::Index>(faces_.size()), 3);
    for (std::size_t f = 0; f < faces_.size(); ++f)
      model_.faces.row(static_cast<Eigen::Index>(f)) = faces_[f];
    for (int joint = 1; joint < kSmplJointCount; ++joint) addCorrective(joint);
  }

  // The seam moves by 5 % of (R - I) radial: every feature is used, and mirrored poses give
  // mirrored corrections.
  void addCorrective(int joint) {
    PoseCorrective& corrective = model_.posedirs[joint - 1];
    corrective.vertices = seam_vertices_[joint];
    corrective.offsets =
        Eigen::MatrixXf::Zero(static_cast<Eigen::Index>(3 * corrective.vertices.size()), 9);
    for (std::size_t i = 0; i < corrective.vertices.size(); ++i) {
      for (Eigen::Index axis = 0; axis < 3; ++axis) {
        corrective.offsets.block<1, 3>(static_cast<Eigen::Index>(3 * i) + axis, 3 * axis) =
            0.05f * radials_[corrective.vertices[i]].transpose();
      }
    }
  }

  // Nearest to `target` among the vertices that `joint` alone moves.
  [[nodiscard]] KeypointAnchor nearest(SmplJoint joint, const Eigen::Vector3f& target) const {
    int winner = -1;
    for (int v = 0; v < static_cast<int>(vertices_.size()); ++v) {
      if (model_.skin_weights.joints[v][0] != joint || model_.skin_weights.weights[v][0] < 1)
        continue;
      if (winner < 0 || (vertices_[v] - target).norm() < (vertices_[winner] - target).norm())
        winner = v;
    }
    return {.joint = joint, .vertices = {winner}};
  }

  void anchorPair(Keypoint left, SmplJoint left_joint, Eigen::Vector3f target) {
    model_.keypoint_anchors[left] = nearest(left_joint, target);
    target.x() *= -1;
    const auto right_joint = static_cast<SmplJoint>(kSmplMirrorJoint[left_joint]);
    model_.keypoint_anchors[kKeypointMirror[left]] = nearest(right_joint, target);
  }

  void anchorKeypoints() {
    auto& anchors = model_.keypoint_anchors;
    const std::pair<Keypoint, SmplJoint> at_joints[] = {{kKpLeftShoulder, kLeftShoulder},
                                                        {kKpLeftElbow, kLeftElbow},
                                                        {kKpLeftWrist, kLeftWrist},
                                                        {kKpLeftHip, kLeftHip},
                                                        {kKpLeftKnee, kLeftKnee},
                                                        {kKpLeftAnkle, kLeftAnkle}};
    for (const auto& [keypoint, joint] : at_joints) {
      anchors[keypoint].joint = joint;
      anchors[kKeypointMirror[keypoint]].joint = kSmplMirrorJoint[joint];
    }
    anchors[kKpMidHip].joint = kPelvis;
    anchors[kKpHeadTop] = nearest(kHead, {0, 0.77f, 0.01f});
    anchors[kKpNose] = nearest(kHead, {0, 0.64f, 0.11f});
    anchors[kKpNeck] = nearest(kSpine3, {0, 0.45f, 0.09f});
    anchors[kKpNeck].vertices.push_back(nearest(kSpine3, {0, 0.45f, -0.11f}).vertices[0]);
    anchorPair(kKpLeftEye, kHead, {0.053f, 0.70f, 0.07f});
    anchorPair(kKpLeftEar, kHead, {0.075f, 0.70f, 0.01f});
    anchorPair(kKpLeftBigToe, kLeftFoot, {0.09f, -0.905f, 0.17f});
    anchorPair(kKpLeftSmallToe, kLeftFoot, {0.17f, -0.905f, 0.17f});
    anchorPair(kKpLeftHeel, kLeftAnkle, {0.12f, -0.93f, -0.075f});
  }

  BodyModel model_;
  std::vector<Eigen::Vector3f> vertices_;  // m
  std::vector<Eigen::Vector3f> radials_;   // m, from the bone's axis
  std::vector<Eigen::Vector3i> faces_;
  std::array<std::vector<int>, kSmplJointCount> seam_vertices_;
};

std::vector<float> flat(
    const Eigen::Ref<const Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>>&
        m) {
  return {m.data(), m.data() + m.size()};
}

std::vector<float> densePosedirs(const BodyModel& model) {
  const std::size_t num_joints = model.numJoints();
  const std::size_t features = 9 * (num_joints - 1);
  std::vector<float> dense(3 * features * model.numVertices(), 0.0f);
  for (std::size_t joint = 1; joint < num_joints; ++joint) {
    const PoseCorrective& corrective = model.posedirs[joint - 1];
    for (Eigen::Index row = 0; row < corrective.offsets.rows(); ++row) {
      const std::size_t entry =
          3 * static_cast<std::size_t>(corrective.vertices[row / 3]) + row % 3;
      for (Eigen::Index k = 0; k < 9; ++k) {
        dense[entry * features + 9 * (joint - 1) + k] = corrective.offsets(row, k);
      }
    }
  }
  return dense;
}

}  // namespace

BodyModelPtr makeToyBody() {
  return ToyBuilder().build();
}

NpzArrays modelFileArrays(const BodyModel& model) {
  const std::size_t num_vertices = model.numVertices();
  const std::size_t num_joints = model.numJoints();
  std::vector<float> regressor(num_joints * num_vertices, 0.0f);
  for (const auto& term : model.joint_regressor)
    regressor[term.joint * num_vertices + term.vertex] += term.weight;
  std::vector<float> weights(num_vertices * num_joints, 0.0f);
  for (std::size_t v = 0; v < num_vertices; ++v) {
    for (std::size_t slot = 0; slot < 4; ++slot) {
      weights[v * num_joints + model.skin_weights.joints[v][slot]] +=
          model.skin_weights.weights[v][slot];
    }
  }
  std::vector<std::int32_t> tree(model.parents.begin(), model.parents.end());
  for (int joint = 0; joint < model.numJoints(); ++joint) tree.push_back(joint);
  std::vector<std::int32_t> anchor_joints;
  std::size_t width = 1;
  for (const KeypointAnchor& anchor : model.keypoint_anchors) {
    anchor_joints.push_back(anchor.joint);
    width = std::max(width, anchor.vertices.size());
  }
  std::vector<std::int32_t> anchor_vertices(width * kKeypointCount, -1);
  for (std::size_t k = 0; k < kKeypointCount; ++k) {
    const std::vector<int>& vertices = model.keypoint_anchors[k].vertices;
    std::copy(vertices.begin(),
              vertices.end(),
              anchor_vertices.begin() + static_cast<std::ptrdiff_t>(width * k));
  }
  NpzArrays arrays;
  arrays["v_template"] = NpyArray::fromFloats({num_vertices, 3}, flat(model.v_template));
  arrays["f"] = NpyArray::fromInts({static_cast<std::size_t>(model.faces.rows()), 3},
                                   {model.faces.data(), model.faces.data() + model.faces.size()});
  Eigen::MatrixXf dirs(model.shapedirs.rows(),
                       model.shapedirs.cols() + model.expression_dirs.cols());
  dirs << model.shapedirs, model.expression_dirs;
  arrays["shapedirs"] =
      NpyArray::fromFloats({num_vertices, 3, static_cast<std::size_t>(dirs.cols())}, flat(dirs));
  arrays["posedirs"] =
      NpyArray::fromFloats({num_vertices, 3, 9 * (num_joints - 1)}, densePosedirs(model));
  arrays["J_regressor"] = NpyArray::fromFloats({num_joints, num_vertices}, regressor);
  arrays["weights"] = NpyArray::fromFloats({num_vertices, num_joints}, weights);
  arrays["kintree_table"] = NpyArray::fromInts({2, num_joints}, tree);
  arrays["keypoint_joints"] = NpyArray::fromInts({kKeypointCount}, anchor_joints);
  arrays["keypoint_vertices"] = NpyArray::fromInts({kKeypointCount, width}, anchor_vertices);
  arrays["name"] = NpyArray::fromText(model.name);
  arrays["gender"] = NpyArray::fromText(model.gender);
  return arrays;
}

SmplParams randomPose(std::uint64_t seed, float scale) {
  Random random(seed);
  const auto noise = [&](float size) {
    return Eigen::Vector3f(size * random.normal(), size * random.normal(), size * random.normal());
  };
  SmplParams params;
  for (Eigen::Index i = 0; i < params.betas.size(); ++i) params.betas[i] = scale * random.normal();
  for (Eigen::Index i = 0; i < params.body_pose.rows(); ++i) params.body_pose.row(i) = noise(scale);
  // Half a turn about x takes the body's y-up, z-towards-the-viewer axes to the camera's.
  const Eigen::Matrix3f facing = axisAngleToMatrix({std::numbers::pi_v<float>, 0, 0});
  params.global_orient = matrixToAxisAngle(facing * axisAngleToMatrix(noise(0.5f * scale)));
  params.transl = Eigen::Vector3f(0, 0, 3.5f) + noise(0.2f * scale);
  return params;
}

}  // namespace lay
