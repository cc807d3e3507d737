#include "core/export/params_export.h"

#include "core/body/skinning.h"
#include "core/exchange/amass_file.h"
#include "core/io/npz.h"
#include "tests/core/export/export_fixture.h"
#include "tests/support/temp_dir.h"
#include "tests/support/toy_family.h"

#include <gtest/gtest.h>

namespace lay {
namespace {

TEST(ParamsExport, EveryFormatGivesEveryFrameBack) {
  const TempDir dir;
  for (const int num_frames : {1, 3}) {
    const ExportSource source = someSource(num_frames);
    for (const char* name : {"a.npz", "a.json", "a_amass.npz"}) {
      const std::string file = name;
      const ExportFormat format = file == "a.json"  ? ExportFormat::Json
                                  : file == "a.npz" ? ExportFormat::Npz
                                                    : ExportFormat::Amass;
      writeParams(dir.path() / file, format, source, {});
      const ExportProof proof = proveParams(dir.path() / file, format, source, {});
      EXPECT_LT(proof.max_vertex_error, 1e-5) << file;
      EXPECT_LT(proof.max_joint_error, 1e-5) << file;
      EXPECT_EQ(proof.num_frames, num_frames);
    }
  }
}

TEST(ParamsExport, AmassStandsUprightOnTheGround) {
  const TempDir dir;
  const ExportSource source = someSource(2, 0.2F);
  writeParams(dir.path() / "a.npz", ExportFormat::Amass, source, {});
  const NpzArrays arrays = readNpz(dir.path() / "a.npz");
  EXPECT_EQ(arrays.at("poses").shape, (std::vector<std::size_t>{2, 156}));
  EXPECT_EQ(arrays.at("betas").shape, (std::vector<std::size_t>{16}));
  EXPECT_EQ(arrays.at("mocap_framerate").toFloats(), std::vector<float>{24});
  SmplParams last = loadAmass(dir.path() / "a.npz").frames.back();
  last.body_pose = MatrixX3f(last.body_pose.topRows(23));  // the fingers are at rest
  last.body_pose.bottomRows(2).setZero();
  const PosedBody posed = pose(*source.body, last);
  EXPECT_NEAR(posed.vertices_in_camera.col(2).minCoeff(), 0, 0.01);  // z up; hands were turned
  EXPECT_GT(posed.joints_in_camera(kHead, 2), posed.joints_in_camera(kPelvis, 2) + 0.3F);
  // The photographer is towards -y, and so is the face.
  const Eigen::RowVector3f across =
      posed.joints_in_camera.row(kLeftHip) - posed.joints_in_camera.row(kRightHip);
  EXPECT_GT(across.x(), 0);
}

TEST(ParamsExport, TheHandsOf24JointsAreWhatAmassLoses) {
  const ExportSource source = someSource(1);
  const ExportSource held = sourceForAmass(source);
  EXPECT_EQ(held.frames[0].body_pose.topRows(21), source.frames[0].body_pose.topRows(21));
  EXPECT_EQ(held.frames[0].body_pose.bottomRows(2).norm(), 0);
  ExportSource fingers;
  fingers.body = makeToyFamilyBody(BodyFamily::SmplH);
  fingers.frames = {randomFamilyPose(kSmplHJointCount, 3, 0.3F)};
  EXPECT_EQ(sourceForAmass(fingers).frames[0].body_pose, fingers.frames[0].body_pose);
}

}  // namespace
}  // namespace lay
