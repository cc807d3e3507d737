#include "core/body/keypoint_anchors.h"

#include "core/base/error.h"
#include "core/body/skinning.h"
#include "tests/support/eigen_matchers.h"
#include "tests/support/shared_data.h"
#include "tests/support/toy_body.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

Eigen::RowVector3f restPosition(const BodyModel& body, Keypoint keypoint) {
  return body.keypoint_template.row(keypoint);
}

TEST(KeypointAnchors, LimbsAreAtTheirJoints) {
  const auto anchors = usualKeypointAnchors(*makeToyBody());
  EXPECT_EQ(anchors[kKpLeftShoulder].joint, kLeftShoulder);
  EXPECT_EQ(anchors[kKpRightWrist].joint, kRightWrist);
  EXPECT_EQ(anchors[kKpLeftAnkle].joint, kLeftAnkle);
  EXPECT_EQ(anchors[kKpMidHip].joint, kPelvis);
  EXPECT_TRUE(anchors[kKpRightKnee].vertices.empty());
}

TEST(KeypointAnchors, SurfacePointsOfAnUnknownMeshAreFoundFromItsShape) {
  BodyModel body = *makeToyBody();
  const auto by_hand = body.keypoint_anchors;
  body.keypoint_anchors = usualKeypointAnchors(body);
  for (const Keypoint keypoint : {kKpHeadTop,
                                  kKpNose,
                                  kKpLeftEar,
                                  kKpRightEar,
                                  kKpLeftBigToe,
                                  kKpRightBigToe,
                                  kKpLeftSmallToe,
                                  kKpRightSmallToe}) {
    EXPECT_EQ(body.keypoint_anchors[keypoint].joint, by_hand[keypoint].joint)
        << kKeypointNames[keypoint];
    const Eigen::RowVector3f found =
        body.v_template.row(body.keypoint_anchors[keypoint].vertices.at(0));
    const Eigen::RowVector3f expected = body.v_template.row(by_hand[keypoint].vertices.at(0));
    EXPECT_LT((found - expected).norm(), 0.065f) << kKeypointNames[keypoint];
  }
}

TEST(KeypointAnchors, SmplsOwnVertexNumbersAreUsedForItsMesh) {
  BodyModel body = *makeToyBody();
  const int toy_vertices = body.numVertices();
  body.v_template.conservativeResize(6890, 3);
  body.v_template.bottomRows(6890 - toy_vertices).setZero();
  body.skin_weights.joints.resize(6890, {kHead, 0, 0, 0});
  body.skin_weights.weights.resize(6890, {1, 0, 0, 0});
  for (const int vertex : {332, 411}) body.skin_weights.joints[vertex] = {kHead, 0, 0, 0};
  for (const int vertex : {3216, 3226, 3387})
    body.skin_weights.joints[vertex] = {kLeftFoot, 0, 0, 0};
  for (const int vertex : {6617, 6624, 6787})
    body.skin_weights.joints[vertex] = {kRightFoot, 0, 0, 0};
  const auto anchors = usualKeypointAnchors(body);
  EXPECT_EQ(anchors[kKpRightEye].vertices, std::vector<int>{6260});
  EXPECT_EQ(anchors[kKpRightEye].joint, kHead);
  EXPECT_EQ(anchors[kKpLeftHeel].vertices, std::vector<int>{3387});
}

TEST(KeypointAnchors, AnotherMeshOfAsManyVerticesIsMeasuredByItsShape) {
  BodyModel body = *makeToyBody();
  const auto expected = usualKeypointAnchors(body);
  const int toy_vertices = body.numVertices();
  body.v_template.conservativeResize(6890, 3);
  body.v_template.bottomRows(6890 - toy_vertices).setZero();
  body.skin_weights.joints.resize(6890, {kPelvis, 0, 0, 0});
  body.skin_weights.weights.resize(6890, {1, 0, 0, 0});
  const auto anchors = usualKeypointAnchors(body);
  for (const Keypoint keypoint : {kKpNose, kKpLeftEar, kKpRightBigToe, kKpLeftHeel, kKpHeadTop}) {
    EXPECT_EQ(anchors[keypoint].vertices, expected[keypoint].vertices) << kKeypointNames[keypoint];
  }
}

TEST(KeypointAnchors, BodyWithoutAHeadIsRefused) {
  BodyModel body = *makeToyBody();
  for (auto& joints : body.skin_weights.joints) {
    if (joints[0] == kHead) joints[0] = kNeck;
  }
  EXPECT_THROW(static_cast<void>(usualKeypointAnchors(body)), ModelError);
}

// The data set's own definition of the points on the reference body.
TEST(KeypointAnchors, ReferenceBodyGetsTheRightPlaces) {
  SKIP_WITHOUT_SHARED_DATA();
  const BodyModelPtr body = loadBodyModel(*sharedDataDir() / "body" / "reference_body.npz");
  const auto expectNear = [&](Keypoint keypoint, float x, float y, float z, float tolerance) {
    const Eigen::RowVector3f expected(x, y, z);
    EXPECT_LT((restPosition(*body, keypoint) - expected).norm(), tolerance)
        << kKeypointNames[keypoint] << " at " << restPosition(*body, keypoint);
  };
  expectNear(kKpNose, 0, 0.649f, 0.153f, 0.005f);
  expectNear(kKpLeftEye, 0.031f, 0.685f, 0.120f, 0.02f);
  expectNear(kKpRightEye, -0.031f, 0.685f, 0.120f, 0.02f);
  expectNear(kKpLeftEar, 0.075f, 0.671f, 0.033f, 0.02f);
  expectNear(kKpRightEar, -0.075f, 0.671f, 0.033f, 0.02f);
  expectNear(kKpHeadTop, 0, 0.797f, 0.044f, 0.005f);
  const Eigen::RowVector3f middle =
      0.5f * (body->joint_template.row(kLeftShoulder) + body->joint_template.row(kRightShoulder));
  EXPECT_LT((restPosition(*body, kKpNeck) - middle).norm(), 0.03f);
}

TEST(KeypointAnchors, ReferenceFeetAreInOrder) {
  SKIP_WITHOUT_SHARED_DATA();
  const BodyModelPtr body = loadBodyModel(*sharedDataDir() / "body" / "reference_body.npz");
  for (const bool is_left : {true, false}) {
    const float side = is_left ? 1.0f : -1.0f;
    const Eigen::RowVector3f big = restPosition(*body, is_left ? kKpLeftBigToe : kKpRightBigToe);
    const Eigen::RowVector3f small =
        restPosition(*body, is_left ? kKpLeftSmallToe : kKpRightSmallToe);
    const Eigen::RowVector3f heel = restPosition(*body, is_left ? kKpLeftHeel : kKpRightHeel);
    EXPECT_GT(side * small.x(), side * big.x() + 0.04f);
    EXPECT_GT(big.z(), small.z());
    EXPECT_GT(small.z(), heel.z() + 0.12f);
    EXPECT_GT(side * heel.x(), 0);
  }
}

}  // namespace
}  // namespace lay
