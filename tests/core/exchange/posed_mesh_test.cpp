#include "core/exchange/posed_mesh.h"

#include "core/body/skinning.h"
#include "tests/support/eigen_matchers.h"
#include "tests/support/toy_body.h"

#include <gtest/gtest.h>

#include <numbers>

namespace lay {
namespace {

TEST(PosedMesh, StandsOnTheGroundUnderItsPelvis) {
  const BodyModelPtr body = makeToyBody();
  const SmplParams params = randomPose(3, 0.3F);
  const TriMesh mesh = posedMesh(*body, params);
  const PosedBody posed = pose(*body, params);

  EXPECT_FLOAT_EQ(mesh.vertices.col(1).minCoeff(), 0);
  // Turned half round x and moved, nothing else: differences of vertices keep x and negate y and z.
  const Eigen::RowVector3f flip(1, -1, -1);
  const MatrixX3f camera_offsets =
      posed.vertices_in_camera.rowwise() - posed.joints_in_camera.row(kPelvis);
  const MatrixX3f expected = camera_offsets.array().rowwise() * flip.array();
  EXPECT_THAT(mesh.vertices.col(0), MatrixNear(expected.col(0), 1e-6));
  EXPECT_THAT(mesh.vertices.col(2), MatrixNear(expected.col(2), 1e-6));
  const float ground = expected.col(1).minCoeff();
  EXPECT_THAT(mesh.vertices.col(1), MatrixNear((expected.col(1).array() - ground).matrix(), 1e-6));
  EXPECT_EQ(mesh.faces, body->faces);
}

TEST(PosedMesh, SomeoneUprightInThePhotoIsUprightInTheFile) {
  const BodyModelPtr body = makeToyBody();
  SmplParams params;
  params.global_orient = {
      std::numbers::pi_v<float>, 0, 0};  // facing the camera, head up in the picture
  params.transl = {0.4F, -0.2F, 5};
  const TriMesh mesh = posedMesh(*body, params);
  const MatrixX3f rest = shapedVertices(*body, params.betas);
  const float height = rest.col(1).maxCoeff() - rest.col(1).minCoeff();
  EXPECT_NEAR(mesh.vertices.col(1).maxCoeff(), height, 1e-4);
  // y up and facing the viewer is how the rest pose stands, so the two agree but for the shift.
  const MatrixX3f moved = mesh.vertices.rowwise() - mesh.vertices.row(0);
  const MatrixX3f expected = rest.rowwise() - rest.row(0);
  EXPECT_THAT(moved, MatrixNear(expected, 1e-4));
}

}  // namespace
}  // namespace lay
