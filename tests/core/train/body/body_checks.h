#pragma once

#include <gtest/gtest.h>

#include "core/body/body_model.h"
#include "core/train/body/mesh_topology.h"

namespace lay {

/// What any body that we learn has to be, whatever its size.
inline void expectSoundBody(const BodyModel& body) {
  const MeshTopology topology = meshTopology(body.faces, body.numVertices());
  EXPECT_TRUE(topology.isClosedManifold());
  EXPECT_EQ(topology.eulerCharacteristic(), 2);
  for (const auto& weights : body.skin_weights.weights) {
    float sum = 0;
    for (const float weight : weights) {
      EXPECT_GE(weight, 0);
      sum += weight;
    }
    EXPECT_NEAR(sum, 1, 1e-4);
  }
  EXPECT_LT(body.joint_template.row(kPelvis).norm(), 1e-4F);
  for (int j = 0; j < kSmplJointCount; ++j) {
    Eigen::RowVector3f other =
        body.joint_template.row(kSmplMirrorJoint[static_cast<std::size_t>(j)]);
    other.x() *= -1;
    EXPECT_LT((body.joint_template.row(j) - other).norm(), 1e-4F)
        << kSmplJointNames[static_cast<std::size_t>(j)];
  }
  for (int k = 0; k < kKeypointCount; ++k) {
    Eigen::RowVector3f other =
        body.keypoint_template.row(kKeypointMirror[static_cast<std::size_t>(k)]);
    other.x() *= -1;
    EXPECT_LT((body.keypoint_template.row(k) - other).norm(), 1e-4F)
        << kKeypointNames[static_cast<std::size_t>(k)];
  }
}

}  // namespace lay
