// What is committed as models/weights/lay_body.npz has to be what its card says.

#include <gmock/gmock.h>

#include "core/body/skinning.h"
#include "core/io/resource_paths.h"
#include "core/train/body/mesh_quality.h"
#include "core/train/body/self_intersection.h"
#include "core/train/body/shape_axes.h"
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

TEST_F(LayBody, BetasDoWhatTheirNamesSay) {
  ASSERT_EQ(body()->beta_names.size(), static_cast<std::size_t>(kNumBetas));
  EXPECT_EQ(body()->beta_names[0], "height");
  EXPECT_EQ(body()->beta_names[1], "weight");
  EXPECT_EQ(body()->beta_names[2], "masculine");
  const auto measured = [](int beta, float value) {
    SmplParams params;
    params.betas[beta] = value;
    const MatrixX3f surface = shapedVertices(*body(), params.betas);
    return measureBody(surface, body()->faces, regressJoints(*body(), surface));
  };
  const BodyMeasurements average = measured(0, 0);
  const BodyMeasurements tall = measured(0, 2);
  const BodyMeasurements heavy = measured(1, 2);
  EXPECT_NEAR(tall.height - average.height, 0.18, 0.01);
  // As heavy for the height as before: the body mass index stays.
  EXPECT_NEAR(tall.volume / (tall.height * tall.height),
              average.volume / (average.height * average.height),
              0.03 * average.volume / (average.height * average.height));
  EXPECT_NEAR(heavy.height, average.height, 0.002);
  EXPECT_GT(heavy.volume, 1.2 * average.volume);
  EXPECT_GT(measured(2, 1).shoulder_width / average.shoulder_width, 1.03);
  for (int beta = 3; beta < kNumBetas; ++beta) {
    EXPECT_NEAR(measured(beta, 2).height, average.height, 0.004)
        << body()->beta_names[static_cast<std::size_t>(beta)];
    EXPECT_NEAR(measured(beta, 2).volume, average.volume, 0.02 * average.volume)
        << body()->beta_names[static_cast<std::size_t>(beta)];
  }
}

TEST_F(LayBody, HasEvenTrianglesAndSmoothWeights) {
  const MeshQuality quality = meshQuality(body()->v_template, body()->faces);
  EXPECT_GT(quality.min_angle_1_percent, 20);
  EXPECT_LT(quality.aspect_99_percent, 3.5);
  const WeightSmoothness smoothness = weightSmoothness(body()->skin_weights, body()->faces);
  EXPECT_EQ(smoothness.islands, 0);
  EXPECT_LT(smoothness.step_99_percent, 0.3);
}

TEST_F(LayBody, DoesNotCrossItselfAtRest) {
  EXPECT_TRUE(selfIntersections(body()->v_template, body()->faces).empty());
  for (int beta = 0; beta < kNumBetas; ++beta) {
    for (const float value : {-2.0F, 2.0F}) {
      SmplParams params;
      params.betas[beta] = value;
      EXPECT_TRUE(selfIntersections(shapedVertices(*body(), params.betas), body()->faces).empty())
          << "beta " << beta << " = " << value;
    }
  }
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
