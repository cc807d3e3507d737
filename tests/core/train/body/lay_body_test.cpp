// What is committed as models/weights/lay_body.npz has to be what its card says.

#include <gmock/gmock.h>

#include "core/body/skinning.h"
#include "core/io/resource_paths.h"
#include "core/train/body/surface_distance.h"
#include "tests/core/train/body/body_checks.h"
#include "tests/support/shared_data.h"

namespace lay {
namespace {

class LayBody : public testing::Test {
 protected:
  static BodyModelPtr body() {
    static const BodyModelPtr loaded = loadBodyModel(findModelFile("lay_body.npz"));
    return loaded;
  }
  static Eigen::RowVector3f keypoint(int k) { return body()->keypoint_template.row(k); }
};

TEST_F(LayBody, IsASoundBodyThatIsNotSmpl) {
  EXPECT_EQ(body()->name, "lay_body");
  EXPECT_EQ(body()->gender, "neutral");
  EXPECT_GE(body()->numVertices(), 6900);
  EXPECT_LE(body()->numVertices(), 7300);
  expectSoundBody(*body());
}

TEST_F(LayBody, StandsInTheTPose) {
  EXPECT_NEAR(bodyHeight(*body(), Eigen::VectorXf::Zero(kNumBetas)), 1.7F, 0.05F);
  const MatrixX3f& joints = body()->joint_template;
  for (const int joint : {kLeftElbow, kLeftWrist, kLeftHand}) {
    EXPECT_NEAR(joints(joint, 1), joints(kLeftShoulder, 1), 0.005F);
    EXPECT_NEAR(joints(joint, 2), joints(kLeftShoulder, 2), 0.005F);
    EXPECT_GT(joints(joint, 0), joints(kSmplParents[static_cast<std::size_t>(joint)], 0) + 0.05F);
  }
  EXPECT_GT(body()->v_template.col(2).maxCoeff(), 0.1F);  // toes forward
}

TEST_F(LayBody, FirstComponentIsSize) {
  Eigen::VectorXf betas = Eigen::VectorXf::Zero(kNumBetas);
  betas[0] = 2;
  EXPECT_GT(bodyHeight(*body(), betas), 1.85F);
  betas[0] = -2;
  EXPECT_LT(bodyHeight(*body(), betas), 1.55F);
}

TEST_F(LayBody, KeypointsMoveWithOneJointAndLieWhereTheyShould) {
  for (int k = 0; k < kKeypointCount; ++k) {
    const KeypointAnchor& anchor = body()->keypoint_anchors[static_cast<std::size_t>(k)];
    for (const int v : anchor.vertices) {
      float share = 0;
      for (std::size_t i = 0; i < 4; ++i) {
        if (body()->skin_weights.joints[static_cast<std::size_t>(v)][i] == anchor.joint) {
          share += body()->skin_weights.weights[static_cast<std::size_t>(v)][i];
        }
      }
      // The neck is inside the trunk, where weights overlap; all the others lie on one bone.
      EXPECT_GT(share, k == kKpNeck ? 0.7F : 0.98F) << kKeypointNames[static_cast<std::size_t>(k)];
    }
  }
  EXPECT_NEAR(keypoint(kKpNose).x(), 0, 1e-5);
  EXPECT_GT(keypoint(kKpNose).z(), keypoint(kKpLeftEye).z());
  EXPECT_GT(keypoint(kKpLeftEye).y(), keypoint(kKpNose).y());
  EXPECT_NEAR(keypoint(kKpLeftEye).x(), 0.032F, 0.008F);
  EXPECT_GT(keypoint(kKpLeftEar).x(), 0.06F);
  EXPECT_LT(keypoint(kKpLeftEar).z(), keypoint(kKpLeftEye).z() - 0.05F);
  EXPECT_GT(keypoint(kKpHeadTop).y(), keypoint(kKpLeftEye).y() + 0.08F);
  EXPECT_GT(keypoint(kKpLeftBigToe).z(), keypoint(kKpLeftHeel).z() + 0.2F);
  EXPECT_GT(keypoint(kKpLeftSmallToe).x(), keypoint(kKpLeftBigToe).x() + 0.04F);
  EXPECT_NEAR(keypoint(kKpNeck).y(), keypoint(kKpLeftShoulder).y(), 0.03F);
}

TEST_F(LayBody, PoseCorrectivesKeepATwistedWristRound) {
  SmplParams params;
  params.body_pose(kLeftWrist - 1, 0) = 1.2F;
  const MatrixX3f rest = pose(*body(), {}).vertices_in_camera;
  const MatrixX3f posed = pose(*body(), params).vertices_in_camera;
  const Eigen::RowVector3f wrist = body()->joint_template.row(kLeftWrist);
  double before = 0;
  double after = 0;
  for (Eigen::Index v = 0; v < rest.rows(); ++v) {
    if (std::abs(rest(v, 0) - wrist.x()) > 0.02F) continue;
    before += (rest.row(v) - wrist).tail<2>().norm();
    after += (posed.row(v) - wrist).tail<2>().norm();
  }
  EXPECT_NEAR(after / before, 1, 0.06);
}

TEST_F(LayBody, IsWithinThreeMillimetresOfTheReference) {
  SKIP_WITHOUT_SHARED_DATA();
  const BodyModelPtr reference = loadBodyModel(*sharedDataDir() / "body" / "reference_body.npz");
  const TriMesh ours{body()->v_template, body()->faces};
  const TriMesh theirs{reference->v_template, reference->faces};
  EXPECT_LT(surfaceDistance(ours, theirs).mean, 0.003);
  EXPECT_LT(surfaceDistance(theirs, ours).mean, 0.003);
}

}  // namespace
}  // namespace lay
