#include "core/body/skinning.h"

#include "core/geometry/rotation.h"
#include "core/io/npz.h"
#include "tests/support/eigen_matchers.h"
#include "tests/support/shared_data.h"
#include "tests/support/toy_body.h"

#include <gtest/gtest.h>

#include <numbers>
#include <stdexcept>

namespace lay {
namespace {

constexpr float kPi = std::numbers::pi_v<float>;

TEST(Skinning, RestPoseIsTheTemplate) {
  const BodyModelPtr body = makeToyBody();
  const PosedBody posed = pose(*body, SmplParams{});
  EXPECT_THAT(posed.vertices_in_camera, MatrixNear(body->v_template, 1e-6));
  EXPECT_THAT(posed.joints_in_camera, MatrixNear(body->joint_template, 1e-6));
}

// The left elbow bent by a quarter turn about z, without correctives: its forearm, which reached
// along +x, points up.
TEST(Skinning, OneJointByHand) {
  BodyModel body = *makeToyBody();
  body.posedirs = {};
  SmplParams params;
  params.body_pose.row(kLeftElbow - 1) = Eigen::RowVector3f(0, 0, kPi / 2);
  const PosedBody posed = pose(body, params);
  const Eigen::RowVector3f elbow = body.joint_template.row(kLeftElbow);
  int num_full = 0;
  int num_half = 0;
  for (int v = 0; v < body.numVertices(); ++v) {
    if (body.skin_weights.joints[v][0] != kLeftElbow) continue;
    const Eigen::RowVector3f rest = body.v_template.row(v);
    const Eigen::RowVector3f from_elbow = rest - elbow;
    const Eigen::RowVector3f turned =
        elbow + Eigen::RowVector3f(-from_elbow.y(), from_elbow.x(), from_elbow.z());
    const bool is_half =
        body.skin_weights.weights[v][0] == 0.5f;  // the other half stays with the upper arm
    const Eigen::RowVector3f expected =
        is_half ? Eigen::RowVector3f(0.5f * (rest + turned)) : turned;
    EXPECT_THAT(posed.vertices_in_camera.row(v), MatrixNear(expected, 1e-6)) << "vertex " << v;
    ++(is_half ? num_half : num_full);
  }
  EXPECT_GT(num_full, 0);
  EXPECT_GT(num_half, 0);
  const Eigen::RowVector3f forearm = body.joint_template.row(kLeftWrist) - elbow;
  EXPECT_THAT(posed.joints_in_camera.row(kLeftWrist),
              MatrixNear(elbow + Eigen::RowVector3f(-forearm.y(), forearm.x(), forearm.z()), 1e-6));
}

TEST(Skinning, CorrectivesAreLinearInTheRotationMatrix) {
  const BodyModelPtr body = makeToyBody();
  BodyModel plain = *body;
  plain.posedirs = {};
  SmplParams params;
  params.body_pose.row(kRightKnee - 1) = Eigen::RowVector3f(0.3f, 0.8f, -0.4f);
  const MatrixX3f with = pose(*body, params).vertices_in_camera;
  const MatrixX3f without = pose(plain, params).vertices_in_camera;
  const Eigen::Matrix3f rotation = axisAngleToMatrix({0.3f, 0.8f, -0.4f});
  const PoseCorrective& corrective = body->posedirs[kRightKnee - 1];
  ASSERT_FALSE(corrective.vertices.empty());
  Eigen::Matrix<float, 9, 1> feature;
  for (int row = 0; row < 3; ++row) {
    for (int col = 0; col < 3; ++col)
      feature[3 * row + col] = rotation(row, col) - (row == col ? 1.0f : 0.0f);
  }
  for (std::size_t i = 0; i < corrective.vertices.size(); ++i) {
    const Eigen::Vector3f offset =
        corrective.offsets.middleRows(static_cast<Eigen::Index>(3 * i), 3) * feature;
    // Half of the vertex turns with the knee, half stays with the thigh.
    const Eigen::Vector3f expected = 0.5f * (offset + rotation * offset);
    const int v = corrective.vertices[i];
    EXPECT_THAT((with.row(v) - without.row(v)).transpose().eval(), MatrixNear(expected, 1e-6));
    EXPECT_GT(expected.norm(), 1e-5f);
  }
  EXPECT_EQ((with - without).rowwise().any().count(),
            static_cast<Eigen::Index>(corrective.vertices.size()));
}

TEST(Skinning, JointsOfBothFunctionsAgree) {
  const BodyModelPtr body = makeToyBody();
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    const SmplParams params = randomPose(seed, 0.5f);
    EXPECT_EQ(poseJoints(*body, params).joints_in_camera, pose(*body, params).joints_in_camera);
  }
}

TEST(Skinning, KeypointsAreTheirPosedVertices) {
  const BodyModelPtr body = makeToyBody();
  const SmplParams params = randomPose(11, 0.6f);
  const PosedJoints joints = poseJoints(*body, params);
  const PosedBody posed = pose(*body, params);
  for (int k = 0; k < kKeypointCount; ++k) {
    const KeypointAnchor& anchor = body->keypoint_anchors[k];
    Eigen::RowVector3f expected = posed.joints_in_camera.row(anchor.joint);
    if (!anchor.vertices.empty()) expected.setZero();
    for (const int vertex : anchor.vertices) {
      expected += posed.vertices_in_camera.row(vertex) / static_cast<float>(anchor.vertices.size());
    }
    EXPECT_THAT(joints.keypoints_in_camera.row(k), MatrixNear(expected, 2e-6)) << kKeypointNames[k];
  }
}

// A further root rotation turns everything about the pelvis; a further translation moves
// everything.
TEST(Skinning, RootMovesEverythingRigidly) {
  const BodyModelPtr body = makeToyBody();
  const SmplParams params = randomPose(4, 0.5f);
  SmplParams moved = params;
  const Eigen::Matrix3f turn = axisAngleToMatrix({0.2f, -0.9f, 0.5f});
  moved.global_orient = matrixToAxisAngle(turn * axisAngleToMatrix(params.global_orient));
  moved.transl += Eigen::Vector3f(0.3f, -0.1f, 0.7f);
  const PosedBody before = pose(*body, params);
  const PosedBody after = pose(*body, moved);
  const Eigen::RowVector3f pelvis = before.joints_in_camera.row(0);
  const Eigen::RowVector3f shift(0.3f, -0.1f, 0.7f);
  const auto expected = [&](const MatrixX3f& points) -> MatrixX3f {
    const MatrixX3f turned = (points.rowwise() - pelvis) * turn.transpose();
    return turned.rowwise() + Eigen::RowVector3f(pelvis + shift);
  };
  EXPECT_THAT(after.vertices_in_camera, MatrixNear(expected(before.vertices_in_camera), 5e-6));
  EXPECT_THAT(after.joints_in_camera, MatrixNear(expected(before.joints_in_camera), 5e-6));
}

TEST(Skinning, JointRotationsAreTheProductsAlongTheChain) {
  const BodyModelPtr body = makeToyBody();
  const SmplParams params = randomPose(6, 0.5f);
  const PosedJoints posed = poseJoints(*body, params);
  const auto local = [&](int joint) {
    return axisAngleToMatrix(params.body_pose.row(joint - 1).transpose());
  };
  const Eigen::Matrix3f root = axisAngleToMatrix(params.global_orient);
  const Eigen::Matrix3f left_knee = root * local(kLeftHip) * local(kLeftKnee);
  EXPECT_THAT(posed.camera_from_joint[kPelvis], MatrixNear(root, 1e-6));
  EXPECT_THAT(posed.camera_from_joint[kLeftKnee], MatrixNear(left_knee, 1e-6));
}

TEST(Skinning, MissingBetasAreZero) {
  const BodyModelPtr body = makeToyBody();
  Eigen::VectorXf two(2);
  two << 1.5f, -0.5f;
  Eigen::VectorXf ten = Eigen::VectorXf::Zero(kNumBetas);
  ten.head(2) = two;
  EXPECT_EQ(shapedVertices(*body, two), shapedVertices(*body, ten));
  EXPECT_EQ(shapedVertices(*body, Eigen::VectorXf()), body->v_template);
}

TEST(Skinning, SizeChangesTheHeight) {
  const BodyModelPtr body = makeToyBody();
  Eigen::VectorXf betas = Eigen::VectorXf::Zero(kNumBetas);
  const float average = bodyHeight(*body, betas);
  betas[0] = 2;
  EXPECT_NEAR(bodyHeight(*body, betas), 1.07f * average, 1e-4);
}

TEST(Skinning, WrongPoseSizeIsABug) {
  SmplParams params;
  params.body_pose = MatrixX3f::Zero(21, 3);
  EXPECT_THROW(static_cast<void>(poseJoints(*makeToyBody(), params)), std::logic_error);
}

TEST(Skinning, AgreesWithAnIndependentImplementation) {
  SKIP_WITHOUT_SHARED_DATA();
  const BodyModelPtr body = loadBodyModel(*sharedDataDir() / "body" / "reference_body.npz");
  const auto path = *sharedDataDir() / "reference" / "lbs.npz";
  const NpzArrays arrays = readNpz(path);
  const std::vector<float> betas = requireArray(arrays, "betas", {8, 10}, path).toFloats();
  const std::vector<float> poses = requireArray(arrays, "poses", {8, 72}, path).toFloats();
  const std::vector<float> trans = requireArray(arrays, "trans", {8, 3}, path).toFloats();
  const std::vector<std::int32_t> indices =
      requireArray(arrays, "vertex_index", {1338}, path).toInts();
  const std::vector<float> vertices =
      requireArray(arrays, "vertices", {8, 1338, 3}, path).toFloats();
  const std::vector<float> joints = requireArray(arrays, "joints", {8, 24, 3}, path).toFloats();
  for (int i = 0; i < 8; ++i) {
    SmplParams params;
    params.betas = Eigen::Map<const Eigen::VectorXf>(betas.data() + 10 * i, 10);
    params.global_orient = Eigen::Map<const Eigen::Vector3f>(poses.data() + 72 * i);
    params.body_pose = Eigen::Map<const MatrixX3f>(poses.data() + 72 * i + 3, 23, 3);
    params.transl = Eigen::Map<const Eigen::Vector3f>(trans.data() + 3 * i);
    const PosedBody posed = pose(*body, params);
    MatrixX3f chosen(1338, 3);
    for (int k = 0; k < 1338; ++k) chosen.row(k) = posed.vertices_in_camera.row(indices[k]);
    EXPECT_THAT(
        chosen,
        MatrixNear(Eigen::Map<const MatrixX3f>(vertices.data() + 1338 * 3 * i, 1338, 3), 1e-5));
    EXPECT_THAT(posed.joints_in_camera,
                MatrixNear(Eigen::Map<const MatrixX3f>(joints.data() + 72 * i, 24, 3), 1e-5));
  }
}

}  // namespace
}  // namespace lay
