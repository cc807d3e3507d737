#include "core/train/body/body_file.h"

#include <gmock/gmock.h>

#include "core/body/skinning.h"
#include "tests/support/eigen_matchers.h"
#include "tests/support/temp_dir.h"
#include "tests/support/toy_body.h"

namespace lay {
namespace {

TEST(BodyFile, IsReadBackAsItWasWritten) {
  const TempDir dir;
  const BodyModelPtr toy = makeToyBody();
  saveBodyModel(*toy, dir.path() / "toy.npz");
  const BodyModelPtr read = loadBodyModel(dir.path() / "toy.npz");
  EXPECT_EQ(read->name, toy->name);
  EXPECT_EQ(read->gender, toy->gender);
  EXPECT_EQ(read->faces, toy->faces);
  EXPECT_THAT(read->v_template, MatrixNear(toy->v_template, 0));
  EXPECT_THAT(read->shapedirs, MatrixNear(toy->shapedirs, 1e-4));  // halves
  for (std::size_t k = 0; k < kKeypointCount; ++k) {
    EXPECT_EQ(read->keypoint_anchors[k].joint, toy->keypoint_anchors[k].joint) << kKeypointNames[k];
    EXPECT_EQ(read->keypoint_anchors[k].vertices, toy->keypoint_anchors[k].vertices)
        << kKeypointNames[k];
  }
  const SmplParams params = randomPose(11, 0.5F);
  EXPECT_THAT(pose(*read, params).vertices_in_camera,
              MatrixNear(pose(*toy, params).vertices_in_camera, 1e-3));
}

}  // namespace
}  // namespace lay
