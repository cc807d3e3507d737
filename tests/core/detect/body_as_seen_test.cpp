#include "core/detect/body_as_seen.h"

#include "core/body/skinning.h"
#include "core/io/resource_paths.h"
#include "core/refine/initial_predictor.h"
#include "core/refine/refinement_problem.h"
#include "core/registry/model_import.h"
#include "tests/support/environment.h"
#include "tests/support/shared_data.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

class BodyAsSeen : public testing::Test {
 protected:
  BodyAsSeen() {
    const PinholeCamera camera = PinholeCamera::withDefaultFocalLength(200, 300);
    problem_.camera = camera;
    problem_.box = {{100, 150}, 220};
    // Shoulders, hips, knees and ankles of somebody who stands.
    const std::array<std::array<float, 3>, 8> points = {{{kKpLeftShoulder, 120, 90},
                                                         {kKpRightShoulder, 80, 90},
                                                         {kKpLeftHip, 112, 150},
                                                         {kKpRightHip, 88, 150},
                                                         {kKpLeftKnee, 112, 195},
                                                         {kKpRightKnee, 88, 195},
                                                         {kKpLeftAnkle, 112, 240},
                                                         {kKpRightAnkle, 88, 240}}};
    for (const auto& [k, x, y] : points) {
      problem_.keypoints.points.row(static_cast<int>(k)) << x, y;
      problem_.keypoints.confidence[static_cast<int>(k)] = 0.9F;
    }
    photo_.width = 200;
    photo_.height = 300;
    photo_.rgb.assign(3UL * 200 * 300, 120);
    initial_ = InitialPredictor(body_, findModelFile("lifter.safetensors"))
                   .predict(problem_.keypoints, problem_.box, camera);
  }

  [[nodiscard]] std::optional<SmplParams> seen() const {
    return bodyAsSeen(body_, initial_, problem_.keypoints, problem_.box, problem_.camera, photo_);
  }
  void installMoveNet() const {
    ModelImport import{ModelRegistry(folder_.path() / "models")};
    import.add(*sharedDataDir() / "detectors" / "movenet_single_pose_lightning_ptq.tflite");
    (void)import.install();
  }

  TempDir folder_;
  ScopedVariable models_{"LAYFIGURE_MODELS", (folder_.path() / "models").string()};
  BodyModelPtr body_ = loadBodyModel(findModelFile("lay_body.npz"));
  RefinementProblem problem_;
  Image photo_;
  SmplParams initial_;
};

TEST_F(BodyAsSeen, WithoutMoveNetThereIsNoOtherBody) {
  EXPECT_FALSE(seen().has_value());
}

TEST_F(BodyAsSeen, AnInstalledMoveNetCorrectsTheBodyAndItStaysOnItsKeypoints) {
  SKIP_WITHOUT_SHARED_DATA();
  installMoveNet();
  const auto seen = this->seen();
  ASSERT_TRUE(seen.has_value());
  EXPECT_TRUE(isFinite(*seen));
  EXPECT_NE(seen->body_pose, initial_.body_pose);
  EXPECT_LT(reprojectionError(
                problem_.keypoints, poseJoints(*body_, *seen).keypoints_in_camera, problem_.camera),
            0.1F * problem_.box.size);
}

}  // namespace
}  // namespace lay
